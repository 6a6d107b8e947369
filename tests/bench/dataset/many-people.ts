import { Database } from "bun:sqlite";
import { join } from "node:path";
import { openSqlite } from "#db/open-sqlite.ts";
import { prepareSearchRows } from "#tests/bench/dataset/search-rows.ts";
import { idOf, personId, timeOf } from "#tests/bench/dataset/shape.ts";
import { textFor, titleFor } from "#tests/bench/dataset/vocabulary.ts";

const SESSIONS_EACH = 100;
const MESSAGES_EACH = 20;
const OF_ONE = SESSIONS_EACH * MESSAGES_EACH;
const ROWS_PER_TRANSACTION = 500_000;

/**
 * Makes `directory/lectern.db` with `people` who have 100 conversations of 20 messages each: everything that a search
 * reads, and nothing else. Arrivals take turns among people and conversations, so nobody's words lie together by chance.
 */
export async function buildManyPeople(directory: string, people: number): Promise<void> {
  const report = (error: unknown) => {
    throw error;
  };
  await (await openSqlite({ directory, clock: Date.now, report })).close();
  const database = new Database(join(directory, "lectern.db"));
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "locking_mode = EXCLUSIVE",
    "cache_size = -2000000",
    "temp_store = MEMORY",
  ])
    database.run(`PRAGMA ${pragma}`);
  const indexes = dropIndexes(database);
  let rows = 0;
  const count = () => {
    if (++rows % ROWS_PER_TRANSACTION === 0) database.run("COMMIT; BEGIN");
  };
  database.run("BEGIN");
  writeConversations(database, people, count);
  writeSearchRows(database, people, count);
  database.run("COMMIT");
  for (const index of indexes) database.run(index);
  database.run("PRAGMA locking_mode = NORMAL");
  database.run("PRAGMA journal_mode = WAL");
  database.close(true);
}

/** Indexes are made faster afterwards than kept while rows come in another order. */
function dropIndexes(database: Database): string[] {
  const kept = database
    .query<{ name: string; sql: string }, []>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('messages', 'search_docs')",
    )
    .all();
  for (const { name } of kept) database.run(`DROP INDEX ${name}`);
  return kept.map(({ sql }) => sql);
}

/** The n-th message of a person, and of everybody in the order of arrival. */
const arrivalOf = (person: number, n: number, people: number) => n * people + person;
const idOfSession = (person: number, session: number, people: number) => idOf("session", arrivalOf(person, session, people));

function writeConversations(database: Database, people: number, count: () => void): void {
  const insertUser = database.prepare(
    "INSERT INTO users (id, email, name, role, status, password_hash, created_at, updated_at) VALUES (?1, ?2, ?3, 'member', 'active', '-', ?4, ?4)",
  );
  const insertSession = database.prepare(
    `INSERT INTO sessions (id, user_id, title, title_source, preview, description, language, mode, message_count, is_pinned, is_archived, created_at, updated_at)
     VALUES (?, ?, ?, 'made', '', '', 'en', 'learn', ${MESSAGES_EACH}, 0, 0, ?, ?)`,
  );
  const insertMessage = database.prepare(
    `INSERT INTO messages (session_id, position, id, role, message_type, status, metadata, created_at, content)
     VALUES (?, ?, ?, ?, 'text', 'complete', '{}', ?, ?)`,
  );
  for (let person = 0; person < people; person++)
    insertUser.run(personId(person), `person${person}@example.org`, `Person ${person}`, timeOf(0));
  for (let session = 0; session < SESSIONS_EACH; session++) {
    for (let person = 0; person < people; person++) {
      const id = idOfSession(person, session, people);
      const first = arrivalOf(person, session, people);
      const last = arrivalOf(person, OF_ONE - SESSIONS_EACH + session, people);
      insertSession.run(id, personId(person), titleFor(first), timeOf(first), timeOf(last));
      for (let position = 1; position <= MESSAGES_EACH; position++) {
        const arrival = arrivalOf(person, (position - 1) * SESSIONS_EACH + session, people);
        insertMessage.run(
          id,
          position,
          idOf("message", arrival),
          position % 2 === 1 ? "user" : "assistant",
          timeOf(arrival),
          textFor(arrival),
        );
        count();
      }
    }
  }
}

function writeSearchRows(database: Database, people: number, count: () => void): void {
  const search = prepareSearchRows(database);
  for (let n = 0; n < OF_ONE; n++) {
    for (let person = 0; person < people; person++) {
      const arrival = arrivalOf(person, n, people);
      const sessionId = idOfSession(person, n % SESSIONS_EACH, people);
      const shared = { userId: personId(person), sessionId, at: timeOf(arrival) };
      if (n < SESSIONS_EACH) search.write({ ...shared, type: "session", entityId: sessionId, text: titleFor(arrival) });
      search.write({ ...shared, type: "message", entityId: idOf("message", arrival), text: textFor(arrival) });
      count();
    }
  }
  search.end();
}
