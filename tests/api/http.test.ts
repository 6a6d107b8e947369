import { describe, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { refusal, testApp, type TestApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { eventsOf, readEvents } from "#tests/support/stream.ts";

describe.each([...ENGINES])("plain routes on %s", (engine) => {
  test("health writes to the database and says ok; a database that takes no writes is 503", async () => {
    await using t = await testApp({ engine, expectErrors: true });
    const response = await fetch(`${t.url}/api/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: "ok",
      version: "0.0.0-test",
      checks: { database: { ok: true, writeMs: expect.any(Number) }, warnings: [] },
    });
    expect(await t.app.store.read.sql.select().from(t.app.store.read.t.facts)).toHaveLength(1);
    await Bun.sleep(1_050);
    const { store } = t.app;
    const real = store.transact;
    store.transact = () => Promise.reject(new Error("disk I/O error at /secret/path"));
    const failing = await fetch(`${t.url}/api/health`);
    store.transact = real;
    expect(failing.status).toBe(503);
    const text = await failing.text();
    expect(JSON.parse(text)).toMatchObject({ status: "failing", checks: { database: { ok: false } } });
    expect(text).not.toContain("secret");
  });

  test("metrics count requests by procedure, from a closed list", async () => {
    await using t = await testApp({ engine });
    await t.anonymous.auth.welcome.query();
    for (const path of ["no.such", "toString", "%zz"]) await fetch(`${t.url}/api/trpc/${path}`);
    const text = await (await fetch(`${t.url}/metrics`)).text();
    expect(text).toMatch(/lectern_request_seconds_count\{route="(auth\.welcome|batch)",status="200"\} 1/);
    expect(text).toContain('route="unknown procedure"');
    expect(text).toContain("lectern_process_resident_memory_bytes");
  });

  test("metrics count the streams that are open", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const open = async () => Number(/^lectern_open_streams (\d+)$/m.exec(await (await fetch(`${t.url}/metrics`)).text())![1]);
    const leaving = new AbortController();
    const left = Array.fromAsync(readEvents(await eventsOf(alice, undefined, leaving.signal))).catch(() => "left");
    await until(async () => (await open()) === 1);
    const ended = Array.fromAsync(readEvents(await eventsOf(alice, undefined, AbortSignal.timeout(10_000))));
    await until(async () => (await open()) === 2);
    leaving.abort();
    expect(await left).toBe("left");
    await until(async () => (await open()) === 1);
    await alice.api.auth.signOut.mutate();
    await ended;
    await until(async () => (await open()) === 0);
  });
});

test("one structured log line a request, with the id that the answer and its error carry", async () => {
  await using t = await testApp({});
  const response = await fetch(`${t.url}/api/trpc/auth.me`);
  const { error } = (await response.json()) as { error: { json: { data: { requestId: string } } } };
  const id = response.headers.get("x-request-id");
  expect(error.json.data.requestId).toBe(id!);
  expect(t.log.filter(({ requestId }) => requestId === id)).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      requestId: id,
      method: "GET",
      route: "auth.me",
      status: 401,
      ms: expect.any(Number),
      msg: "request",
    },
  ]);
});

test("every answer has the security headers, the page’s CSP and nosniff", async () => {
  await using t = await testApp({});
  for (const path of ["/", "/api/health", "/api/trpc/auth.me", "/nowhere.js"]) {
    const { headers } = await fetch(t.url + path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("plain routes are read only", async () => {
  await using t = await testApp({});
  for (const path of ["/api/health", "/metrics"]) {
    expect((await fetch(t.url + path, { method: "HEAD" })).status).toBe(200);
    const refused = await fetch(t.url + path, { method: "POST", body: "x" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  }
});

test("a path is decoded once: logged by its name, and 400 when it cannot be", async () => {
  await using t = await testApp({});
  expect((await fetch(`${t.url}/api/trpc/auth%2Eme`)).status).toBe(401);
  expect(t.log.at(-1)).toMatchObject({ route: "auth.me" });
  for (const path of ["%zz", "auth.me%", "%ff", "auth.me%zz,auth.me?batch=1"])
    expect({ path, status: (await fetch(`${t.url}/api/trpc/${path}`)).status }).toEqual({ path, status: 400 });
  expect(t.log.at(-1)).toMatchObject({ route: "unknown procedure", status: 400 });
  for (const path of ["toString", "__proto__", "constructor"]) expect((await fetch(`${t.url}/api/trpc/${path}`)).status).toBe(404);
});

test("while stopping, new calls are told so, and what runs is finished", async () => {
  const assistant = scriptedAssistant("Ok.");
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const { draftLesson } = assistant;
  assistant.draftLesson = async (...args) => {
    begun.resolve();
    await goOn.promise;
    return draftLesson(...args);
  };
  await using t = await testApp({ assistant });
  const { api } = await t.person("alice");
  const { id: sessionId } = await api.sessions.create.mutate({});
  await api.messages.send.mutate({ sessionId, content: "Rhythm" });
  const drafting = api.drafts.createFromSession.mutate({ sessionId });
  await begun.promise;
  const drained = t.app.drain(5_000);
  expect(await refusal(t.withToken("lct_x").auth.welcome.query())).toMatchObject({ code: "SERVICE_UNAVAILABLE", domain: "SHUTTING_DOWN" });
  goOn.resolve();
  expect(await drafting).toMatchObject({ title: "Rhythm" });
  await drained;
});

describe("what is too much is refused at once and clearly", () => {
  const post = async (t: TestApp, path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const started = performance.now();
    const response = await fetch(`${t.url}/api/trpc/${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "x-lectern": "1", ...headers },
    });
    return { status: response.status, text: await response.text(), ms: performance.now() - started };
  };

  test("bodies above 1 MB (6 MB for a lesson), with or without a length", async () => {
    await using t = await testApp({});
    const { cookie } = await t.person("alice");
    const big = JSON.stringify({ json: { title: "x".repeat(1_000_001) } });
    const refused = await post(t, "sessions.create", big, { cookie });
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text).error.json.data.domain).toEqual({ code: "TOO_LARGE", details: { limitBytes: 1_000_000 } });
    const chunked = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(100_000).fill(120));
        controller.close();
      },
    });
    expect((await post(t, "sessions.create", chunked, { cookie })).status).toBe(413);
    const lesson = JSON.stringify({
      json: {
        title: "Big",
        content: { script: Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, heading: "h", body: "x".repeat(190_000), minutes: 1 })) },
      },
    });
    expect((await post(t, "drafts.create", lesson, { cookie })).status).toBe(200);
    expect((await post(t, "drafts.create", "x".repeat(129_000_000), { cookie })).status).toBe(413);
    // Nobody reads 6 MB of somebody unknown, nor for a batch that is not about lessons only.
    expect((await post(t, "drafts.create", lesson)).status).toBe(401);
    const batched = JSON.stringify({ 0: JSON.parse(lesson), 1: JSON.parse(lesson) });
    expect((await post(t, "drafts.create,drafts.create?batch=1", batched)).status).toBe(413);
    expect((await post(t, "drafts.create,sessions.create?batch=1", batched, { cookie })).status).toBe(413);
    expect((await post(t, "drafts.create,drafts.create?batch=1", batched, { cookie })).status).toBe(200);
  });

  test("a batch of more than 10, JSON that nests 10,000 deep, and what is no JSON", async () => {
    await using t = await testApp({});
    const { cookie } = await t.person("alice");
    const many = Array.from({ length: 5_000 }, () => "ai.status").join(",");
    const batch = await fetch(`${t.url}/api/trpc/${many.slice(0, 11 * 10 - 1)}?batch=1&input={}`, {
      headers: { cookie, "x-lectern": "1" },
    });
    expect(batch.status).toBe(400);
    const huge = await fetch(`${t.url}/api/trpc/${many}?batch=1&input={}`, { headers: { cookie, "x-lectern": "1" } });
    expect(huge.status).toBeGreaterThanOrEqual(400);
    expect(huge.status).toBeLessThan(500);
    const deep = await post(t, "messages.send", `{"json":{"metadata":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}}`, { cookie });
    expect(deep.status).toBe(400);
    expect(deep.ms).toBeLessThan(1_000);
    expect((await post(t, "messages.send", "{nope", { cookie })).status).toBe(400);
    const bad = await fetch(`${t.url}/api/trpc/sessions.list?input=${encodeURIComponent("{nope")}`, {
      headers: { cookie, "x-lectern": "1" },
    });
    expect(bad.status).toBe(400);
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"])
      expect(
        (await fetch(`${t.url}/api/trpc/sessions.list`, { method, headers: { cookie, "x-lectern": "1" } })).status,
      ).toBeGreaterThanOrEqual(400);
  });

  test("no answer holds a stack or a path", async () => {
    await using t = await testApp({ expectErrors: true });
    const alice = await t.person("alice");
    const { store } = t.app;
    const real = store.transact;
    store.transact = () => Promise.reject(new Error("secret at /srv/lectern/somewhere.ts:12"));
    const refused = await refusal(alice.api.sessions.create.mutate({}));
    store.transact = real;
    expect(refused).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      message: "Something went wrong on the server. Nothing you typed is lost; try again.",
    });
    expect(JSON.stringify(refused)).not.toMatch(/secret|\/srv|\.ts/);
    expect(JSON.stringify(t.log)).toContain("secret");
  });

  test("keys named like object internals do no harm", async () => {
    await using t = await testApp({});
    const { cookie } = await t.person("alice");
    const polluted = await post(t, "messages.send", '{"json":{"__proto__":{"isAdmin":true},"sessionId":"x"}}', { cookie });
    expect(polluted.status).toBe(400);
    const meta = await post(
      t,
      "sessions.create",
      '{"json":{},"meta":{"values":{"__proto__.polluted":["undefined"],"constructor.prototype.polluted":["Date"]}}}',
      { cookie },
    );
    expect(meta.status).toBeLessThan(500);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });
});

