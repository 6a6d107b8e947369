import { describe, expect, test } from "bun:test";
import type { ProviderKind } from "#src/features/ai/ai.contract.ts";
import { type Behaviour, fakeProvider, fakeProviderWith } from "#tests/support/fake-provider.ts";
import { modelOf, NOW } from "#tests/support/model.ts";
import { SELF_SIGNED } from "#tests/support/self-signed.ts";

/** The real wire protocols, against a server of this machine that misbehaves as told. */
const KINDS = ["openai-compatible", "anthropic", "google", "ollama"] as const satisfies ProviderKind[];
const words = (...each: string[]): Behaviour => ({ kind: "words", words: each });

describe.each([...KINDS])("%s", (kind) => {
  const answered = async (...behaviours: Behaviour[]) => {
    using fake = fakeProvider(...behaviours);
    const model = modelOf(kind, fake);
    return { ...(await model.ask()), ...model, fake };
  };

  test("says what it says, with the tokens that it counted", async () => {
    using fake = fakeProvider({ kind: "words", words: ["Bon", "jour", " 🎵"], usage: { input: 1_000, output: 20 } });
    const model = modelOf(kind, fake, { inputPrice: 3, outputPrice: 15 });
    expect(await model.ask()).toEqual({ text: "Bonjour 🎵" });
    expect(model.usage()).toEqual({
      kind: "usage",
      provider: "Fake",
      model: "fake-1",
      inputTokens: 1_000,
      outputTokens: 20,
      costMicros: 3_300,
    });
    const { headers } = fake.requests[0]!;
    const sent = { anthropic: headers.get("x-api-key"), google: headers.get("x-goog-api-key") } as Record<string, string | null>;
    expect(sent[kind] ?? headers.get("authorization")).toBe(kind in sent ? "sk-mine" : "Bearer sk-mine");
  });

  test("wrong key", async () => {
    const { text, kind: failure, reason, waits } = await answered({ kind: "status", status: 401 });
    expect({ text, failure, reason, waits }).toEqual({
      text: "",
      failure: "key",
      reason: "Fake refused the key. An administrator can correct it in Settings, AI.",
      waits: [],
    });
  });

  test("unknown model", async () => {
    const expected = "Its server does not know the model fake-1. Choose another one, or have an administrator check it in Settings, AI.";
    expect(await answered({ kind: "status", status: 404 })).toMatchObject({ kind: "model", reason: expected });
  });

  test("429 without Retry-After is tried four times, ever later", async () => {
    const { kind: failure, waits, fake, facts } = await answered({ kind: "status", status: 429 });
    expect({ failure, waits, requests: fake.requests.length }).toEqual({
      failure: "rate-limit",
      waits: [2_000, 4_000, 8_000],
      requests: 4,
    });
    expect(facts).toContainEqual({
      kind: "waiting",
      waiting: { words: "fake-1 is rate limited", until: NOW + 8_000 },
    });
    expect(facts.at(-1)).toEqual({ kind: "waiting", waiting: null });
  });

  test.each([
    ["seconds", "20"],
    ["a date", new Date(NOW + 20_000).toUTCString()],
  ])("429 with Retry-After in %s is waited for", async (_name, after) => {
    const { text, waits } = await answered({ kind: "status", status: 429, headers: { "retry-after": after } }, words("Now"));
    expect({ text, waits }).toEqual({ text: "Now", waits: [20_000] });
  });

  test.each([
    ["7200", "in 120 minutes, at 14:00 UTC"],
    ["172800", "at 2026-11-23 12:00 UTC"],
  ])("429 with a long Retry-After names the time at once (%s s)", async (after, when) => {
    const { reason, waits } = await answered({ kind: "status", status: 429, headers: { "retry-after": after } });
    expect({ reason, waits }).toEqual({ reason: `fake-1 is rate limited. Try again ${when}, or choose another model.`, waits: [] });
  });

  test.each([500, 502, 503, 529, 408])("%d is tried again before anybody sees it", async (status) => {
    const { text, waits } = await answered({ kind: "status", status }, { kind: "status", status }, words("Now"));
    expect({ text, waits }).toEqual({ text: "Now", waits: [500, 1_000] });
  });

  test("500 all along", async () => {
    const { kind: failure, reason, fake } = await answered({ kind: "status", status: 500 });
    expect({ failure, reason, requests: fake.requests.length }).toEqual({
      failure: "failed",
      reason: "The server of fake-1 failed with status 500. Try again later, or choose another model.",
      requests: 4,
    });
  });

  test.each([501, 400, 418])("%d is not tried again", async (status) => {
    const { kind: failure, waits } = await answered({ kind: "status", status });
    expect({ failure, waits }).toEqual({ failure: "refused", waits: [] });
  });

  test("connection refused", async () => {
    const fake = fakeProvider(words("Never"));
    const model = modelOf(kind, fake);
    fake[Symbol.dispose]();
    expect(await model.ask()).toMatchObject({ kind: "unreachable", reason: expect.stringContaining("does not answer") });
    expect(model.waits).toHaveLength(3);
  });

  test("a certificate that nobody vouches for", async () => {
    using fake = fakeProviderWith({ tls: SELF_SIGNED }, words("Never"));
    const model = modelOf(kind, fake);
    expect(await model.ask()).toMatchObject({ text: "", kind: "tls", reason: expect.stringContaining("certificate") });
    expect({ waits: model.waits, requests: fake.requests }).toEqual({ waits: [], requests: [] });
  });

  test("silence", async () => {
    using fake = fakeProvider({ kind: "silent", words: ["Half"] });
    const model = modelOf(kind, fake, { silenceMs: 150 });
    expect(await model.ask()).toMatchObject({ text: "Half", kind: "silent" });
    expect(fake.requests).toHaveLength(1);
  });

  test("cut in the middle: the text stays, and is not asked for again", async () => {
    const cut = await answered({ kind: "cut", words: ["Half", " a"] });
    expect(cut).toMatchObject({ text: "Half a", kind: "cut", waits: [] });
    expect(cut.usage()).toMatchObject({ outputTokens: expect.any(Number) });
  });

  test("an end that does not say so", async () => {
    expect(await answered({ kind: "unfinished", words: ["Half"] })).toMatchObject({ text: "Half", kind: "cut" });
  });

  test("malformed chunk", async () => {
    expect(await answered({ kind: "garbage", words: ["Half"] })).toMatchObject({ text: "Half", kind: "garbled", waits: [] });
  });

  test("an error within the stream, behind text", async () => {
    const { text, kind: failure, reason } = await answered({ kind: "trouble", words: ["Half"] });
    expect(text).toBe("Half");
    expect(["failed", "garbled"]).toContain(failure!);
    expect(reason).not.toContain("sk-");
  });

  test("an error within the stream, before text, is tried again", async () => {
    if (kind === "google") return; // Its protocol has none.
    expect(await answered({ kind: "trouble", words: [] }, words("Now"))).toMatchObject({ text: "Now", waits: [500] });
  });

  test("content filter", async () => {
    expect(await answered({ kind: "filtered", words: ["Half"] })).toMatchObject({ text: "Half", kind: "filtered" });
  });

  test("the most that it may write", async () => {
    expect(await answered({ kind: "full", words: ["Half"] })).toMatchObject({ text: "Half", kind: "endless" });
  });

  test("1 MB, as it was sent", async () => {
    const parts = Array.from({ length: 1_000 }, (_, index) => `${index} ${"Größe 😀 ".repeat(125)}`.slice(0, 1_000));
    const { text } = await answered({ kind: "words", words: parts });
    expect(text.length).toBeGreaterThan(990_000);
    expect(Bun.hash(text)).toBe(Bun.hash(parts.join("")));
  });

  test("too long: the oldest turns are left out, and how many is told", async () => {
    using fake = fakeProvider({ kind: "status", status: 400, message: "maximum context length is 900 tokens" }, words("Fits"));
    const model = modelOf(kind, fake);
    const turns = Array.from({ length: 21 }, (_, index) => `${index} ${"word ".repeat(100)}`);
    expect(await model.ask(turns)).toEqual({ text: "Fits" });
    const sent = JSON.stringify(fake.requests[1]!.body);
    expect(sent).toContain("20 word");
    expect(sent).not.toContain('"0 word');
    const omitted = model.facts.findLast((fact) => fact.kind === "omitted");
    expect(omitted?.turns).toBeGreaterThan(8);
    expect(model.waits).toEqual([]);
  });

  test("pictures reach a model that reads them", async () => {
    using fake = fakeProvider(words("A cat"));
    const bytes = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
    const image = { name: "cat.png", mediaType: "image/png", size: bytes.length, read: async () => bytes };
    await modelOf(kind, fake, { readsImages: true }).ask([{ role: "user", content: "What is this?", images: [image] }]);
    expect(JSON.stringify(fake.requests[0]!.body)).toContain("iVBORw0KGgoBAgM");
    await modelOf(kind, fake).ask([{ role: "user", content: "What is this?", images: [image] }]);
    const sent = JSON.stringify(fake.requests[1]!.body);
    expect(sent).not.toContain("iVBORw0KGgo");
    expect(sent).toContain("You cannot see pictures");
  });

  test("a title is one short line", async () => {
    using fake = fakeProvider(words("Sure"));
    fake.title = '**Title: "Fractions for beginners."**\nThat sums it up.';
    const { model } = modelOf(kind, fake);
    const conversation = { turns: [{ role: "user" as const, content: "Fractions" }], mode: "fun" as const, language: "en" };
    const facts: unknown[] = [];
    expect(await model.title(conversation, new AbortController().signal, (fact) => facts.push(fact))).toBe("Fractions for beginners");
    expect(facts.at(-1)).toMatchObject({ kind: "usage", inputTokens: 11, outputTokens: 7 });
  });
});

