import { describe, expect, test } from "bun:test";
import { eq } from "drizzle-orm";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

const section = (id: string, body: string, minutes = 5) => ({ id, heading: id, body, minutes });

describe.each([...ENGINES])("drafts on %s", (engine) => {
  test("create fills what is left out; the same id again answers the stored one", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const id = newId();
    const made = await api.drafts.create.mutate({ id, title: "Rhythm", content: { summary: "Clap" } });
    expect(made).toMatchObject({ id, title: "Rhythm", isDraft: true, visibility: "private", revision: 1, sessionId: null, metadata: {} });
    expect(made.content).toEqual({ ...emptyContent(), summary: "Clap" });
    expect(await api.drafts.create.mutate({ id, title: "Other" })).toEqual(made);
    expect(await api.drafts.get.query({ id })).toEqual(made);
  });

  test("Make a lesson: a draft from the conversation whose content validates, tied to its session", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Yes.") });
    const { api } = await t.person("alice");
    const session = await api.sessions.create.mutate({});
    expect(await refusal(api.drafts.createFromSession.mutate({ sessionId: session.id }))).toMatchObject({
      code: "CONFLICT",
      domain: "NOT_POSSIBLE",
    });
    await api.messages.send.mutate({ sessionId: session.id, content: "A lesson on rhythm" });
    const mutationId = newId();
    const lesson = await api.drafts.createFromSession.mutate({ sessionId: session.id, mutationId });
    expect(lesson).toMatchObject({ title: "Rhythm", sessionId: session.id, isDraft: true, revision: 1, metadata: { minutes: 10 } });
    expect(lessonContent.parse(lesson.content)).toEqual(lesson.content);
    expect(await api.drafts.createFromSession.mutate({ sessionId: session.id, mutationId })).toEqual(lesson);
    expect((await api.drafts.list.query({ sessionId: session.id })).items.map(({ id }) => id)).toEqual([lesson.id]);
    expect((await api.drafts.list.query({ sessionId: newId() })).items).toEqual([]);
  });

  test("equal calls at once ask the model once, also when the first gives up; a taken id asks nobody", async () => {
    const assistant = scriptedAssistant("Yes.");
    const { draftLesson } = assistant;
    const goOn = Promise.withResolvers<void>();
    let asked = 0;
    assistant.draftLesson = async (conversation, signal) => {
      asked++;
      await Promise.race([goOn.promise, new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)))]);
      return draftLesson(conversation, signal);
    };
    await using t = await testApp({ engine, assistant });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    await api.messages.send.mutate({ sessionId, content: "A lesson on rhythm" });
    const input = { sessionId, mutationId: newId(), id: newId() };
    const leaving = new AbortController();
    const left = refusal(api.drafts.createFromSession.mutate(input, { signal: leaving.signal }));
    await until(() => asked === 1);
    const others = [api.drafts.createFromSession.mutate(input), api.drafts.createFromSession.mutate(input)];
    await Bun.sleep(100);
    leaving.abort();
    await left;
    await Bun.sleep(100);
    goOn.resolve();
    const [one, two] = await Promise.all(others);
    expect(one).toEqual(two!);
    expect(asked).toBe(1);
    expect((await api.drafts.list.query()).items).toHaveLength(1);

    const bob = await t.person("bob");
    const { id: bobs } = await bob.api.sessions.create.mutate({});
    await bob.api.messages.send.mutate({ sessionId: bobs, content: "Mine" });
    expect(await refusal(bob.api.drafts.createFromSession.mutate({ sessionId: bobs, id: input.id }))).toMatchObject({ domain: "ID_TAKEN" });
    expect(asked).toBe(1);
  });

  test("save changes the named parts, raises the revision, keeps a snapshot of each", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { api } = alice;
    const { id } = await api.drafts.create.mutate({ title: "One", content: { summary: "S", script: [section("a", "A")] } });
    const second = await api.drafts.save.mutate({
      id,
      baseRevision: 1,
      mutationId: newId(),
      changes: { title: "Two", script: [section("a", "A2", 7), section("b", "B", 0.5)] },
    });
    expect(second).toMatchObject({ status: "saved", lesson: { title: "Two", revision: 2, content: { summary: "S" } } });
    const third = await api.drafts.save.mutate({ id, baseRevision: 2, mutationId: newId(), changes: { content: { summary: "" } } });
    expect(third).toMatchObject({ status: "saved", lesson: { revision: 3, content: { summary: "" } } });
    expect((await api.drafts.list.query()).items[0]).toMatchObject({ id, title: "Two", revision: 3, minutes: 7.5, sectionCount: 2 });
    expect((await api.drafts.list.query()).items[0]).not.toHaveProperty("content");
    const { revisions } = t.app.store.read.t;
    const rows = await t.app.store.read.sql.select().from(revisions).orderBy(revisions.revision);
    const { unpackSnapshot } = await import("#src/features/lessons/snapshot.ts");
    expect(rows.map((row) => [row.revision, row.source, row.createdBy, unpackSnapshot(row).title])).toEqual([
      [1, "app", alice.id, "One"],
      [2, "app", alice.id, "Two"],
      [3, "app", alice.id, "Two"],
    ]);
    const broken = { ...rows[0]!, hash: rows[1]!.hash };
    expect(() => unpackSnapshot(broken)).toThrow("does not match its hash");
  });

  test("the same words changed twice are a conflict: nothing is overwritten, and the side not saved is kept", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id, content } = await api.drafts.create.mutate({ title: "One" });
    await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "Theirs" } });
    const input = { id, baseRevision: 1, mutationId: newId(), changes: { title: "Mine", summary: "Mine" } };
    const stale = await api.drafts.save.mutate(input);
    expect(stale).toMatchObject({
      status: "conflict",
      latest: { revision: 2, title: "One" },
      base: content,
      baseTitle: "One",
      merged: { summary: "Theirs" },
      conflicts: ["summary"],
    });
    // A save that is repeated keeps its words once.
    expect(await api.drafts.save.mutate(input)).toEqual(stale);
    expect(await api.drafts.get.query({ id })).toMatchObject({ revision: 2, title: "One", content: { summary: "Theirs" } });
    const { revisions } = t.app.store.read.t;
    const rows = await t.app.store.read.sql.select().from(revisions).orderBy(revisions.revision);
    const { unpackSnapshot } = await import("#src/features/lessons/snapshot.ts");
    expect(rows.map((row) => [row.revision, row.isConflict, unpackSnapshot(row).content.summary])).toEqual([
      [-1, true, "Mine"],
      [1, false, ""],
      [2, false, "Theirs"],
    ]);
    expect(await refusal(api.drafts.save.mutate({ id, baseRevision: 9, mutationId: newId(), changes: { title: "x" } }))).toMatchObject({
      fields: { baseRevision: "The lesson is at revision 2" },
    });
  });

  test("what different saves changed merges by itself, and a repeat of a merged save has one effect", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const script = [section("a", "Alpha.\nOmega."), section("b", "Beta")];
    const { id } = await api.drafts.create.mutate({ title: "One", content: { script } });
    await api.drafts.save.mutate({
      id,
      baseRevision: 1,
      mutationId: newId(),
      changes: { script: [section("b", "Beta"), section("a", "Alpha!\nOmega.")] },
    });
    const input = {
      id,
      baseRevision: 1,
      mutationId: newId(),
      changes: { title: "Two", script: [section("a", "Alpha.\nOmega!"), section("b", "Beta", 9), section("c", "New")] },
    };
    const merged = await api.drafts.save.mutate(input);
    expect(merged).toMatchObject({ status: "merged", lesson: { title: "Two", revision: 3 } });
    expect((await api.drafts.get.query({ id })).content.script).toEqual([
      section("b", "Beta", 9),
      section("c", "New"),
      section("a", "Alpha!\nOmega!"),
    ]);
    expect(await api.drafts.save.mutate(input)).toEqual(merged);
    // The same words from elsewhere are no new revision.
    expect(await api.drafts.save.mutate({ ...input, mutationId: newId() })).toMatchObject({ status: "merged", lesson: { revision: 3 } });
  });

  test("a base that is no longer kept is asked for, and then merged from what the client sends", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id, content } = await api.drafts.create.mutate({ title: "One" });
    await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "Theirs" } });
    await t.app.store.transact(async (tx) => void (await tx.sql.delete(tx.t.revisions).where(eq(tx.t.revisions.revision, 1))));
    const input = { id, baseRevision: 1, mutationId: newId(), changes: { objectives: [{ id: "o", text: "Mine" }] } };
    expect(await api.drafts.save.mutate(input)).toMatchObject({ status: "conflict", base: null, conflicts: ["objectives"] });
    expect(await api.drafts.save.mutate({ ...input, base: content })).toMatchObject({
      status: "merged",
      lesson: { revision: 3, content: { summary: "Theirs", objectives: [{ text: "Mine" }] } },
    });
  });

  test("ten people who each write a section of their own at once: all ten are there", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "One" });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { script: [section(`s${i}`, `By ${i}`)] } }),
      ),
    );
    expect(answers.filter(({ status }) => status === "saved")).toHaveLength(1);
    expect(answers.filter(({ status }) => status === "merged")).toHaveLength(9);
    const { content, revision } = await api.drafts.get.query({ id });
    expect(revision).toBe(11);
    expect(content.script.map((each) => each.id).toSorted()).toEqual(Array.from({ length: 10 }, (_, i) => `s${i}`));
  });

  test("the same mutationId twice has one effect and the same answer, also after later saves", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "One" });
    const input = { id, baseRevision: 1, mutationId: newId(), changes: { title: "Two", summary: "x".repeat(5000) } };
    const first = await api.drafts.save.mutate(input);
    expect(await api.drafts.save.mutate(input)).toEqual(first);
    await api.drafts.save.mutate({ id, baseRevision: 2, mutationId: newId(), changes: { title: "Three", summary: "y" } });
    expect(await api.drafts.save.mutate(input)).toEqual(first);
    expect(await api.drafts.get.query({ id })).toMatchObject({ revision: 3, title: "Three" });
    // The answer is not stored a second time beside its revision.
    const keys = await t.app.store.read.sql.select().from(t.app.store.read.t.idempotencyKeys);
    expect(Math.max(...keys.map((key) => JSON.stringify(key.result).length))).toBeLessThan(1_000);
  });

  test("bad content names the field and the way out, and nothing is changed", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "One" });
    const save = (changes: unknown) =>
      refusal(api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: changes as { title: string } }));
    expect(await save({ script: [section("a", "x"), section("a", "y")] })).toMatchObject({
      fields: { "changes.script.1.id": "This id is used twice in the list" },
    });
    expect(await save({ script: [section("a", "x", -1)] })).toMatchObject({ fields: { "changes.script.0.minutes": "Between 0 and 1440" } });
    expect(await save({ nonsense: 1 })).toMatchObject({ fields: { "changes.nonsense": "There is no such field" } });
    expect(await save({})).toMatchObject({ fields: { changes: "Name at least one part to change" } });
    expect(await save({ title: " " })).toMatchObject({ fields: { "changes.title": "Needs at least one character" } });
    const big = Array.from({ length: 12 }, (_, i) => section(`s${i}`, "x".repeat(190_000)));
    expect(await save({ script: big })).toMatchObject({
      fields: { content: "A lesson may hold at most 2 MB. Split it into two lessons." },
    });
    // Bytes count, not characters: each of these has three.
    const wide = Array.from({ length: 12 }, (_, i) => section(`s${i}`, "漢".repeat(110_000)));
    expect(await save({ script: wide })).toMatchObject({ fields: { content: expect.stringContaining("at most 2 MB") } });
    expect((await api.drafts.get.query({ id })).revision).toBe(1);
    const missing = await refusal(api.drafts.save.mutate({ id, baseRevision: 1, changes: { title: "x" } } as never));
    expect(missing.fields).toEqual({ mutationId: "Is missing" });
  });

  test("a timeline keeps its limits: clips end within it, what they refer to is there; a picture taken out leaves its clip", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const images = [{ id: "i", caption: "", alt: "", prompt: "" }];
    const timeline = (clip: object) => ({
      durationMs: 1_000,
      tracks: [{ id: "v", kind: "visual" as const, name: "", clips: [{ id: "c", startMs: 0, durationMs: 500, ...clip }] }],
    });
    const creating = (clip: object) => refusal(api.drafts.create.mutate({ title: "T", content: { images, timeline: timeline(clip) } }));
    expect((await creating({ durationMs: 1_500 })).fields).toEqual({
      "content.timeline.tracks.0.clips.0": "Ends after the timeline, which lasts 1000 ms",
    });
    expect((await creating({ ref: "gone" })).fields).toEqual({
      "content.timeline.tracks.0.clips.0": "Refers to something that is not in the lesson",
    });
    const { id } = await api.drafts.create.mutate({ title: "T", content: { images, timeline: timeline({ ref: "i" }) } });
    const saved = await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { images: [] } });
    expect(saved).toMatchObject({ status: "saved", lesson: { content: { images: [] } } });
    expect((await api.drafts.get.query({ id })).content.timeline.tracks[0]!.clips).toEqual([{ id: "c", startMs: 0, durationMs: 500 }]);
  });

  test("changes to an older revision keep the limits by themselves before they are merged", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const timeline = (...clips: object[]) => ({
      durationMs: 5_000,
      tracks: [{ id: "v", kind: "visual" as const, name: "", clips: [{ id: "c", startMs: 0, durationMs: 500 }, ...clips] as never }],
    });
    const { id } = await api.drafts.create.mutate({ title: "T", content: { timeline: timeline() } });
    const images = [{ id: "i", caption: "", alt: "", prompt: "" }];
    await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { images } });
    const save = (baseRevision: number, clip: object) =>
      api.drafts.save.mutate({ id, baseRevision, mutationId: newId(), changes: { timeline: timeline(clip) } });
    for (const clip of [
      { id: "d", startMs: 4_000, durationMs: 100_000 },
      { id: "d", startMs: 0, durationMs: 100, ref: "ghost" },
    ]) {
      const [now, stale] = [await refusal(save(2, clip)), await refusal(save(1, clip))];
      expect(Object.keys(now.fields!)).toEqual(["changes.timeline.tracks.0.clips.1"]);
      expect(stale).toMatchObject({ code: "BAD_REQUEST", fields: now.fields! });
    }
    const wide = Array.from({ length: 12 }, (_, i) => section(`s${i}`, "漢".repeat(110_000)));
    const large = await refusal(api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { script: wide } }));
    expect(large.fields).toEqual({ content: "A lesson may hold at most 2 MB. Split it into two lessons." });
    expect((await api.drafts.get.query({ id })).revision).toBe(2);
    // What others have added meanwhile may be referred to: the page shows it before it has sent what was written before.
    expect(await save(1, { id: "d", startMs: 0, durationMs: 100, ref: "i" })).toMatchObject({ status: "merged", lesson: { revision: 3 } });
  });

  test("publish, unpublish, delete, restore: each a revision or an undo, and stale publishing is refused", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "One" });
    await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { title: "Two" } });
    expect(await refusal(api.drafts.publish.mutate({ id, baseRevision: 1 }))).toMatchObject({
      code: "CONFLICT",
      domain: "STALE_REVISION",
      details: { revision: 2 },
    });
    expect(await api.drafts.publish.mutate({ id, baseRevision: 2 })).toMatchObject({ isDraft: false, revision: 3 });
    expect((await api.drafts.list.query()).items).toEqual([]);
    expect((await api.lessons.list.query({ isDraft: false })).items.map((each) => each.id)).toEqual([id]);
    expect(await api.lessons.unpublish.mutate({ id })).toMatchObject({ isDraft: true, revision: 4 });
    await api.drafts.delete.mutate({ id });
    expect((await refusal(api.drafts.get.query({ id }))).code).toBe("NOT_FOUND");
    expect((await api.lessons.list.query()).items).toEqual([]);
    expect(await api.lessons.restore.mutate({ id })).toMatchObject({ id, title: "Two", revision: 4 });
    expect(await api.lessons.get.query({ id })).toMatchObject({ title: "Two" });
  });

  test("lists page by keyset", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.push((await api.drafts.create.mutate({ title: `L${i}` })).id);
    const one = await api.drafts.list.query({ limit: 4 });
    const two = await api.drafts.list.query({ limit: 4, cursor: one.nextCursor! });
    expect([...one.items, ...two.items].map(({ id }) => id)).toEqual(made.toReversed());
    expect(two.nextCursor).toBeNull();
  });
});
