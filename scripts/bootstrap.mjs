// Gets Bun and the packages with nothing but Node and npm (or Bun itself). Plain JavaScript: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, ".cache");
const stamp = join(cache, "installed");

const read = (path) => readFileSync(join(root, path), "utf8");
const { devDependencies } = JSON.parse(read("package.json"));

/** The path of the Bun version that package.json names, installed into `.cache` when nothing else has it. */
export function ensureBun() {
  const own = join(root, "node_modules", ".bin", "bun");
  const candidates = [
    own,
    join(cache, "bun", "node_modules", ".bin", "bun"),
    ...(process.versions.bun === devDependencies.bun ? [process.execPath] : []),
  ];
  const found = candidates.find((path) => existsSync(path) && versionOf(path) === devDependencies.bun);
  if (found) return found;
  console.log(`Getting Bun ${devDependencies.bun} …`);
  mkdirSync(join(cache, "bun"), { recursive: true });
  writeFileSync(join(cache, "bun", "package.json"), JSON.stringify({ private: true, allowScripts: { bun: true } }));
  const installer = process.versions.bun
    ? [process.execPath, "add", "--exact"]
    : ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"];
  run(installer[0], [...installer.slice(1), `bun@${devDependencies.bun}`], { cwd: join(cache, "bun") });
  return candidates[1];
}

/** Installs the packages that bun.lock names, unless that has been done already. */
export function ensurePackages(bun) {
  const wanted = createHash("sha256").update(read("package.json")).update(read("bun.lock")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(join(root, "node_modules"))) return;
  console.log("Installing packages …");
  run(bun, ["install", "--frozen-lockfile", "--silent"]);
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a command in the project; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) {
    console.error(`${command} could not be run: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) process.exit(status ?? 1);
}

function versionOf(path) {
  return spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.trim();
}
