import { describe, expect, test } from "bun:test";
import { eq } from "drizzle-orm";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { storeRevision } from "#src/features/lessons/writing.service.ts";
import { findLesson, toLesson } from "#src/features/lessons/lessons.store.ts";
import { packSnapshot } from "#src/features/lessons/snapshot.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import { type Person, refusal, type TestApp, testApp } from "#tests/support/app.ts";
import { upload } from "#tests/support/attachments.ts";
import { ENGINES } from "#tests/support/engines.ts";

const section = (id: string, body: string, minutes = 5) => ({ id, heading: `Section ${id}`, body, minutes });
const save = async ({ api }: Person, id: string, baseRevision: number, changes: Record<string, unknown>) =>
  api.drafts.save.mutate({ id, baseRevision, mutationId: newId(), changes });

/** As a run writes: through the same function as a person's save. */
const runWrites = (t: TestApp, person: Person, id: string, runId: string, body: (text: string) => string) =>
  t.app.store.transact(async (tx) => {
    const row = authorizeSystem((await findLesson(tx, id))!, "a test writes as a run does");
    const lesson = toLesson(row);
    const script = lesson.content.script.map((each) => ({ ...each, body: body(each.body) }));
    const actor = { userId: person.id, role: "member" as const, scopes: ["read", "write"] as const, signInId: null };
    const writer = { source: "workflow" as const, createdBy: person.id, runId };
    await storeRevision(tx, actor, row, { ...lesson, content: { ...lesson.content, script }, updatedAt: Date.now() }, { writer });
  });

