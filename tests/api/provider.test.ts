import { describe, expect, test } from "bun:test";
import { createModel, type Pacing } from "#src/features/ai/provider.ts";
import { createFetch } from "#src/features/ai/outgoing/guarded-fetch.ts";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { until } from "#tests/support/clock.ts";
import { type Behaviour, fakeProvider } from "#tests/support/fake-provider.ts";
import { textOf } from "#tests/support/stream.ts";

const SILENCE_MS = 300;

async function withProvider(behaviours: Behaviour[], pacing: Pacing = {}) {
  const provider = fakeProvider(...behaviours);
  const connection = {
    source: "environment" as const,
    kind: "openai-compatible" as const,
    provider: "Fake",
    baseUrl: provider.baseUrl,
    key: "sk-mine",
    fetch: createFetch({ reach: "anywhere" }),
  };
  const settings = { model: "fake-1", readsImages: false, contextTokens: null, inputPrice: null, outputPrice: null };
  const assistant = createModel(connection, settings, () => newId(), { silenceMs: SILENCE_MS, ...pacing });
  const t = await testApp({ assistant });
  const alice = await t.person("alice");
  const { id: sessionId } = await alice.api.sessions.create.mutate({ mode: "fun", language: "fr" });
  return {
    provider,
    alice,
    sessionId,
    async ask(content = "Hello") {
      const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content });
      const streamed = await textOf(alice, { id: assistantMessage.id });
      const [stored] = (await alice.api.messages.list.query({ sessionId })).items;
      expect(stored!.content).toBe(streamed.text);
      return stored!;
    },
    async [Symbol.asyncDispose]() {
      provider[Symbol.dispose]();
      await t[Symbol.asyncDispose]();
    },
  };
}

test("speaks the protocol: key, model, system prompt with mode and language, the turns", async () => {
  await using p = await withProvider([{ kind: "words", words: ["Bon", "jour", " 🎵"] }]);
  expect(await p.ask()).toMatchObject({ status: "complete", content: "Bonjour 🎵", metadata: { model: "fake-1" } });
  const { authorization, body } = p.provider.requests[0]!;
  expect(authorization).toBe("Bearer sk-mine");
  const messages = body["messages"] as { role: string; content: string }[];
  expect(body).toMatchObject({ model: "fake-1", stream: true });
  expect(messages[0]!.content).toContain("playful");
  expect(messages[0]!.content).toContain(" fr,");
  expect(messages[1]).toMatchObject({ role: "user", content: "Hello" });
});

describe("a provider that misbehaves is told in words, and the text so far is kept", () => {
  const cases: [string, Behaviour, { content: string; words: string }][] = [
    ["wrong key", { kind: "status", status: 401 }, { content: "", words: "fake-1 refused the key. Check LECTERN_AI_API_KEY." }],
    [
      "unknown model",
      { kind: "status", status: 404 },
      { content: "", words: "Its server does not know the model fake-1. Check LECTERN_AI_MODEL." },
    ],
    [
      "conversation too long",
      { kind: "status", status: 400, message: "maximum context length is 8192 tokens" },
      { content: "", words: "This conversation is longer than fake-1 can read." },
    ],
    [
      "refused otherwise",
      { kind: "status", status: 418 },
      { content: "", words: "The server of fake-1 refused the request with status 418." },
    ],
    [
      "cut in the middle",
      { kind: "cut", words: ["Half", " a"] },
      { content: "Half a", words: "The model’s server closed the connection." },
    ],
    [
      "ends without saying so",
      { kind: "unfinished", words: ["Half"] },
      { content: "Half", words: "The model’s server closed the connection." },
    ],
    ["malformed chunk", { kind: "garbage", words: ["Half"] }, { content: "Half", words: "fake-1 sent something that could not be read." }],
    ["falls silent", { kind: "silent", words: ["Half"] }, { content: "Half", words: "fake-1 said nothing for 1 s." }],
    ["empty", { kind: "words", words: [] }, { content: "", words: "The model sent an empty reply." }],
    [
      "filtered",
      { kind: "filtered", words: ["Half"] },
      { content: "Half", words: "The model’s provider filtered this reply. Say it in other words." },
    ],
  ];
  test.each(cases)("%s", async (_name, behaviour, expected) => {
    await using p = await withProvider([behaviour]);
    const reply = await p.ask();
    expect(reply).toMatchObject({ status: "failed", content: expected.content, error: { words: expected.words } });
    expect(JSON.stringify(reply)).not.toContain("sk-");
  });
});

