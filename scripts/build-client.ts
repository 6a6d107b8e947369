/** Builds the page into dist/client, with brotli and gzip beside each file. `--if-changed`: only when a source is newer. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = join(import.meta.dir, "..");
const out = join(root, "dist", "client");
const stamp = join(root, "dist", "client.stamp");
const COMPRESSIBLE = /\.(html|js|css|svg|json|webmanifest|txt)$/;

const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What the client is built from: its own sources, those it shares, and the versions of its packages. */
function fingerprint(): string {
  const hash = new Bun.CryptoHasher("sha256");
  const sources = [...files("src"), join(root, "vite.config.ts"), join(root, "bun.lock")]
    .filter((path) => !path.includes(".test."))
    .toSorted();
  for (const path of sources) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

function compressAll(): void {
  const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  for (const entry of all) {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.byteLength < 1024) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

const wanted = fingerprint();
if (!process.argv.includes("--if-changed") || !existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  console.log("Building the page …");
  rmSync(out, { recursive: true, force: true });
  const { exitCode } = Bun.spawnSync(
    [process.execPath, "--bun", join(root, "node_modules", ".bin", "vite"), "build", "--logLevel", "warn"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (exitCode !== 0) process.exit(exitCode);
  compressAll();
  writeFileSync(stamp, wanted);
}
