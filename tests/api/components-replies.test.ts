import { describe, expect, test } from "bun:test";
import type { Metadata } from "#src/shared/contract.ts";
import { type Client, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { aComponent, replyWith, shows } from "#tests/support/components.ts";
import { ENGINES, type Engine } from "#tests/support/engines.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";

const LINES = `export default function Card() {\n  const title = "Hello";\n\n  const more = "World";\n\n  return <p>{title} {more}</p>;\n}\n`;

/** Somebody in a conversation with a model whose words the test gives. */
async function conversation(engine: Engine) {
  const assistant = scriptedAssistant();
  const t = await testApp({ engine, assistant });
  const { api } = await t.person("alice");
  const { id: sessionId } = await api.sessions.create.mutate({ title: "Cards" });
  const newest = async () => (await api.messages.list.query({ sessionId })).items[0]!;
  async function settled(id: string) {
    await until(async () => (await newest()).id !== id || (await newest()).status !== "streaming");
    return (await api.messages.list.query({ sessionId })).items.find((message) => message.id === id)!;
  }
  return {
    assistant,
    api,
    sessionId,
    /** Sends a question; `before` happens while it is answered. */
    async ask(content: string, reply: string, component?: Metadata, before?: () => Promise<unknown>) {
      const metadata = component && { component };
      const { assistantMessage } = await api.messages.send.mutate({ sessionId, content, ...(metadata && { metadata }) });
      await before?.();
      assistant.say(reply);
      assistant.finish();
      return settled(assistantMessage.id);
    },
    settled,
    interactions: async () => (await api.interactions.list.query({ sessionId })).items,
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

const namesIn = async (api: Client, sessionId: string) =>
  (await api.components.list.query({ sessionId })).items.map(({ name, version, isCurrent }) => ({ name, version, isCurrent }));

describe.each([...ENGINES])("components from replies on %s", (engine) => {
  test("code in a reply becomes a component of the conversation, with what was asked", async () => {
    await using c = await conversation(engine);
    const reply = replyWith(shows("one"), "p { color: teal }");
    const message = await c.ask("Make me a card\nwith one on it", reply);
    const [component] = (await c.api.components.list.query({ sessionId: c.sessionId })).items;
    expect(component).toMatchObject({
      name: "Card",
      version: 1,
      author: "model",
      isCurrent: true,
      problem: null,
      cssCode: "p { color: teal }",
    });
    expect(component!.jsxCode.trim()).toBe(shows("one").trim());
    expect(message.metadata).toEqual({ model: "scripted", components: [{ id: component!.id, version: 1, name: "Card", problem: null }] });
    const [interaction, ...others] = await c.interactions();
    expect(others).toEqual([]);
    expect(interaction).toMatchObject({
      prompt: "Make me a card\nwith one on it",
      response: reply,
      interactionType: "generate",
      targetElement: null,
      metadata: { messageId: message.id, components: [{ id: component!.id, version: 1 }] },
    });
    const { items } = await c.api.components.versions.query({ id: component!.id });
    expect(items).toMatchObject([{ version: 1, author: "model", interactionId: interaction!.id, note: "Make me a card" }]);
    // The next question is told of it.
    await c.ask("Thanks", "You are welcome.");
    expect(c.assistant.asked.at(-1)!.component).toMatchObject({ name: "Card", interactionType: null, targetElement: null });
    expect(await c.interactions()).toHaveLength(1);
  });

  test("without code nothing is made", async () => {
    await using c = await conversation(engine);
    const message = await c.ask("Hello", "Some prose with `code` and\n\n```python\nprint(1)\n```\n");
    expect(message.metadata).toEqual({ model: "scripted" });
    expect(await namesIn(c.api, c.sessionId)).toEqual([]);
    expect(await c.interactions()).toEqual([]);
  });

  test("a change by request is a new version, with the element that was pointed at", async () => {
    await using c = await conversation(engine);
    const { id } = await aComponent(c.api, { sessionId: c.sessionId, name: "My own name", jsxCode: LINES });
    const targetElement = { selector: "main > p", path: ["Card", "p"], code: "<p/>", text: "Hello World", line: 6 };
    const request = { id, baseVersion: 1, interactionType: "modify", targetElement };
    const message = await c.ask("Larger", replyWith(LINES.replace("<p>", '<p className="text-xl">')), request);
    expect(c.assistant.asked.at(-1)!.component).toMatchObject({
      name: "My own name",
      jsxCode: LINES,
      interactionType: "modify",
      targetElement,
    });
    expect(await c.api.components.get.query({ id })).toMatchObject({
      version: 2,
      name: "My own name",
      author: "model",
      jsxCode: LINES.replace("<p>", '<p className="text-xl">'),
      cssCode: "p { margin: 0 }\n",
    });
    expect(message.metadata["components"]).toEqual([{ id, version: 2, name: "My own name", problem: null }]);
    expect((await c.interactions())[0]).toMatchObject({
      interactionType: "modify",
      targetElement,
      metadata: { components: [{ id, version: 2 }] },
    });
  });

  test("what somebody wrote meanwhile is merged; the same lines are kept aside and can be brought back", async () => {
    await using c = await conversation(engine);
    const { id } = await aComponent(c.api, { sessionId: c.sessionId, jsxCode: LINES });
    const request = { id, baseVersion: 1 };
    await c.ask("World to all", replyWith(LINES.replace('"World"', '"All"')), request, () =>
      c.api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES.replace('"Hello"', '"Hi"') }),
    );
    const merged = LINES.replace('"World"', '"All"').replace('"Hello"', '"Hi"');
    expect(await c.api.components.get.query({ id })).toMatchObject({ version: 3, jsxCode: merged, author: "model" });
    const theirs = replyWith(merged.replace('"Hi"', '"Hey"'));
    const message = await c.ask("Hey instead of Hi", theirs, { id, baseVersion: 3 }, () =>
      c.api.components.save.mutate({ id, baseVersion: 3, jsxCode: merged.replace('"Hi"', '"Ho"') }),
    );
    expect(message.metadata["components"]).toMatchObject([{ id, version: -1 }]);
    expect(await c.api.components.get.query({ id })).toMatchObject({
      version: 4,
      jsxCode: merged.replace('"Hi"', '"Ho"'),
      author: "person",
    });
    expect((await c.interactions())[0]).toMatchObject({ metadata: { conflict: true, components: [{ id, version: -1 }] } });
    const { items } = await c.api.components.versions.query({ id });
    expect(items.find(({ version }) => version === -1)).toMatchObject({ author: "model", baseVersion: 3, note: "Hey instead of Hi" });
    expect(await c.api.components.version.query({ id, version: -1 })).toMatchObject({ jsxCode: merged.replace('"Hi"', '"Hey"') });
    expect(await c.api.components.restoreVersion.mutate({ id, version: -1 })).toMatchObject({
      version: 5,
      jsxCode: merged.replace('"Hi"', '"Hey"'),
    });
  });

  test("without a request the one that is shown is changed by code of its name, on the version that the model saw", async () => {
    await using c = await conversation(engine);
    const { id } = await aComponent(c.api, { sessionId: c.sessionId, jsxCode: LINES });
    await Bun.sleep(5);
    await c.ask("World to all", replyWith(LINES.replace('"World"', '"All"')), undefined, () =>
      c.api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES.replace('"Hello"', '"Hi"') }),
    );
    expect(await c.api.components.get.query({ id })).toMatchObject({
      version: 3,
      jsxCode: LINES.replace('"World"', '"All"').replace('"Hello"', '"Hi"'),
    });
    await c.ask("Another", replyWith(LINES.replace("Card", "Board")));
    expect(await namesIn(c.api, c.sessionId)).toEqual([
      { name: "Board", version: 1, isCurrent: true },
      { name: "Card", version: 3, isCurrent: false },
    ]);
    expect((await c.interactions()).map(({ interactionType }) => interactionType)).toEqual(["generate", "modify"]);
  });

  test("several in one reply each become one; the last is shown", async () => {
    await using c = await conversation(engine);
    const reply = `${replyWith(shows("one"))}\nAnd another:\n\n${replyWith(shows("two").replace("Card", "Board"))}`;
    const message = await c.ask("Two of them", reply);
    expect((message.metadata["components"] as { name: string }[]).map(({ name }) => name)).toEqual(["Card", "Board"]);
    const listed = await namesIn(c.api, c.sessionId);
    expect(listed.find(({ name }) => name === "Board")).toEqual({ name: "Board", version: 1, isCurrent: true });
    expect(listed.find(({ name }) => name === "Card")).toEqual({ name: "Card", version: 1, isCurrent: false });
    expect(await c.interactions()).toHaveLength(1);
  });

  test("a new one is asked for by a request without an id, whatever is shown", async () => {
    await using c = await conversation(engine);
    await aComponent(c.api, { sessionId: c.sessionId });
    await c.ask("Another card", replyWith(shows("two")), { id: null });
    expect(c.assistant.asked.at(-1)!.component).toMatchObject({ name: "", jsxCode: "", cssCode: "" });
    expect(await namesIn(c.api, c.sessionId)).toHaveLength(2);
    expect((await c.interactions())[0]!.interactionType).toBe("generate");
  });

  test("an explanation changes nothing, also when it quotes code, and is noted", async () => {
    await using c = await conversation(engine);
    const { id } = await aComponent(c.api, { sessionId: c.sessionId });
    await c.ask("Why?", replyWith(shows("two")), { id, interactionType: "explain" });
    const message = await c.ask("Change it", "I cannot do that.", { id, interactionType: "fix" });
    expect(message.metadata).toEqual({ model: "scripted" });
    expect(await c.api.components.get.query({ id })).toMatchObject({ version: 1 });
    expect((await c.interactions()).map(({ interactionType }) => interactionType)).toEqual(["explain", "explain"]);
  });

  test("code that does not compile is kept with its problem; one unclosed too", async () => {
    await using c = await conversation(engine);
    const message = await c.ask("A card", "```jsx\nexport default function Card() {\n  return <p>\n}\n```");
    const [component] = (await c.api.components.list.query({ sessionId: c.sessionId })).items;
    expect(component!.problem).toMatchObject({ part: "jsx", message: expect.any(String) });
    expect(message.metadata["components"]).toMatchObject([{ id: component!.id, problem: { part: "jsx" } }]);
  });

  test("a reply that was stopped or failed makes nothing", async () => {
    await using c = await conversation(engine);
    const { assistantMessage: stopped } = await c.api.messages.send.mutate({ sessionId: c.sessionId, content: "A card" });
    c.assistant.say(replyWith(shows("one")));
    await Bun.sleep(20);
    await c.api.messages.stop.mutate({ id: stopped.id });
    expect(await c.settled(stopped.id)).toMatchObject({ status: "stopped" });
    expect(await namesIn(c.api, c.sessionId)).toEqual([]);
    expect(await c.interactions()).toEqual([]);
  });

  test("a request for what is somebody else’s, or for nothing that can be read, changes nothing of theirs", async () => {
    const assistant = scriptedAssistant(replyWith(shows("two")));
    await using t = await testApp({ engine, assistant });
    const { api } = await t.person("alice");
    const { api: bob } = await t.person("bob");
    const hers = await aComponent(api);
    const { id: sessionId } = await bob.sessions.create.mutate({ title: "Bob’s" });
    const requests: Metadata[string][] = [{ id: hers.id, baseVersion: 1 }, { id: 7 }, "nothing"];
    for (const component of requests) {
      const { assistantMessage } = await bob.messages.send.mutate({ sessionId, content: "Mine now", metadata: { component } });
      await until(
        async () =>
          (await bob.messages.list.query({ sessionId })).items.find(({ id }) => id === assistantMessage.id)?.status === "complete",
      );
    }
    expect(assistant.asked[0]!.component).toBeUndefined();
    expect(await api.components.get.query({ id: hers.id })).toMatchObject({ version: 1, jsxCode: shows("one") });
    expect((await namesIn(bob, sessionId)).every(({ name }) => name === "Card")).toBe(true);
  });

  test("a component of another conversation is changed there, and noted here", async () => {
    await using c = await conversation(engine);
    const other = await aComponent(c.api);
    await c.ask("Larger", replyWith(shows("two")), { id: other.id, baseVersion: 1, interactionType: "modify" });
    expect(await c.api.components.get.query({ id: other.id })).toMatchObject({ version: 2, sessionId: other.sessionId, isCurrent: true });
    expect(await namesIn(c.api, c.sessionId)).toEqual([]);
    expect(await c.interactions()).toMatchObject([{ sessionId: c.sessionId, metadata: { components: [{ id: other.id, version: 2 }] } }]);
  });

  test("the same words again, as a version of what they made", async () => {
    await using c = await conversation(engine);
    const first = await c.ask("A card", replyWith(shows("one")));
    const { assistantMessage: again } = await c.api.messages.regenerate.mutate({ id: first.id });
    c.assistant.say(replyWith(shows("two")));
    c.assistant.finish();
    await c.settled(again.id);
    expect(await namesIn(c.api, c.sessionId)).toEqual([{ name: "Card", version: 2, isCurrent: true }]);
  });
});

test("through a provider: the model is told the rules and the code, and what it streams becomes a version", async () => {
  using provider = fakeProvider({ kind: "words", words: replyWith(shows("two")).split(/(?<= )/) });
  await using t = await testApp({ config: { ai: { baseUrl: provider.baseUrl, apiKey: null, model: "fake-1" } } });
  const { api } = await t.person("alice");
  const { id, sessionId } = await aComponent(api);
  const component = { id, baseVersion: 1, interactionType: "modify", targetElement: "main > p" };
  await api.messages.send.mutate({ sessionId, content: "Two, please", metadata: { component } });
  await until(async () => (await api.components.get.query({ id })).version === 2);
  expect(await api.components.get.query({ id })).toMatchObject({ jsxCode: shows("two"), author: "model" });
  const said = JSON.stringify(provider.requests.at(-1)!.body);
  expect(said).toContain("lucide-react");
  expect(said).toContain("return <p>one</p>");
  expect(said).toContain("main > p");
});
