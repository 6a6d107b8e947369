import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { Database } from "bun:sqlite";
import { selectRecords } from "#db/records.ts";
import type { Schema } from "#db/schema/index.ts";
import type { LiveEvent } from "#src/features/events/events.contract.ts";

/**
 * Typed as SQLite's asynchronous builder; PostgreSQL's has the same methods for all that we use, and awaiting works on
 * both. Only `await query` and `statement()` are called, never `.get()`, `.all()` or `.run()`, which PostgreSQL lacks.
 */
type Sql = BaseSQLiteDatabase<"async", unknown>;

/** Reads only: a type without write methods, over a connection that refuses writes as well. */
export type Reader = {
  readonly sql: Pick<Sql, "select" | "selectDistinct">;
  readonly t: Schema;
};

export type NewEvent = Omit<LiveEvent, "at"> & { audience: string };
export type StoredEvent = LiveEvent & { seq: number; audience: string };

/** One transaction. Everything in it commits together or not at all. */
export type Tx = {
  readonly sql: Pick<Sql, "select" | "selectDistinct" | "insert" | "update" | "delete">;
  readonly t: Schema;
  /** Tells `audience` of a change: appended to `events` in this transaction, sent out after its commit. */
  emit(event: NewEvent): void;
  /** Runs once the commit is on disk; never after a rollback. */
  afterCommit(run: () => void): void;
};

/** A short-lived message to every process of this server, such as "stop generating"; lost when nobody listens. */
export type Signal = { topic: "stop" | "grown" | "revoked" | "settings" | "presence"; id: string };

/** The only way to the database. */
export type Store = {
  readonly engine: "sqlite" | "postgres";
  readonly read: Reader;
  /**
   * Runs `work` in a transaction and resolves once it is on disk. A throw, also after an `await`, rolls back everything
   * `work` did. Never await the network in it; a nested call is an error. On PostgreSQL `work` may run several times.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Hears of committed events, in order, from every process. Returns how to stop listening. */
  onCommit(listener: (events: StoredEvent[]) => void): () => void;
  signal(signal: Signal): void;
  onSignal(listener: (signal: Signal) => void): () => void;
  /** What health checks report: bytes not yet checkpointed (SQLite), and warnings in words. */
  state(): { walBytes: number | null; warnings: string[] };
  /** Finishes what is queued, checkpoints and closes. */
  close(): Promise<void>;
};

type Preparable<R> = { prepare(name?: string): { execute(values?: Record<string, unknown>): PromiseLike<R> | R } };
type Prepared<R> = ReturnType<Preparable<R>["prepare"]>;

let statements = 0;

/**
 * A statement that is built and prepared once per connection: for hot paths. `build` names its inputs with
 * `sql.placeholder`. A builder that runs anew at every call costs a third of the request (docs/decisions/0001).
 */
export function statement<H extends Reader | Tx, P extends Record<string, unknown>, R>(
  build: (handle: H) => Preparable<R>,
): (handle: H, values: P) => Promise<R> {
  const name = `lectern_${++statements}`;
  const prepared = new WeakMap<object, Prepared<R>>();
  return async (handle, values) => {
    let ready = prepared.get(handle.sql);
    if (!ready) {
      prepared.set(handle.sql, (ready = build(handle).prepare(name)));
      const { $client } = handle.sql as { $client?: unknown };
      if ($client instanceof Database) selectRecords($client, ready);
    }
    return await ready.execute(values);
  };
}
