import { SQL } from "bun";
import { expect, test } from "bun:test";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testDirectory } from "#tests/support/directory.ts";
import { testDatabase } from "#tests/support/engines.ts";
import { root } from "#tests/support/tool.ts";

const NEXT = [
  "CREATE TABLE next_a (id text)",
  "ALTER TABLE users ADD COLUMN next text",
  "CREATE TABLE next_b (id text)",
  "UPDATE facts SET value = 'new'",
  "CREATE INDEX next_c ON next_a (id)",
];

/** The released migrations, and the same with one more. */
function makeMigrations(folder: string): { old: string; next: string } {
  const [old, next] = [join(folder, "old"), join(folder, "next")];
  for (const copy of [old, next]) cpSync(join(root, "db", "migrations", "pg"), copy, { recursive: true });
  const path = join(next, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_next" });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(next, "9999_next.sql"), NEXT.join(";--> statement-breakpoint\n"));
  return { old, next };
}

const migrate = (url: string, migrations: string, dieAt: number) =>
  Bun.spawn([process.execPath, join(import.meta.dir, "migrate-pg.child.ts"), url, migrations, String(dieAt)], {
    stdout: "inherit",
    stderr: "inherit",
  });

/** What of the new schema is there, in words. */
async function schemaOf(url: string): Promise<string> {
  await using sql = new SQL({ url, max: 1 });
  const names = async (query: string) => ((await sql.unsafe(query)) as { name: string }[]).map(({ name }) => name);
  return [
    ...(await names("SELECT relname AS name FROM pg_class WHERE relname LIKE 'next%' ORDER BY 1")),
    ...(await names("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'next'")),
    ...(await names("SELECT value AS name FROM facts")),
  ].join(" ");
}

test("a migration of PostgreSQL that is killed before any statement leaves the old schema or the new, and the next start finishes it", async () => {
  using folder = testDirectory();
  const { old, next } = makeMigrations(folder.path);
  const outcomes: string[] = [];
  let completed = false;
  for (let dieAt = 1; !completed && dieAt < 60; dieAt++) {
    await using database = await testDatabase("postgres");
    const url = database.url!;
    expect(await migrate(url, old, 0).exited).toBe(0);
    completed = (await migrate(url, next, dieAt).exited) === 0;
    outcomes.push(await schemaOf(url));
    expect(await migrate(url, next, 0).exited).toBe(0);
    expect(await schemaOf(url)).toBe("next_a next_b next_c next new");
  }
  expect(completed).toBe(true);
  expect(outcomes.length).toBeGreaterThan(NEXT.length);
  expect([...new Set(outcomes)].toSorted()).toEqual(["next_a next_b next_c next new", "old"]);
}, 170_000);