test.each([...ENGINES])(
  "every procedure on %s, called with thousands of malformed inputs, answers 4xx and keeps running",
  async (engine) => {
    const { appRouter } = await import("#src/server/router.ts");
    await using t = await testApp({ engine, assistant: scriptedAssistant("Ok.") });
    const { cookie, api } = await t.person("alice");
    const sessionId = (await api.sessions.create.mutate({})).id;
    const cursors = [
      "\u0000",
      "a.\u0000",
      `1.${sessionId.slice(1)}\u0000`,
      "1\u0000",
      "-1",
      "",
      " ",
      "1e3",
      ".",
      "1.",
      `zzzzzzzzzzz.${sessionId}`,
    ];
    const hostile: unknown[] = [
      null,
      0,
      -1,
      "",
      "x",
      [],
      {},
      true,
      { id: null },
      { id: "x" },
      { id: { $ne: 1 } },
      { id: "'; DROP TABLE users;--" },
      { limit: 1e308 },
      { limit: "10" },
      { cursor: {} },
      ...cursors.flatMap((cursor) => [{ cursor }, { cursor, sessionId }]),
      { title: { a: 1 } },
      { sessionId: [], content: 5 },
      { id: "\u0000" },
      { toString: 1 },
      { mutationId: "1" },
    ];
    const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>).filter(
      ([, { _def }]) => _def.type !== "subscription",
    );
    const rounds = Bun.env["LECTERN_LONG"] === "1" ? 50 : 1;
    for (let round = 0; round < rounds; round++) {
      for (const [path, { _def }] of procedures) {
        if (path === "auth.signOut") continue;
        for (const input of hostile) {
          const json = JSON.stringify({ json: input });
          const response =
            _def.type === "mutation"
              ? await fetch(`${t.url}/api/trpc/${path}`, {
                  method: "POST",
                  body: json,
                  headers: { cookie, "x-lectern": "1", "content-type": "application/json" },
                })
              : await fetch(`${t.url}/api/trpc/${path}?input=${encodeURIComponent(json)}`, { headers: { cookie, "x-lectern": "1" } });
          const text = await response.text();
          if (response.status >= 500 || /\bat .+:\d+:\d+|\/src\/|node_modules/.test(text))
            throw new Error(`${path} with ${json}: ${response.status} ${text.slice(0, 300)}`);
        }
      }
    }
    expect((await fetch(`${t.url}/api/health`)).status).toBe(200);
  },
  300_000,
);

