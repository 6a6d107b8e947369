import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("sessions on %s", (engine) => {
  test("create with defaults, and again with the same id: the stored row", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const id = newId();
    const made = await api.sessions.create.mutate({ id });
    expect(made).toMatchObject({
      id,
      title: "",
      mode: "learn",
      language: "en",
      messageCount: 0,
      isPinned: false,
      isArchived: false,
      projectId: null,
    });
    expect(await api.sessions.create.mutate({ id, title: "Ignored" })).toEqual(made);
    expect(await api.sessions.get.query({ id })).toEqual(made);
  });

  test("an id of somebody else’s is a conflict that says nothing about it", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.sessions.create.mutate({ title: "Mine" });
    const refused = await refusal(bob.api.sessions.create.mutate({ id }));
    expect(refused).toMatchObject({ code: "CONFLICT", domain: "ID_TAKEN" });
    expect(JSON.stringify(refused)).not.toContain("Mine");
  });

  test("lists newest first, page by page, without gap or double while rows change", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const made: string[] = [];
    for (let i = 0; i < 25; i++) made.push((await api.sessions.create.mutate({ title: `S${i}` })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.sessions.list.query({ limit: 10, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await api.sessions.create.mutate({ title: "New while paging" });
    } while (cursor);
    expect(seen).toEqual(made.toReversed());
  });

  test("filters by mode and archive; limits and cursors are checked", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const fun = await api.sessions.create.mutate({ mode: "fun" });
    const old = await api.sessions.create.mutate({});
    await api.sessions.update.mutate({ id: old.id, isArchived: true });
    expect((await api.sessions.list.query({ mode: "fun" })).items.map(({ id }) => id)).toEqual([fun.id]);
    expect((await api.sessions.list.query({ archived: true })).items.map(({ id }) => id)).toEqual([old.id]);
    expect((await api.sessions.list.query({ mode: "learn" })).items).toEqual([]);
    expect((await api.sessions.list.query({ projectId: newId() })).items).toEqual([]);
    expect(await refusal(api.sessions.list.query({ limit: 101 }))).toMatchObject({ fields: { limit: "Between 1 and 100" } });
    const wrong = { code: "BAD_REQUEST", fields: { cursor: expect.any(String) } };
    for (const cursor of ["nonsense", "a.\u0000", `a.${fun.id.slice(1)}\u0000`, "", "."]) {
      expect(await refusal(api.sessions.list.query({ cursor }))).toMatchObject(wrong);
      expect(await refusal(api.drafts.list.query({ cursor }))).toMatchObject(wrong);
      expect(await refusal(api.lessons.list.query({ cursor }))).toMatchObject(wrong);
      expect(await refusal(api.messages.list.query({ sessionId: fun.id, cursor }))).toMatchObject(wrong);
    }
  });

  test("update changes what is named, keeps the rest, refuses an unknown project", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({ title: "First", language: "es" });
    const updated = await api.sessions.update.mutate({ id, title: "  Second  ", mode: "fun", isPinned: true });
    expect(updated).toMatchObject({ title: "Second", mode: "fun", language: "es", isPinned: true });
    expect(await api.sessions.get.query({ id })).toEqual(updated);
    expect(await refusal(api.sessions.update.mutate({ id, projectId: newId() }))).toMatchObject({
      code: "NOT_FOUND",
      details: { entity: "project" },
    });
    expect(await refusal(api.sessions.update.mutate({ id, title: "x".repeat(201) }))).toMatchObject({
      fields: { title: "At most 200 characters" },
    });
    expect(await refusal(api.sessions.update.mutate({ id, language: "klingon!" }))).toMatchObject({
      fields: { language: expect.any(String) },
    });
  });

  test("deleted is gone from lists and comes back whole", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Yes.") });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({ title: "Keep" });
    await api.messages.send.mutate({ sessionId: id, content: "Hello" });
    await api.sessions.delete.mutate({ id });
    await api.sessions.delete.mutate({ id });
    expect((await refusal(api.sessions.get.query({ id }))).code).toBe("NOT_FOUND");
    expect((await refusal(api.messages.list.query({ sessionId: id }))).code).toBe("NOT_FOUND");
    expect((await api.sessions.list.query()).items).toEqual([]);
    await api.sessions.restore.mutate({ id });
    expect(await api.sessions.get.query({ id })).toMatchObject({ title: "Keep", messageCount: 2 });
    expect((await api.messages.list.query({ sessionId: id })).items).toHaveLength(2);
  });

  test("what is deleted is listed by when it was deleted, until it comes back", async () => {
    let now = Date.now();
    await using t = await testApp({ engine, clock: () => ++now });
    const { api } = await t.person("alice");
    const bob = await t.person("bob");
    const [a, b] = [await api.sessions.create.mutate({ title: "A" }), await api.sessions.create.mutate({ title: "B" })];
    await api.sessions.create.mutate({ title: "Stays" });
    await api.sessions.delete.mutate({ id: b.id });
    await api.sessions.delete.mutate({ id: a.id });
    const first = await api.sessions.list.query({ deleted: true, limit: 1 });
    expect(first.items).toMatchObject([{ id: a.id, title: "A", deletedAt: expect.any(Number) }]);
    const second = await api.sessions.list.query({ deleted: true, limit: 1, cursor: first.nextCursor! });
    expect(second).toMatchObject({ items: [{ id: b.id }], nextCursor: null });
    expect((await bob.api.sessions.list.query({ deleted: true })).items).toEqual([]);
    expect(await api.sessions.restore.mutate({ id: a.id })).toMatchObject({ id: a.id, deletedAt: null });
    expect((await api.sessions.list.query({ deleted: true })).items.map(({ id }) => id)).toEqual([b.id]);
  });

  test("pinned ones can be listed apart; archiving and pinning leave the time as it is", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const a = await api.sessions.create.mutate({ title: "A" });
    await api.sessions.create.mutate({ title: "B" });
    expect(await api.sessions.update.mutate({ id: a.id, isPinned: true })).toMatchObject({ isPinned: true, updatedAt: a.updatedAt });
    expect((await api.sessions.list.query({ pinned: true })).items.map(({ title }) => title)).toEqual(["A"]);
    expect((await api.sessions.list.query({ pinned: false })).items.map(({ title }) => title)).toEqual(["B"]);
    await api.sessions.update.mutate({ id: a.id, isArchived: true });
    expect((await api.sessions.list.query({ pinned: true })).items).toEqual([]);
    expect((await api.sessions.list.query({ pinned: true, archived: true })).items).toHaveLength(1);
  });

  test("a repeated mutationId has one effect and the same answer; another input under it is refused", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const mutationId = newId();
    const first = await api.sessions.create.mutate({ title: "Once", mutationId });
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.sessions.create.mutate({ title: "Once", mutationId })));
    for (const answer of answers) expect(answer).toEqual(first);
    expect((await api.sessions.list.query()).items).toHaveLength(1);
    expect(await refusal(api.sessions.create.mutate({ title: "Other", mutationId }))).toMatchObject({
      code: "CONFLICT",
      domain: "MUTATION_REUSED",
    });
    expect(await refusal(api.sessions.update.mutate({ id: first.id, title: "Once", mutationId }))).toMatchObject({
      domain: "MUTATION_REUSED",
    });
  });

  test("the same mutationId sent at the same moment has one effect", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const mutationId = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.sessions.create.mutate({ title: "Once", mutationId })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await api.sessions.list.query()).items).toHaveLength(1);
  });

  test("two people’s equal mutationIds do not meet", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const mutationId = newId();
    const a = await alice.api.sessions.create.mutate({ title: "A", mutationId });
    const b = await bob.api.sessions.create.mutate({ title: "A", mutationId });
    expect(a.id).not.toBe(b.id);
  });

  test("U+0000 is dropped from text, lone surrogates survive as replacement, everything else comes back", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.sessions.create.mutate({ title: "a\u0000b 🎵 学 \u202Eالعربية" });
    expect((await api.sessions.get.query({ id })).title).toBe("ab 🎵 学 \u202Eالعربية");
  });
});