describe.each([...ENGINES])("revisions on %s", (engine) => {
  test("are listed newest first with who, when, source and how much, page by page", async () => {
    let now = 1_000_000;
    await using t = await testApp({ engine, clock: () => ++now });
    const alice = await t.person("alice");
    const { id } = await alice.api.drafts.create.mutate({ title: "One", content: { script: [section("a", "Clap twice.")] } });
    await save(alice, id, 1, { script: [section("a", "Clap three times.")] });
    await save(alice, id, 2, { title: "Two" });
    const first = await alice.api.revisions.list.query({ lessonId: id, limit: 2 });
    expect(first.items).toMatchObject([
      { revision: 3, author: "alice", source: "app", runId: null, name: null, isPinned: false, change: { parts: ["title"] } },
      { revision: 2, change: { parts: ["script.a"], added: 2, removed: 1 } },
    ]);
    const second = await alice.api.revisions.list.query({ lessonId: id, limit: 2, cursor: first.nextCursor! });
    expect(second).toMatchObject({ items: [{ revision: 1, change: null }], nextCursor: null });
    expect(first.items[0]).not.toHaveProperty("content");
    const whole = await alice.api.revisions.get.query({ lessonId: id, revision: 1 });
    expect(whole).toMatchObject({ revision: 1, title: "One", content: { script: [section("a", "Clap twice.")] } });
    expect(await refusal(alice.api.revisions.list.query({ lessonId: id, cursor: "nonsense" }))).toMatchObject({
      fields: { cursor: "Needs to be the nextCursor of an earlier answer" },
    });
  });

  test("any two compare: prose by words, lists by item", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await alice.api.drafts.create.mutate({ title: "One", content: { script: [section("a", "Roll it ten times.")] } });
    await save(alice, id, 1, { script: [section("a", "Roll it twenty times."), section("b", "New.")] });
    const { differences, from, to } = await alice.api.revisions.compare.query({ lessonId: id, from: 1, to: 2 });
    expect([from.revision, to.revision]).toEqual([1, 2]);
    expect(differences).toMatchObject([
      {
        path: "script.a.body",
        kind: "changed",
        words: [{ kind: "same" }, { kind: "removed", text: "ten" }, { kind: "added", text: "twenty" }, { kind: "same" }],
      },
      { path: "script.b", kind: "added" },
    ]);
    expect(await refusal(alice.api.revisions.compare.query({ lessonId: id, from: 1, to: 9 }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a restore is a new revision; a stale one is refused, and names and pins are kept", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await alice.api.drafts.create.mutate({ title: "One", content: { summary: "First" } });
    await save(alice, id, 1, { title: "Two", summary: "Second" });
    expect(await refusal(alice.api.revisions.restore.mutate({ lessonId: id, revision: 1, baseRevision: 1 }))).toMatchObject({
      domain: "STALE_REVISION",
      details: { revision: 2 },
    });
    const restored = await alice.api.revisions.restore.mutate({ lessonId: id, revision: 1, baseRevision: 2 });
    expect(restored).toMatchObject({ revision: 3, title: "One", content: { summary: "First" } });
    expect(await alice.api.revisions.name.mutate({ lessonId: id, revision: 2, name: "Tried with 9B" })).toMatchObject({
      name: "Tried with 9B",
    });
    await alice.api.revisions.pin.mutate({ lessonId: id, revision: 2, isPinned: true });
    expect((await alice.api.revisions.list.query({ lessonId: id })).items).toMatchObject([
      { revision: 3, name: "Restored revision 1" },
      { revision: 2, name: "Tried with 9B", isPinned: true },
      { revision: 1 },
    ]);
    expect(await alice.api.revisions.name.mutate({ lessonId: id, revision: 2, name: null })).toMatchObject({ name: null });
    expect(await refusal(alice.api.revisions.name.mutate({ lessonId: id, revision: 2, name: " " }))).toMatchObject({ code: "BAD_REQUEST" });
    expect(await refusal(alice.api.revisions.pin.mutate({ lessonId: id, revision: 77, isPinned: true }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("the side of a conflict that was not saved is in the list, and can be restored", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await alice.api.drafts.create.mutate({ title: "One", content: { summary: "Base" } });
    await save(alice, id, 1, { summary: "Theirs" });
    expect(await save(alice, id, 1, { summary: "Mine" })).toMatchObject({ status: "conflict", conflicts: ["summary"] });
    const kept = (await alice.api.revisions.list.query({ lessonId: id })).items.find(({ isConflict }) => isConflict)!;
    expect(kept).toMatchObject({ revision: -1, author: "alice" });
    expect((await alice.api.revisions.get.query({ lessonId: id, revision: -1 })).content.summary).toBe("Mine");
    expect(await alice.api.revisions.restore.mutate({ lessonId: id, revision: -1, baseRevision: 2 })).toMatchObject({
      revision: 3,
      content: { summary: "Mine" },
    });
  });

  test("the side of a conflict keeps its pictures, and none that is not the writer’s", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.drafts.create.mutate({ title: "One", content: { summary: "Base" } });
    await save(alice, id, 1, { summary: "Theirs" });
    const image = (attachmentId: string) => ({ id: "i", attachmentId, caption: "", alt: "", prompt: "" });
    const { id: foreign } = await upload(bob);
    expect(await refusal(save(alice, id, 1, { summary: "Mine", images: [image(foreign)] }))).toMatchObject({
      domain: "BAD_INPUT",
      fields: { "content.images.0.attachmentId": "There is no such attachment of yours" },
    });
    expect((await alice.api.revisions.list.query({ lessonId: id })).items).toHaveLength(2);
    const { id: own } = await upload(alice);
    expect(await save(alice, id, 1, { summary: "Mine", images: [image(own)] })).toMatchObject({ status: "conflict" });
    const { lessonAttachments: kept } = t.app.store.read.t;
    expect(await t.app.store.read.sql.select().from(kept)).toMatchObject([{ lessonId: id, attachmentId: own }]);
  });

  test("what may not be stored is stored by no way: a restore, a merge, what a run writes", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const track = (trackId: string, ...clips: string[]) => ({
      id: trackId,
      kind: "visual" as const,
      name: "",
      clips: clips.map((clip) => ({ id: clip, startMs: 0, durationMs: 1000 })),
    });
    const timeline = (...tracks: ReturnType<typeof track>[]) => ({ durationMs: 60_000, tracks });
    const { id } = await alice.api.drafts.create.mutate({
      title: "One",
      content: { timeline: timeline(track("A", "c"), track("B"), track("C")) },
    });
    await save(alice, id, 1, { timeline: timeline(track("A"), track("B"), track("C", "c")) });
    expect(await save(alice, id, 1, { timeline: timeline(track("A"), track("B", "c"), track("C")) })).toMatchObject({
      status: "conflict",
      conflicts: ["timeline.tracks.B.clips.c", "timeline.tracks.C.clips.c"],
    });
    expect(await refusal(save(alice, id, 1, { timeline: timeline(track("A", "c"), track("B", "n"), track("C", "n")) }))).toMatchObject({
      domain: "BAD_INPUT",
    });
    await save(alice, id, 2, { script: [section("a", "One.")] });
    const tooLong = t.app.store.transact(async (tx) => {
      const row = authorizeSystem((await findLesson(tx, id))!, "a test writes as a run does");
      const next = toLesson(row);
      const actor = { userId: alice.id, role: "member" as const, scopes: ["read", "write"] as const, signInId: null };
      await storeRevision(tx, actor, row, { ...next, content: { ...next.content, script: [section("a", "x".repeat(200_001))] } });
    });
    const refused = await tooLong.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DomainError);
    expect(JSON.stringify({ ...(refused as DomainError) })).toContain('"content.script.0.body":"At most 200,000 characters"');
    // Such words are in history from before they were refused.
    await t.app.store.transact(async (tx) => {
      const { revisions } = tx.t;
      const content = { ...emptyContent(), timeline: timeline(track("A", "c"), track("B", "c")) };
      await tx.sql
        .update(revisions)
        .set(packSnapshot({ title: "One", content }))
        .where(eq(revisions.revision, 1));
    });
    expect(await refusal(alice.api.revisions.restore.mutate({ lessonId: id, revision: 1, baseRevision: 3 }))).toMatchObject({
      domain: "BAD_INPUT",
      fields: { "content.timeline.tracks.1.clips.0": "This id is used twice in the timeline" },
    });
    expect((await alice.api.drafts.get.query({ id })).revision).toBe(3);
  });

  test("undoing a run takes back what it wrote and keeps what people wrote since", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const runId = newId();
    const { id } = await alice.api.drafts.create.mutate({
      title: "One",
      content: { script: [section("a", "One.\nTwo."), section("b", "Three.")] },
    });
    await runWrites(t, alice, id, runId, (text) => `${text}\nBy the run.`);
    await save(alice, id, 2, {
      title: "Named by a person",
      script: [section("a", "One, mended.\nTwo.\nBy the run."), section("b", "Three.\nBy the run.")],
    });
    await runWrites(t, alice, id, runId, (text) => `${text}\nAnd again.`);
    await save(alice, id, 4, {
      script: [section("a", "One, mended.\nTwo.\nBy the run.\nAnd again."), section("b", "Three.\nBy the run, corrected.\nAnd again.")],
    });
    const undone = await alice.api.revisions.undoRun.mutate({ lessonId: id, runId, baseRevision: 5 });
    expect(undone).toMatchObject({ revision: 6, title: "Named by a person" });
    expect(undone.content.script.map(({ body }) => body)).toEqual(["One, mended.\nTwo.", "Three.\nBy the run, corrected."]);
    expect(await refusal(alice.api.revisions.undoRun.mutate({ lessonId: id, runId: newId(), baseRevision: 6 }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("are the lesson’s: a stranger finds none of them", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id: lessonId } = await alice.api.drafts.create.mutate({ title: "One" });
    const refused = await Promise.all(
      [
        bob.api.revisions.list.query({ lessonId }),
        bob.api.revisions.get.query({ lessonId, revision: 1 }),
        bob.api.revisions.compare.query({ lessonId, from: 1, to: 1 }),
        bob.api.revisions.restore.mutate({ lessonId, revision: 1, baseRevision: 1 }),
        bob.api.revisions.name.mutate({ lessonId, revision: 1, name: "x" }),
        bob.api.revisions.pin.mutate({ lessonId, revision: 1, isPinned: true }),
        bob.api.revisions.undoRun.mutate({ lessonId, runId: newId(), baseRevision: 1 }),
      ].map((call: Promise<unknown>) => refusal(call)),
    );
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "NOT_FOUND"));
  });

  test("long lessons are stored as differences, and every revision comes out as it was", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const words = Array.from({ length: 4_000 }, (_, i) => `word${(i * 7919) % 997}`).join(" ");
    const { id } = await alice.api.drafts.create.mutate({ title: "Long", content: { script: [section("a", words)] } });
    for (let revision = 1; revision <= 40; revision++)
      await save(alice, id, revision, { script: [section("a", `${words} and ${"more ".repeat(revision)}`)] });
    for (const revision of [1, 2, 20, 41]) {
      const { content } = await alice.api.revisions.get.query({ lessonId: id, revision });
      expect(content.script[0]!.body).toBe(revision === 1 ? words : `${words} and ${"more ".repeat(revision - 1)}`);
    }
    const { revisions } = t.app.store.read.t;
    const rows = await t.app.store.read.sql.select({ key: revisions.keyRevision, snapshot: revisions.snapshot }).from(revisions);
    expect(rows.filter(({ key }) => key === null).length).toBeLessThan(3);
    const bytes = rows.reduce((sum, { snapshot }) => sum + snapshot.byteLength, 0);
    expect(bytes).toBeLessThan(2 * rows[0]!.snapshot.byteLength + 40 * 200);
  });
});
