import { SQL } from "bun";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ENGINES = ["sqlite", "postgres"] as const;
export type Engine = (typeof ENGINES)[number];

/** A database of its own for one test: a directory, and on PostgreSQL a fresh database on the suite's server. */
export async function testDatabase(engine: Engine): Promise<AsyncDisposable & { directory: string; url: string | null }> {
  const directory = mkdtempSync(join(tmpdir(), "lectern-test-"));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  if (engine === "sqlite") return { directory, url: null, [Symbol.asyncDispose]: async () => removeDirectory() };
  const server = Bun.env["LECTERN_TEST_POSTGRES"];
  if (!server)
    throw new Error("LECTERN_TEST_POSTGRES is not set: run the tests with bun run test [path], which starts a PostgreSQL server");
  const name = `t_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = async (statement: string) => {
    await using sql = new SQL({ url: `${server}/postgres`, max: 1 });
    await sql.unsafe(statement);
  };
  await admin(`CREATE DATABASE ${name}`);
  return {
    directory,
    url: `${server}/${name}`,
    async [Symbol.asyncDispose]() {
      await admin(`DROP DATABASE ${name} WITH (FORCE)`);
      removeDirectory();
    },
  };
}