test("nobody at the address", async () => {
  await using t = await testApp({ config: { ai: { baseUrl: "http://127.0.0.1:9/v1", apiKey: null, model: "fake-1" } } });
  const alice = await t.person("alice");
  expect(await alice.api.ai.status.query()).toEqual({ name: "fake-1", isPlanner: false });
  const { id: sessionId } = await alice.api.sessions.create.mutate({});
  const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Hello" });
  await textOf(alice, { id: assistantMessage.id });
  const [stored] = (await alice.api.messages.list.query({ sessionId })).items;
  expect(stored!.error!.words).toBe("The server of fake-1 does not answer. Is it running, and is its address right?");
}, 30_000);

test("what passes by itself is tried again before anybody sees it", async () => {
  await using p = await withProvider(
    [
      { kind: "status", status: 503 },
      { kind: "words", words: ["Now"] },
    ],
    { silenceMs: 30_000 },
  );
  expect(await p.ask()).toMatchObject({ status: "complete", content: "Now" });
  expect(p.provider.requests).toHaveLength(2);
}, 20_000);

test("stop ends the provider’s request within a second", async () => {
  await using p = await withProvider([{ kind: "silent", words: ["Half", " of it"] }]);
  const { assistantMessage } = await p.alice.api.messages.send.mutate({ sessionId: p.sessionId, content: "Go" });
  await until(async () => (await p.alice.api.messages.list.query({ sessionId: p.sessionId })).items[0]!.content === "Half of it", 280);
  const started = performance.now();
  expect(await p.alice.api.messages.stop.mutate({ id: assistantMessage.id })).toMatchObject({ status: "stopped", content: "Half of it" });
  await until(() => p.provider.aborted > 0, 1_000);
  expect(performance.now() - started).toBeLessThan(1_000);
});

const written = {
  title: "Rythme",
  summary: "S",
  objectives: ["Clap", { text: "Count" }],
  materials: ["Drum"],
  script: [{ heading: "Start", body: "Do", minutes: "10" }],
};

describe("a lesson from a model", () => {
  test("validates against the lesson’s schema, fenced or not", async () => {
    await using p = await withProvider([{ kind: "words", words: ["Sure.\n```json\n", JSON.stringify(written), "\n```"] }]);
    await p.ask();
    const lesson = await p.alice.api.drafts.createFromSession.mutate({ sessionId: p.sessionId });
    expect(lessonContent.parse(lesson.content)).toEqual(lesson.content);
    expect(lesson).toMatchObject({
      title: "Rythme",
      content: { summary: "S", objectives: [{ text: "Clap" }, { text: "Count" }], script: [{ heading: "Start", body: "Do", minutes: 10 }] },
    });
  });

  test("is repaired once", async () => {
    await using p = await withProvider([
      { kind: "words", words: ["Hi"] },
      { kind: "words", words: ['{"title": "Only a title"}'] },
      { kind: "words", words: [JSON.stringify(written)] },
    ]);
    await p.ask();
    expect(await p.alice.api.drafts.createFromSession.mutate({ sessionId: p.sessionId })).toMatchObject({ title: "Rythme" });
    const last = p.provider.requests.at(-1)!.body["messages"] as { content: string }[];
    expect(JSON.stringify(last.at(-1))).toContain("could not be used");
    expect(p.provider.requests).toHaveLength(3);
  });

  test("that cannot be read is reported with the raw text kept, and no draft is made", async () => {
    await using p = await withProvider([
      { kind: "words", words: ["Hi"] },
      { kind: "words", words: ["I would rather not."] },
    ]);
    await p.ask();
    const refused = await refusal(p.alice.api.drafts.createFromSession.mutate({ sessionId: p.sessionId }));
    expect(refused).toMatchObject({ domain: "MODEL_FAILED", details: { rawText: "I would rather not.", retryable: true } });
    expect((await p.alice.api.drafts.list.query()).items).toEqual([]);
  });

  test("is given up when the person gives up: the model’s request ends", async () => {
    await using p = await withProvider([
      { kind: "words", words: ["Hi"] },
      { kind: "words", words: ["{", ..."x".repeat(500)], delayMs: 20 },
    ]);
    await p.ask();
    const giveUp = new AbortController();
    const making = p.alice.api.drafts.createFromSession.mutate({ sessionId: p.sessionId }, { signal: giveUp.signal });
    await until(() => p.provider.requests.length === 2);
    await Bun.sleep(50);
    giveUp.abort();
    expect(making).rejects.toThrow();
    await until(() => p.provider.aborted > 0, 1_000);
  });
});
