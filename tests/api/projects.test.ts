import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("projects on %s", (engine) => {
  test("are made, listed with what they hold, renamed and read", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const id = newId();
    const made = await api.projects.create.mutate({ id, name: "  Year 9 Physics " });
    expect(made).toMatchObject({ id, name: "Year 9 Physics", sessionCount: 0, lessonCount: 0 });
    expect(await api.projects.create.mutate({ id, name: "Ignored" })).toEqual(made);
    await api.sessions.create.mutate({ projectId: id });
    const gone = await api.sessions.create.mutate({ projectId: id });
    await api.sessions.delete.mutate({ id: gone.id });
    const draft = await api.drafts.create.mutate({ title: "Half-lives", projectId: id });
    expect(draft.projectId).toBe(id);
    expect((await api.projects.list.query()).items).toMatchObject([{ id, sessionCount: 1, lessonCount: 1 }]);
    expect(await api.projects.update.mutate({ id, name: "Year 10" })).toMatchObject({ name: "Year 10", sessionCount: 1 });
    expect((await api.projects.get.query({ id })).name).toBe("Year 10");
    expect((await api.drafts.list.query({ projectId: id })).items).toHaveLength(1);
  });

  test("a conversation moves in, from one to another, and out; a deleted project leaves it", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const [a, b] = [await api.projects.create.mutate({ name: "A" }), await api.projects.create.mutate({ name: "B" })];
    const { id } = await api.sessions.create.mutate({ title: "Moves" });
    const inProject = async (projectId: string) => (await api.sessions.list.query({ projectId })).items.map((each) => each.id);
    await api.sessions.update.mutate({ id, projectId: a.id });
    expect(await inProject(a.id)).toEqual([id]);
    await api.sessions.update.mutate({ id, projectId: b.id });
    expect(await inProject(a.id)).toEqual([]);
    expect(await inProject(b.id)).toEqual([id]);
    expect(await api.projects.delete.mutate({ id: b.id })).toBeNull();
    expect((await api.sessions.get.query({ id })).projectId).toBeNull();
    expect(await refusal(api.projects.get.query({ id: b.id }))).toMatchObject({ code: "NOT_FOUND" });
    await api.sessions.update.mutate({ id, projectId: a.id });
    await api.sessions.update.mutate({ id, projectId: null });
    expect(await inProject(a.id)).toEqual([]);
  });

  test("a project with its first draft: both or neither, and once", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const input = { id: newId(), name: "Year 9", lessonTitle: "Half-lives", mutationId: newId() };
    const made = await api.projects.createWithLesson.mutate(input);
    expect(made).toEqual({ projectId: input.id, lessonId: expect.any(String), runId: null });
    expect(await api.projects.createWithLesson.mutate(input)).toEqual(made);
    expect(await api.drafts.get.query({ id: made.lessonId })).toMatchObject({ title: "Half-lives", projectId: input.id });
    expect((await api.projects.list.query()).items).toMatchObject([{ lessonCount: 1 }]);
    expect(await refusal(api.projects.createWithLesson.mutate({ name: "Other", lessonTitle: " " }))).toMatchObject({
      fields: { lessonTitle: "Needs at least one character" },
    });
    expect((await api.projects.list.query()).items).toHaveLength(1);
  });

  test("are one’s own: nobody else puts things in, renames or deletes; names are checked", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await alice.api.projects.create.mutate({ name: "Mine" });
    const refused = await Promise.all(
      [
        bob.api.projects.get.query({ id }),
        bob.api.projects.update.mutate({ id, name: "His" }),
        bob.api.projects.delete.mutate({ id }),
        bob.api.sessions.create.mutate({ projectId: id }),
        bob.api.drafts.create.mutate({ title: "x", projectId: id }),
      ].map(refusal),
    );
    for (const each of refused) expect(each).toMatchObject({ code: "NOT_FOUND", details: { entity: "project" } });
    expect(await refusal(bob.api.projects.create.mutate({ id, name: "His" }))).toMatchObject({ code: "CONFLICT", domain: "ID_TAKEN" });
    expect((await bob.api.projects.list.query()).items).toEqual([]);
    expect(await refusal(alice.api.projects.create.mutate({ name: "   " }))).toMatchObject({
      code: "BAD_REQUEST",
      fields: { name: "Needs at least one character" },
    });
    expect(await refusal(alice.api.projects.update.mutate({ id, name: "x".repeat(121) }))).toMatchObject({
      fields: { name: "At most 120 characters" },
    });
    expect((await alice.api.projects.list.query()).items.map(({ name }) => name)).toEqual(["Mine"]);
  });
});
