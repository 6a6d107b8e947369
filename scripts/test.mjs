// npm test: installs what the tests need and runs all of them.
import { ensureBun, ensurePackages, run } from "./bootstrap.mjs";

const bun = ensureBun();
ensurePackages(bun);
run(bun, ["scripts/test.ts", ...process.argv.slice(2)]);
