/** Makes bin/lectern: the server, the page, the migrations and the runtime in one file. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dir, "..");
const outfile = join(root, "bin", "lectern");

function run(...args: string[]): void {
  const { exitCode } = Bun.spawnSync([process.execPath, ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (exitCode !== 0) process.exit(exitCode);
}

run("scripts/build-frame.ts", "--if-changed");
run("scripts/build-client.ts", "--if-changed");
mkdirSync(join(root, "bin"), { recursive: true });
rmSync(outfile, { force: true });
run(
  "build",
  "--compile",
  "--production",
  "--minify",
  "--bytecode",
  "--format=esm",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  "--asset",
  "dist/client",
  "--asset",
  "dist/frame",
  "--asset",
  "db/migrations",
  "src/main.ts",
  "db/checkpointer.worker.ts",
  "--outfile",
  outfile,
);
console.log("bin/lectern is ready. Try: bin/lectern --help");
