import type { Services } from "#src/server/context.ts";
import { deleteEventsBefore } from "#src/features/events/index.ts";
import { purgeLessons } from "#src/features/lessons/index.ts";
import { purgeSessions } from "#src/features/sessions/index.ts";
import { deleteKeysBefore } from "#src/server/idempotency.store.ts";
import { DAY, HOUR, SECOND } from "#src/shared/time.ts";

const KEEP_DELETED = 30 * DAY;
const KEEP_KEYS = 30 * DAY;
const KEEP_EVENTS = 7 * DAY;
/** Bounds how long one purge holds the writer. */
const PURGE_MAX = 200;
const ORPHANS_EVERY = 10 * SECOND;

/** What the server tidies up by itself: hourly, and (with several processes) replies of processes that died. */
export function createMaintenance({ store, clock, signIns, generations, log }: Services) {
  async function tidy(): Promise<void> {
    const now = clock();
    await store.transact((tx) => deleteKeysBefore(tx, now - KEEP_KEYS));
    await store.transact((tx) => deleteEventsBefore(tx, now - KEEP_EVENTS));
    await store.transact((tx) => purgeSessions(tx, now - KEEP_DELETED, PURGE_MAX));
    await store.transact((tx) => purgeLessons(tx, now - KEEP_DELETED, PURGE_MAX));
    await signIns.deleteExpired();
  }
  const report = (error: unknown) => log.error({ err: error }, "maintenance failed");
  const timers = [setInterval(() => void tidy().catch(report), HOUR)];
  if (store.engine === "postgres") timers.push(setInterval(() => void generations.recover().catch(report), ORPHANS_EVERY));
  for (const timer of timers) timer.unref();
  return {
    tidy,
    close: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
