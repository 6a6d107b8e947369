import { expect, test } from "bun:test";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testDirectory } from "#tests/support/directory.ts";
import { freePort } from "#tests/support/postgres.ts";
import { root } from "#tests/support/tool.ts";

/** What somebody gets who fetches the repository, with the packages that are installed here. */
function checkout(folder: string): void {
  const listed = Bun.spawnSync(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const path of listed.stdout
    .toString()
    .split("\0")
    .filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  mkdirSync(join(folder, ".cache"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  if (existsSync(join(root, ".cache", "bun"))) symlinkSync(join(root, ".cache", "bun"), join(folder, ".cache", "bun"));
  // That the packages of this bun.lock are there already; without it they would be installed into this project's own folder.
  const hash = new Bun.CryptoHasher("sha256");
  for (const name of ["package.json", "bun.lock"]) hash.update(readFileSync(join(folder, name), "utf8"));
  writeFileSync(join(folder, ".cache", "installed"), hash.digest("hex"));
}

/** Starts as a person would and waits for the address. */
async function start(folder: string, port: number) {
  const started = performance.now();
  const { PATH = "", HOME = "" } = process.env;
  const child = Bun.spawn(["node", "scripts/start.mjs"], {
    cwd: folder,
    env: { PATH, HOME, PORT: String(port), LECTERN_LOG_LEVEL: "warn" },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "inherit",
  });
  const reader = child.stdout.getReader();
  const decoder = new TextDecoder();
  let printed = "";
  while (!/is ready at \S+\n/.test(printed)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`It ended before it was ready: ${printed}`);
    printed += decoder.decode(value);
  }
  void (async () => {
    while (!(await reader.read()).done);
  })();
  const address = /is ready at (\S+)/.exec(printed)![1]!;
  const health = await fetch(`${address}/api/health`);
  return { child, printed, address, status: health.status, ms: performance.now() - started };
}

const builtAt = (folder: string) => ["client.stamp", "client/index.html"].map((name) => statSync(join(folder, "dist", name)).mtimeMs);

test("npm start in a fresh copy builds, prints the address and answers; again it is there within 3 s; SIGTERM ends it with 0", async () => {
  using copy = testDirectory();
  checkout(copy.path);
  const port = await freePort();
  const first = await start(copy.path, port);
  try {
    expect(first.printed).toContain("Building the page");
    expect(first.address).toBe(`http://127.0.0.1:${port}`);
    expect(first.status).toBe(200);
    expect(await (await fetch(first.address)).text()).toContain("<title>");
  } finally {
    first.child.kill("SIGTERM");
  }
  expect(await first.child.exited).toBe(0);
  expect(existsSync(join(copy.path, "data", "lectern.db"))).toBe(true);

  const built = builtAt(copy.path);
  const second = await start(copy.path, port);
  second.child.kill("SIGTERM");
  expect(await second.child.exited).toBe(0);
  expect(second.status).toBe(200);
  expect(second.printed).not.toContain("Building");
  expect(second.ms).toBeLessThan(3_000);
  expect(builtAt(copy.path)).toEqual(built);
}, 120_000);
