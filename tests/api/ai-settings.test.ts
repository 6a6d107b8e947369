import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SaveProvider } from "#src/features/ai/ai.contract.ts";
import { type Options, refusal, type TestApp, testApp } from "#tests/support/app.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES, testDatabase } from "#tests/support/engines.ts";
import { fakeProvider, fakeProviderWith } from "#tests/support/fake-provider.ts";
import { type Asker, asks, atFake, KEY, says } from "#tests/support/provider-settings.ts";
import { textOf } from "#tests/support/stream.ts";

/** Every byte that the server keeps in its directory, and what it logged. */
const kept = ({ config, log }: TestApp) =>
  [
    ...readdirSync(config.dataDirectory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")),
    JSON.stringify(log),
  ].join("\n");

async function dump({ app: { store } }: TestApp): Promise<string> {
  const { t, sql } = store.read;
  const tables = await Promise.all([sql.select().from(t.providers), sql.select().from(t.models), sql.select().from(t.idempotencyKeys)]);
  return JSON.stringify(tables, (_key, value: unknown) =>
    (value as { type?: string })?.type === "Buffer" ? Buffer.from((value as { data: number[] }).data).toString("latin1") : value,
  );
}

describe.each([...ENGINES])("AI settings on %s", (engine) => {
  const started = (options: Options = {}) => testApp({ engine, ...options });

  test("a provider is set up, tested, made the default, and answers", async () => {
    using fake = fakeProviderWith({ key: KEY }, says("Hi"));
    await using t = await started();
    const alice = await t.person("alice");
    const { api } = alice;
    expect((await api.ai.models.query()).items).toMatchObject([{ id: "planner", isPlanner: true, isDefault: true }]);
    const given = atFake(fake);
    const { models: _models, name: _name, ...target } = given;
    expect(await api.ai.testProvider.mutate(target)).toEqual({ ok: true, ms: expect.any(Number), models: ["fake-1", "fake-2"] });
    expect(await api.ai.testProvider.mutate({ ...target, key: "sk-wrong" })).toEqual({
      ok: false,
      kind: "key",
      words: "OpenAI-compatible refused the key. Check that it is complete, and still good.",
    });
    const provider = await api.ai.saveProvider.mutate(given);
    expect(provider).toMatchObject({ hasKey: true, keyHint: "WXYZ", allowedHost: "127.0.0.1", source: "settings", problem: null });
    expect(provider.models.map(({ name, isAllowed, isDefault }) => ({ name, isAllowed, isDefault }))).toEqual([
      // The first model there is answers from now on.
      { name: "fake-1", isAllowed: true, isDefault: true },
      { name: "fake-2", isAllowed: true, isDefault: false },
      { name: "fake-3", isAllowed: false, isDefault: false },
    ]);
    const later = await api.ai.saveProvider.mutate({ ...given, name: "Second" });
    expect(later.models.some(({ isDefault }) => isDefault)).toBe(false);
    await api.ai.deleteProvider.mutate({ id: later.id });
    expect(await api.ai.testProvider.mutate({ id: provider.id, kind: provider.kind })).toMatchObject({ ok: true });
    const [first, , third] = provider.models;
    expect(await api.ai.setDefault.mutate({ modelId: first!.id })).toEqual({ modelId: first!.id });
    expect(await refusal(api.ai.setDefault.mutate({ modelId: third!.id }))).toMatchObject({ domain: "NOT_POSSIBLE" });
    expect(await refusal(api.ai.setDefault.mutate({ modelId: crypto.randomUUID() }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await api.ai.status.query()).toEqual({ name: "fake-1", isPlanner: false });
    const bob = await t.person("bob");
    expect((await bob.api.ai.models.query()).items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["fake-1", true],
      ["fake-2", false],
      ["Built-in planner", false],
    ]);
    expect(await asks(bob)).toMatchObject({ status: "complete", content: "Hi", metadata: { model: "fake-1" } });
    expect(fake.requests.at(-1)!.authorization).toBe(`Bearer ${KEY}`);
  });

  test("members may choose and see their own usage, and nothing else", async () => {
    await using t = await started();
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { token } = await alice.api.tokens.create.mutate({ name: "ro", scopes: ["read"] });
    const { ai } = bob.api;
    const calls = [
      () => ai.providers.query(),
      () => ai.saveProvider.mutate({ kind: "anthropic", key: KEY }),
      () => ai.deleteProvider.mutate({ id: crypto.randomUUID() }),
      () => ai.testProvider.mutate({ kind: "anthropic" }),
      () => ai.setDefault.mutate({ modelId: null }),
      () => ai.usage.query({ userId: alice.id }),
    ];
    for (const call of calls)
      expect(await refusal(call())).toMatchObject({ code: "FORBIDDEN", domain: "NOT_ALLOWED", details: { needs: "an administrator" } });
    const reading = t.withToken(token);
    expect((await reading.ai.providers.query()).items).toEqual([]);
    expect(await refusal(reading.ai.setDefault.mutate({ modelId: null }))).toMatchObject({ code: "FORBIDDEN" });
  });

  test("input that is wrong names its field", async () => {
    await using t = await started();
    const { ai } = (await t.person("alice")).api;
    const cases: [Partial<SaveProvider>, string][] = [
      [{ baseUrl: "ftp://models.example" }, "baseUrl"],
      [{ baseUrl: "https://me:secret@models.example/v1" }, "baseUrl"],
      [{ baseUrl: "https://models.example/v1?key=secret" }, "baseUrl"],
      [{ baseUrl: "models.example" }, "baseUrl"],
      [{ baseUrl: "http://127.0.0.1:11434" }, "allowedHost"],
      [{ baseUrl: "http://0x7f.1/v1" }, "allowedHost"],
      [{ baseUrl: "http://[::ffff:10.0.0.1]/v1" }, "allowedHost"],
      [{ baseUrl: "http://localhost:1234" }, "allowedHost"],
      [{ baseUrl: "https://models.example/v1", allowedHost: "other.example" }, "allowedHost"],
      [{ key: "with space" }, "key"],
      [{ key: "line\nbreak" }, "key"],
      [{ key: "" }, "key"],
      [{ models: [{ name: "a", isAllowed: true, inputPrice: -1 }] }, "models.0.inputPrice"],
      [{ models: ["a", "a"].map((name) => ({ name, isAllowed: true })) }, "models"],
    ];
    for (const [wrong, field] of cases) {
      const refused = await refusal(ai.saveProvider.mutate({ kind: "openai-compatible", ...wrong }));
      expect({ wrong, code: refused.code, fields: Object.keys(refused.fields ?? {}) }).toEqual({
        wrong,
        code: "BAD_REQUEST",
        fields: [field],
      });
      expect(JSON.stringify(refused)).not.toContain("secret");
    }
    expect(await refusal(ai.saveProvider.mutate({ id: crypto.randomUUID(), kind: "google" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(ai.deleteProvider.mutate({ id: crypto.randomUUID() }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await ai.providers.query()).items).toEqual([]);
  });

  test("a key is in no answer, no log line and, in clear, nowhere on disk", async () => {
    using fake = fakeProvider(says("Hi"), { kind: "status", status: 401, message: `wrong key ${KEY}` });
    await using t = await started();
    const alice = await t.person("alice");
    const mutationId = crypto.randomUUID();
    const answers: unknown[] = [];
    const given = { ...atFake(fake), mutationId };
    answers.push(await alice.api.ai.saveProvider.mutate(given), await alice.api.ai.saveProvider.mutate(given));
    answers.push(await alice.api.ai.providers.query(), await alice.api.ai.models.query());
    const [{ id, models } = { id: "", models: [] }] = (await alice.api.ai.providers.query()).items;
    for (let i = 0; i < 2; i++) answers.push(await asks(alice, models[0]!.id));
    answers.push(await alice.api.ai.testProvider.mutate({ id, kind: "openai-compatible" }));
    expect(JSON.stringify(answers)).not.toContain("very-secret");
    await alice.api.ai.saveProvider.mutate({ id, kind: "openai-compatible", name: "Renamed" });
    const everything = kept(t) + (await dump(t));
    expect(everything).not.toContain("very-secret");
    expect(everything).toContain("Renamed");
    expect(fake.requests.at(-1)!.authorization).toBe(`Bearer ${KEY}`);
    expect((await alice.api.ai.providers.query()).items).toHaveLength(1);
    const file = statSync(join(t.config.dataDirectory, "secret.key"));
    expect({ mode: file.mode & 0o777, size: file.size }).toEqual({ mode: 0o600, size: 32 });
  });

  test("a stored key does not follow the provider to another address", async () => {
    using fake = fakeProvider(says("Hi"));
    using thief = fakeProvider(says("Thanks"));
    await using t = await started();
    const { ai } = (await t.person("alice")).api;
    const { id } = await ai.saveProvider.mutate(atFake(fake));
    const elsewhere = { id, kind: "openai-compatible", baseUrl: thief.baseUrl } as const;
    expect((await refusal(ai.saveProvider.mutate(elsewhere))).fields).toMatchObject({ key: expect.stringContaining("again") });
    expect((await refusal(ai.testProvider.mutate(elsewhere))).fields).toMatchObject({ key: expect.stringContaining("again") });
    expect(thief.requests).toEqual([]);
    expect(await ai.saveProvider.mutate({ ...elsewhere, key: null })).toMatchObject({
      hasKey: false,
      keyHint: null,
      baseUrl: thief.baseUrl,
    });
    await ai.testProvider.mutate({ id, kind: "openai-compatible" });
    expect(thief.requests[0]!.authorization).toBeNull();
  });

  test("without the key file the provider says so, replies too, and others go on", async () => {
    using fake = fakeProvider(says("Hi"));
    await using database = await testDatabase(engine);
    const about = { directory: database.directory, url: database.url };
    const ids: string[] = [];
    {
      await using t = await started({ database: about });
      const { ai } = (await t.person("alice")).api;
      for (const more of [{}, { name: "Open", key: null }])
        ids.push((await ai.saveProvider.mutate({ ...atFake(fake), ...more })).models[0]!.id);
    }
    const path = join(database.directory, "secret.key");
    const before = readFileSync(path);
    unlinkSync(path);
    await using t = await started({ database: about });
    const cookie = await signedIn(t);
    const alice = t.clientFor({ cookie, "x-lectern": "1" });
    const headers = { cookie, "x-lectern": "1" };
    const person: Asker = { api: alice, fetch: (at, init) => fetch(t.url + at, { ...init, headers }) };
    const [broken, open] = (await alice.ai.providers.query()).items;
    expect(broken!.problem?.words).toContain("secret.key is not in the data directory");
    expect(open!.problem).toBeNull();
    const failed = await asks(person, ids[0]!);
    expect(failed).toMatchObject({ status: "failed", error: { reason: "key", words: expect.stringContaining("School cannot be read") } });
    expect(await asks(person, ids[1]!)).toMatchObject({ status: "complete" });
    writeFileSync(path, Buffer.alloc(32, 1));
    expect((await alice.ai.providers.query()).items[0]!.problem?.words).toContain("another secret key");
    writeFileSync(path, "too short");
    expect(await refusal(alice.ai.saveProvider.mutate({ kind: "anthropic", key: KEY }))).toMatchObject({ domain: "NOT_POSSIBLE" });
    writeFileSync(path, before);
    expect((await alice.ai.providers.query()).items[0]!.problem).toBeNull();
    expect(await asks(person, ids[0]!)).toMatchObject({ status: "complete" });
  });

  test("each conversation has its own model, which outlives changes to the list", async () => {
    using fake = fakeProvider(says("Hi"));
    await using t = await started();
    const alice = await t.person("alice");
    const { api } = alice;
    const { id, models } = await api.ai.saveProvider.mutate(atFake(fake));
    const { sessionId } = await asks(alice);
    const again = async () => {
      const { assistantMessage } = await api.messages.send.mutate({ sessionId, content: "Again" });
      await textOf(alice, { id: assistantMessage.id });
      return assistantMessage.metadata["model"];
    };
    await api.sessions.update.mutate({ id: sessionId, modelId: models[1]!.id });
    expect(await again()).toBe("fake-2");
    await api.ai.saveProvider.mutate({
      id,
      kind: "openai-compatible",
      models: [{ name: "fake-2", isAllowed: true, contextTokens: 9_000 }],
    });
    expect(await again()).toBe("fake-2");
    await api.ai.saveProvider.mutate({ id, kind: "openai-compatible", models: [{ name: "fake-2", isAllowed: false }] });
    expect(await again()).toBe("Built-in planner");
    await api.ai.deleteProvider.mutate({ id });
    expect((await api.ai.providers.query()).items).toEqual([]);
    expect((await api.ai.models.query()).items.map((model) => model.id)).toEqual(["planner"]);
  });

  test("usage is what the rows say, for replies, titles and drafts that failed too", async () => {
    using fake = fakeProvider(says("Hi"));
    fake.title = "A title";
    await using t = await started();
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const { models } = await alice.api.ai.saveProvider.mutate(atFake(fake));
    const modelId = models[0]!.id;
    for (const person of [alice, bob, bob]) await asks(person, modelId);
    const { id: unnamed } = await bob.api.sessions.create.mutate({ modelId });
    const { assistantMessage } = await bob.api.messages.send.mutate({ sessionId: unnamed, content: "Hello" });
    await textOf(bob, { id: assistantMessage.id });
    await until(async () => (await bob.api.sessions.get.query({ id: unnamed })).title === "A title");
    expect(await refusal(bob.api.drafts.createFromSession.mutate({ sessionId: unnamed }))).toMatchObject({ domain: "MODEL_FAILED" });

    const { t: tables, sql } = t.app.store.read;
    const rows = await sql.select().from(tables.usage);
    expect(rows.map(({ purpose }) => purpose).toSorted()).toEqual(["draft", "reply", "reply", "reply", "reply", "title"]);
    const sum = (of: typeof rows) => ({
      replies: of.filter(({ purpose }) => purpose === "reply").length,
      inputTokens: of.reduce((all, row) => all + row.inputTokens, 0),
      outputTokens: of.reduce((all, row) => all + row.outputTokens, 0),
      costMicros: of.reduce((all, row) => all + row.costMicros, 0),
    });
    const everything = await alice.api.ai.usage.query();
    expect(everything.totals).toEqual(sum(rows));
    // A draft asks twice before it is given up: 1,000 tokens in and 100 out each time, at 2 and 10 dollars a million.
    expect(rows.find(({ purpose }) => purpose === "draft")).toMatchObject({ inputTokens: 2_000, outputTokens: 200, costMicros: 6_000 });
    expect(everything.items).toHaveLength(2);
    const own = sum(rows.filter(({ userId }) => userId === bob.id));
    expect(await bob.api.ai.usage.query()).toEqual({
      items: [{ day: rows[0]!.day, userId: bob.id, userName: "bob", provider: "School", model: "fake-1", ...own }],
      totals: own,
    });
    expect(everything.items.find(({ userId }) => userId === bob.id)).toMatchObject(own);
    expect((await alice.api.ai.usage.query({ userId: bob.id })).totals).toEqual(own);
    expect((await alice.api.ai.usage.query({ from: "2999-01-01" })).totals).toEqual(sum([]));
    expect((await refusal(alice.api.ai.usage.query({ from: "yesterday" }))).fields).toEqual({
      from: "Needs to be a day such as 2026-11-21",
    });
  });

  test("whoever is first or last to choose the default, there is one", async () => {
    using fake = fakeProvider(says("Hi"));
    await using t = await started();
    const { ai } = (await t.person("alice")).api;
    const { models } = await ai.saveProvider.mutate(atFake(fake));
    const ids = models.slice(0, 2).map(({ id }) => id);
    await Promise.all(Array.from({ length: 12 }, (_, index) => ai.setDefault.mutate({ modelId: ids[index % 2]! })));
    const { t: tables, sql } = t.app.store.read;
    const defaults = (await sql.select().from(tables.models)).filter(({ isDefault }) => isDefault);
    expect(defaults).toHaveLength(1);
    expect((await ai.models.query()).items.filter(({ isDefault }) => isDefault)).toMatchObject([{ id: defaults[0]!.id }]);
    await ai.setDefault.mutate({ modelId: null });
    expect((await ai.status.query()).isPlanner).toBe(true);
  });
});

async function signedIn(t: TestApp): Promise<string> {
  const response = await fetch(`${t.url}/api/trpc/auth.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-lectern": "1" },
    body: JSON.stringify({ json: { email: "alice@example.org", password: "correct horse battery" } }),
  });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}
