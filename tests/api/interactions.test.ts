import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("interactions on %s", (engine) => {
  test("are noted with their session, newest first, in pages; the same id again answers the stored one", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => now++ });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const id = newId();
    const given = { id, sessionId, prompt: "Larger, please", response: "Done", interactionType: "modify", targetElement: "main > p" };
    const made = await api.interactions.create.mutate({ ...given, metadata: { from: "a script" } });
    expect(made).toMatchObject({ ...given, metadata: { from: "a script" } });
    expect(await api.interactions.create.mutate({ ...given, prompt: "Other" })).toEqual(made);
    const pointed = { selector: "main > p", path: ["Card", "p"], code: "<p>one</p>", text: "one", line: 2 };
    for (const targetElement of [pointed, null])
      await api.interactions.create.mutate({ sessionId, prompt: "Why?", response: "Because", interactionType: "explain", targetElement });
    const first = await api.interactions.list.query({ sessionId, limit: 2 });
    expect(first.items.map(({ targetElement }) => targetElement)).toEqual([null, pointed]);
    const second = await api.interactions.list.query({ sessionId, limit: 2, cursor: first.nextCursor! });
    expect(second).toEqual({ items: [made], nextCursor: null });
  });

  test("a page ends early where replies are long, and goes on without a gap", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => now++ });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    for (let n = 0; n < 5; n++)
      await api.interactions.create.mutate({ sessionId, prompt: `${n}`, response: "r".repeat(900_000), interactionType: "modify" });
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await api.interactions.list.query({ sessionId, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ prompt }) => prompt));
      sizes.push(page.items.length);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["4", "3", "2", "1", "0"]);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test("of another person are not found, and nothing is put beside them", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { api: bob } = await t.person("bob");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const { id: bobs } = await bob.sessions.create.mutate({});
    const about = { prompt: "p", response: "r", interactionType: "modify" };
    const made = await api.interactions.create.mutate({ sessionId, ...about });
    expect(await refusal(bob.interactions.list.query({ sessionId }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(bob.interactions.create.mutate({ sessionId, ...about }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(bob.interactions.create.mutate({ id: made.id, sessionId: bobs, ...about }))).toMatchObject({ domain: "ID_TAKEN" });
    expect((await bob.interactions.list.query({ sessionId: bobs })).items).toEqual([]);
  });

  test("bad input is named by its field; a repeat is answered with the first", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const about = { sessionId, prompt: "p", response: "r", interactionType: "modify" };
    expect((await refusal(api.interactions.create.mutate({ ...about, interactionType: "Not This" }))).fields).toHaveProperty(
      "interactionType",
    );
    expect((await refusal(api.interactions.create.mutate({ ...about, response: "r".repeat(1_000_001) }))).fields).toHaveProperty(
      "response",
    );
    const keyed = { ...about, mutationId: newId() };
    const made = await api.interactions.create.mutate(keyed);
    expect(await api.interactions.create.mutate(keyed)).toEqual(made);
    expect(await refusal(api.interactions.create.mutate({ ...keyed, prompt: "q" }))).toMatchObject({ domain: "MUTATION_REUSED" });
    expect((await api.interactions.list.query({ sessionId })).items).toHaveLength(1);
  });
});
