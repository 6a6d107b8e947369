import type { Database } from "bun:sqlite";

/** Runs work in a transaction; resolves once it is on disk. */
export type Commit = <T>(work: () => T) => Promise<T>;

type Job = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** A transaction, and so an fsync, of its own for every write. */
export function commitAlone(database: Database): Commit {
  const { begin, commit } = statements(database);
  return async (work) => {
    begin.run();
    const result = work();
    commit.run();
    return result;
  };
}

/** Writes that arrive together share one transaction and one fsync. */
export function commitTogether(database: Database, mayWrite: () => Promise<void> | undefined): Commit {
  const { begin, commit } = statements(database);
  let queue: Job[] = [];
  let isDraining = false;

  async function drain(): Promise<void> {
    isDraining = true;
    while (queue.length > 0) {
      await new Promise(setImmediate);
      // The floor refuses nobody, however long the log is.
      await Promise.try(mayWrite).catch(() => undefined);
      const batch = queue;
      queue = [];
      begin.run();
      const results = batch.map(({ work }) => work());
      commit.run();
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]);
    }
    isDraining = false;
  }

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Job["resolve"], reject });
      if (!isDraining) void drain();
    });
}

const statements = (database: Database) => ({ begin: database.prepare("BEGIN IMMEDIATE"), commit: database.prepare("COMMIT") });
