import { Database } from "bun:sqlite";
import { join } from "node:path";
import { openSqlite } from "#db/open-sqlite.ts";
import { componentCode, COMPONENTS_EACH } from "#tests/bench/dataset/component-code.ts";
import { writePeople } from "#tests/bench/dataset/people.ts";
import { idOf, peopleOf, personId, timeOf } from "#tests/bench/dataset/shape.ts";

/** Makes `directory/lectern.db` with so many components, ten in a conversation, each with one version. */
export async function buildManyComponents(directory: string, components: number): Promise<void> {
  const report = (error: unknown) => {
    throw error;
  };
  await (await openSqlite({ directory, clock: Date.now, report })).close();
  const database = new Database(join(directory, "lectern.db"));
  for (const pragma of ["journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -500000"])
    database.run(`PRAGMA ${pragma}`);
  const sessions = Math.ceil(components / COMPONENTS_EACH);
  database.run("BEGIN");
  writePeople(database, sessions, () => undefined);
  writeSessions(database, sessions);
  writeComponents(database, components, sessions);
  database.run("COMMIT");
  database.run("PRAGMA locking_mode = NORMAL");
  database.run("PRAGMA journal_mode = WAL");
  database.close(true);
}

const ownerOf = (session: number, sessions: number) => personId(session % peopleOf(sessions));

function writeSessions(database: Database, sessions: number): void {
  const insert = database.prepare(
    `INSERT INTO sessions (id, user_id, title, title_source, preview, description, language, mode, message_count, is_pinned, is_archived, created_at, updated_at)
     VALUES (?1, ?2, 'Cards', 'made', '', '', 'en', 'learn', 0, 0, 0, ?3, ?3)`,
  );
  for (let session = 0; session < sessions; session++) insert.run(idOf("session", session), ownerOf(session, sessions), timeOf(session));
}

/** Conversations take turns, so that nobody's components lie together. */
function writeComponents(database: Database, components: number, sessions: number): void {
  const insert = database.prepare(
    `INSERT INTO components (id, user_id, session_id, name, component_type, version, author, is_current, created_at, updated_at, metadata, jsx_code, css_code)
     VALUES (?1, ?2, ?3, 'Cards', 'component', 1, 'model', ?4, ?5, ?5, '{}', ?6, ?7)`,
  );
  const insertVersion = database.prepare(
    `INSERT INTO component_versions (component_id, version, author, created_by, note, base_version, created_at, name, jsx_code, css_code)
     VALUES (?1, 1, 'model', ?2, 'Created', 0, ?3, 'Cards', ?4, ?5)`,
  );
  for (let number = 0; number < components; number++) {
    const session = number % sessions;
    const [id, owner, at] = [idOf("message", number), ownerOf(session, sessions), timeOf(number)];
    const { jsxCode, cssCode } = componentCode(number, 0);
    insert.run(id, owner, idOf("session", session), number + sessions >= components ? 1 : 0, at, jsxCode, cssCode);
    insertVersion.run(id, owner, at, jsxCode, cssCode);
  }
}

/** The component of this number, and the token of whoever owns it. */
export const componentOf = (number: number, components: number) => {
  const sessions = Math.ceil(components / COMPONENTS_EACH);
  return { id: idOf("message", number), person: (number % sessions) % peopleOf(sessions) };
};
