import { expect, setDefaultTimeout, test } from "bun:test";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runPackage, runTool } from "#tests/support/tool.ts";

setDefaultTimeout(180_000);

/** What a tool says becomes the failure's text. */
function expectClean({ exitCode, output }: { exitCode: number; output: string }): void {
  if (exitCode !== 0) throw new Error(output);
}

test("format: run `npm run format`", async () => {
  expectClean(await runPackage("oxfmt", ["--list-different", "."]));
});

test("lint", async () => {
  expectClean(await runPackage("oxlint", ["--deny-warnings"]));
});

test("types", async () => {
  expectClean(await runPackage("tsc", ["--noEmit", "-p", "."]));
});

test("dead code", async () => {
  expectClean(await runPackage("knip", ["--no-progress", "--no-config-hints"]));
});

const everyFile = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

test.each([
  ["sqlite", "sqlite"],
  ["pg", "postgresql"],
])("schema drift on %s: run `npm run db:generate`", async (name, dialect) => {
  // The generator takes paths from the project's root only.
  const copy = join(".cache", "drift", `${name}-${process.pid}`);
  const migrations = join(root, "db", "migrations", name);
  mkdirSync(join(root, ".cache", "drift"), { recursive: true });
  cpSync(migrations, join(root, copy), { recursive: true });
  try {
    const result = await runPackage("drizzle-kit", ["generate", "--dialect", dialect, "--schema", `./db/schema/${name}.ts`, "--out", copy]);
    expectClean(result);
    expect({ output: result.output, files: everyFile(join(root, copy)) }).toEqual({
      output: expect.stringContaining("No schema changes") as unknown as string,
      files: everyFile(migrations),
    });
  } finally {
    rmSync(join(root, copy), { recursive: true, force: true });
  }
});

const npm = Bun.which("npm");

// Only npm tells of peer conflicts; on a machine that has Bun alone there is nobody to ask.
test.skipIf(npm === null)("peer conflicts", async () => {
  const copy = mkdtempSync(join(tmpdir(), "lectern-peers-"));
  try {
    cpSync(join(root, "package.json"), join(copy, "package.json"));
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    expectClean(await runTool([npm!, "install", "--dry-run", "--strict-peer-deps", "--legacy-peer-deps=false", ...quiet], { cwd: copy }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
