import { Database } from "bun:sqlite";
import { expect, spyOn, test } from "bun:test";
import { join } from "node:path";
import { openSqlite } from "#db/open-sqlite.ts";
import type { Reader } from "#db/store.ts";
import { findCurrent, listComponents } from "#src/features/components/components.store.ts";
import { listVersions } from "#src/features/components/versions.store.ts";
import { listEvents, rangeOfEvents } from "#src/features/events/events.store.ts";
import { listLessons } from "#src/features/lessons/lessons.store.ts";
import { listMessages } from "#src/features/messages/messages.store.ts";
import { findHits, findRows } from "#src/features/search/search.store.ts";
import { soughtOf } from "#src/features/search/terms.rules.ts";
import { listSessions } from "#src/features/sessions/sessions.store.ts";
import { testDirectory } from "#tests/support/directory.ts";

const KEY = { at: 9, id: "z" };

/** How SQLite would run what `read` really sends: the statements are taken from the store's own connection. */
async function plansOf(read: (reader: Reader) => Promise<unknown>): Promise<string> {
  using directory = testDirectory();
  const report = (error: unknown) => {
    throw error;
  };
  const store = await openSqlite({ directory: directory.path, clock: Date.now, report });
  const seen: string[] = [];
  const prepare = spyOn(Database.prototype, "prepare");
  await read(store.read);
  seen.push(...prepare.mock.calls.map(([text]) => text));
  prepare.mockRestore();
  await store.close();
  using database = new Database(join(directory.path, "lectern.db"), { readonly: true });
  expect(seen.length).toBeGreaterThan(0);
  return seen.flatMap((text) => explain(database, text)).join("\n");
}

function explain(database: Database, text: string): string[] {
  const statement = database.query<{ detail: string }, null[]>(`EXPLAIN QUERY PLAN ${text}`);
  const nothing = Array.from({ length: statement.paramsCount }, () => null);
  return statement.all(...nothing).map(({ detail }) => detail);
}

test("a person’s sessions come from the covering index alone, in its order", async () => {
  const plan = await plansOf((reader) => listSessions(reader, "u", KEY, { limit: 50 }));
  expect(plan).toContain("USING COVERING INDEX sessions_list");
  expect(plan).not.toContain("TEMP B-TREE");
});

test("so do drafts", async () => {
  const plan = await plansOf((reader) => listLessons(reader, "u", KEY, { isDraft: true, limit: 50 }));
  expect(plan).toContain("USING COVERING INDEX lessons_list");
  expect(plan).not.toContain("TEMP B-TREE");
});

test("a session’s messages lie together under the primary key", async () => {
  const plan = await plansOf((reader) => listMessages(reader, "s", 9, 50));
  expect(plan).toContain("USING PRIMARY KEY");
  expect(plan).not.toContain("TEMP B-TREE");
});

test("components come in the order of their index: a person’s, a session’s, and what was deleted", async () => {
  const filters = { components_list: {}, components_session: { sessionId: "s" }, components_trash: { deleted: true } };
  for (const [index, filter] of Object.entries(filters)) {
    const plan = await plansOf((reader) => listComponents(reader, "u", KEY, { limit: 50, ...filter }));
    expect(plan).toContain(`USING INDEX ${index}`);
    expect(plan).not.toContain("TEMP B-TREE");
  }
  expect(await plansOf((reader) => findCurrent(reader, "s"))).toContain("USING INDEX components_");
  expect(await plansOf((reader) => listVersions(reader, "c", { at: 9, version: 9 }, 50))).toContain("component_versions USING INDEX");
});

test("missed events are read from their index, and where they begin and end without a scan of them", async () => {
  const missed = await plansOf((reader) => listEvents(reader, "u", 9, 50));
  expect(missed).toContain("USING INDEX events_audience");
  expect(missed).not.toContain("TEMP B-TREE");
  const range = await plansOf(rangeOfEvents);
  expect(range).toContain("SEARCH events");
  expect(range).not.toContain("SCAN events");
});

test("a search reads the newest hits from the index of words, and what it shows by its key", async () => {
  const wanted = { userId: "u", sought: soughtOf("fair share") };
  const hits = await plansOf((reader) => findHits(reader, wanted, { below: 9, from: 0 }, 200));
  // FTS5 itself bounds the numbers (`<>`), and answers in their order.
  expect(hits).toMatch(/SCAN search_terms VIRTUAL TABLE INDEX \d+:M\d<>/);
  expect(hits).not.toContain("TEMP B-TREE");
  const rows = await plansOf((reader) => findRows(reader, "u", [1], {}));
  expect(rows).toContain("SEARCH search_docs USING INTEGER PRIMARY KEY");
  expect(rows).not.toMatch(/SCAN (search_docs|sessions|messages|lessons)/);
});
