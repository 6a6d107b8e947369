import { expect, test } from "bun:test";
import { thinRevisions } from "#src/features/lessons/thin.service.ts";
import { DAY, HOUR, SECOND } from "#src/shared/time.ts";
import { newId } from "#src/shared/ids.ts";
import { testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

test.each([...ENGINES])(
  "an hour’s autosaves on %s: every five minutes stay, each comes out as it was, named ones with them",
  async (engine) => {
    let now = 1_800_000_000_000;
    await using t = await testApp({ engine, clock: () => now });
    const { api } = await t.person("alice");
    const words = Array.from({ length: 2_000 }, (_, i) => `word${i % 700}`).join(" ");
    const { id } = await api.drafts.create.mutate({
      title: "Long",
      content: { summary: "0", script: [{ id: "a", heading: "", body: words, minutes: 1 }] },
    });
    for (let revision = 1; revision <= 90; revision++) {
      now += 40 * SECOND;
      await api.drafts.save.mutate({ id, baseRevision: revision, mutationId: newId(), changes: { summary: String(revision) } });
    }
    await api.revisions.name.mutate({ lessonId: id, revision: 12, name: "Tried" });
    const before = (await api.revisions.list.query({ lessonId: id, limit: 100 })).items.length;
    expect(before).toBe(91);
    expect(await thinRevisions(t.app.store, now)).toEqual({ lessons: 0, removed: 0 });
    now += DAY + HOUR;
    const result = await thinRevisions(t.app.store, now);
    expect(result).toMatchObject({ lessons: 1 });
    const { items } = await api.revisions.list.query({ lessonId: id, limit: 100 });
    expect(items.length).toBe(before - result.removed);
    expect(items.length).toBeLessThan(20);
    expect(items.map(({ revision }) => revision)).toContain(12);
    for (const { revision } of items)
      expect((await api.revisions.get.query({ lessonId: id, revision })).content.summary).toBe(String(revision - 1));
    // Again changes nothing.
    expect((await thinRevisions(t.app.store, now)).removed).toBe(0);
    // A save on a base that was thinned away is asked for its base, and merges.
    const gone = [2, 3, 4].find((revision) => !items.some((each) => each.revision === revision))!;
    const changes = { objectives: [{ id: "o", text: "New" }] };
    const asked = await api.drafts.save.mutate({ id, baseRevision: gone, mutationId: newId(), changes });
    expect(asked).toMatchObject({ status: "conflict", base: null });
    const { content } = await api.drafts.get.query({ id });
    expect(await api.drafts.save.mutate({ id, baseRevision: gone, mutationId: newId(), changes, base: content })).toMatchObject({
      status: "merged",
    });
  },
);
