import type { Tx } from "#db/store.ts";
import type { Services } from "#src/server/context.ts";
import { deleteUnreferenced, removeUnusedFiles } from "#src/features/attachments/index.ts";
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
type Needs = Pick<Services, "store" | "clock" | "signIns" | "files" | "log">;

/** What the server tidies up by itself, hourly. Replies that nobody writes any more are found by `Generations`. */
export function createMaintenance({ store, clock, signIns, files, log }: Needs) {
  let isClosed = false;
  let isTidying = false;
  const searching = createSearchUpkeep({ store, log });

  async function removeAll(remove: Remove, before: Instant, limit: number): Promise<void> {
    let removed = limit;
    while (removed >= limit && !isClosed) {
      removed = await store.transact((tx) => remove(tx, before, limit));
      await Bun.sleep(PAUSE_MS);
    }
  }

  async function tidy(): Promise<void> {
    if (isTidying) return;
    isTidying = true;
    try {
      const now = clock();
      await removeAll(deleteKeysBefore, now - KEEP_KEYS, ROWS_MAX);
      await removeAll(deleteEventsBefore, now - KEEP_EVENTS, ROWS_MAX);
      await removeAll(purgeSessions, now - KEEP_DELETED, RECORDS_MAX);
      await removeAll(purgeLessons, now - KEEP_DELETED, RECORDS_MAX);
      await removeAll(purgeTemplates, now - KEEP_DELETED, RECORDS_MAX);
      // After what refers to them.
      await removeAll(deleteUnreferenced, now - KEEP_UNSENT, ROWS_MAX);
      if (!isClosed) await removeUnusedFiles({ store, files }, { before: now - KEEP_UNSENT, now, isClosed: () => isClosed });
      const thinned = await thinRevisions(store, now, () => isClosed);
      if (thinned.removed > 0) log.info(thinned, "history thinned: autosaves older than a day became one for every 5 minutes");
      if (!isClosed) await signIns.deleteExpired();
      if (!isClosed) await searching.tidy();
    } finally {
      isTidying = false;
    }
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
