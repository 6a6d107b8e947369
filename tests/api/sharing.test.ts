import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { eventsOf, readEvents } from "#tests/support/stream.ts";

describe.each([...ENGINES])("sharing on %s", (engine) => {
  test("what is shared everyone here reads, edits and publishes; only its owner deletes or unshares it", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id: projectId } = await alice.api.projects.create.mutate({ name: "Mine" });
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { id } = await alice.api.drafts.create.mutate({ title: "Ours", projectId, sessionId });
    expect(await refusal(bob.api.drafts.get.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(bob.api.lessons.share.mutate({ id, visibility: "team" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await alice.api.lessons.share.mutate({ id, visibility: "team" })).toMatchObject({ visibility: "team", revision: 1 });
    // Where it lies is its owner's matter.
    expect(await bob.api.drafts.get.query({ id })).toMatchObject({ title: "Ours", projectId: null, sessionId: null });
    expect((await bob.api.drafts.list.query()).items).toMatchObject([{ id, projectId: null, sessionId: null }]);
    expect((await bob.api.drafts.list.query({ mine: true })).items).toEqual([]);
    expect((await alice.api.drafts.list.query()).items).toMatchObject([{ id, projectId }]);
    expect(await bob.api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "By Bob" } })).toMatchObject({
      status: "saved",
      lesson: { revision: 2, userId: alice.id },
    });
    expect((await alice.api.revisions.list.query({ lessonId: id })).items[0]).toMatchObject({ author: "bob", createdBy: bob.id });
    expect(await bob.api.drafts.publish.mutate({ id, baseRevision: 2 })).toMatchObject({ isDraft: false });
    for (const each of await Promise.all(
      [bob.api.drafts.delete.mutate({ id }), bob.api.lessons.share.mutate({ id, visibility: "private" })].map((call: Promise<unknown>) =>
        refusal(call),
      ),
    ))
      expect(each).toMatchObject({ code: "FORBIDDEN", domain: "NOT_ALLOWED" });
    expect(await refusal(bob.api.sessions.get.query({ id: sessionId }))).toMatchObject({ code: "NOT_FOUND" });
    await alice.api.lessons.share.mutate({ id, visibility: "private" });
    expect(await refusal(bob.api.lessons.get.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await bob.api.lessons.list.query()).items).toEqual([]);
  });

  test("no answer to a write tells others where the lesson lies, a repeated one neither", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { api } = await t.person("bob");
    const { id: projectId } = await alice.api.projects.create.mutate({ name: "Mine" });
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { id } = await alice.api.drafts.create.mutate({ title: "Ours", projectId, sessionId });
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    const save = (baseRevision: number, changes: Record<string, unknown>) => {
      const input = { id, baseRevision, mutationId: newId(), changes };
      return () => api.drafts.save.mutate(input);
    };
    const keyed = <I extends object>(call: (input: I & { mutationId: string }) => Promise<unknown>, input: I) => {
      const mutationId = newId();
      return () => call({ ...input, mutationId });
    };
    const writes: (() => Promise<unknown>)[] = [
      save(1, { summary: "S" }),
      save(1, { materials: [{ id: "m", text: "Merged" }] }),
      save(1, { summary: "Another" }),
      keyed(api.drafts.publish.mutate, { id, baseRevision: 3 }),
      keyed(api.lessons.unpublish.mutate, { id }),
      keyed(api.revisions.restore.mutate, { lessonId: id, revision: 1, baseRevision: 5 }),
    ];
    const kinds: unknown[] = [];
    for (const write of writes)
      for (const answer of [await write(), await write()] as { status?: string; latest?: object; lesson?: object }[]) {
        kinds.push(answer.status);
        expect(answer.latest ?? answer.lesson ?? answer).toMatchObject({ id, projectId: null, sessionId: null });
      }
    expect(kinds.filter(Boolean)).toEqual(["saved", "saved", "merged", "merged", "conflict", "conflict"]);
    expect(await alice.api.drafts.get.query({ id })).toMatchObject({ revision: 6, projectId, sessionId });
  });

  test("two people’s changes meet: different parts merge, and both hear of each other’s", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.drafts.create.mutate({ title: "Ours" });
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    const leaving = new AbortController();
    const heard = readEvents(await eventsOf(bob, undefined, leaving.signal));
    await heard.next();
    await heard.next();
    const save = (person: typeof alice, changes: Record<string, unknown>) =>
      person.api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes });
    expect(await save(alice, { summary: "By Alice" })).toMatchObject({ status: "saved" });
    expect(await save(bob, { objectives: [{ id: "o", text: "By Bob" }] })).toMatchObject({
      status: "merged",
      lesson: { revision: 3, content: { summary: "By Alice", objectives: [{ text: "By Bob" }] } },
    });
    for await (const { data } of heard) if (JSON.stringify(data).includes('"revision":3')) break;
    leaving.abort();
  });

  test("lists of one’s own and of shared ones are one list, page by page", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => ++now });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const ids: string[] = [];
    for (let i = 0; i < 9; i++) {
      const { api } = i % 2 === 0 ? alice : bob;
      const { id } = await api.drafts.create.mutate({ title: `L${i}` });
      if (i % 2 === 0) await api.lessons.share.mutate({ id, visibility: "team" });
      ids.push(id);
    }
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await bob.api.drafts.list.query({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  test("a copy is one’s own; deleted ones are listed, and come back", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.drafts.create.mutate({ title: "Ours", content: { summary: "S" } });
    expect(await refusal(bob.api.lessons.duplicate.mutate({ id }))).toMatchObject({ code: "NOT_FOUND" });
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    const copy = await bob.api.lessons.duplicate.mutate({ id });
    expect(copy).toMatchObject({
      userId: bob.id,
      title: "Ours (copy)",
      isDraft: true,
      visibility: "private",
      revision: 1,
      content: { summary: "S" },
    });
    await bob.api.drafts.delete.mutate({ id: copy.id });
    expect((await bob.api.lessons.list.query({ deleted: true })).items).toMatchObject([{ id: copy.id, deletedAt: expect.any(Number) }]);
    expect((await alice.api.lessons.list.query({ deleted: true })).items).toEqual([]);
    await bob.api.lessons.restore.mutate({ id: copy.id });
    expect((await bob.api.lessons.list.query({ deleted: true })).items).toEqual([]);
  });
});
