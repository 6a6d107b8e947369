import { SQL } from "bun";
import { Database } from "bun:sqlite";
import { describe, expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { testDirectory } from "#tests/support/directory.ts";
import { ENGINES, testDatabase } from "#tests/support/engines.ts";
import { caller, signUp, startServer } from "#tests/support/server.ts";

async function maintain(env: Record<string, string>, ...args: string[]) {
  using cwd = testDirectory();
  const executable = join(import.meta.dir, "..", "..", "bin", "lectern");
  const child = Bun.spawn([executable, "maintain", ...args], { cwd: cwd.path, env, stdout: "pipe", stderr: "pipe" });
  const [out, error] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  return { code: await child.exited, out: out.trim(), error: error.trim(), left: readdirSync(cwd.path) };
}

/** As if everything that is deleted had been so for a long time. */
async function age({ directory, url }: { directory: string; url: string | null }): Promise<void> {
  const statements = ["sessions", "lessons"].map((table) => `UPDATE ${table} SET deleted_at = 1 WHERE deleted_at IS NOT NULL`);
  if (url === null) {
    using database = new Database(join(directory, "lectern.db"));
    for (const statement of statements) database.run(statement);
  } else {
    await using sql = new SQL({ url, max: 1 });
    for (const statement of statements) await sql.unsafe(statement);
  }
}

describe.each([...ENGINES])("lectern maintain on %s", (engine) => {
  test("tidies up once, says how much went, and ends", async () => {
    await using database = await testDatabase(engine);
    const env: Record<string, string> = {
      LECTERN_DATA_DIR: database.directory,
      ...(database.url ? { DATABASE_URL: database.url } : {}),
    };
    const server = await startServer({ data: database.directory, env });
    try {
      const api = caller(server.url, await signUp(server.url));
      for (let n = 0; n < 2; n++) {
        const { id } = await api.mutate<{ id: string }>("sessions.create", { title: "Old" });
        await api.mutate("sessions.delete", { id });
      }
      await api.mutate("sessions.create", { title: "Stays" });
      const lesson = await api.mutate<{ id: string }>("drafts.create", { title: "Old" });
      await api.mutate("drafts.delete", { id: lesson.id });
      const went =
        "Tidied up. Removed for good:\n  2 conversations, deleted 30 days ago or earlier\n  1 lesson, deleted 30 days ago or earlier";
      if (engine === "postgres") {
        await age(database);
        // Beside the server, which goes on.
        expect(await maintain(env)).toEqual({ code: 0, out: went, error: "", left: [] });
        expect((await api.query<{ items: unknown[] }>("sessions.list", {})).items).toHaveLength(1);
      } else {
        const refused = await maintain(env);
        expect(refused).toMatchObject({ code: 1, out: "" });
        expect(refused.error).toMatch(
          new RegExp(`^Another Lectern is using .+: process ${server.pid} on .+ A running server tidies up by itself, every hour\\.$`),
        );
        server.kill("SIGTERM");
        await server.exited;
        await age(database);
        expect(await maintain(env)).toEqual({ code: 0, out: went, error: "", left: [] });
      }
      expect(await maintain(env)).toEqual({ code: 0, out: "Tidied up. There was nothing to remove.", error: "", left: [] });
    } finally {
      await server[Symbol.asyncDispose]();
    }
  });
});

test("a directory without data is refused and nothing is made; --help says what it does", async () => {
  using data = testDirectory();
  const refused = await maintain({ LECTERN_DATA_DIR: data.path });
  expect(refused).toMatchObject({ code: 1, out: "", error: expect.stringContaining("holds no Lectern") });
  expect(readdirSync(data.path)).toEqual([]);
  const help = await maintain({}, "--help");
  expect(help).toMatchObject({ code: 0, left: [] });
  expect(help.out + help.error).toContain("Tidy up once");
  expect(await maintain({}, "--bogus")).toMatchObject({ code: 1, error: expect.stringContaining("There is no option --bogus") });
});
