import { describe, expect, test } from "bun:test";
import type { Message } from "#src/features/messages/messages.contract.ts";
import { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

const allOf = async ({ api }: Person, sessionId: string) => (await api.messages.list.query({ sessionId, limit: 100 })).items.toReversed();
const ended = (person: Person, sessionId: string) =>
  until(async () => (await allOf(person, sessionId)).every(({ status }) => status !== "streaming"));

async function talk(person: Person, ...questions: string[]) {
  const { id: sessionId } = await person.api.sessions.create.mutate({});
  for (const content of questions) {
    await person.api.messages.send.mutate({ sessionId, content });
    await ended(person, sessionId);
  }
  return { sessionId, messages: await allOf(person, sessionId) };
}

/** A tree is whole when every parent is there and comes before its children. */
function expectWhole(messages: Message[]) {
  const seen = new Set<string>();
  for (const { id, parentId } of messages) {
    expect(parentId === null || seen.has(parentId)).toBe(true);
    seen.add(id);
  }
}

describe.each([...ENGINES])("the tree of messages on %s", (engine) => {
  test("editing a question makes another version with a reply of its own; the old branch stays whole", async () => {
    const assistant = scriptedAssistant("Sure.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One", "Two");
    const id = newId();
    const edited = await alice.api.messages.update.mutate({ id: messages[2]!.id, newId: id, content: "Two, better" });
    expect(edited).toMatchObject({
      id,
      content: "Two, better",
      parentId: messages[1]!.id,
      role: "user",
      metadata: { editedFrom: messages[2]!.id },
      assistantMessage: { parentId: id, status: "streaming" },
    });
    await ended(alice, sessionId);
    const after = await allOf(alice, sessionId);
    expectWhole(after);
    expect(after.slice(0, 4)).toEqual(messages);
    expect(assistant.asked.at(-1)!.turns.map(({ content }) => content)).toEqual(["One", "Sure.", "Two, better"]);
    expect((await alice.api.sessions.get.query({ id: sessionId })).messageCount).toBe(6);
  });

  test("editing a reply keeps both versions, and asks nobody", async () => {
    const assistant = scriptedAssistant("Sure.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One");
    const edited = await alice.api.messages.update.mutate({ id: messages[1]!.id, content: "Sure, corrected." });
    expect(edited).toMatchObject({ role: "assistant", status: "complete", content: "Sure, corrected.", assistantMessage: null });
    expect(await allOf(alice, sessionId)).toHaveLength(3);
    expect(assistant.asked).toHaveLength(1);
    await alice.api.messages.send.mutate({ sessionId, content: "And?" });
    await ended(alice, sessionId);
    expect(assistant.asked[1]!.turns.map(({ content }) => content)).toEqual(["One", "Sure, corrected.", "And?"]);
  });

  test("the chosen branch is stored, goes to where it was continued last, and is written on", async () => {
    const assistant = scriptedAssistant("Sure.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One", "Two", "Three");
    await alice.api.messages.update.mutate({ id: messages[2]!.id, content: "Two, other" });
    await ended(alice, sessionId);
    const current = async () => (await alice.api.sessions.get.query({ id: sessionId })).currentMessageId;
    expect(await current()).toBeNull();
    expect(await alice.api.messages.choose.mutate({ id: messages[2]!.id })).toEqual({ sessionId, currentMessageId: messages[5]!.id });
    expect(await current()).toBe(messages[5]!.id);
    const { userMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Four" });
    expect(userMessage.parentId).toBe(messages[5]!.id);
    await ended(alice, sessionId);
    expect(assistant.asked.at(-1)!.turns.map(({ content }) => content)).toEqual(["One", "Sure.", "Two", "Sure.", "Three", "Sure.", "Four"]);
    expect(await current()).toBeNull();
    const newest = (await allOf(alice, sessionId)).at(-1)!;
    expect((await alice.api.messages.choose.mutate({ id: newest.id })).currentMessageId).toBeNull();
  });

  test("deleting one in the middle keeps what followed, on the message before it", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Sure.") });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One", "Two");
    expect(await alice.api.messages.delete.mutate({ id: messages[1]!.id })).toBeNull();
    const after = await allOf(alice, sessionId);
    expectWhole(after);
    expect(after.map(({ id, parentId }) => [id, parentId])).toEqual([
      [messages[0]!.id, null],
      [messages[2]!.id, messages[0]!.id],
      [messages[3]!.id, messages[2]!.id],
    ]);
    expect(await alice.api.sessions.get.query({ id: sessionId })).toMatchObject({ messageCount: 3, preview: "Sure." });
    expect(await refusal(alice.api.messages.delete.mutate({ id: messages[1]!.id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("deleting the first, the last and the chosen one; with nothing left a conversation starts anew", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Sure.") });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One");
    await alice.api.messages.regenerate.mutate({ id: messages[1]!.id });
    await ended(alice, sessionId);
    await alice.api.messages.choose.mutate({ id: messages[1]!.id });
    await alice.api.messages.delete.mutate({ id: messages[1]!.id });
    // The other reply to the same question is what is left to show.
    expect((await alice.api.sessions.get.query({ id: sessionId })).currentMessageId).toBeNull();
    await alice.api.messages.delete.mutate({ id: messages[0]!.id });
    const [orphan] = await allOf(alice, sessionId);
    expect(orphan!.parentId).toBeNull();
    expect(await refusal(alice.api.messages.regenerate.mutate({ id: orphan!.id }))).toMatchObject({ domain: "NOT_POSSIBLE" });
    await alice.api.messages.delete.mutate({ id: orphan!.id });
    expect(await alice.api.sessions.get.query({ id: sessionId })).toMatchObject({ messageCount: 0, preview: "", currentMessageId: null });
    const { userMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Anew" });
    expect(userMessage.parentId).toBeNull();
  });

  test("deleting the end of what is shown stays on its branch, and the next message hangs there", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Sure.") });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "Volcanoes");
    await alice.api.messages.update.mutate({ id: messages[0]!.id, content: "Dice" });
    await ended(alice, sessionId);
    await alice.api.messages.choose.mutate({ id: messages[0]!.id });
    const { userMessage } = await alice.api.messages.send.mutate({ sessionId, content: "More" });
    await ended(alice, sessionId);
    const reply = (await allOf(alice, sessionId)).at(-1)!;
    await alice.api.messages.delete.mutate({ id: reply.id });
    await alice.api.messages.delete.mutate({ id: userMessage.id });
    expect((await alice.api.sessions.get.query({ id: sessionId })).currentMessageId).toBe(messages[1]!.id);
    const next = await alice.api.messages.send.mutate({ sessionId, content: "Again" });
    expect(next.userMessage.parentId).toBe(messages[1]!.id);
    await ended(alice, sessionId);
  });

  test("a reply whose question was deleted is not written again, and a lesson is made of the chosen branch", async () => {
    const assistant = scriptedAssistant("Sure.");
    const shown: string[][] = [];
    const drafting = Object.assign(assistant, {
      draftLesson: (conversation: { turns: { content: string }[] }) => {
        shown.push(conversation.turns.map(({ content }) => content));
        return Promise.reject(new DomainError("MODEL_FAILED", { kind: "empty", reason: "Nothing", retryable: true }));
      },
    });
    await using t = await testApp({ engine, assistant: drafting });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "Volcanoes", "More");
    await alice.api.messages.update.mutate({ id: messages[0]!.id, content: "Dice" });
    await ended(alice, sessionId);
    await alice.api.messages.choose.mutate({ id: messages[0]!.id });
    await refusal(alice.api.drafts.createFromSession.mutate({ sessionId }));
    expect(shown).toEqual([["Volcanoes", "Sure.", "More", "Sure."]]);
    await alice.api.messages.delete.mutate({ id: messages[2]!.id });
    expect(await refusal(alice.api.messages.regenerate.mutate({ id: messages[3]!.id }))).toMatchObject({
      domain: "NOT_POSSIBLE",
      message: "The question of this reply was deleted. Ask it anew.",
    });
  });

  test("retry writes a reply to a question that has none, on the chosen branch", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Sure.") });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One");
    await alice.api.messages.delete.mutate({ id: messages[1]!.id });
    const { assistantMessage } = await alice.api.sessions.retry.mutate({ id: sessionId });
    expect(assistantMessage).toMatchObject({ parentId: messages[0]!.id, status: "streaming" });
    await ended(alice, sessionId);
    expect(await refusal(alice.api.sessions.retry.mutate({ id: sessionId }))).toMatchObject({ domain: "NOT_POSSIBLE" });
  });

  test("what is being written is neither edited nor deleted; empty text, used ids and others’ messages are refused", async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { userMessage, assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "One" });
    const refused = await Promise.all(
      [
        alice.api.messages.delete.mutate({ id: assistantMessage.id }),
        alice.api.messages.update.mutate({ id: assistantMessage.id, content: "x" }),
      ].map(refusal),
    );
    for (const each of refused) expect(each).toMatchObject({ domain: "NOT_POSSIBLE" });
    expect(await refusal(alice.api.messages.update.mutate({ id: userMessage.id, content: "  " }))).toMatchObject({
      code: "BAD_REQUEST",
      fields: { content: "Write a message first" },
    });
    expect(await refusal(alice.api.messages.update.mutate({ id: userMessage.id, newId: assistantMessage.id, content: "x" }))).toMatchObject(
      {
        code: "CONFLICT",
        domain: "ID_TAKEN",
      },
    );
    const strange = await Promise.all(
      [
        bob.api.messages.delete.mutate({ id: userMessage.id }),
        bob.api.messages.update.mutate({ id: userMessage.id, content: "x" }),
        bob.api.messages.choose.mutate({ id: userMessage.id }),
      ].map(refusal),
    );
    for (const each of strange) expect(each).toMatchObject({ code: "NOT_FOUND" });
    assistant.finish();
  });

  test("an edit sent twice under one key has one effect and one answer", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Sure.") });
    const alice = await t.person("alice");
    const { sessionId, messages } = await talk(alice, "One");
    const input = { id: messages[0]!.id, content: "One, better", mutationId: newId() };
    const first = await alice.api.messages.update.mutate(input);
    expect(await alice.api.messages.update.mutate(input)).toEqual(first);
    await ended(alice, sessionId);
    expect(await allOf(alice, sessionId)).toHaveLength(4);
  });
});