test("the page: precompressed, immutable where the name holds a hash, the same page for its own routes", async () => {
  const directory = mkdtempSync(join(tmpdir(), "lectern-page-"));
  mkdirSync(join(directory, "assets"));
  const script = "console.log(1);".repeat(200);
  writeFileSync(join(directory, "index.html"), "<!doctype html><title>Lectern</title>");
  writeFileSync(join(directory, "assets", "main-abc.js"), script);
  writeFileSync(join(directory, "assets", "main-abc.js.br"), brotliCompressSync(script));
  await using t = await testApp({ config: { clientDirectory: directory } });
  const page = await fetch(`${t.url}/c/123`);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(await page.text()).toContain("Lectern");
  const etag = page.headers.get("etag")!;
  expect((await fetch(`${t.url}/`, { headers: { "if-none-match": etag } })).status).toBe(304);
  const asset = await fetch(`${t.url}/assets/main-abc.js`, { headers: { "accept-encoding": "br" } });
  expect(asset.headers.get("content-encoding")).toBe("br");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await asset.text()).toBe(script);
  for (const accepted of ["identity", "br;q=0", "br; q=0.0, identity", "brotli"]) {
    const plain = await fetch(`${t.url}/assets/main-abc.js`, { headers: { "accept-encoding": accepted } });
    expect(plain.headers.get("content-encoding")).toBeNull();
  }
  for (const path of ["/assets/none.js", "/..%2f..%2fetc%2fpasswd.txt", "/api/nothing"])
    expect((await fetch(t.url + path)).status).toBe(404);
  for (const path of ["/../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/hostname"])
    expect(await (await fetch(t.url + path)).text()).toContain("<title>Lectern</title>");
  rmSync(directory, { recursive: true });
});

test("large answers are compressed, small ones are not", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const small = await alice.fetch("/api/trpc/sessions.list", { headers: { "accept-encoding": "gzip" } });
  expect(small.headers.get("content-encoding")).toBeNull();
  for (let i = 0; i < 10; i++) await alice.api.sessions.create.mutate({ title: `Session ${i}` });
  const refused = await alice.fetch("/api/trpc/sessions.list", { headers: { "accept-encoding": "gzip;q=0, br" } });
  expect(refused.headers.get("content-encoding")).toBeNull();
  const large = await alice.fetch("/api/trpc/sessions.list", { headers: { "accept-encoding": "gzip" } });
  expect(large.headers.get("content-encoding")).toBe("gzip");
  expect(((await large.json()) as { result: { data: { json: { items: unknown[] } } } }).result.data.json.items).toHaveLength(10);
});
