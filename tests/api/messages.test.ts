import { describe, expect, test } from "bun:test";
import { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES, testDatabase } from "#tests/support/engines.ts";
import { streamOf, textOf } from "#tests/support/stream.ts";

const statusOf = async ({ api }: Person, sessionId: string) => (await api.messages.list.query({ sessionId })).items[0]!;

describe.each([...ENGINES])("messages on %s", (engine) => {
  test("send stores the message and an empty reply, and keeps the session’s preview, count, title and time", async () => {
    const assistant = scriptedAssistant("It *is* so.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId, updatedAt } = await alice.api.sessions.create.mutate({});
    await Bun.sleep(2);
    const { userMessage, assistantMessage } = await alice.api.messages.send.mutate({
      sessionId,
      content: "## Why is **the** sky blue?",
      metadata: { from: "test" },
    });
    expect(userMessage).toMatchObject({
      sessionId,
      role: "user",
      parentId: null,
      status: "complete",
      content: "## Why is **the** sky blue?",
      metadata: { from: "test" },
      attachments: [],
      messageType: "text",
      error: null,
    });
    expect(assistantMessage).toMatchObject({
      sessionId,
      role: "assistant",
      parentId: userMessage.id,
      status: "streaming",
      content: "",
      metadata: { model: "scripted" },
    });
    await until(async () => (await statusOf(alice, sessionId)).status === "complete");
    expect(await statusOf(alice, sessionId)).toMatchObject({ content: "It *is* so.", error: null });
    const session = await alice.api.sessions.get.query({ id: sessionId });
    expect(session).toMatchObject({ title: "Why is the sky blue?", preview: "It is so.", messageCount: 2 });
    expect(session.updatedAt).toBeGreaterThan(updatedAt);
  });

  test("a title that a person gave is kept", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Yes.") });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({ title: "My name for it" });
    await api.messages.send.mutate({ sessionId: id, content: "Something else" });
    expect((await api.sessions.get.query({ id })).title).toBe("My name for it");
  });

  test("the model sees the branch, oldest first, with mode and language", async () => {
    const assistant = scriptedAssistant("Sure.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({ mode: "fun", language: "es" });
    const first = await alice.api.messages.send.mutate({ sessionId, content: "One" });
    await until(async () => (await statusOf(alice, sessionId)).status === "complete");
    await alice.api.messages.send.mutate({ sessionId, content: "Two" });
    await until(() => assistant.asked.length === 2);
    expect(assistant.asked[1]).toEqual({
      mode: "fun",
      language: "es",
      turns: [
        { role: "user", content: "One" },
        { role: "assistant", content: "Sure." },
        { role: "user", content: "Two" },
      ],
    });
    // Another branch beside the second message does not see it.
    await alice.api.messages.send.mutate({ sessionId, content: "Other two", parentId: first.assistantMessage.id });
    await until(() => assistant.asked.length === 3);
    expect(assistant.asked[2]!.turns.map(({ content }) => content)).toEqual(["One", "Sure.", "Other two"]);
  });

  test("a reply streams, is stored as it grows, and continues from any offset with the same text", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    const words = Array.from({ length: 40 }, (_, i) => `wörd${i} 🎵 `);
    const whole = words.join("");
    const live = textOf(alice, { id: assistantMessage.id });
    for (const word of words.slice(0, 20)) assistant.say(word);
    await until(async () => (await statusOf(alice, sessionId)).content.length > 0);
    const stored = (await statusOf(alice, sessionId)).content;
    expect(whole.startsWith(stored)).toBe(true);
    // Refresh in the middle: from what is stored on.
    const refreshed = textOf(alice, { id: assistantMessage.id, offset: stored.length });
    for (const word of words.slice(20)) {
      assistant.say(word);
      await Bun.sleep(1);
    }
    assistant.finish();
    expect(await live).toEqual({ text: whole, status: "complete" });
    expect(stored + (await refreshed).text).toBe(whole);
    expect((await statusOf(alice, sessionId)).content).toBe(whole);
    // Long after it ended, too.
    for (const offset of [0, 7, whole.length, whole.length + 50])
      expect(await textOf(alice, { id: assistantMessage.id, offset })).toEqual({ text: whole.slice(offset), status: "complete" });
  });

  test("half a character at a chunk’s end is never stored or sent", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    assistant.say("a\uD83C");
    await until(async () => (await statusOf(alice, sessionId)).content === "a");
    assistant.say("\uDFB5b\u0000c");
    assistant.finish();
    expect(await textOf(alice, { id: assistantMessage.id })).toEqual({ text: "a🎵bc", status: "complete" });
  });

  test("two readers see the same; a reader who leaves does not stop the reply", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    const leaving = new AbortController();
    const left = (async () => {
      for await (const part of streamOf(alice, { id: assistantMessage.id }, leaving.signal)) if ("delta" in part) leaving.abort();
    })().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    const staying = textOf(alice, { id: assistantMessage.id });
    assistant.say("One ");
    await left;
    assistant.say("two.");
    assistant.finish();
    expect(await staying).toEqual({ text: "One two.", status: "complete" });
  });

  test("a reply’s stream ends when the sign-in does; the reply goes on", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    const reading = textOf(alice, { id: assistantMessage.id }).catch(String);
    assistant.say("One ");
    await until(async () => (await statusOf(alice, sessionId)).content === "One ");
    const { token } = await alice.api.tokens.create.mutate({ name: "t", scopes: ["read"] });
    await alice.api.auth.signOut.mutate();
    expect(await reading).toContain("UNAUTHENTICATED");
    assistant.say("secret");
    assistant.finish();
    const script = { ...alice, api: t.withToken(token) };
    await until(async () => (await statusOf(script, sessionId)).content === "One secret");
  });

  test("a mutationId of another change stops nothing", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const mutationId = newId();
    await alice.api.sessions.update.mutate({ id: sessionId, title: "T", mutationId });
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    const refused = await refusal(alice.api.messages.stop.mutate({ id: assistantMessage.id, mutationId }));
    expect(refused).toMatchObject({ domain: "MUTATION_REUSED" });
    expect((await statusOf(alice, sessionId)).status).toBe("streaming");
  });

  test("stop aborts the model within a second, keeps the text, and is over when it answers", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    assistant.say("Half a ");
    const reading = textOf(alice, { id: assistantMessage.id });
    await until(async () => (await statusOf(alice, sessionId)).content === "Half a ");
    const started = performance.now();
    const stopped = await alice.api.messages.stop.mutate({ id: assistantMessage.id });
    await assistant.aborted;
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(stopped).toMatchObject({ status: "stopped", content: "Half a ", error: null });
    expect(await reading).toEqual({ text: "Half a ", status: "stopped" });
    expect(await alice.api.messages.stop.mutate({ id: assistantMessage.id })).toMatchObject({ status: "stopped" });
  });

  test("a model that does not listen to the stop is left behind", async () => {
    await using t = await testApp({
      engine,
      assistant: {
        ...scriptedAssistant(),
        async *reply() {
          yield "Deaf";
          await Bun.sleep(60_000);
        },
      },
    });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    const started = performance.now();
    expect(await alice.api.messages.stop.mutate({ id: assistantMessage.id })).toMatchObject({ status: "stopped" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("a failure keeps the text, says why in words, and Retry writes another reply beside it", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const sent = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    assistant.say("The first ");
    assistant.fail(new DomainError("MODEL_FAILED", { kind: "cut", reason: "The model’s server closed the connection.", retryable: true }));
    await until(async () => (await statusOf(alice, sessionId)).status === "failed");
    expect(await statusOf(alice, sessionId)).toMatchObject({
      content: "The first ",
      error: { reason: "cut", words: "The model’s server closed the connection." },
    });
    const { assistantMessage } = await alice.api.sessions.retry.mutate({ id: sessionId });
    expect(assistantMessage).toMatchObject({ parentId: sent.userMessage.id, status: "streaming", content: "" });
    assistant.say("Now whole.");
    assistant.finish();
    expect(await textOf(alice, { id: assistantMessage.id })).toEqual({ text: "Now whole.", status: "complete" });
    const { items } = await alice.api.messages.list.query({ sessionId });
    expect(items.map(({ content }) => content)).toEqual(["Now whole.", "The first ", "Go"]);
    expect(assistant.asked.at(-1)!.turns).toEqual([{ role: "user", content: "Go" }]);
    expect(await refusal(alice.api.sessions.retry.mutate({ id: sessionId }))).toMatchObject({ code: "CONFLICT", domain: "NOT_POSSIBLE" });
    const again = await alice.api.messages.regenerate.mutate({ id: assistantMessage.id });
    expect(again.assistantMessage.parentId).toBe(sent.userMessage.id);
    expect(await refusal(alice.api.messages.regenerate.mutate({ id: again.assistantMessage.id }))).toMatchObject({
      domain: "NOT_POSSIBLE",
    });
    expect(await refusal(alice.api.messages.regenerate.mutate({ id: sent.userMessage.id }))).toMatchObject({ domain: "NOT_POSSIBLE" });
    expect((await alice.api.sessions.get.query({ id: sessionId })).messageCount).toBe(4);
  });

  test("an unexpected error in a provider is logged, and people get words without its text", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant, expectErrors: true });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    assistant.fail(new Error("secret stack /usr/lib"));
    await until(async () => (await statusOf(alice, sessionId)).status === "failed");
    expect(JSON.stringify(await statusOf(alice, sessionId))).not.toContain("secret");
    expect(JSON.stringify(t.log)).toContain("secret stack");
  });

  test("an empty reply is a failure in words", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("  ") });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    await until(async () => (await statusOf(alice, sessionId)).status === "failed");
    expect((await statusOf(alice, sessionId)).error!.words).toBe("The model sent an empty reply.");
  });

  test("sending again with the same id or mutationId has one effect and the same answer", async () => {
    const assistant = scriptedAssistant("Once.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const input = { id: newId(), sessionId, content: "Only once", mutationId: newId() };
    const first = await alice.api.messages.send.mutate(input);
    await until(async () => (await statusOf(alice, sessionId)).status === "complete");
    expect(await alice.api.messages.send.mutate(input)).toEqual(first);
    const byId = await alice.api.messages.send.mutate({ id: input.id, sessionId, content: "Only once" });
    expect(byId.userMessage).toEqual(first.userMessage);
    expect(byId.assistantMessage.id).toBe(first.assistantMessage.id);
    expect((await alice.api.messages.list.query({ sessionId })).items).toHaveLength(2);
    expect(assistant.asked).toHaveLength(1);
    const bob = await t.person("bob");
    const bobs = await bob.api.sessions.create.mutate({});
    expect(await refusal(bob.api.messages.send.mutate({ id: input.id, sessionId: bobs.id, content: "x" }))).toMatchObject({
      code: "CONFLICT",
      domain: "ID_TAKEN",
    });
  });

  test("a parent of another conversation is not found; empty and oversized messages name the field", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Yes.") });
    const { api } = await t.person("alice");
    const one = await api.sessions.create.mutate({});
    const two = await api.sessions.create.mutate({});
    const { userMessage } = await api.messages.send.mutate({ sessionId: one.id, content: "Here" });
    expect(await refusal(api.messages.send.mutate({ sessionId: two.id, content: "There", parentId: userMessage.id }))).toMatchObject({
      code: "NOT_FOUND",
      details: { entity: "message" },
    });
    expect(await refusal(api.messages.send.mutate({ sessionId: two.id, content: " \n " }))).toMatchObject({
      fields: { content: "Write a message first" },
    });
    expect(await refusal(api.messages.send.mutate({ sessionId: two.id, content: "x".repeat(200_001) }))).toMatchObject({
      fields: { content: "At most 200,000 characters" },
    });
    expect((await api.messages.list.query({ sessionId: two.id })).items).toEqual([]);
  });

  test("order hangs on position, not on ids that clients made or on clocks; pages have no gap or double", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Ok.") });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const sent: string[] = [];
    for (let i = 0; i < 12; i++) {
      const id = newId(Date.now()).replace(/^......../, (20 - i).toString(16).padStart(8, "0"));
      sent.push((await alice.api.messages.send.mutate({ id, sessionId, content: `m${i}` })).userMessage.id);
      await until(async () => (await statusOf(alice, sessionId)).status === "complete");
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await alice.api.messages.list.query({ sessionId, limit: 5, cursor });
      seen.push(...page.items.filter(({ role }) => role === "user").map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(sent.toReversed());
    expect(await refusal(alice.api.messages.list.query({ sessionId, cursor: "x" }))).toMatchObject({
      fields: { cursor: expect.any(String) },
    });
  });

  test("a stopped server leaves failed: interrupted with the text so far, and Retry works after the start", async () => {
    await using database = await testDatabase(engine);
    const assistant = scriptedAssistant();
    let cookie = "";
    let ids = { sessionId: "", reply: "" };
    {
      await using t = await testApp({ engine, assistant, database });
      const alice = await t.person("alice");
      ({ cookie } = alice);
      const { id: sessionId } = await alice.api.sessions.create.mutate({});
      const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
      ids = { sessionId, reply: assistantMessage.id };
      assistant.say("So far");
      await until(async () => (await statusOf(alice, sessionId)).content === "So far");
    }
    await using t = await testApp({ engine, assistant: scriptedAssistant("Whole."), database });
    const api = t.clientFor({ cookie, "x-lectern": "1" });
    expect((await api.messages.list.query({ sessionId: ids.sessionId })).items[0]).toMatchObject({
      id: ids.reply,
      status: "failed",
      content: "So far",
      error: { reason: "interrupted" },
    });
    await api.sessions.retry.mutate({ id: ids.sessionId });
    await until(async () => (await api.messages.list.query({ sessionId: ids.sessionId })).items[0]!.status === "complete");
  });
});

test("on PostgreSQL another process streams and stops the same reply", async () => {
  await using database = await testDatabase("postgres");
  const assistant = scriptedAssistant();
  await using one = await testApp({ engine: "postgres", assistant, database });
  await using two = await testApp({ engine: "postgres", assistant: scriptedAssistant("No."), database });
  const alice = await one.person("alice");
  const elsewhere: Person = {
    ...alice,
    api: two.clientFor({ cookie: alice.cookie, "x-lectern": "1" }),
    fetch: (path, init) => fetch(two.url + path, { ...init, headers: { cookie: alice.cookie, "x-lectern": "1" } }),
  };
  const { id: sessionId } = await alice.api.sessions.create.mutate({});
  const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
  const there = textOf(elsewhere, { id: assistantMessage.id });
  assistant.say("One ");
  await Bun.sleep(400);
  assistant.say("two");
  await until(async () => (await statusOf(elsewhere, sessionId)).content === "One two");
  expect(await elsewhere.api.messages.stop.mutate({ id: assistantMessage.id })).toMatchObject({ status: "stopped", content: "One two" });
  await assistant.aborted;
  expect(await there).toEqual({ text: "One two", status: "stopped" });
});
