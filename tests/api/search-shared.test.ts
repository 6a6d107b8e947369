import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { found, idsOf, quiet } from "#tests/support/search.ts";

const script = (body: string) => [{ id: "s", heading: "Nuclei", body, minutes: 5 }];

describe.each([...ENGINES])("shared lessons in search on %s", (engine) => {
  test("everyone here finds them while they are shared, and where they lie stays their owner’s matter", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const { id: projectId } = await alice.api.projects.create.mutate({ name: "Mine" });
    const { id } = await alice.api.drafts.create.mutate({
      title: "Half-lives",
      projectId,
      content: { script: script("A **tray** of dice") },
    });
    const { id: own } = await bob.api.drafts.create.mutate({ title: "Bob’s tray" });
    await alice.api.drafts.create.mutate({ title: "Alice’s private tray" });
    expect(idsOf(await found(bob.api, "tray"))).toEqual([own]);
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    expect(idsOf(await found(bob.api, "tray")).sort()).toEqual([own, id].sort());
    expect(await found(bob.api, "half lives")).toMatchObject([{ type: "lesson", id, title: "Half-lives", projectId: null }]);
    expect(await found(bob.api, '"tray of dice"')).toMatchObject([{ id, snippet: expect.stringContaining("tray of dice") }]);
    expect(await found(alice.api, "half-lives")).toMatchObject([{ id, projectId }]);
    expect(idsOf((await bob.api.search.query.query({ query: "tray", types: ["lesson"] })).items)).toContain(id);
    expect((await bob.api.search.query.query({ query: "tray", types: ["message", "session"] })).items).toEqual([]);
    expect((await bob.api.search.query.query({ query: "tray", projectId })).items).toEqual([]);

    await bob.api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "With protactinium" } });
    expect(idsOf(await found(alice.api, "protactinium"))).toEqual([id]);
    expect(idsOf(await found(bob.api, "protactinium"))).toEqual([id]);

    await alice.api.drafts.delete.mutate({ id });
    expect(await found(bob.api, "protactinium")).toEqual([]);
    await alice.api.lessons.restore.mutate({ id });
    expect(idsOf(await found(bob.api, "protactinium"))).toEqual([id]);

    await alice.api.lessons.share.mutate({ id, visibility: "private" });
    expect(await found(bob.api, "protactinium")).toEqual([]);
    expect(idsOf(await found(alice.api, "protactinium"))).toEqual([id]);
  });

  test("a very long one keeps within what an index takes", async () => {
    await using t = await testApp({ engine, assistant: quiet() });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const body = (from: number) => Array.from({ length: 9_000 }, (_, index) => `wort${(from + index).toString(36)}xxxxxxxx`).join(" ");
    const sections = Array.from({ length: 9 }, (_, at) => ({ id: `s${at}`, heading: `Part ${at}`, body: body(at * 9_000), minutes: 1 }));
    const { id } = await alice.api.drafts.create.mutate({ title: "Long", content: { script: sections } });
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    expect(idsOf(await found(bob.api, "wort0xxxxxxxx"))).toEqual([id]);
    expect(idsOf(await found(alice.api, "long"))).toEqual([id]);
  });
});
