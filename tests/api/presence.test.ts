import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { ENGINES, testDatabase } from "#tests/support/engines.ts";
import { until } from "#tests/support/clock.ts";
import { eventsOf, readEvents } from "#tests/support/stream.ts";

describe.each([...ENGINES])("who is here, on %s", (engine) => {
  test("those who have the lesson open see each other, and the part each is in", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id: lessonId } = await alice.api.drafts.create.mutate({ title: "Ours" });
    const [tabA, tabB] = [newId(), newId()];
    expect(await refusal(bob.api.presence.enter.mutate({ lessonId, tabId: tabB, part: null }))).toMatchObject({ code: "NOT_FOUND" });
    await alice.api.lessons.share.mutate({ id: lessonId, visibility: "team" });
    const leaving = new AbortController();
    const heard = readEvents(await eventsOf(alice, undefined, leaving.signal));
    await heard.next();
    await heard.next();
    await alice.api.presence.enter.mutate({ lessonId, tabId: tabA, part: "script.a" });
    await bob.api.presence.enter.mutate({ lessonId, tabId: tabB, part: "script.b", isWriting: true });
    await until(async () => (await alice.api.presence.list.query({ lessonId })).length === 2);
    expect(await alice.api.presence.list.query({ lessonId })).toEqual([
      { userId: alice.id, name: "alice", part: "script.a", isWriting: false },
      { userId: bob.id, name: "bob", part: "script.b", isWriting: true },
    ]);
    for await (const { data } of heard) if (JSON.stringify(data).includes('"presence"')) break;
    leaving.abort();
    // Nobody removes another person's tab.
    await bob.api.presence.leave.mutate({ lessonId, tabId: tabA });
    await bob.api.presence.leave.mutate({ lessonId, tabId: tabB });
    await until(async () => (await alice.api.presence.list.query({ lessonId })).length === 1);
    expect(await alice.api.presence.list.query({ lessonId })).toMatchObject([{ name: "alice" }]);
  });

  test("of a private lesson nobody else hears", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id: lessonId } = await alice.api.drafts.create.mutate({ title: "Mine" });
    const leaving = new AbortController();
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { data } of readEvents(await eventsOf(bob, undefined, leaving.signal))) heard.push(JSON.stringify(data));
    })().catch(() => undefined);
    await Bun.sleep(100);
    await alice.api.presence.enter.mutate({ lessonId, tabId: newId(), part: null });
    await until(async () => (await alice.api.presence.list.query({ lessonId })).length === 1);
    await Bun.sleep(200);
    leaving.abort();
    await listening;
    expect(heard.join()).not.toContain(lessonId);
  });

  test("two tabs of one person are one person, in the part where they were last", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: lessonId } = await api.drafts.create.mutate({ title: "Mine" });
    for (const part of ["summary", "script.a"]) await api.presence.enter.mutate({ lessonId, tabId: newId(), part });
    await until(async () => (await api.presence.list.query({ lessonId }))[0]?.part === "script.a");
    expect(await api.presence.list.query({ lessonId })).toHaveLength(1);
    expect(await refusal(api.presence.enter.mutate({ lessonId, tabId: "x", part: null }))).toMatchObject({
      fields: { tabId: "Needs to be a UUID" },
    });
  });
});

test("processes that share PostgreSQL know of each other’s people", async () => {
  await using database = await testDatabase("postgres");
  await using one = await testApp({ database });
  await using two = await testApp({ database });
  const alice = await one.person("alice");
  const { id: lessonId } = await alice.api.drafts.create.mutate({ title: "Mine" });
  await alice.api.presence.enter.mutate({ lessonId, tabId: newId(), part: "title" });
  const elsewhere = two.clientFor({ cookie: alice.cookie, "x-lectern": "1" });
  await until(async () => (await elsewhere.presence.list.query({ lessonId })).length === 1);
});
