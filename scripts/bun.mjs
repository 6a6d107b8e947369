// Runs a script with the project's Bun, whether the machine has one or not: node scripts/bun.mjs <script> [arguments]
import { ensureBun, ensurePackages, run } from "./bootstrap.mjs";

const bun = ensureBun();
ensurePackages(bun);
run(bun, process.argv.slice(2));
