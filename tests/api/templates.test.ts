import { describe, expect, test } from "bun:test";
import { createAttachmentFiles } from "#src/features/attachments/index.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createMaintenance } from "#src/server/maintenance.ts";
import { newId } from "#src/shared/ids.ts";
import { DAY } from "#src/shared/time.ts";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { stored, upload } from "#tests/support/attachments.ts";
import { testClock } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { png } from "#tests/support/media.ts";

const section = (id: string, body: string) => ({ id, heading: `About {{topic}}`, body, minutes: 20 });
const topic = { name: "topic", type: "text" as const };

describe.each([...ENGINES])("templates on %s", (engine) => {
  test("are made, filled in and remembered; the same values give the same words", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const id = newId();
    const input = {
      id,
      title: "{{topic}} in {{minutes}} minutes",
      content: { script: [section("a", "Say {{topic}}.")] },
      variables: [topic, { name: "minutes", type: "number" as const, default: "45", min: 10, max: 90 }],
    };
    const made = await api.templates.create.mutate(input);
    expect(made).toMatchObject({ id, version: 1, minutes: 20, sectionCount: 1, visibility: "private", isStarter: false });
    expect(await api.templates.create.mutate(input)).toEqual(made);
    const lesson = await api.templates.instantiate.mutate({ templateId: id, values: { topic: "Tides" } });
    expect(lesson).toMatchObject({
      title: "Tides in 45 minutes",
      isDraft: true,
      revision: 1,
      metadata: { minutes: 20, template: { id, version: 1, values: { topic: "Tides" } } },
      content: { script: [{ id: "a", heading: "About Tides", body: "Say Tides." }] },
    });
    const again = await api.templates.instantiate.mutate({ templateId: id, values: { topic: "Tides" } });
    expect(again.content).toEqual(lesson.content);
    expect(await api.templates.preview.query({ templateId: id, values: { topic: "Tides" } })).toEqual({
      title: lesson.title,
      content: lesson.content,
    });
    expect(await refusal(api.templates.instantiate.mutate({ templateId: id, values: { minutes: 5, nonsense: "x" } }))).toMatchObject({
      code: "BAD_REQUEST",
      fields: {
        "values.topic": "Fill this in",
        "values.minutes": "Between 10 and 90",
        "values.nonsense": "This template has no such variable",
      },
    });
    expect((await api.drafts.list.query()).items).toHaveLength(2);
  });

  test("a lesson becomes a template, its braces variables", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const bob = await t.person("bob");
    const { id: lessonId } = await api.drafts.create.mutate({
      title: "Tides",
      content: { summary: "On {{topic}}", script: [section("a", "x")] },
    });
    const made = await api.templates.createFromLesson.mutate({ lessonId, title: "Any topic" });
    expect(made).toMatchObject({ title: "Any topic", variables: [{ name: "topic", type: "text", isRequired: true }] });
    expect(await refusal(bob.api.templates.createFromLesson.mutate({ lessonId, title: "Taken" }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("new words are a new version; what was made from an older one says so, and the older one can be read", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.templates.create.mutate({ title: "Old", content: { summary: "Old words" } });
    const lesson = await api.templates.instantiate.mutate({ templateId: id });
    expect(await api.templates.update.mutate({ id, description: "For Year 9" })).toMatchObject({ version: 1, description: "For Year 9" });
    const mutationId = newId();
    const updated = await api.templates.update.mutate({ id, mutationId, baseVersion: 1, content: { summary: "New words" } });
    expect(updated).toMatchObject({ version: 2, content: { summary: "New words" } });
    expect(await api.templates.update.mutate({ id, mutationId, baseVersion: 1, content: { summary: "New words" } })).toEqual(updated);
    expect(await refusal(api.templates.update.mutate({ id, baseVersion: 1, title: "Late" }))).toMatchObject({ domain: "STALE_REVISION" });
    expect((await api.templates.get.query({ id, version: 1 })).content.summary).toBe("Old words");
    expect((await api.templates.versions.query({ id })).items.map(({ version, author }) => [version, author])).toEqual([
      [2, "alice"],
      [1, "alice"],
    ]);
    expect((await api.drafts.get.query({ id: lesson.id })).metadata).toMatchObject({ template: { id, version: 1 } });
    expect((await api.templates.instantiate.mutate({ templateId: id })).metadata).toMatchObject({ template: { version: 2 } });
  });

  test("private ones are one’s own; the team’s are read and changed by all, shared and deleted by their owner", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.templates.create.mutate({ title: "Mine", content: {} });
    const own = async () => (await bob.api.templates.list.query()).items.filter(({ isStarter }) => !isStarter);
    const refused = await Promise.all(
      [
        bob.api.templates.get.query({ id }),
        bob.api.templates.versions.query({ id }),
        bob.api.templates.preview.query({ templateId: id }),
        bob.api.templates.instantiate.mutate({ templateId: id }),
        bob.api.templates.update.mutate({ id, title: "His" }),
        bob.api.templates.delete.mutate({ id }),
      ].map((call: Promise<unknown>) => refusal(call)),
    );
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "NOT_FOUND"));
    expect(await own()).toEqual([]);
    await alice.api.templates.update.mutate({ id, visibility: "team" });
    expect(await own()).toMatchObject([{ id, title: "Mine", author: "alice" }]);
    expect(await bob.api.templates.update.mutate({ id, title: "Ours" })).toMatchObject({ version: 2 });
    expect(await bob.api.templates.instantiate.mutate({ templateId: id })).toMatchObject({ userId: bob.id, title: "Ours" });
    expect(await refusal(bob.api.templates.delete.mutate({ id }))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusal(bob.api.templates.update.mutate({ id, visibility: "private" }))).toMatchObject({ code: "FORBIDDEN" });
    await alice.api.templates.delete.mutate({ id });
    expect(await own()).toEqual([]);
    expect((await alice.api.templates.list.query({ deleted: true })).items).toMatchObject([{ id }]);
    await alice.api.templates.restore.mutate({ id });
    expect(await own()).toMatchObject([{ id }]);
  });

  test("the starters are everybody’s: listed last, read, filled in with what they suggest, and never changed", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const starters = (await api.templates.list.query()).items.filter(({ isStarter }) => isStarter);
    expect(new Set(starters.map(({ subject }) => subject)).size).toBe(starters.length);
    for (const { id, title } of starters) {
      const whole = await api.templates.get.query({ id });
      const values = Object.fromEntries(
        whole.variables
          .filter((each) => each.default === "")
          .map((each) => [each.name, each.type === "number" ? 10 : (each.choices[0] ?? "Something")]),
      );
      const lesson = await api.templates.instantiate.mutate({ templateId: id, values });
      expect({ title, braces: JSON.stringify(lesson.content).includes("{{") }).toEqual({ title, braces: false });
      expect(lesson.content.script.length).toBeGreaterThan(2);
      expect(await refusal(api.templates.update.mutate({ id, title: "x" }))).toMatchObject({ domain: "NOT_POSSIBLE" });
    }
    expect(starters.length > 0 ? (await refusal(api.templates.delete.mutate({ id: starters[0]!.id }))).domain : "NOT_POSSIBLE").toBe(
      "NOT_POSSIBLE",
    );
  });

  test("bad variables name what is wrong", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const create = (variables: unknown) => refusal(api.templates.create.mutate({ title: "T", content: {}, variables: variables as [] }));
    expect(await create([{ name: "1x", type: "text" }])).toMatchObject({
      fields: { "variables.0.name": "A word of letters, digits, _ and -, that begins with a letter" },
    });
    expect(await create([topic, topic])).toMatchObject({ fields: { "variables.1.name": "There is a variable of this name already" } });
    expect(await create([{ name: "c", type: "choice" }])).toMatchObject({
      fields: { "variables.0.choices": "A choice needs something to choose from" },
    });
    expect(await create([{ name: "c", type: "colour" }])).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("a picture goes along with whoever may read what it is in, and stays as long as the template does", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, clock });
    const [alice, bob, eve] = [await t.person("alice"), await t.person("bob"), await t.person("eve")];
    const files = createAttachmentFiles(t.config.dataDirectory, newId);
    const signIns = createSignIns(t.app.store, clock, () => undefined);
    const { tidy, close } = createMaintenance({ store: t.app.store, clock, log: t.app.log, files, signIns });
    const image = (id: string, attachmentId: string) => ({ id, attachmentId, caption: "", alt: "", prompt: "" });
    const [hers, his] = [await upload(alice), await upload(bob, png({ seed: 1 }))];
    const status = async ({ fetch }: Person, { id }: { id: string }) => (await fetch(`/api/attachments/${id}`)).status;
    const content = { images: [image("a", hers.id)] };
    const { id: lessonId } = await alice.api.drafts.create.mutate({ title: "Tides", content });

    // Not of what is private.
    const no = { fields: { "content.images.0.attachmentId": "There is no such attachment of yours" } };
    expect(await refusal(bob.api.templates.create.mutate({ title: "Taken", content }))).toMatchObject(no);
    expect(await refusal(bob.api.drafts.create.mutate({ title: "Taken", content }))).toMatchObject(no);
    expect(await status(bob, hers)).toBe(404);

    // A lesson with pictures of two people, in the team: everyone copies it.
    await alice.api.lessons.share.mutate({ id: lessonId, visibility: "team" });
    await bob.api.drafts.save.mutate({
      id: lessonId,
      baseRevision: 1,
      mutationId: newId(),
      changes: { images: [image("a", hers.id), image("b", his.id)] },
    });
    const copy = await eve.api.lessons.duplicate.mutate({ id: lessonId });
    const template = await bob.api.templates.createFromLesson.mutate({ lessonId, title: "Any" });
    await alice.api.lessons.share.mutate({ id: lessonId, visibility: "private" });
    expect(copy.content.images).toHaveLength(2);
    expect([await status(eve, hers), await status(eve, his), await status(bob, hers)]).toEqual([200, 200, 200]);

    // A template in the team: its pictures are read, and filled in, by all.
    await bob.api.templates.update.mutate({ id: template.id, visibility: "team" });
    const zoe = await t.person("zoe");
    expect(await status(zoe, hers)).toBe(200);
    expect((await zoe.api.templates.instantiate.mutate({ templateId: template.id })).content.images).toHaveLength(2);

    // The lessons are purged, and older versions keep theirs.
    await bob.api.templates.update.mutate({ id: template.id, content: { images: [image("b", his.id)] } });
    for (const { person, id } of [
      { person: alice, id: lessonId },
      { person: eve, id: copy.id },
      { person: zoe, id: (await zoe.api.drafts.list.query({ mine: true })).items[0]!.id },
    ])
      await person.api.drafts.delete.mutate({ id });
    advance(31 * DAY);
    await tidy();
    expect(stored(t)).toEqual([hers.sha256, his.sha256].toSorted());
    const { templates } = t.app.store.read.t;
    await t.app.store.transact(async (tx) => void (await tx.sql.update(templates).set({ deletedAt: clock() })));
    advance(31 * DAY);
    await tidy();
    expect(stored(t)).toEqual([]);
    close();
  });

  test("its words keep within a lesson’s limits, also filled in; nothing large is kept under a key", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const large = Array.from({ length: 11 }, (_, n) => ({ id: `s${n}`, heading: "", body: "x".repeat(190_000), minutes: 1 }));
    const tooLarge = { fields: { content: expect.stringContaining("at most 2 MB") } };
    expect(await refusal(api.templates.create.mutate({ title: "T", content: { script: large } }))).toMatchObject(tooLarge);
    const body = "{{topic}}".repeat(20_000);
    const variables = [{ name: "topic", type: "long-text" as const, default: "y".repeat(20_000) }];
    const { id } = await api.templates.create.mutate({ title: "T", content: { script: [section("a", body)] }, variables });
    expect(await refusal(api.templates.update.mutate({ id, content: { script: large } }))).toMatchObject(tooLarge);
    const values = { topic: "z".repeat(20_000) };
    const tooLong = { fields: { "values.topic": "Too long: filled in at 20,001 places, the lesson would be larger than 2 MB" } };
    const start = performance.now();
    expect(await refusal(api.templates.preview.query({ templateId: id }))).toMatchObject(tooLong);
    expect(await refusal(api.templates.instantiate.mutate({ templateId: id, values }))).toMatchObject(tooLong);
    expect(performance.now() - start).toBeLessThan(2_000);

    const lesson = await api.drafts.create.mutate({ title: "L", content: { script: [section("a", "z".repeat(100_000))] } });
    const made = { lessonId: lesson.id, title: "M", mutationId: newId() };
    const template = await api.templates.createFromLesson.mutate(made);
    expect(await api.templates.createFromLesson.mutate(made)).toEqual(template);
    const gone = { id: template.id, mutationId: newId() };
    const back = { id: template.id, mutationId: newId() };
    for (let round = 0; round < 2; round++) await api.templates.delete.mutate(gone);
    const restored = await api.templates.restore.mutate(back);
    expect(await api.templates.restore.mutate(back)).toEqual(restored);
    const { read } = t.app.store;
    const keys = await read.sql.select({ result: read.t.idempotencyKeys.result }).from(read.t.idempotencyKeys);
    expect(keys).toHaveLength(3);
    expect(JSON.stringify(keys).length).toBeLessThan(5_000);
  });
});
