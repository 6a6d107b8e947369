import { describe, expect, test } from "bun:test";
import { createAttachmentFiles } from "#src/features/attachments/index.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createMaintenance } from "#src/server/maintenance.ts";
import { DAY } from "#src/shared/time.ts";
import { newId } from "#src/shared/ids.ts";
import { type Person, type TestApp, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { testClock, until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

/** The server's own, without its timers' waiting. */
function maintenanceOf({ app, config }: TestApp, clock: () => number) {
  const report = (error: unknown) => {
    throw error;
  };
  return createMaintenance({
    store: app.store,
    clock,
    log: app.log,
    files: createAttachmentFiles(config.dataDirectory, newId),
    signIns: createSignIns(app.store, clock, report),
  });
}

/** A conversation and a lesson of two revisions, both deleted, and `more` deleted sessions beside. */
async function leaveThingsBehind({ api }: Person, more: number): Promise<void> {
  const session = await api.sessions.create.mutate({ mutationId: newId() });
  await api.messages.send.mutate({ sessionId: session.id, content: "Hello" });
  await until(async () => (await api.messages.list.query({ sessionId: session.id })).items.every(({ status }) => status === "complete"));
  const lesson = await api.drafts.create.mutate({ title: "One" });
  await api.drafts.save.mutate({ id: lesson.id, baseRevision: 1, mutationId: newId(), changes: { title: "Two" } });
  await api.drafts.publish.mutate({ id: lesson.id, baseRevision: 2 });
  await api.lessons.unpublish.mutate({ id: lesson.id });
  await api.drafts.delete.mutate({ id: lesson.id });
  await api.sessions.delete.mutate({ id: session.id });
  for (let i = 0; i < more; i++) {
    const { id } = await api.sessions.create.mutate({});
    await api.sessions.delete.mutate({ id });
  }
}

async function contents({ app: { store } }: TestApp) {
  const { sql, t } = store.read;
  const [sessions, messages, lessons, revisions, keys, signIns, events] = await Promise.all([
    sql.select().from(t.sessions),
    sql.select().from(t.messages),
    sql.select().from(t.lessons),
    sql.select().from(t.revisions),
    sql.select().from(t.idempotencyKeys),
    sql.select().from(t.authSessions),
    sql.select().from(t.events).orderBy(t.events.seq),
  ]);
  return { sessions, messages, lessons, revisions, keys, signIns, events };
}
const counts = async (t: TestApp) =>
  Object.fromEntries(Object.entries(await contents(t)).map(([name, { length }]) => [name, length])) as Record<
    keyof Awaited<ReturnType<typeof contents>>,
    number
  >;

describe.each([...ENGINES])("maintenance on %s", (engine) => {
  test("what is over goes for good, also more than one chunk of it; what is younger stays", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, clock, assistant: scriptedAssistant("Ok.") });
    const { tidy, close } = maintenanceOf(t, clock);
    await leaveThingsBehind(await t.person("alice"), 60);
    const before = await counts(t);
    expect(before).toMatchObject({ sessions: 61, messages: 2, lessons: 1, signIns: 1, keys: 2 });
    expect(before.revisions).toBeGreaterThan(0);
    await tidy();
    expect(await counts(t)).toEqual(before);

    advance(31 * DAY);
    const youngerFrom = clock();
    await leaveThingsBehind(await t.person("bob"), 1);
    await tidy();
    const after = await contents(t);
    expect(await counts(t)).toMatchObject({ sessions: 2, messages: 2, lessons: 1, revisions: before.revisions, keys: 2, signIns: 1 });
    expect(after.events.length).toBeGreaterThan(0);
    expect(after.events.every(({ at }) => at >= youngerFrom)).toBe(true);

    // A week later only the newest event is left, which says where the sequence stands; the rest has 30 days.
    advance(8 * DAY);
    await tidy();
    expect((await contents(t)).events).toEqual(after.events.slice(-1));
    expect(await counts(t)).toMatchObject({ sessions: 2, lessons: 1, keys: 2, signIns: 0 });
    close();
  }, 60_000);

  test("events go from the oldest on, so that a clock that was wrong leaves no gap", async () => {
    const { clock } = testClock();
    await using t = await testApp({ engine, clock });
    const { tidy, close } = maintenanceOf(t, clock);
    const ages = [9, 8, 1, 30, 0];
    await t.app.store.transact(
      async (tx) =>
        void (await tx.sql.insert(tx.t.events).values(
          ages.map((days, index) => ({
            audience: "u",
            entity: "session",
            entityId: String(index),
            kind: "updated",
            revision: null,
            at: clock() - days * DAY,
          })),
        )),
    );
    await tidy();
    expect((await contents(t)).events.map(({ entityId }) => entityId)).toEqual(["2", "3", "4"]);
    close();
  });

  test("nothing begins after it was closed", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, clock });
    const { tidy, close } = maintenanceOf(t, clock);
    const { api } = await t.person("alice");
    await api.sessions.delete.mutate({ id: (await api.sessions.create.mutate({})).id });
    advance(31 * DAY);
    close();
    await tidy();
    expect(await counts(t)).toMatchObject({ sessions: 1, signIns: 1 });
  });
});
