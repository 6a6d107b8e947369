import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { atFake, says } from "#tests/support/provider-settings.ts";

const script = [{ id: "s1", heading: "Dice", body: "Roll **all** of them.", minutes: 12 }];
const lessonOf = ({ api }: Person, title = "Half-lives") => api.drafts.create.mutate({ title, content: { summary: "Chance.", script } });

async function ask({ api }: Person, sessionId: string) {
  const { assistantMessage } = await api.messages.send.mutate({ sessionId, content: "What comes first?" });
  const now = async () => (await api.messages.list.query({ sessionId })).items.find(({ id }) => id === assistantMessage.id)!;
  await until(async () => (await now()).status !== "streaming");
  return now();
}

describe.each([...ENGINES])("a conversation about a lesson, on %s", (engine) => {
  test("whoever answers there sees the lesson as it is now; taken away, nothing", async () => {
    const assistant = scriptedAssistant("Dice.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const lesson = await lessonOf(alice);
    const session = await alice.api.sessions.create.mutate({ lessonId: lesson.id });
    expect(session.lessonId).toBe(lesson.id);
    await ask(alice, session.id);
    expect(assistant.asked.at(-1)!.lesson).toEqual({
      title: "Half-lives",
      text: "# Half-lives\n\nChance.\n\n## Dice (12 min)\n\nRoll **all** of them.\n",
    });
    await alice.api.drafts.save.mutate({ id: lesson.id, baseRevision: 1, mutationId: newId(), changes: { title: "Half-lives, again" } });
    await ask(alice, session.id);
    expect(assistant.asked.at(-1)!.lesson!.title).toBe("Half-lives, again");
    expect(await alice.api.sessions.update.mutate({ id: session.id, lessonId: null })).toMatchObject({ lessonId: null });
    await ask(alice, session.id);
    expect(assistant.asked.at(-1)!.lesson).toBeUndefined();
  });

  test("only a lesson that one may read: another's, a deleted one and none are NOT_FOUND, and nothing changes", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Ok.") });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const mine = await lessonOf(alice);
    const deleted = await lessonOf(bob, "Deleted");
    await bob.api.drafts.delete.mutate({ id: deleted.id });
    const session = await bob.api.sessions.create.mutate({});
    for (const lessonId of [mine.id, deleted.id, newId()]) {
      const id = newId();
      expect(await refusal(bob.api.sessions.create.mutate({ id, lessonId }))).toMatchObject({ code: "NOT_FOUND" });
      expect(await refusal(bob.api.sessions.get.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
      expect(await refusal(bob.api.sessions.update.mutate({ id: session.id, lessonId, title: "No" }))).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await bob.api.sessions.get.query({ id: session.id })).toMatchObject({ lessonId: null, title: "" });
    expect(await refusal(bob.api.sessions.update.mutate({ id: session.id, lessonId: "no id" }))).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("the team's lesson may be asked about, for as long as it is the team's and there", async () => {
    const assistant = scriptedAssistant("Ok.");
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const lesson = await lessonOf(alice);
    await alice.api.lessons.share.mutate({ id: lesson.id, visibility: "team" });
    const session = await bob.api.sessions.create.mutate({});
    await bob.api.sessions.update.mutate({ id: session.id, lessonId: lesson.id });
    await ask(bob, session.id);
    expect(assistant.asked.at(-1)!.lesson!.title).toBe("Half-lives");
    await alice.api.lessons.share.mutate({ id: lesson.id, visibility: "private" });
    await ask(bob, session.id);
    expect(assistant.asked.at(-1)!.lesson).toBeUndefined();
    await alice.api.lessons.share.mutate({ id: lesson.id, visibility: "team" });
    await alice.api.drafts.delete.mutate({ id: lesson.id });
    await ask(bob, session.id);
    expect(assistant.asked.at(-1)!.lesson).toBeUndefined();
    expect(await bob.api.sessions.get.query({ id: session.id })).toMatchObject({ lessonId: lesson.id });
  });

  test("the conversations about a lesson are listed, one's own only", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Ok.") });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const lesson = await lessonOf(alice);
    await alice.api.lessons.share.mutate({ id: lesson.id, visibility: "team" });
    const about = await alice.api.sessions.create.mutate({ lessonId: lesson.id });
    await alice.api.sessions.create.mutate({});
    await bob.api.sessions.create.mutate({ lessonId: lesson.id });
    const { items } = await alice.api.sessions.list.query({ lessonId: lesson.id });
    expect(items.map(({ id }) => id)).toEqual([about.id]);
    expect((await alice.api.sessions.list.query({})).items).toHaveLength(2);
  });

  test("a model reads it with its instructions; too long for it, it is shortened and the reply says so", async () => {
    using provider = fakeProvider(says("Dice."));
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const models = [{ name: "fake-1", isAllowed: true, contextTokens: 2_000 }];
    const saved = await alice.api.ai.saveProvider.mutate({ ...atFake(provider), models });
    const modelId = saved.models[0]!.id;
    const lesson = await lessonOf(alice);
    const { id } = await alice.api.sessions.create.mutate({ title: "About", modelId, lessonId: lesson.id });
    expect((await ask(alice, id)).metadata).toEqual({ model: "fake-1" });
    const told = () => (provider.requests.at(-1)!.body["messages"] as { role: string; content: string }[]).at(0)!;
    expect(told()).toMatchObject({ role: "system", content: expect.stringContaining("Roll **all** of them.") });

    const long = [{ ...script[0]!, body: "Roll them and count. ".repeat(2_000) }];
    await alice.api.drafts.save.mutate({ id: lesson.id, baseRevision: 1, mutationId: newId(), changes: { script: long } });
    expect(await ask(alice, id)).toMatchObject({ status: "complete", metadata: { lessonShortened: true } });
    expect(told().content).toContain("[The rest of this section is left out.]");
    expect(told().content.length).toBeLessThan(8_000);
    const messages = provider.requests.at(-1)!.body["messages"] as { role: string; content: string }[];
    expect(messages.at(-1)).toMatchObject({ role: "user", content: "What comes first?" });
  });
});
