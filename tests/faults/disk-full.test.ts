import { Database } from "bun:sqlite";
import { expect, test } from "bun:test";
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { signUp, startServer } from "#tests/support/server.ts";

const mayMount = process.getuid?.() === 0 && process.platform === "linux";

/** A file system of 8 MB; only root can make one, so elsewhere this test is left out and says so. */
test.skipIf(!mayMount)(
  "on a full disk writes are refused in words, reads work, nothing is corrupted, and writes resume within 5 s of room",
  async () => {
    using data = testDirectory();
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", data.path]);
    expect(mounted.status).toBe(0);
    try {
      await using server = await startServer({ data: data.path });
      const headers = { ...(await signUp(server.url)), "content-type": "application/json" };
      const create = (summary: string) =>
        fetch(`${server.url}/api/trpc/drafts.create`, {
          method: "POST",
          headers,
          body: JSON.stringify({ json: { title: "Draft", content: { summary } } }),
        });
      const kept: string[] = [];
      // Room is taken by something else on the disk, as it happens.
      const ballast = join(data.path, "ballast");
      writeFileSync(ballast, Buffer.alloc(5_000_000));
      let refused: Response | undefined;
      for (let i = 0; i < 2_000 && !refused; i++) {
        const response = await create(crypto.getRandomValues(new Uint8Array(3_000)).toHex().slice(0, 5_000));
        if (response.ok) kept.push(((await response.json()) as { result: { data: { json: { id: string } } } }).result.data.json.id);
        else refused = response;
      }
      expect(refused!.status).toBe(503);
      const { error } = (await refused!.json()) as { error: { json: { message: string; data: { domain: { code: string } } } } };
      expect(error.json.data.domain.code).toBe("DISK_FULL");
      expect(error.json.message).toBe("The server’s disk is full. Nothing was changed.");
      const me = await fetch(`${server.url}/api/trpc/auth.me`, { headers });
      expect(me.status).toBe(200);
      const get = (id: string) =>
        fetch(`${server.url}/api/trpc/drafts.get?input=${encodeURIComponent(JSON.stringify({ json: { id } }))}`, { headers });
      expect((await get(kept.at(-1)!)).status).toBe(200);
      rmSync(ballast);
      await until(async () => (await create("after")).ok, 5_000);
      for (const id of kept) expect((await get(id)).status).toBe(200);
      server.kill("SIGTERM");
      expect(await server.exited).toBe(0);
      using database = new Database(join(data.path, "lectern.db"));
      expect(database.query<{ integrity_check: string }, []>("PRAGMA integrity_check").get()!.integrity_check).toBe("ok");
    } finally {
      spawnSync("umount", ["-l", data.path]);
    }
  },
  60_000,
);
