import type { Logger } from "pino";
import type { Store } from "#db/store.ts";
import { indexOlder, isBackfilled } from "./backfill.store.ts";
import { mergeTerms } from "./upkeep.store.ts";

/** Changes after which FTS5's small pieces are merged: at sixteen pieces of one size a writer would have to. */
const CHANGES = 64;
/** Between two steps that index older things, for the transactions of people. */
const PAUSE_MS = 10;

/**
 * Keeps the index in shape while people write: on SQLite it merges in small steps (FTS5's own merging is off, because a
 * writer would wait for it), and on both engines it indexes what was written before there was a search.
 */
export function createSearchUpkeep({ store, log }: { store: Store; log: Logger }) {
  let isClosed = false;
  let changes = 0;
  let merging: Promise<void> | undefined;
  let tidying: Promise<void> | undefined;

  const unlisten = store.onCommit((events) => {
    changes += events.length;
    if (changes >= CHANGES) void merge().catch((error: unknown) => log.error({ err: error }, "the search index could not be merged"));
  });

  function merge(): Promise<void> {
    changes = 0;
    return (merging ??= mergeAll().finally(() => (merging = undefined)));
  }

  async function mergeAll(): Promise<void> {
    if (store.engine !== "sqlite") return;
    while (!isClosed && (await store.transact(mergeTerms)));
  }

  async function backfill(): Promise<void> {
    if (await isBackfilled(store.read)) return;
    const started = performance.now();
    while (!isClosed && (await store.transact(indexOlder))) {
      changes++;
      if (changes >= CHANGES) await merge();
      await Bun.sleep(PAUSE_MS);
    }
    if (!isClosed) log.info({ ms: Math.round(performance.now() - started) }, "everything written earlier can be searched");
  }

  async function tidy(): Promise<void> {
    await backfill();
    if (!isClosed) await merge();
  }

  return {
    /** Indexes what is left of older things, and merges. */
    tidy: (): Promise<void> => (tidying ??= tidy().finally(() => (tidying = undefined))),
    close(): void {
      isClosed = true;
      unlisten();
    },
  };
}
