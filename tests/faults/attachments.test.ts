import { expect, test } from "bun:test";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { png } from "#tests/support/media.ts";
import { signUp, startServer } from "#tests/support/server.ts";

const filesIn = (data: string): string[] => {
  const root = join(data, "attachments");
  return existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];
};

function upload(url: string, headers: Record<string, string>, bytes: Buffer<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set("file", new Blob([bytes], { type: "image/png" }), "a.png");
  return fetch(`${url}/api/attachments`, { method: "POST", headers, body });
}

test("killed while files come in: what was acknowledged is whole, and nothing half is under a name", async () => {
  using data = testDirectory();
  const kept: string[] = [];
  for (let round = 0; round < 3; round++) {
    await using server = await startServer({ data: data.path });
    const headers =
      round === 0
        ? await signUp(server.url)
        : await (async () => {
            const response = await fetch(`${server.url}/api/trpc/auth.signIn`, {
              method: "POST",
              headers: { "content-type": "application/json", "x-lectern": "1" },
              body: JSON.stringify({ json: { email: "admin@example.org", password: "correct horse battery" } }),
            });
            return { cookie: response.headers.getSetCookie()[0]!.split(";")[0]!, "x-lectern": "1" };
          })();
    const check = async () => {
      for (const id of kept) expect((await fetch(`${server.url}/api/attachments/${id}`, { headers })).status).toBe(200);
    };
    await check();
    const { hostname, port } = new URL(server.url);
    const half = connect(Number(port), hostname).on("error", () => {});
    half.write(
      `POST /api/attachments HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${headers["cookie"]}\r\nx-lectern: 1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n`,
    );
    half.write(png({ padding: 1_000_000, seed: round }));
    await until(() => filesIn(data.path).some((name) => name.startsWith("up-")));
    const sending = Array.from({ length: 40 }, async (_, i) => {
      const response = await upload(server.url, headers, png({ padding: 200_000, seed: round * 40 + i })).catch(() => null);
      if (response?.status === 200) kept.push(((await response.json()) as { id: string }).id);
    });
    const before = kept.length;
    await until(() => kept.length > before + 5);
    server.kill("SIGKILL");
    await Promise.all(sending.map((each) => each.catch(() => undefined)));
    half.destroy();
    await server.exited;
    for (const name of filesIn(data.path).filter((each) => /^[0-9a-f]{64}$/.test(each))) {
      const bytes = await Bun.file(join(data.path, "attachments", name.slice(0, 2), name)).bytes();
      expect(new Bun.CryptoHasher("sha256").update(bytes).digest("hex")).toBe(name);
    }
  }
  expect(kept.length).toBeGreaterThan(15);
}, 60_000);

const mayMount = process.getuid?.() === 0 && process.platform === "linux";

/** Only root can make a file system of 8 MB; elsewhere this test is left out and says so. */
test.skipIf(!mayMount)(
  "on a full disk an upload is refused in words and leaves nothing; it works again when there is room",
  async () => {
    using data = testDirectory();
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", data.path]).status).toBe(0);
    try {
      await using server = await startServer({ data: data.path });
      const headers = await signUp(server.url);
      const ballast = join(data.path, "ballast");
      writeFileSync(ballast, Buffer.alloc(4_000_000));
      const refused = await upload(server.url, headers, png({ padding: 6_000_000 }));
      expect(refused.status).toBe(503);
      const { error } = (await refused.json()) as { error: { json: { data: { domain: { code: string } } } } };
      expect(error.json.data.domain.code).toBe("DISK_FULL");
      expect(filesIn(data.path)).toEqual([]);
      rmSync(ballast);
      expect((await upload(server.url, headers, png({ padding: 1_000_000 }))).status).toBe(200);
    } finally {
      spawnSync("umount", ["-l", data.path]);
    }
  },
  60_000,
);
