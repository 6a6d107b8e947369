import type { Tx } from "#db/store.ts";
import type { Services } from "#src/server/context.ts";
import { deleteUnreferenced, removeUnusedFiles } from "#src/features/attachments/index.ts";
import { purgeComponents, thinVersions } from "#src/features/components/index.ts";
import { deleteEventsBefore } from "#src/features/events/index.ts";
import { purgeLessons, thinRevisions } from "#src/features/lessons/index.ts";
import { createSearchUpkeep } from "#src/features/search/index.ts";
import { purgeSessions } from "#src/features/sessions/index.ts";
import { purgeTemplates } from "#src/features/templates/index.ts";
import { deleteKeysBefore } from "#src/server/idempotency.store.ts";
import { DAY, HOUR, type Instant, MINUTE, SECOND } from "#src/shared/time.ts";

const KEEP_DELETED = 30 * DAY;
const KEEP_KEYS = 30 * DAY;
const KEEP_EVENTS = 7 * DAY;
/** What was attached to no message: somebody may still be writing it. */
const KEEP_UNSENT = DAY;
/** Bound how long one transaction holds the writer; a session or lesson takes all its messages or revisions along. */
const RECORDS_MAX = 50;
const ROWS_MAX = 5_000;
/** Between two transactions, for those of people. */
const PAUSE_MS = 50;
const FIRST_AFTER = MINUTE;
/** What is not findable yet should not wait so long. */
const SEARCH_AFTER = SECOND;

type Remove = (tx: Tx, before: Instant, limit: number) => Promise<number>;
/** How much of each went. */
export type Tidied = Record<
  "conversations" | "components" | "lessons" | "templates" | "attachments" | "files" | "revisions" | "versions" | "events" | "keys",
  number
>;
type Needs = Pick<Services, "store" | "clock" | "signIns" | "files" | "log">;

/** What the server tidies up by itself, hourly. Replies that nobody writes any more are found by `Generations`. */
export function createMaintenance({ store, clock, signIns, files, log }: Needs) {
  let isClosed = false;
  let isTidying = false;
  const searching = createSearchUpkeep({ store, log });

  async function removeAll(remove: Remove, before: Instant, limit: number): Promise<number> {
    let all = 0;
    let removed = limit;
    while (removed >= limit && !isClosed) {
      removed = await store.transact((tx) => remove(tx, before, limit));
      all += removed;
      await Bun.sleep(PAUSE_MS);
    }
    return all;
  }

  /** Answers how much went; null while it is being done already. */
  async function tidy(): Promise<Tidied | null> {
    if (isTidying) return null;
    isTidying = true;
    try {
      const now = clock();
      const tidied = await removeOld(now);
      if (!isClosed) await signIns.deleteExpired();
      if (!isClosed) await searching.tidy();
      return tidied;
    } finally {
      isTidying = false;
    }
  }

  async function removeOld(now: Instant): Promise<Tidied> {
    const keys = await removeAll(deleteKeysBefore, now - KEEP_KEYS, ROWS_MAX);
    const events = await removeAll(deleteEventsBefore, now - KEEP_EVENTS, ROWS_MAX);
    // Before the conversations that they go with.
    const components = await removeAll(purgeComponents, now - KEEP_DELETED, RECORDS_MAX);
    const conversations = await removeAll(purgeSessions, now - KEEP_DELETED, RECORDS_MAX);
    const lessons = await removeAll(purgeLessons, now - KEEP_DELETED, RECORDS_MAX);
    const templates = await removeAll(purgeTemplates, now - KEEP_DELETED, RECORDS_MAX);
    // After what refers to them.
    const attachments = await removeAll(deleteUnreferenced, now - KEEP_UNSENT, ROWS_MAX);
    const until = { before: now - KEEP_UNSENT, now, isClosed: () => isClosed };
    const unused = isClosed ? 0 : await removeUnusedFiles({ store, files }, until);
    const thinned = await thinRevisions(store, now, () => isClosed);
    if (thinned.removed > 0) log.info(thinned, "history thinned: autosaves older than a day became one for every 5 minutes");
    const versions = await thinVersions(store, now, () => isClosed);
    if (versions.removed > 0) log.info(versions, "versions of components thinned: saves older than a day became one for every 10 minutes");
    const thin = { revisions: thinned.removed, versions: versions.removed };
    return { conversations, components, lessons, templates, attachments, files: unused, ...thin, events, keys };
  }

  const report = (error: unknown) => log.error({ err: error }, "maintenance failed");
  const tidyUp = () => void tidy().catch(report);
  const tidySearch = () => void searching.tidy().catch(report);
  const timers = [setTimeout(tidySearch, SEARCH_AFTER), setTimeout(tidyUp, FIRST_AFTER), setInterval(tidyUp, HOUR)];
  for (const timer of timers) timer.unref();
  return {
    tidy,
    close: () => {
      isClosed = true;
      searching.close();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
