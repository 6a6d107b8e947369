import { expect, test } from "bun:test";
import { testApp } from "#tests/support/app.ts";

/** The same matrix as for single calls: a batch passes the same guard. */
const TYPES = ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""];
const SENDERS: Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
];
const ours: Record<string, string> = { "x-lectern": "1" };

test.each(["sessions.create", "auth.signOut", "ai.status,sessions.create", "sessions.create,auth.signOut"])(
  "a batch of %s that another site makes a browser send changes nothing",
  async (paths) => {
    await using t = await testApp({});
    const alice = await t.person("alice");
    const body = JSON.stringify(Object.fromEntries(paths.split(",").map((_, index) => [index, { json: { title: "Forged" } }])));
    const senders = [{}, ...SENDERS, ...SENDERS.map((sender) => ({ ...sender, ...ours }))];
    for (const type of TYPES) {
      for (const sender of senders) {
        const headers = { cookie: alice.cookie, ...(type && { "content-type": type }), ...sender };
        const response = await fetch(`${t.url}/api/trpc/${paths}?batch=1`, { method: "POST", body, headers });
        expect({ type, sender, isRefused: response.status >= 400 && response.status < 500 }).toEqual({ type, sender, isRefused: true });
      }
    }
    // A link that is followed is a GET: no mutation runs by it.
    for (const sender of senders)
      await fetch(`${t.url}/api/trpc/${paths}?batch=1&input=${encodeURIComponent(body)}`, { headers: { cookie: alice.cookie, ...sender } });
    expect((await alice.api.sessions.list.query()).items).toEqual([]);
    expect(await alice.api.auth.me.query()).toMatchObject({ email: alice.email });
  },
);

test("a batch from our own page passes", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const response = await fetch(`${t.url}/api/trpc/sessions.create,sessions.create?batch=1`, {
    method: "POST",
    body: '{"0":{"json":{}},"1":{"json":{}}}',
    headers: { cookie: alice.cookie, ...ours, "content-type": "application/json", origin: t.url, "sec-fetch-site": "same-origin" },
  });
  expect(response.status).toBe(200);
  expect((await alice.api.sessions.list.query()).items).toHaveLength(2);
});
