import { SQL } from "bun";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/bun-sql";
import { asDomainError, isConnectionLost, isRetryable } from "#db/dialect/errors.ts";
import { pgTerms } from "#db/dialect/search.ts";
import { createListeners } from "#db/listeners.ts";
import { StartError } from "#db/lock.ts";
import { migratePg } from "#db/migrate.ts";
import { createPgConnections, type PgConnection } from "#db/pg-connections.ts";
import * as tables from "#db/schema/pg.ts";
import type { Schema } from "#db/schema/index.ts";
import type { Reader, Signal, Store, StoredEvent, Tx } from "#db/store.ts";
import { callAll, type Opened, openTx, refuseNesting, runInside } from "#db/transaction.ts";
import { DomainError } from "#src/shared/errors.ts";
import { type Clock, SECOND } from "#src/shared/time.ts";

export type PgOptions = { url: string; clock: Clock; report: (error: unknown) => void };

const WRITERS = 8;
const READERS = 8;
const ATTEMPTS = 40;
/** After PostgreSQL restarted, every connection that is kept is dead. */
const RECONNECTS = WRITERS + 2;
/** Held from the first event to the commit, so that sequence numbers become visible in order and none is skipped. */
const EVENT_ORDER_LOCK = 5_284_002;
const EVENTS = "lectern_events";
const SIGNALS = "lectern_signals";

/** The tables are the same by `kit.check.ts`; only their drivers differ. */
const t = { ...tables, searchTerms: pgTerms } as unknown as Schema;

/** Connects, migrates and listens. Throws `StartError` in words. */
export async function openPg({ url, clock, report }: PgOptions): Promise<Store> {
  const client = new SQL({ url, max: WRITERS + 2, idleTimeout: 0 });
  await migrate(client);
  const readers = new SQL({ url, max: READERS, idleTimeout: 0, connection: { default_transaction_read_only: "on" } });
  const connections = createPgConnections(client, WRITERS);
  const commits = createListeners<StoredEvent[]>(report);
  const signals = createListeners<Signal>(report);
  const read: Reader = { sql: drizzle({ client: readers }) as unknown as Reader["sql"], t };

  const following = await followEvents(client, read, commits.tell, report);
  const hearing = await client.listen(SIGNALS, (payload) => signals.tell(JSON.parse(payload) as Signal));

  /** Counted over all its attempts, so that closing waits also for what is about to try again. */
  let running = 0;
  let onIdle: (() => void) | undefined;

  async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting();
    running++;
    try {
      return await attempt(work);
    } finally {
      running--;
      if (running === 0) onIdle?.();
    }
  }

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const { value, callbacks } = await connections.use((connection) => attemptOnce(connection, work, clock));
        callAll(callbacks, report);
        return value;
      } catch (error) {
        // A connection that was lost before the commit did nothing: another one may do it.
        const mayTryAgain = isRetryable(error) || (isConnectionLost(error) && tries <= RECONNECTS && !(error instanceof DomainError));
        if (!mayTryAgain || tries === ATTEMPTS) throw asDomainError(error);
        await Bun.sleep(Math.random() * Math.min(200, 2 ** Math.min(tries, 8)));
      }
    }
  }

  return {
    engine: "postgres",
    read,
    transact,
    onCommit: commits.add,
    signal: (signal) => void client.notify(SIGNALS, JSON.stringify(signal)).catch(report),
    onSignal: signals.add,
    state: () => ({ walBytes: null, warnings: [] }),
    async close() {
      await following.stop();
      await hearing.unlisten();
      if (running > 0) await new Promise<void>((resolve) => (onIdle = resolve));
      connections.close();
      await Promise.all([client.close({ timeout: 5 }), readers.close({ timeout: 5 })]);
    },
  };
}

async function migrate(client: SQL): Promise<void> {
  try {
    using connection = await client.reserve();
    await migratePg(drizzle({ client: connection }));
  } catch (error) {
    await client.close({ timeout: 0 });
    if (error instanceof StartError) throw error;
    const words = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    throw new StartError(
      `DATABASE_URL: PostgreSQL did not let us in: ${words}. Example: postgres://lectern:secret@127.0.0.1:5432/lectern`,
      { cause: error },
    );
  }
}

/** Runs `work` once; whatever happens, the connection has no open transaction afterwards. */
async function attemptOnce<T>({ raw, sql: builder }: PgConnection, work: (tx: Tx) => Promise<T>, clock: Clock) {
  const opened = openTx(builder, t);
  let isCommitting = false;
  try {
    await raw.unsafe("BEGIN ISOLATION LEVEL SERIALIZABLE");
    const value = await runInside(() => work(opened.tx));
    await appendEvents(opened, { raw, sql: builder }, clock());
    isCommitting = true;
    await raw.unsafe("COMMIT");
    return { value, callbacks: opened.callbacks };
  } catch (error) {
    if (!isConnectionLost(error)) await raw.unsafe("ROLLBACK");
    else if (isCommitting) throw new DomainError("UNCONFIRMED", {}, { cause: error });
    throw error;
  } finally {
    opened.close();
  }
}

async function appendEvents(opened: Opened, { raw, sql: builder }: PgConnection, at: number): Promise<void> {
  if (opened.events.length === 0) return;
  await raw.unsafe(`SELECT pg_advisory_xact_lock(${EVENT_ORDER_LOCK})`);
  const rows = await builder
    .insert(t.events)
    .values(opened.events.map((event) => ({ ...event, at })))
    .returning({ seq: t.events.seq });
  await raw.unsafe(`SELECT pg_notify('${EVENTS}', '${rows.at(-1)!.seq}')`);
}

/** Tells of committed events in order, also of those that came while the listening connection was down. */
async function followEvents(client: SQL, read: Reader, tell: (events: StoredEvent[]) => void, report: (error: unknown) => void) {
  const { events } = read.t;
  const [last] = await read.sql.select({ seq: sql<string | null>`max(${events.seq})` }).from(events);
  let seen = Number(last?.seq ?? 0);
  let reading: Promise<void> = Promise.resolve();

  const catchUp = async () => {
    const rows = await read.sql
      .select()
      .from(events)
      .where(sql`${events.seq} > ${seen}`)
      .orderBy(events.seq)
      .limit(1000);
    if (rows.length === 0) return;
    seen = rows.at(-1)!.seq;
    tell(rows as StoredEvent[]);
    if (rows.length === 1000) await catchUp();
  };
  let isStopped = false;
  const next = () => {
    reading = reading.then(catchUp).catch((error: unknown) => {
      if (isStopped) return;
      report(error);
      setTimeout(next, SECOND).unref();
    });
  };
  const listening = await client.listen(EVENTS, next, next);
  return {
    async stop() {
      isStopped = true;
      await listening.unlisten();
      await reading;
    },
  };
}
