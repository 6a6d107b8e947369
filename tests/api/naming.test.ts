import { describe, expect, test } from "bun:test";
import { DomainError } from "#src/shared/errors.ts";
import { testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

/** An assistant that names a conversation when the test says so. */
function namingAssistant() {
  const asked = Promise.withResolvers<void>();
  const title = Promise.withResolvers<string>();
  let calls = 0;
  const assistant = Object.assign(scriptedAssistant("An answer."), {
    title: () => {
      calls++;
      asked.resolve();
      return title.promise;
    },
  });
  return { assistant, asked: asked.promise, answer: title.resolve, fail: title.reject, calls: () => calls };
}

describe.each([...ENGINES])("names of conversations on %s", (engine) => {
  test("the first exchange names it, once, and everybody is told", async () => {
    const naming = namingAssistant();
    await using t = await testApp({ engine, assistant: naming.assistant });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId: id, content: "why is the sky blue" });
    expect((await api.sessions.get.query({ id })).title).toBe("why is the sky blue");
    await naming.asked;
    naming.answer("“Blue skies”");
    await until(async () => (await api.sessions.get.query({ id })).title === "“Blue skies”");
    await api.messages.send.mutate({ sessionId: id, content: "And at dusk?" });
    await until(async () => (await api.messages.list.query({ sessionId: id })).items[0]!.status === "complete");
    await Bun.sleep(50);
    expect(naming.calls()).toBe(1);
  });

  test("a name that a person gives while the model thinks stays", async () => {
    const naming = namingAssistant();
    await using t = await testApp({ engine, assistant: naming.assistant });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId: id, content: "why is the sky blue" });
    await naming.asked;
    // Both at once, the person's before, between or after the model's: it wins in any order.
    const renamed = api.sessions.update.mutate({ id, title: "Dusk" });
    naming.answer("Blue skies");
    await renamed;
    await Bun.sleep(100);
    expect((await api.sessions.get.query({ id })).title).toBe("Dusk");
  });

  test("a conversation whose first reply failed is named after the one that came", async () => {
    const assistant = Object.assign(scriptedAssistant(), { title: async () => "Blue skies" });
    await using t = await testApp({ engine, assistant });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId: id, content: "why is the sky blue" });
    assistant.fail(new DomainError("MODEL_FAILED", { kind: "cut", reason: "Cut", retryable: true }));
    await until(async () => (await api.messages.list.query({ sessionId: id })).items[0]!.status === "failed");
    await api.sessions.retry.mutate({ id });
    assistant.say("Because.");
    assistant.finish();
    await until(async () => (await api.sessions.get.query({ id })).title === "Blue skies");
  });

  test("one made with a name is never asked about; a model that fails leaves the question’s beginning", async () => {
    const naming = namingAssistant();
    await using t = await testApp({ engine, assistant: naming.assistant });
    const { api } = await t.person("alice");
    const named = await api.sessions.create.mutate({ title: "Mine" });
    await api.messages.send.mutate({ sessionId: named.id, content: "x" });
    await until(async () => (await api.messages.list.query({ sessionId: named.id })).items[0]!.status === "complete");
    await Bun.sleep(50);
    expect(naming.calls()).toBe(0);
    const { id } = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId: id, content: "why is the sky blue" });
    await naming.asked;
    naming.fail(new Error("down"));
    await Bun.sleep(50);
    expect((await api.sessions.get.query({ id })).title).toBe("why is the sky blue");
  });
});
