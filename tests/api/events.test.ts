import { describe, expect, test } from "bun:test";
import { subscribe } from "#src/features/events/events.service.ts";
import type { Actor } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { PASSWORD, refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { eventsOf, readEvents } from "#tests/support/stream.ts";

type Seen = { id: string; kind: string; entity?: string; entityId?: string };

/** Collects events until `count` came, or a moment passed. */
async function collect(response: Response, count: number, abort: AbortController): Promise<Seen[]> {
  const seen: Seen[] = [];
  const late = setTimeout(() => abort.abort(), 3_000);
  try {
    for await (const { event, id, data } of readEvents(response)) {
      if (event !== "message" || id === undefined) continue;
      const told = { id, ...(data as { json: Omit<Seen, "id"> }).json };
      if (told.kind !== "start") seen.push(told);
      if (seen.length === count) break;
    }
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  }
  clearTimeout(late);
  abort.abort();
  return seen;
}

describe.each([...ENGINES])("events on %s", (engine) => {
  test("each change reaches its owner once and nobody else", async () => {
    await using t = await testApp({ engine, assistant: scriptedAssistant("Ok.") });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const [a, b] = [new AbortController(), new AbortController()];
    const [forAlice, forBob] = await Promise.all([eventsOf(alice, undefined, a.signal), eventsOf(bob, undefined, b.signal)]);
    const alices = collect(forAlice, 2, a);
    const bobs = collect(forBob, 1, b);
    await Bun.sleep(50);
    const session = await alice.api.sessions.create.mutate({});
    const lesson = await alice.api.drafts.create.mutate({ title: "L" });
    expect((await alices).map(({ kind, entity, entityId }) => [entity, kind, entityId])).toEqual([
      ["session", "created", session.id],
      ["lesson", "created", lesson.id],
    ]);
    const bobsOwn = await bob.api.sessions.create.mutate({});
    expect((await bobs).map(({ entityId }) => entityId)).toEqual([bobsOwn.id]);
  });

  test("reconnecting with the last id has no gap and no double; an unknown id says reset", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const first = new AbortController();
    const open = await eventsOf(alice, undefined, first.signal);
    const one = collect(open, 1, first);
    await Bun.sleep(50);
    const made = [(await alice.api.sessions.create.mutate({})).id];
    const [seen] = await one;
    for (let i = 0; i < 5; i++) made.push((await alice.api.sessions.create.mutate({})).id);
    const second = new AbortController();
    const replayed = collect(await eventsOf(alice, seen!.id, second.signal), 8, second);
    await Bun.sleep(50);
    for (let i = 0; i < 3; i++) made.push((await alice.api.sessions.create.mutate({})).id);
    expect((await replayed).map(({ entityId }) => entityId)).toEqual(made.slice(1));
    const third = new AbortController();
    expect((await collect(await eventsOf(alice, "999999", third.signal), 1, third)).map(({ kind }) => kind)).toEqual(["reset"]);
  });

  test("a reader who heard of nothing yet continues without a gap, too", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    await alice.api.sessions.create.mutate({});
    const first = new AbortController();
    let start = "";
    for await (const { id, data } of readEvents(await eventsOf(alice, undefined, first.signal))) {
      if (id === undefined) continue;
      expect(data).toEqual({ json: { kind: "start" } });
      start = id;
      break;
    }
    first.abort();
    const missed = await alice.api.sessions.create.mutate({});
    const second = new AbortController();
    expect((await collect(await eventsOf(alice, start, second.signal), 1, second)).map(({ entityId }) => entityId)).toEqual([missed.id]);
  });

  test("sign-ins are changes too: begun, ended, and ended by a new password", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const abort = new AbortController();
    const seen = collect(await eventsOf(alice, undefined, abort.signal), 4, abort);
    await Bun.sleep(50);
    const signIn = async () => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ json: { email: alice.email, password: PASSWORD } });
      const response = await fetch(`${t.url}/api/trpc/auth.signIn`, { method: "POST", headers, body });
      return t.clientFor({ cookie: response.headers.getSetCookie()[0]!.split(";")[0]!, "x-lectern": "1" });
    };
    await (await signIn()).auth.signOut.mutate();
    await signIn();
    await alice.api.auth.changePassword.mutate({ current: PASSWORD, next: "a new long password" });
    const told = await seen;
    const changes = ["device created", "device deleted", "device created", "device deleted"];
    expect(told.map(({ entity, kind }) => `${entity} ${kind}`)).toEqual(changes);
    expect(told[0]!.entityId).toBe(told[1]!.entityId!);
    expect(told[2]!.entityId).toBe(told[3]!.entityId!);
  });

  test("a reader who takes nothing while 3,000 events come is cut off, and nothing is kept for them", async () => {
    await using t = await testApp({ engine });
    const { id: userId } = await t.person("alice");
    const { store, log } = t.app;
    const actor: Actor = { userId, role: "member", scopes: ["read"], signInId: null };
    const presence = { onChange: () => () => {} };
    const context = { store, log, actor, presence, stillSignedIn: async () => true } as unknown as SignedIn;
    const stream = subscribe(context, undefined, new AbortController().signal);
    await stream.next();
    let heard = 0;
    const off = store.onCommit((events) => void (heard += events.length));
    for (let i = 0; i < 30; i++)
      await store.transact(async (tx) => {
        for (let j = 0; j < 100; j++)
          tx.emit({ audience: userId, entity: "token", entityId: String(i * 100 + j), kind: "created", revision: null });
      });
    await until(() => heard >= 3_000, 30_000); // that she signed up may be told late
    off();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("a stream ends when its sign-in does", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const response = await eventsOf(alice, undefined, AbortSignal.timeout(10_000));
    const ended = (async () => {
      for await (const { event, data } of readEvents(response)) if (event === "serialized-error") return JSON.stringify(data);
      return "ended";
    })();
    await Bun.sleep(50);
    await alice.api.auth.signOut.mutate();
    expect(await ended).toContain("UNAUTHORIZED");
    expect((await refusal(alice.api.auth.me.query())).code).toBe("UNAUTHORIZED");
  });
});

test("the same answer is not told twice: a repeat by mutationId makes no event", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const mutationId = crypto.randomUUID();
  await alice.api.sessions.create.mutate({ title: "x", mutationId });
  await alice.api.sessions.create.mutate({ title: "x", mutationId });
  const { events } = t.app.store.read.t;
  expect(await t.app.store.read.sql.select().from(events)).toMatchObject([{ entity: "device" }, { entity: "session" }]);
});
