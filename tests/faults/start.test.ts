import { Database } from "bun:sqlite";
import { describe, expect, test } from "bun:test";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testDirectory } from "#tests/support/directory.ts";
import { ensureStrace } from "#tests/support/strace.ts";
import { startServer } from "#tests/support/server.ts";

test("a second server on the same data exits within 2 s and names the first; the first goes on", async () => {
  using data = testDirectory();
  await using first = await startServer({ data: data.path });
  const started = performance.now();
  await using second = await startServer({ data: data.path, mayFail: true });
  expect(await second.exited).toBe(1);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(second.output()).toContain(`process ${first.pid} on `);
  expect(second.output().trim().split("\n")).toHaveLength(1);
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
});

test("a killed server’s lock does not keep the next one out", async () => {
  using data = testDirectory();
  await using first = await startServer({ data: data.path });
  first.kill("SIGKILL");
  await first.exited;
  await using second = await startServer({ data: data.path });
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
});

describe("a corrupted header stops the start with a clear line and leaves the file alone", () => {
  const damages: [string, (bytes: Buffer) => void][] = [
    ["overwritten page", (bytes) => bytes.fill(0xa5, 0, 4096)],
    ["overwritten magic", (bytes) => bytes.write("Not SQLite at all", 0)],
    ["page size", (bytes) => bytes.writeUInt16BE(777, 16)],
    ["schema page", (bytes) => bytes.fill(0xff, 100, 400)],
  ];
  test.each(damages)("%s", async (_name, damage) => {
    using data = testDirectory();
    {
      await using server = await startServer({ data: data.path });
      server.kill("SIGTERM");
      expect(await server.exited).toBe(0);
    }
    const path = join(data.path, "lectern.db");
    const bytes = readFileSync(path);
    damage(bytes);
    writeFileSync(path, bytes);
    await using server = await startServer({ data: data.path, mayFail: true });
    expect(await server.exited).toBe(1);
    expect(server.output()).toContain("is damaged");
    expect(server.output()).toContain("Restore a backup");
    expect(server.output()).not.toMatch(/\n\s+at /);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(data.path).toSorted()).toEqual(["lectern.db", "lectern.lock", "lectern.lock.json"]);
  });
});

describe("a wrong setting stops the start with one line that names it, its problem and an example", () => {
  const wrong: [string, string, RegExp][] = [
    ["PORT", "eighty", /^PORT needs to be a port between 0 and 65535, not "eighty"\. Example: PORT=3000$/],
    ["PORT", "70000", /^PORT /],
    ["DATABASE_URL", "mysql://x", /^DATABASE_URL needs to be a PostgreSQL address/],
    ["LECTERN_ORIGIN", "https://x.example/path", /^LECTERN_ORIGIN needs to be the address people open, without a path/],
    ["LECTERN_LOG_LEVEL", "loud", /^LECTERN_LOG_LEVEL needs to be one of fatal, error/],
    ["LECTERN_OPEN_SIGNUP", "perhaps", /^LECTERN_OPEN_SIGNUP needs to be true or false/],
    ["LECTERN_AI_BASE_URL", "not an address", /^LECTERN_AI_BASE_URL needs to be the address of an OpenAI-compatible service/],
    ["LECTERN_AI_BASE_URL", "http://127.0.0.1:9/v1", /^LECTERN_AI_MODEL needs to name a model/],
    ["LECTERN_AI_MODEL", "x", /^LECTERN_AI_BASE_URL needs to be set/],
    ["DATABASE_URL", "postgres://nobody:wrong@127.0.0.1:9/none", /^DATABASE_URL: PostgreSQL did not let us in/],
    ["LECTERN_DATA_DIR", "/proc/none", /^LECTERN_DATA_DIR/],
  ];
  test.each(wrong)("%s=%s", async (name, value, line) => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path, env: { [name]: value }, mayFail: true });
    expect(await server.exited).toBe(1);
    expect(server.output().trim()).toMatch(line);
    expect(server.output().trim().split("\n")).toHaveLength(1);
  });

  test("a port that is taken", async () => {
    using data = testDirectory();
    using other = testDirectory();
    await using first = await startServer({ data: data.path });
    const port = Number(new URL(first.url).port);
    const child = Bun.spawn([join(import.meta.dir, "..", "..", "bin", "lectern")], {
      env: { LECTERN_DATA_DIR: other.path, PORT: String(port) },
      stdout: "pipe",
      stderr: "pipe",
    });
    expect(await child.exited).toBe(1);
    expect((await new Response(child.stderr).text()).trim()).toBe(
      `PORT ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another. Example: PORT=${port + 1}`,
    );
  });
});

