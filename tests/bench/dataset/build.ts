import { Database } from "bun:sqlite";
import { join } from "node:path";
import { openSqlite } from "#db/open-sqlite.ts";
import { writeMessages } from "#tests/bench/dataset/messages.ts";
import { writePeople } from "#tests/bench/dataset/people.ts";

const ROWS_PER_TRANSACTION = 200_000;

/** Makes `directory/lectern.db`: the real migrations, then rows straight into the tables. Returns the number of messages. */
export async function buildDataset(directory: string, sessions: number): Promise<number> {
  const store = await openSqlite({
    directory,
    clock: Date.now,
    report: (error) => {
      throw error;
    },
  });
  await store.close();
  const database = new Database(join(directory, "lectern.db"));
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "locking_mode = EXCLUSIVE",
    "cache_size = -1000000",
    "temp_store = MEMORY",
  ])
    database.run(`PRAGMA ${pragma}`);
  const rows = inBigTransactions(database);
  writePeople(database, sessions, rows.count);
  const messages = writeMessages(database, sessions, rows.count);
  rows.end();
  database.run("PRAGMA locking_mode = NORMAL");
  database.run("PRAGMA journal_mode = WAL");
  database.close(true);
  return messages;
}

function inBigTransactions(database: Database) {
  let rows = 0;
  database.run("BEGIN");
  return {
    count(): void {
      if (++rows % ROWS_PER_TRANSACTION !== 0) return;
      database.run("COMMIT");
      database.run("BEGIN");
    },
    end: () => database.run("COMMIT"),
  };
}
