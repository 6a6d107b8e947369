import { describe, expect, test } from "bun:test";
import { testApp, type TestApp } from "#tests/support/app.ts";

describe("what another site makes a browser send changes nothing", () => {
  const bodies: [string, string][] = [
    ["application/json", JSON.stringify({ json: { title: "Forged" } })],
    ["text/plain", JSON.stringify({ json: { title: "Forged" } })],
    ["application/x-www-form-urlencoded", "json=1"],
    ["multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; name=title\r\n\r\nForged\r\n--x--\r\n"],
    ["", JSON.stringify({ json: { title: "Forged" } })],
    ["application/octet-stream", "x"],
  ];
  const senders: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    {}, // no header that only our own page sends
  ];
  test.each(["sessions.create", "auth.signOut"])("%s", async (path) => {
    await using t = await testApp({});
    const alice = await t.person("alice");
    let tried = 0;
    for (const [type, body] of bodies) {
      for (const sender of senders) {
        for (const own of Object.keys(sender).length === 0 ? [{}] : [{}, { "x-lectern": "1" }]) {
          const headers: Record<string, string> = {
            cookie: alice.cookie,
            ...(type ? { "content-type": type } : {}),
            ...sender,
            ...(own as Record<string, string>),
          };
          const response = await fetch(`${t.url}/api/trpc/${path}`, { method: "POST", body, headers });
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          tried++;
        }
      }
    }
    expect(tried).toBe(66);
    expect((await alice.api.sessions.list.query()).items).toEqual([]);
    expect(await alice.api.auth.me.query()).toMatchObject({ email: alice.email });
  });

  test("but our own page passes, with and without a configured origin, and scripts with a token need no headers", async () => {
    for (const origin of [null, "https://lectern.example"]) {
      await using t = await testApp({ config: { origin } });
      const alice = await t.person("alice");
      const headers = {
        cookie: alice.cookie,
        "x-lectern": "1",
        "content-type": "application/json",
        origin: origin ?? t.url,
        "sec-fetch-site": "same-origin",
      };
      expect((await fetch(`${t.url}/api/trpc/sessions.create`, { method: "POST", body: '{"json":{}}', headers })).status).toBe(200);
      const { token } = await alice.api.tokens.create.mutate({ name: "t", scopes: ["read", "write"] });
      const script = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      expect((await fetch(`${t.url}/api/trpc/sessions.create`, { method: "POST", body: '{"json":{}}', headers: script })).status).toBe(200);
    }
  });
});

test("only Bearer is a token; with another scheme the cookie counts, and so do its checks", async () => {
  await using t = await testApp({});
  const { cookie } = await t.person("alice");
  const ask = (headers: Record<string, string>) => fetch(`${t.url}/api/trpc/auth.me`, { headers: { cookie, ...headers } });
  expect((await ask({ authorization: "Basic x", "x-lectern": "1" })).status).toBe(200);
  expect((await ask({ authorization: "Basic x" })).status).toBe(403);
  expect((await ask({ authorization: "Bearer x", "x-lectern": "1" })).status).toBe(401);
});

test("a server for this machine only answers to its names: no other can be pointed at it (DNS rebinding)", async () => {
  const statusFor = async (t: TestApp, host: string, headers: Record<string, string> = {}) =>
    (await fetch(`${t.url}/api/trpc/auth.welcome`, { headers: { host, ...headers } })).status;
  await using local = await testApp({});
  for (const host of ["localhost", "LOCALHOST:3000", "127.0.0.1:1", "[::1]:3000"]) expect(await statusFor(local, host)).toBe(200);
  for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:3000", "10.0.0.1"])
    expect({ host, status: await statusFor(local, host) }).toEqual({ host, status: 403 });
  expect(await statusFor(local, "evil.example", { authorization: "Bearer x" })).toBe(200);
  for (const config of [{ host: "0.0.0.0" }, { origin: "https://lectern.example" }]) {
    await using open = await testApp({ config });
    expect(await statusFor(open, "lectern.example")).toBe(200);
  }
});