describe("the executable", () => {
  const run = async (...args: string[]) => {
    using cwd = testDirectory();
    const child = Bun.spawn([join(import.meta.dir, "..", "..", "bin", "lectern"), ...args], {
      cwd: cwd.path,
      env: {},
      stdout: "pipe",
      stderr: "pipe",
    });
    const [out, err] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
    return { code: await child.exited, text: out + err, left: readdirSync(cwd.path) };
  };

  test("--version and --help answer and touch nothing", async () => {
    const { version } = (await import("../../package.json")) as { version: string };
    expect(await run("--version")).toEqual({ code: 0, text: `${version}\n`, left: [] });
    const help = await run("--help");
    expect(help.code).toBe(0);
    expect(help.text).toContain("serve");
    expect(help.left).toEqual([]);
  });

  test("an unknown command is an error that shows the usage", async () => {
    const unknown = await run("sevre");
    expect(unknown.code).toBe(1);
    expect(unknown.text).toContain("serve");
    expect(unknown.left).toEqual([]);
  });

  test("an unknown option is refused and nothing is started", async () => {
    const unknown = await run("serve", "--bogus");
    expect(unknown).toEqual({ code: 1, text: expect.stringContaining("There is no option --bogus."), left: [] });
  });

  test("reads no .env or bunfig.toml that it was not told to read, and reads the one it was", async () => {
    using data = testDirectory();
    using folder = testDirectory();
    writeFileSync(join(folder.path, ".env"), "PORT=nonsense\nLECTERN_LOG_LEVEL=nonsense\n");
    writeFileSync(join(folder.path, "bunfig.toml"), 'preload = ["./nothing.ts"]\n');
    const executable = join(import.meta.dir, "..", "..", "bin", "lectern");
    const child = Bun.spawn([executable], {
      cwd: folder.path,
      env: { LECTERN_DATA_DIR: data.path, PORT: "0" },
      stdout: "pipe",
      stderr: "pipe",
    });
    const decoder = new TextDecoder();
    let printed = "";
    for await (const chunk of child.stdout) if ((printed += decoder.decode(chunk)).includes("is ready at")) break;
    child.kill("SIGTERM");
    expect(await child.exited).toBe(0);
    const told = Bun.spawn([executable, "serve", "--env-file", ".env"], {
      cwd: folder.path,
      env: { LECTERN_DATA_DIR: data.path },
      stdout: "pipe",
      stderr: "pipe",
    });
    expect(await told.exited).toBe(1);
    expect(await new Response(told.stderr).text()).toStartWith('PORT needs to be a port between 0 and 65535, not "nonsense"');
  });
});

test("a start makes no connection to anywhere", async () => {
  ensureStrace();
  using data = testDirectory();
  using traces = testDirectory();
  const out = join(traces.path, "trace");
  await using traced = await startServer({ data: data.path, command: ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", out] });
  await Bun.sleep(1_500);
  // The tracer ends with the server that it traces.
  const { pid } = JSON.parse(readFileSync(join(data.path, "lectern.lock.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGTERM");
  expect(await traced.exited).toBe(0);
  expect(readFileSync(out, "utf8").match(/^.*sa_family=AF_INET.*$/gm) ?? []).toEqual([]);
}, 30_000);

test("a migration that is killed at any statement leaves the old schema or the new one", async () => {
  using folder = testDirectory();
  const migrations = join(folder.path, "migrations");
  cpSync(join(import.meta.dir, "..", "..", "db", "migrations", "sqlite"), migrations, { recursive: true });
  const journalPath = join(migrations, "meta", "_journal.json");
  const old = JSON.parse(readFileSync(journalPath, "utf8")) as {
    entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
  };
  const oldMigrations = join(folder.path, "old");
  cpSync(migrations, oldMigrations, { recursive: true });
  const next = { ...old.entries.at(-1)!, idx: old.entries.length, when: old.entries.at(-1)!.when + 1, tag: "9999_next" };
  writeFileSync(journalPath, JSON.stringify({ ...old, entries: [...old.entries, next] }));
  const statements = [
    "CREATE TABLE next_a (id text)",
    "ALTER TABLE users ADD COLUMN next text",
    "CREATE TABLE next_b (id text)",
    "UPDATE facts SET value = 'new'",
    "CREATE INDEX next_c ON next_a (id)",
  ];
  writeFileSync(join(migrations, "9999_next.sql"), statements.join(";--> statement-breakpoint\n"));

  const child = (data: string, from: string, dieAt: number) =>
    Bun.spawn([process.execPath, join(import.meta.dir, "migrate.child.ts"), data, from, String(dieAt)], {
      stdout: "pipe",
      stderr: "inherit",
    });
  const outcomes = new Set<string>();
  let completed = false;
  for (let dieAt = 1; !completed && dieAt < 60; dieAt++) {
    const data = join(folder.path, `data-${dieAt}`);
    mkdirSync(data);
    expect(await child(data, oldMigrations, 0).exited).toBe(0);
    completed = (await child(data, migrations, dieAt).exited) === 0;
    using database = new Database(join(data, "lectern.db"));
    const tables = database
      .query<{ name: string }, []>("SELECT name FROM sqlite_schema WHERE name LIKE 'next%' ORDER BY name")
      .all()
      .map(({ name }) => name);
    const column = database.query("SELECT * FROM pragma_table_info('users') WHERE name = 'next'").all().length;
    const fact = database.query<{ value: string }, []>("SELECT value FROM facts").get()!.value;
    outcomes.add(`${tables.join(" ")} ${column} ${fact}`);
    expect(database.query<{ integrity_check: string }, []>("PRAGMA integrity_check").get()!.integrity_check).toBe("ok");
    // And the next start brings it to the new one.
    expect(await child(data, migrations, 0).exited).toBe(0);
    expect(database.query("SELECT name FROM sqlite_schema WHERE name LIKE 'next%'").all()).toHaveLength(3);
  }
  expect(completed).toBe(true);
  expect([...outcomes].toSorted()).toEqual([" 0 old", "next_a next_b next_c 1 new"]);
}, 120_000);
