import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

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
});
