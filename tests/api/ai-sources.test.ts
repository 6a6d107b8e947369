import { describe, expect, test } from "bun:test";
import { refusal, testApp } from "#tests/support/app.ts";
import { until } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/engines.ts";
import { fakeProvider, fakeProviderWith } from "#tests/support/fake-provider.ts";
import { asks, atFake, KEY, says } from "#tests/support/provider-settings.ts";
import { SELF_SIGNED } from "#tests/support/self-signed.ts";
import { streamOf, textOf } from "#tests/support/stream.ts";

/** Where models come from besides the settings, and what of them reaches the conversation. */

test("another server on the same database hears of changed settings", async () => {
  using fake = fakeProvider(says("Hi"));
  await using database = await testDatabase("postgres");
  await using other = await testDatabase("sqlite");
  const config = { secretKey: new Uint8Array(32).fill(7) };
  await using left = await testApp({ database: { directory: database.directory, url: database.url }, config });
  await using right = await testApp({ database: { directory: other.directory, url: database.url }, config });
  const alice = await left.person("alice");
  const { id, models } = await alice.api.ai.saveProvider.mutate(atFake(fake));
  await alice.api.ai.setDefault.mutate({ modelId: models[0]!.id });
  const there = right.clientFor({ cookie: alice.cookie, "x-lectern": "1" });
  await until(async () => (await there.ai.status.query()).name === "fake-1");
  expect(await there.ai.testProvider.mutate({ id, kind: "openai-compatible" })).toMatchObject({ ok: true });
  expect(fake.requests.at(-1)!.authorization).toBe(`Bearer ${KEY}`);
});

test("an Ollama on this machine is found by itself, and stays while it is away", async () => {
  const fake = fakeProvider(says("Hi"));
  fake.models = ["qwen3:14b", "llava:7b"];
  await using t = await testApp({ config: { ollamaUrl: fake.ollamaUrl } });
  const alice = await t.person("alice");
  const { ai } = alice.api;
  await until(async () => !(await ai.status.query()).isPlanner);
  expect((await ai.models.query()).items).toEqual([
    { id: "found:llava:7b", name: "llava:7b", provider: "Ollama on this machine", isDefault: true, isPlanner: false, readsImages: true },
    {
      id: "found:qwen3:14b",
      name: "qwen3:14b",
      provider: "Ollama on this machine",
      isDefault: false,
      isPlanner: false,
      readsImages: false,
    },
    { id: "planner", name: "Built-in planner", provider: "Lectern", isDefault: false, isPlanner: true, readsImages: false },
  ]);
  expect(await asks(alice, "found:qwen3:14b")).toMatchObject({ content: "Hi", metadata: { model: "qwen3:14b" } });
  expect(await ai.testProvider.mutate({ id: "found", kind: "ollama" })).toMatchObject({ ok: true, models: ["llava:7b", "qwen3:14b"] });
  fake[Symbol.dispose]();
  expect((await ai.providers.query()).items).toMatchObject([
    { id: "found", source: "found", problem: { words: "It does not answer. Is it running?" } },
  ]);
  expect((await ai.status.query()).name).toBe("llava:7b");
});

test("no Ollama, and the environment’s model: each is where it belongs", async () => {
  using fake = fakeProvider(says("Hi"));
  await using t = await testApp({
    config: { ollamaUrl: "http://127.0.0.1:9", ai: { baseUrl: fake.baseUrl.replace("//", "//me:secret@"), apiKey: KEY, model: "fake-9" } },
  });
  const { ai } = (await t.person("alice")).api;
  const { items } = await ai.providers.query();
  expect(items).toMatchObject([{ id: "environment", source: "environment", baseUrl: fake.baseUrl, hasKey: true, keyHint: null }]);
  expect(items[0]!.models).toMatchObject([{ id: "environment", name: "fake-9", isDefault: true }]);
  expect(JSON.stringify(items)).not.toContain("secret");
  expect(await ai.testProvider.mutate({ id: "environment", kind: "openai-compatible" })).toMatchObject({ ok: true });
  expect((await refusal(ai.testProvider.mutate({ id: "found", kind: "ollama" }))).code).toBe("NOT_FOUND");
});

