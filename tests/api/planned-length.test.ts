import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("the planned length on %s", (engine) => {
  test("is saved and merged as a part of its own, kept in history, and what else the lesson knows of itself stays", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "Half-lives" });
    const save = (baseRevision: number, changes: Record<string, unknown>) =>
      api.drafts.save.mutate({ id, baseRevision, mutationId: newId(), changes });
    expect(await save(1, { plannedMinutes: 45 })).toMatchObject({ status: "saved", lesson: { revision: 2, metadata: { minutes: 45 } } });
    // Another part meanwhile, and the same value.
    expect(await save(1, { summary: "Dice" })).toMatchObject({
      status: "merged",
      lesson: { metadata: { minutes: 45 }, content: { summary: "Dice" } },
    });
    expect(await save(1, { plannedMinutes: 45 })).toMatchObject({ status: "merged", lesson: { revision: 3 } });
    // Another value: nobody’s is overwritten.
    const conflict = await save(1, { plannedMinutes: 60 });
    expect(conflict).toMatchObject({
      status: "conflict",
      conflicts: ["plannedMinutes"],
      basePlannedMinutes: null,
      latest: { metadata: { minutes: 45 } },
    });
    const { items } = await api.revisions.list.query({ lessonId: id });
    expect(items.filter(({ isConflict }) => isConflict)).toHaveLength(1);
    expect(items.find(({ revision }) => revision === 2)!.change).toEqual({ parts: ["plannedMinutes"], added: 0, removed: 0 });
    expect(await save(3, { plannedMinutes: null })).toMatchObject({ status: "saved", lesson: { metadata: {} } });
    expect(await api.revisions.compare.query({ lessonId: id, from: 3, to: 4 })).toMatchObject({
      differences: [{ path: "plannedMinutes", kind: "changed", before: 45, after: null }],
    });
    expect(await api.revisions.restore.mutate({ lessonId: id, revision: 3, baseRevision: 4 })).toMatchObject({ metadata: { minutes: 45 } });
    expect(await api.revisions.get.query({ lessonId: id, revision: 5 })).toMatchObject({ plannedMinutes: 45 });
  });

  test("is between 1 and 1440, or taken away", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "Half-lives" });
    for (const plannedMinutes of [0, -5, 1441, Number.NaN])
      expect(
        await refusal(api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { plannedMinutes } })),
      ).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("comes back from our own file, with its history", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await api.drafts.create.mutate({ title: "Half-lives" });
    await api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { plannedMinutes: 45 } });
    const { data } = await api.lessons.export.query({ id, format: "json" });
    const { lessonId } = await api.lessons.import.mutate({ format: "json", data });
    expect(await api.lessons.get.query({ id: lessonId })).toMatchObject({ metadata: { minutes: 45 }, revision: 2 });
    expect(await api.revisions.get.query({ lessonId, revision: 1 })).toMatchObject({ plannedMinutes: null });
    expect(await api.revisions.get.query({ lessonId, revision: 2 })).toMatchObject({ plannedMinutes: 45 });
  });
});
