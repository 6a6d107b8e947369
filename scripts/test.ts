/**
 * Runs every suite and closes with one line, `N passed, N failed`. Arguments: paths or parts of paths to run less;
 * `--long` runs the long loops in full.
 */
import { join } from "node:path";
import { startPostgres } from "#tests/support/postgres.ts";
import { ensureChromium } from "#tests/support/chromium.ts";

const root = join(import.meta.dir, "..");
const isLong = process.argv.includes("--long");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

/** `again`: how many more attempts a test of it gets in a whole run. */
type Suite = { name: string; paths: string[]; env?: Record<string, string>; again?: number };

/** Suites run one after the other: those of the page bring a document with them that would break those of the server. */
const SUITES: Suite[] = [
  { name: "checks", paths: ["tests/checks"] },
  { name: "unit", paths: ["src", "db"] },
  { name: "client", paths: ["tests/client"] },
  { name: "store", paths: ["tests/store"] },
  { name: "api", paths: ["tests/api"] },
  { name: "api, batched calls", paths: ["tests/api"], env: { LECTERN_TEST_BATCH: "1" } },
  { name: "faults", paths: ["tests/faults"] },
  // A real browser on a busy machine: a test gets a second attempt, from an empty server. Those that needed it are named at
  // the end, to be looked into; with paths given there is none.
  { name: "browser", paths: ["tests/e2e"], again: 1 },
];

const totals = { passed: 0, failed: 0 };
const secondAttempts: string[] = [];

function count(output: string, exitCode: number): void {
  const passed = Number(/^\s*(\d+) pass$/m.exec(output)?.[1] ?? 0);
  const failed = Number(/^\s*(\d+) fail$/m.exec(output)?.[1] ?? 0);
  const errors = Number(/^\s*(\d+) errors?$/m.exec(output)?.[1] ?? 0);
  totals.passed += passed;
  for (const [, name] of output.matchAll(/^\(pass\) (.+) \(attempt \d+\)/gm)) secondAttempts.push(name!);
  // A suite that died, or found no test, must not look like one that passed.
  totals.failed += Math.max(failed + errors, exitCode !== 0 || passed + failed === 0 ? 1 : 0);
}

async function runSuite({ name, paths, env, again = 0 }: Suite, shared: Record<string, string>): Promise<void> {
  console.log(`\n── ${name}`);
  const retries = wanted.length === 0 ? again : 0;
  const args = ["test", "--timeout", "60000", "--retry", String(retries), ...paths.map((path) => `./${path}/`)];
  const child = Bun.spawn([process.execPath, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "test", ...shared, ...env },
    stdin: "ignore",
    stdout: "inherit",
    stderr: "pipe",
  });
  let output = "";
  const decoder = new TextDecoder();
  for await (const chunk of child.stderr) {
    process.stderr.write(chunk);
    output += decoder.decode(chunk, { stream: true });
  }
  count(output, await child.exited);
}

const selected = SUITES.map((suite) => {
  if (wanted.length === 0) return suite;
  const paths = wanted.filter((path) => suite.paths.some((each) => path.startsWith(each) || each.startsWith(path)));
  return { ...suite, paths };
}).filter(({ paths }) => paths.length > 0);

const names = new Set(selected.map(({ name }) => name));
const postgres = ["store", "api", "api, batched calls", "faults"].some((name) => names.has(name)) ? await startPostgres() : undefined;
const chromium = names.has("browser") ? await ensureChromium() : undefined;
if (names.has("browser") || names.has("faults")) {
  const { exitCode } = Bun.spawnSync([process.execPath, "scripts/build.ts"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (exitCode !== 0) process.exit(exitCode);
}
try {
  const shared = {
    ...(postgres ? { LECTERN_TEST_POSTGRES: postgres.url } : {}),
    ...(chromium ? { LECTERN_TEST_CHROMIUM: chromium } : {}),
    ...(isLong ? { LECTERN_LONG: "1" } : {}),
  };
  for (const suite of selected) await runSuite(suite, shared);
} finally {
  await postgres?.stop();
}
for (const name of secondAttempts) console.log(`Passed only at the second attempt: ${name}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
