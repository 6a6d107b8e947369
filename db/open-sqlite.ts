import { Database } from "bun:sqlite";
import { drizzle } from "drizzle-orm/bun-sqlite";
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { createCheckpointer } from "#db/checkpointer.ts";
import { sqliteTerms } from "#db/dialect/search.ts";
import { createListeners } from "#db/listeners.ts";
import { lockDataDirectory, StartError } from "#db/lock.ts";
import { migrateSqlite } from "#db/migrate.ts";
import * as tables from "#db/schema/sqlite.ts";
import { createSqliteWriter } from "#db/sqlite-writer.ts";
import type { Reader, Signal, Store, StoredEvent, Tx } from "#db/store.ts";
import type { Clock } from "#src/shared/time.ts";

export type SqliteOptions = {
  directory: string;
  clock: Clock;
  report: (error: unknown) => void;
  /** Off only where tests count one fsync for each commit. */
  groupCommit?: boolean;
};

const schema = { ...tables, searchTerms: sqliteTerms };
const FILE = "lectern.db";
const MAGIC = "SQLite format 3\u0000";
const OLDEST = [3, 51, 3] as const;

/** Opens the data directory: lock, checks, migrations, a writer and a reader. Throws `StartError` in words. */
export async function openSqlite(options: SqliteOptions): Promise<Store> {
  const { directory, clock, report } = options;
  makeDirectory(directory);
  const lock = lockDataDirectory(directory);
  try {
    const path = join(directory, FILE);
    refuseDamage(path);
    const database = openDatabase(path);
    migrate(database, path);
    return assemble({ path, database, lock, clock, report, groupCommit: options.groupCommit ?? true });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * With foreign keys off, which can only be said outside a transaction: a migration that remakes a table drops the old
 * one, and that would delete every row that refers to it. What it leaves is checked before anybody sees it.
 */
export function migrate(database: Database, path: string, folder?: string): void {
  database.run("PRAGMA foreign_keys = OFF");
  const hasChanged = migrateSqlite(drizzle({ client: database }), folder);
  // It reads every row that has a parent: two seconds at five million, so only when there is a reason.
  if (hasChanged && database.query("PRAGMA foreign_key_check").get() !== null)
    throw new StartError(`${path} holds rows whose parents are missing. Restore the backup from before the upgrade and tell us.`);
  database.run("PRAGMA foreign_keys = ON");
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
  } catch (cause) {
    throw new StartError(
      `LECTERN_DATA_DIR ${directory} cannot be made or written to. Choose a directory of this user's. Example: LECTERN_DATA_DIR=./data`,
      { cause },
    );
  }
}

/** Looks at the file before SQLite does, which would otherwise write beside it. */
function refuseDamage(path: string): void {
  if (!existsSync(path)) return;
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  const length = readSync(file, header, 0, 100, 0);
  closeSync(file);
  if (length === 0) return;
  const pageSize = header.readUInt16BE(16);
  const isPageSize = pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0);
  if (header.toString("latin1", 0, 16) !== MAGIC || !isPageSize || header[21] !== 64) throw damaged(path);
}

const damaged = (path: string, cause?: unknown) =>
  new StartError(
    `${path} is damaged: its header is not that of a SQLite database. Nothing was changed. Restore a backup, or move the file away to start empty.`,
    {
      cause,
    },
  );

function openDatabase(path: string): Database {
  const database = new Database(path, { create: true, readwrite: true });
  try {
    requireVersion(database);
    database.run("PRAGMA busy_timeout = 5000");
    database.query("SELECT count(*) FROM sqlite_schema").get();
    database.run("PRAGMA journal_mode = WAL");
    for (const pragma of [
      "synchronous = FULL",
      "foreign_keys = ON",
      "journal_size_limit = 200000000",
      "trusted_schema = OFF",
      "wal_autocheckpoint = 0",
    ])
      database.run(`PRAGMA ${pragma}`);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof StartError) throw error;
    throw damaged(path, error);
  }
}

/** Older versions can corrupt a WAL database when a checkpoint meets a writer (https://sqlite.org/wal.html#walresetbug). */
function requireVersion(database: Database): void {
  const { version } = database.query<{ version: string }, []>("SELECT sqlite_version() AS version").get()!;
  const parts = version.split(".").map(Number);
  const order = OLDEST.map((oldest, index) => (parts[index] ?? 0) - oldest).find((difference) => difference !== 0) ?? 0;
  if (order < 0)
    throw new StartError(
      `SQLite ${version} is too old: Lectern needs ${OLDEST.join(".")} or newer. Use the Bun version that package.json names.`,
    );
}

function assemble(parts: {
  path: string;
  database: Database;
  lock: { release(): void };
  clock: Clock;
  report: (error: unknown) => void;
  groupCommit: boolean;
}): Store {
  const { path, database, lock, clock, report } = parts;
  const reading = new Database(path, { readwrite: true });
  for (const pragma of ["busy_timeout = 5000", "query_only = ON", "foreign_keys = ON", "trusted_schema = OFF"])
    reading.run(`PRAGMA ${pragma}`);

  const checkpointer = createCheckpointer(path, report);
  const commits = createListeners<StoredEvent[]>(report);
  const signals = createListeners<Signal>(report);
  // The synchronous builder is awaited like the asynchronous one that `Tx` and `Reader` name.
  const writer = createSqliteWriter({
    database,
    sql: drizzle({ client: database }) as unknown as Tx["sql"],
    t: schema,
    clock,
    mayWrite: checkpointer.mayWrite,
    onEvents: commits.tell,
    report,
    groupCommit: parts.groupCommit,
  });

  return {
    engine: "sqlite",
    read: { sql: drizzle({ client: reading }) as unknown as Reader["sql"], t: schema },
    transact: writer.transact,
    onCommit: commits.add,
    signal: signals.tell,
    onSignal: signals.add,
    state: checkpointer.state,
    async close() {
      await writer.idle();
      await checkpointer.close();
      reading.close();
      database.run("PRAGMA wal_checkpoint(TRUNCATE)");
      database.close(true);
      lock.release();
    },
  };
}
