import { type Database, type Kept, openDatabase, whyNotKept } from "#src/client/offline/database.ts";
import { browserSignals, type PageSignals } from "#src/client/offline/page-signals.ts";
import { browserTimers, type Timers } from "#src/client/offline/timers.ts";

export type KeptValues<T> = {
  load(key: string): Promise<T | undefined>;
  /** On this device within 250 ms, also while it changes all the time. */
  set(key: string, value: T): void;
  clear(key: string): Promise<void>;
  /** What this account has here under keys that begin so, also what another tab keeps. */
  entries(start: string): Promise<[key: string, value: T][]>;
  flush(): Promise<void>;
  /** Why this device keeps nothing at the moment; null while it does. */
  notKept(): string | null;
  close(): void;
};

export type KeptValuesDeps = {
  /** Each account has its own; null is for visitors. */
  userId: string | null;
  database?: Database;
  clock?: Timers;
  page?: PageSignals;
};

/** An editor may have held the text back for a moment before: together well below the 250 ms after which nothing is lost. */
const WRITE_AFTER_MS = 80;

/** Values by key in one store, written a moment after the first change, and at once when the page is hidden. */
export function createKeptValues<T>(store: "texts" | "edits", deps: KeptValuesDeps): KeptValues<T> {
  const { clock = browserTimers, page = browserSignals } = deps;
  const database = deps.database ?? openDatabase();
  const keyOf = (key: string) => `${deps.userId ?? ""}\n${key}`;
  /** Not yet written; a write that fails stays here. */
  const unwritten = new Map<string, T>();
  let problem: string | null = null;
  let cancel: (() => void) | undefined;

  // The schema gives each store its own value type; this file serves both.
  type Any = Kept<never>;

  async function flush() {
    cancel?.();
    cancel = undefined;
    await Promise.all([...unwritten].map(([key, value]) => write(key, value)));
  }

  async function write(key: string, value: T) {
    try {
      await database.run(async (db) => {
        const tx = db.transaction(store, "readwrite", { durability: "strict" });
        void tx.store.put({ key: keyOf(key), value, at: clock.now() } as Any).catch(() => undefined);
        tx.commit();
        await tx.done;
      });
      problem = null;
      if (unwritten.get(key) === value) unwritten.delete(key);
    } catch (error) {
      problem = whyNotKept(error);
    }
  }

  const off = page.on("hidden", () => void flush());

  return {
    async load(key) {
      if (unwritten.has(key)) return unwritten.get(key);
      try {
        const row = await database.run((db) => db.get(store, keyOf(key)));
        return unwritten.get(key) ?? (row?.value as T | undefined);
      } catch (error) {
        problem = whyNotKept(error);
        return undefined;
      }
    },
    set(key, value) {
      unwritten.set(key, value);
      cancel ??= clock.after(WRITE_AFTER_MS, () => void flush());
    },
    async clear(key) {
      unwritten.delete(key);
      try {
        await database.run((db) => db.delete(store, keyOf(key)));
      } catch (error) {
        problem = whyNotKept(error);
      }
    },
    async entries(start) {
      try {
        const own = IDBKeyRange.bound(keyOf(start), keyOf(`${start}\uffff`));
        const rows = await database.run((db) => db.getAll(store, own));
        return rows.map((row) => [row.key.slice(keyOf("").length), row.value as T]);
      } catch (error) {
        problem = whyNotKept(error);
        return [];
      }
    },
    flush,
    notKept: () => problem,
    close() {
      off();
      void flush().finally(() => deps.database ?? database.close());
    },
  };
}
