/**
 * What CI runs: format, lint, import rules, types, dead code, schema drift, peer conflicts and every test. `--fast`: all
 * of that but the tests. All of it is tests, the first suite of scripts/test.ts, so that there is one list of them.
 */
import { join } from "node:path";

const given = process.argv.slice(2).filter((argument) => argument !== "--fast");
const args = process.argv.includes("--fast") ? ["tests/checks", ...given] : given;
const { exitCode } = Bun.spawnSync([process.execPath, "scripts/test.ts", ...args], {
  cwd: join(import.meta.dir, ".."),
  stdio: ["ignore", "inherit", "inherit"],
});
process.exit(exitCode);
