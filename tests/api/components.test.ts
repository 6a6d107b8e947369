import { describe, expect, test } from "bun:test";
import { CODE_MAX } from "#src/features/components/components.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { aComponent, shows } from "#tests/support/components.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("components on %s", (engine) => {
  test("create makes the first version and is shown; the same id again answers the stored one", async () => {
    await using t = await testApp({ engine });
    const { api, id: userId } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const id = newId();
    const given = { id, sessionId, name: " Flash cards ", jsxCode: shows("one"), cssCode: "", componentType: "flash-cards" };
    const made = await api.components.create.mutate({ ...given, metadata: { props: { n: 1 } } });
    expect(made).toMatchObject({
      ...given,
      name: "Flash cards",
      version: 1,
      author: "person",
      isCurrent: true,
      problem: null,
      metadata: { props: { n: 1 } },
      deletedAt: null,
    });
    expect(made).not.toHaveProperty("userId");
    expect(await api.components.create.mutate({ ...given, name: "Other" })).toEqual(made);
    expect(await api.components.get.query({ id })).toEqual(made);
    const { items } = await api.components.versions.query({ id });
    expect(items).toMatchObject([
      { componentId: id, version: 1, author: "person", createdBy: userId, interactionId: null, note: "Created" },
    ]);
    expect(items[0]).not.toHaveProperty("jsxCode");
  });

  test("a list holds whole components, newest first, in pages, and of one conversation", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => now++ });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const names = ["a", "b", "c", "d", "e"];
    for (const name of names) await aComponent(api, { sessionId, name });
    const other = await aComponent(api, { name: "elsewhere" });
    const first = await api.components.list.query({ sessionId, limit: 3 });
    expect(first.items.map(({ name }) => name)).toEqual(["e", "d", "c"]);
    expect(first.items[0]!.jsxCode).toBe(shows("one"));
    expect(first.items.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    const second = await api.components.list.query({ sessionId, limit: 3, cursor: first.nextCursor! });
    expect(second.items.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(second.nextCursor).toBeNull();
    expect((await api.components.list.query()).items.map(({ name }) => name)).toEqual(["elsewhere", ...names.toReversed()]);
    expect((await api.components.list.query({ sessionId: other.sessionId })).items).toHaveLength(1);
  });

  test("a page ends early where its code is long, and goes on without a gap", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => now++ });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const long = `// ${"x".repeat(CODE_MAX - 200)}\n`;
    for (let n = 0; n < 14; n++) await aComponent(api, { sessionId, name: `${n}`, jsxCode: `${long}${shows("one")}`, cssCode: "" });
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await api.components.list.query({ sessionId, limit: 100, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      sizes.push(page.items.length);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(Array.from({ length: 14 }, (_, n) => `${13 - n}`));
    expect(sizes.length).toBeGreaterThan(1);
  });

  test("one is shown in each conversation: the last made, or the one that is chosen", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const a = await aComponent(api);
    const b = await aComponent(api, { sessionId: a.sessionId });
    const current = async () => (await api.components.list.query({ sessionId: a.sessionId })).items.filter((each) => each.isCurrent);
    expect((await current()).map(({ id }) => id)).toEqual([b.id]);
    const version = await api.components.setCurrent.mutate({ id: a.id });
    expect(version).toMatchObject({ id: a.id, isCurrent: true, version: 1 });
    expect((await current()).map(({ id }) => id)).toEqual([a.id]);
    await api.components.delete.mutate({ id: a.id });
    expect((await current()).map(({ id }) => id)).toEqual([b.id]);
    await api.components.delete.mutate({ id: b.id });
    expect(await current()).toEqual([]);
    expect(await api.components.restore.mutate({ id: a.id })).toMatchObject({ isCurrent: true, deletedAt: null });
    expect(await api.components.restore.mutate({ id: b.id })).toMatchObject({ isCurrent: false });
    expect((await current()).map(({ id }) => id)).toEqual([a.id]);
  });

  test("however many are made and chosen at once", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const made = await Promise.all(Array.from({ length: 8 }, (_, n) => aComponent(api, { sessionId, name: `${n}` })));
    const shown = async () => (await api.components.list.query({ sessionId })).items.filter(({ isCurrent }) => isCurrent).length;
    expect(await shown()).toBe(1);
    await Promise.all([...made, ...made].map(({ id }) => api.components.setCurrent.mutate({ id })));
    expect(await shown()).toBe(1);
    await Promise.all(made.slice(0, 7).map(({ id }) => api.components.delete.mutate({ id })));
    expect(await shown()).toBe(1);
  });

  test("deleted for 30 days, then gone", async () => {
    let now = 1_700_000_000_000;
    await using t = await testApp({ engine, clock: () => now });
    // A token outlives a sign-in.
    const { token } = await (await t.person("alice")).api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
    const api = t.withToken(token);
    const { id, sessionId } = await aComponent(api);
    const kept = await aComponent(api, { sessionId });
    await api.components.delete.mutate({ id });
    await api.components.delete.mutate({ id });
    expect(await refusal(api.components.get.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(api.components.save.mutate({ id, baseVersion: 1, name: "Gone" }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await api.components.list.query({ sessionId })).items.map((each) => each.id)).toEqual([kept.id]);
    expect((await api.components.list.query({ deleted: true })).items).toMatchObject([{ id, deletedAt: now }]);
    now += 31 * 86_400_000;
    expect((await t.app.tidy())?.components).toBe(1);
    expect(await refusal(api.components.restore.mutate({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await api.components.list.query({ deleted: true })).items).toEqual([]);
    expect((await api.components.versions.query({ id: kept.id })).items).toHaveLength(1);
  });

  test("they go with their conversation and come back with it, and are gone for good with it", async () => {
    let now = 1_700_000_000_000;
    await using t = await testApp({ engine, clock: () => now });
    // A token outlives a sign-in.
    const { token } = await (await t.person("alice")).api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
    const api = t.withToken(token);
    const { id, sessionId } = await aComponent(api);
    await api.sessions.delete.mutate({ id: sessionId });
    expect((await api.components.list.query()).items).toEqual([]);
    expect((await api.components.list.query({ deleted: true })).items).toEqual([]);
    expect(await refusal(api.components.get.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    await api.sessions.restore.mutate({ id: sessionId });
    expect(await api.components.get.query({ id })).toMatchObject({ sessionId, isCurrent: true });
    await api.sessions.delete.mutate({ id: sessionId });
    now += 31 * 86_400_000;
    expect(await t.app.tidy()).toMatchObject({ components: 1, conversations: 1 });
    expect((await api.components.list.query()).items).toEqual([]);
    expect(await refusal(api.components.restore.mutate({ id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("or stay without one, can be changed, and come into another", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id, sessionId } = await aComponent(api);
    const binned = await aComponent(api, { sessionId });
    await api.components.delete.mutate({ id: binned.id });
    await api.sessions.delete.mutate({ id: sessionId, keepComponents: true });
    expect(await api.components.get.query({ id })).toMatchObject({ sessionId: null, isCurrent: false });
    expect(await api.components.save.mutate({ id, baseVersion: 1, jsxCode: shows("two") })).toMatchObject({ status: "saved" });
    expect(await refusal(api.components.setCurrent.mutate({ id }))).toMatchObject({ code: "CONFLICT", domain: "NOT_POSSIBLE" });
    const other = await aComponent(api);
    const attached = await api.components.attach.mutate({ id, sessionId: other.sessionId });
    expect(attached).toMatchObject({ sessionId: other.sessionId, isCurrent: true, version: 2 });
    expect(await api.components.get.query({ id: other.id })).toMatchObject({ isCurrent: false });
    expect(await api.components.attach.mutate({ id, sessionId: other.sessionId })).toEqual(attached);
    // What comes back after its conversation has gone comes back without one.
    expect(await api.components.restore.mutate({ id: binned.id })).toMatchObject({ sessionId: null, isCurrent: false });
  });

  test("moving the one that is shown shows the newest of those that stay", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const a = await aComponent(api);
    const b = await aComponent(api, { sessionId: a.sessionId });
    const { id: sessionId } = await api.sessions.create.mutate({});
    await api.components.attach.mutate({ id: b.id, sessionId });
    expect(await api.components.get.query({ id: a.id })).toMatchObject({ isCurrent: true });
  });

  test("another person finds nothing of it, and may put nothing into it", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { api: bob } = await t.person("bob");
    const { id, sessionId } = await aComponent(api);
    const { id: bobs } = await bob.sessions.create.mutate({});
    const given = { name: "Mine", jsxCode: "", cssCode: "" };
    const all = [
      bob.components.get.query({ id }),
      bob.components.list.query({ sessionId }),
      bob.components.create.mutate({ sessionId, ...given }),
      bob.components.attach.mutate({ id, sessionId: bobs }),
      bob.components.delete.mutate({ id }),
      bob.components.version.query({ id, version: 1 }),
      bob.components.restoreVersion.mutate({ id, version: 1 }),
      bob.components.import.mutate({ sessionId, files: [{ name: "a.jsx", data: shows("one") }] }),
    ];
    for (const refused of await Promise.all(all.map(refusal))) expect(refused).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(bob.components.create.mutate({ id, sessionId: bobs, ...given }))).toMatchObject({
      code: "CONFLICT",
      domain: "ID_TAKEN",
    });
    const mine = await aComponent(bob);
    expect(await refusal(bob.components.attach.mutate({ id: mine.id, sessionId }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await bob.components.list.query()).items.map((each) => each.id)).toEqual([mine.id]);
  });

  test("bad input is named by its field; code of the largest size is taken", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const given = { sessionId, name: "Card", jsxCode: shows("one"), cssCode: "" };
    const fieldsOf = async (input: Partial<typeof given> & { componentType?: string }) =>
      Object.keys((await refusal(api.components.create.mutate({ ...given, ...input }))).fields ?? {});
    expect(await fieldsOf({ name: "  " })).toEqual(["name"]);
    expect(await fieldsOf({ jsxCode: "x".repeat(CODE_MAX + 1) })).toEqual(["jsxCode"]);
    expect(await fieldsOf({ componentType: "Flash Cards" })).toEqual(["componentType"]);
    expect(await fieldsOf({ sessionId: "no" })).toEqual(["sessionId"]);
    const large = "字".repeat(CODE_MAX);
    const made = await api.components.create.mutate({ ...given, cssCode: `/*${large.slice(4)}*/` });
    expect((await api.components.get.query({ id: made.id })).cssCode).toHaveLength(CODE_MAX);
  });

  test("a repeat with the same mutationId changes nothing and answers the same", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const input = { sessionId, name: "Card", jsxCode: shows("one"), cssCode: "", mutationId: newId() };
    const made = await api.components.create.mutate(input);
    expect(await api.components.create.mutate(input)).toEqual(made);
    const save = { id: made.id, baseVersion: 1, jsxCode: shows("two"), mutationId: newId() };
    const saved = await api.components.save.mutate(save);
    await api.components.save.mutate({ id: made.id, baseVersion: 2, jsxCode: shows("three") });
    expect(await api.components.save.mutate(save)).toEqual(saved);
    expect((await api.components.get.query({ id: made.id })).version).toBe(3);
    expect((await api.components.list.query()).items).toHaveLength(1);
  });
});