test("a request that is given up while it waits ends at once", async () => {
  using fake = fakeProvider({ kind: "status", status: 429, headers: { "retry-after": "30" } });
  const giveUp = new AbortController();
  const { sleep } = await import("#src/features/ai/retries.ts");
  const { model } = modelOf("openai-compatible", fake, { sleep });
  setTimeout(() => giveUp.abort("enough"), 60);
  const reply = Array.fromAsync(model.reply({ turns: [{ role: "user", content: "Hi" }], mode: "fun", language: "en" }, giveUp.signal));
  await expect(reply).rejects.toBe("enough");
});

test("tokens that a provider does not count are estimated", async () => {
  using fake = fakeProvider({ kind: "words", words: ["x".repeat(400)], usage: null });
  const model = modelOf("openai-compatible", fake);
  await model.ask(["y".repeat(4_000)]);
  expect(model.usage()?.outputTokens).toBe(100);
  expect(model.usage()?.inputTokens).toBeGreaterThan(1_000);
});

test("Google tells of a wrong key with status 400", async () => {
  using fake = fakeProvider({ kind: "status", status: 400, message: "API key not valid. Please pass a valid API key." });
  expect(await modelOf("google", fake).ask()).toMatchObject({ kind: "key" });
});

test("no credit is not a matter of waiting", async () => {
  using fake = fakeProvider({ kind: "status", status: 429, message: "insufficient_quota: You exceeded your current quota" });
  const model = modelOf("openai-compatible", fake);
  expect(await model.ask()).toMatchObject({ kind: "rate-limit", reason: expect.stringContaining("no credit left") });
  expect(model.waits).toEqual([]);
});