describe("a test of the connection says what is wrong", () => {
  test("in each way", async () => {
    using fake = fakeProvider(says("Hi"));
    using tls = fakeProviderWith({ tls: SELF_SIGNED }, says("Hi"));
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? "10.1.2.3" : "169.254.169.254", family: 4 }];
    await using t = await testApp({ models: { resolve } });
    const { ai } = (await t.person("alice")).api;
    const check = (baseUrl: string, allowedHost: string | null = "127.0.0.1") =>
      ai.testProvider.mutate({ kind: "openai-compatible", baseUrl, allowedHost });
    expect(await check("http://127.0.0.1:9/v1")).toMatchObject({ ok: false, kind: "unreachable" });
    expect(await check(tls.baseUrl)).toMatchObject({ ok: false, kind: "tls" });
    expect(await check(fake.ollamaUrl)).toMatchObject({ ok: false, kind: "model", words: expect.stringContaining("/v1") });
    expect(await check(`${fake.ollamaUrl}/moved`)).toMatchObject({ ok: false, kind: "refused" });
    for (let i = 0; i < 2; i++) expect(await check("https://models.example/v1", null)).toMatchObject({ ok: false, kind: "address" });
    expect((await refusal(check(fake.baseUrl, null))).fields).toHaveProperty("allowedHost");
    for (const kind of ["anthropic", "google", "ollama"] as const) {
      const baseUrl = { anthropic: fake.baseUrl, google: fake.googleUrl, ollama: fake.ollamaUrl }[kind];
      expect(await ai.testProvider.mutate({ kind, baseUrl, key: KEY, allowedHost: "127.0.0.1" })).toMatchObject({
        ok: true,
        models: ["fake-1", "fake-2"],
      });
    }
  });
});

test("whoever reads along is told of a wait, and of turns that did not fit", async () => {
  const tooLong = { kind: "status", status: 400, message: "maximum context length is 900 tokens" } as const;
  using fake = fakeProvider({ kind: "status", status: 429, headers: { "retry-after": "30" } }, tooLong, says("Fits"));
  const gate = Promise.withResolvers<void>();
  await using t = await testApp({ models: { pacing: { sleep: () => gate.promise } } });
  const alice = await t.person("alice");
  const { api } = alice;
  const { models } = await api.ai.saveProvider.mutate({ ...atFake(fake), models: [{ name: "fake-1", isAllowed: true }] });
  const { id: sessionId } = await api.sessions.create.mutate({ title: "Long", modelId: "planner" });
  for (let i = 0; i < 3; i++) {
    const { assistantMessage } = await api.messages.send.mutate({ sessionId, content: `${i} ${"word ".repeat(200)}` });
    await textOf(alice, { id: assistantMessage.id });
  }
  await api.sessions.update.mutate({ id: sessionId, modelId: models[0]!.id });
  const { assistantMessage } = await api.messages.send.mutate({ sessionId, content: "And now?" });
  const waits: unknown[] = [];
  for await (const part of streamOf(alice, { id: assistantMessage.id })) {
    if (!("waiting" in part)) continue;
    waits.push(part.waiting);
    gate.resolve();
  }
  expect(waits).toMatchObject([{ words: "fake-1 is rate limited", until: expect.any(Number) }, null]);
  const [reply] = (await api.messages.list.query({ sessionId })).items;
  expect(reply).toMatchObject({ status: "complete", content: "Fits", metadata: { omittedTurns: expect.any(Number) } });
});

test("a reply that was stopped has its usage all the same", async () => {
  using fake = fakeProvider({ kind: "silent", words: ["Half", " of it"] });
  await using t = await testApp();
  const alice = await t.person("alice");
  const { models } = await alice.api.ai.saveProvider.mutate(atFake(fake));
  const { id: sessionId } = await alice.api.sessions.create.mutate({ title: "Stopped", modelId: models[0]!.id });
  const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
  for await (const part of streamOf(alice, { id: assistantMessage.id })) if ("delta" in part && part.delta.includes("of it")) break;
  await alice.api.messages.stop.mutate({ id: assistantMessage.id });
  const { totals } = await alice.api.ai.usage.query();
  expect(totals).toMatchObject({ replies: 1, outputTokens: 3 });
  expect(totals.costMicros).toBe(totals.inputTokens * 2 + 30);
});
