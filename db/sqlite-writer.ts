import type { Database, Statement } from "bun:sqlite";
import { sql } from "drizzle-orm";
import type { Schema } from "#db/schema/index.ts";
import { asDomainError } from "#db/dialect/errors.ts";
import { type NewEvent, statement, type StoredEvent, type Tx } from "#db/store.ts";
import { callAll, openTx, refuseNesting, runInside } from "#db/transaction.ts";
import type { Clock } from "#src/shared/time.ts";

type Job = { work: (tx: Tx) => Promise<unknown>; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Done = {
  job: Job;
  value?: unknown;
  error?: unknown;
  failed: boolean;
  isUndone: boolean;
  events: StoredEvent[];
  callbacks: (() => void)[];
};

/** Most transactions that share one commit: bounds how long the first of them waits. */
const BATCH_MAX = 256;

const insertEvent = statement((tx: Tx) =>
  tx.sql
    .insert(tx.t.events)
    .values({
      audience: sql.placeholder("audience"),
      entity: sql.placeholder("entity"),
      entityId: sql.placeholder("entityId"),
      kind: sql.placeholder("kind"),
      revision: sql.placeholder("revision"),
      at: sql.placeholder("at"),
    })
    .returning({ seq: tx.t.events.seq }),
);

/** On SQLite `tx.sql` throws once the transaction ended, so events go through a handle of their own. */
async function appendEvents(handle: Tx, events: NewEvent[], at: number): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  for (const event of events) {
    const [row] = await insertEvent(handle, { ...event, at });
    stored.push({ ...event, at, seq: row!.seq });
  }
  return stored;
}

/**
 * The one writer connection behind a queue, with group commit: transactions that wait together share one
 * BEGIN IMMEDIATE … COMMIT and so one fsync, each in a savepoint of its own, and none is answered before the COMMIT
 * returned. Measured in docs/decisions/0004.
 */
export function createSqliteWriter(deps: {
  database: Database;
  sql: Tx["sql"];
  t: Schema;
  clock: Clock;
  /** Awaited before each batch: the checkpointer's back-pressure. */
  mayWrite: () => Promise<void> | undefined;
  onEvents: (events: StoredEvent[]) => void;
  report: (error: unknown) => void;
  groupCommit: boolean;
}) {
  const { database } = deps;
  const prepare = (text: string): Statement => database.prepare(text);
  const begin = prepare("BEGIN IMMEDIATE");
  const commit = prepare("COMMIT");
  const rollback = prepare("ROLLBACK");
  const savepoint = prepare("SAVEPOINT job");
  const release = prepare("RELEASE job");
  const undo = prepare("ROLLBACK TO job");
  const direct: Tx = { ...openTx(deps.sql, deps.t).tx, sql: deps.sql, t: deps.t };

  const countChanges = database.prepare<{ n: number }, []>("SELECT total_changes() AS n");
  const changes = () => countChanges.get()!.n;

  const queue: Job[] = [];
  /** How many of the next transactions get a savepoint each, because one of them failed after it had written. */
  let careful = 0;
  /** The job that is being run. */
  let taken: Job | undefined;
  let isDraining = false;
  let draining = Promise.resolve();

  function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting();
    return new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as Job["resolve"], reject });
      if (!isDraining) draining = drain();
    });
  }

  async function drain(): Promise<void> {
    isDraining = true;
    try {
      while (queue.length > 0) {
        // One turn of the event loop: requests that arrived together join this batch.
        await new Promise(setImmediate);
        await runBatch();
      }
    } finally {
      // In the same turn as the last look at the queue: what comes later starts anew.
      isDraining = false;
    }
  }

  /** Whatever happens in here, every job that was taken from the queue is answered. */
  async function runBatch(): Promise<void> {
    const batch: Done[] = [];
    try {
      await deps.mayWrite();
      begin.run();
      do {
        const before = changes();
        const done = await runJob((taken = queue.shift()!));
        batch.push(done);
        if (done.failed && !done.isUndone && database.inTransaction && changes() !== before) return startOver(batch);
      } while (deps.groupCommit && queue.length > 0 && batch.length < BATCH_MAX && database.inTransaction);
      // A full disk or an I/O error has rolled everything back already, under the job that met it.
      if (!database.inTransaction) throw batch.findLast(({ failed }) => failed)?.error ?? new Error("The transaction is gone");
      commit.run();
    } catch (error) {
      giveUp(batch, error);
      return;
    }
    settle(batch);
  }

  /** Nothing of the batch is in the database; the job that was being run, or the first that waits, is answered too. */
  function giveUp(batch: Done[], error: unknown): void {
    try {
      if (database.inTransaction) rollback.run();
    } catch (failure) {
      deps.report(failure);
    }
    const jobs = new Set([...batch.map(({ job }) => job), ...(taken ? [taken] : [])]);
    if (jobs.size === 0) for (const job of queue.splice(0)) jobs.add(job);
    taken = undefined;
    for (const job of jobs) job.reject(asDomainError(error));
  }

  /**
   * A savepoint for every transaction costs all of them a tenth of their time (tests/bench), so only when one fails after
   * it has written is everything undone and run again with savepoints. As on PostgreSQL, `work` may run twice.
   */
  function startOver(batch: Done[]): void {
    rollback.run();
    if (batch.length === 1) return settle(batch);
    taken = undefined;
    queue.unshift(...batch.map(({ job }) => job));
    careful = batch.length;
  }

  async function runJob(job: Job): Promise<Done> {
    const opened = openTx(deps.sql, deps.t);
    const done: Done = { job, failed: false, isUndone: false, events: [], callbacks: opened.callbacks };
    const isCareful = careful > 0;
    if (isCareful) {
      careful--;
      savepoint.run();
    }
    try {
      done.value = await runInside(() => job.work(opened.tx));
      opened.close();
      done.events = await appendEvents(direct, opened.events, deps.clock());
      if (isCareful) release.run();
    } catch (error) {
      opened.close();
      done.failed = true;
      done.error = error;
      if (isCareful && database.inTransaction) {
        undo.run();
        release.run();
        done.isUndone = true;
      }
    }
    return done;
  }

  /** Callers first: a listener that throws must not keep an answer from anybody. */
  function settle(batch: Done[]): void {
    taken = undefined;
    const committed = batch.filter(({ failed }) => !failed);
    const events = committed.flatMap((done) => done.events);
    callAll(
      committed.flatMap(({ callbacks }) => callbacks),
      deps.report,
    );
    for (const { job, failed, value, error } of batch) {
      if (failed) job.reject(asDomainError(error));
      else job.resolve(value);
    }
    if (events.length > 0) deps.onEvents(events);
  }

  return { transact, idle: () => draining };
}
