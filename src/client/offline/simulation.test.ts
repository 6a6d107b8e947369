import "fake-indexeddb/auto";
import { expect, test } from "bun:test";
import fc from "fast-check";
import { createOutbox, type Outbox } from "#src/client/offline/outbox.ts";
import { drain, simulatedBrowser, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";
import { simulatedLessons } from "#src/client/offline/simulated-lessons.ts";
import { randomFrom, simulatedServer } from "#src/client/offline/simulated-server.ts";

const isLong = Bun.env.LECTERN_LONG === "1";
const numRuns = isLong ? 1000 : 100;
const weather = { lostBefore: 0.2, lostAfter: 0.2, busy: 0.1, copies: 5 };

type OpenTab = { tab: SimulatedTab; outbox: Outbox; name: string };

/** A browser with tabs that come and go, and a server behind a bad network. */
function world(seed: number, hasLocks: boolean, handle?: Parameters<typeof simulatedServer>[1]) {
  const random = randomFrom(seed);
  const browser = simulatedBrowser({ hasLocks });
  const server = simulatedServer(random, handle);
  server.state.weather = weather;
  let opened = 0;

  async function open(): Promise<OpenTab> {
    const tab = browser.tab();
    const outbox = await createOutbox({
      send: server.sendFrom(tab),
      userId: "alice",
      clock: tab.clock,
      locks: tab.locks,
      database: tab.database,
      page: tab.page,
      channel: tab.channel("outbox"),
      backoff: { firstMs: 1000, maxMs: 60_000, random },
      timeoutMs: 30_000,
    });
    return { tab, outbox, name: `tab${++opened}` };
  }
  return { random, browser, server, open };
}

const script = fc.record({
  seed: fc.nat(),
  hasLocks: fc.boolean(),
  tabs: fc.integer({ min: 1, max: 3 }),
  actions: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.record({ do: fc.constant("enqueue" as const), tab: fc.nat(2), subject: fc.nat(2) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(5000), rounds: fc.nat(30) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant("kill" as const), tab: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("freeze" as const), tab: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("thaw" as const), tab: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("sign-out" as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("network" as const), isDown: fc.boolean() }) },
    ),
    { minLength: 5, maxLength: 60 },
  ),
});

test(
  `${numRuns} seeds of lost, doubled and late deliveries, killed and frozen tabs: nothing twice, nothing lost, in order`,
  async () => {
    await fc.assert(
      fc.asyncProperty(script, async ({ seed, hasLocks, tabs, actions }) => {
        const { browser, server, open, random } = world(seed, hasLocks);
        const open_ = await Promise.all(Array.from({ length: tabs }, open));
        const kept = new Set<string>();
        /** By tab and subject, in the order in which they were enqueued. */
        const lines = new Map<string, string[]>();
        const answers = new Map<string, number>();
        const at = (index: number) => index % open_.length;

        for (const action of actions) {
          if (action.do === "enqueue") {
            const { outbox, name } = open_[at(action.tab)]!;
            const subject = `session:${action.subject}`;
            const op = outbox.enqueue({ path: "messages.send", input: { n: random() }, subject, label: "" });
            void op.kept.then(() => kept.add(op.mutationId));
            void op.done.then(() => answers.set(op.mutationId, (answers.get(op.mutationId) ?? 0) + 1));
            lines.set(`${name} ${subject}`, [...(lines.get(`${name} ${subject}`) ?? []), op.mutationId]);
          } else if (action.do === "wait") {
            await drain(action.rounds);
            const until = browser.clock.now() + action.ms;
            while (browser.clock.step(until)) await drain(3);
            browser.clock.set(until);
          } else if (action.do === "kill") {
            open_[at(action.tab)]!.tab.kill();
            open_[at(action.tab)] = await open();
          } else if (action.do === "freeze") open_[at(action.tab)]!.tab.freeze();
          else if (action.do === "thaw") open_[at(action.tab)]!.tab.thaw();
          else if (action.do === "sign-out") server.state.isSignedIn = false;
          else server.state.isDown = action.isDown;
        }

        server.state.isDown = false;
        server.state.isSignedIn = true;
        for (const { tab } of open_) tab.thaw();
        const survivors = [...open_];
        await drain(30);
        for (const { outbox } of survivors) outbox.signedIn("alice");
        await browser.settle(
          () =>
            kept.size === new Set(server.effects.map((it) => it.mutationId)).intersection(kept).size &&
            survivors.every(({ outbox }) => outbox.view().items.length === 0),
        );
        await drain(40);

        const sent = server.effects.map(({ mutationId }) => mutationId);
        expect(new Set(sent).size).toBe(sent.length);
        for (const id of kept) expect(sent).toContain(id);
        for (const line of lines.values()) expect(sent.filter((id) => line.includes(id))).toEqual(line.filter((id) => sent.includes(id)));
        expect([...answers.values()].every((times) => times === 1)).toBe(true);
        for (const { name, outbox } of survivors) {
          const own = [...lines].filter(([line]) => line.startsWith(`${name} `)).flatMap(([, ids]) => ids);
          for (const id of own) expect(answers.get(id)).toBe(1);
          outbox.close();
        }
      }),
      { numRuns },
    );
  },
  isLong ? 900_000 : 60_000,
);

const PARTS = ["title", "summary", "materials", "script"] as const;

test(
  `${numRuns} seeds of one person writing one lesson through the same: the last words of each part arrive, and nobody conflicts with themselves`,
  async () => {
    const writing = fc.record({
      seed: fc.nat(),
      hasLocks: fc.boolean(),
      actions: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.record({ do: fc.constant("save" as const), parts: fc.subarray([...PARTS], { minLength: 1 }) }) },
          { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(4000), rounds: fc.nat(40) }) },
          { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
          { weight: 1, arbitrary: fc.record({ do: fc.constant("network" as const), isDown: fc.boolean() }) },
        ),
        { minLength: 5, maxLength: 40 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(writing, async ({ seed, hasLocks, actions }) => {
        const lessons = simulatedLessons();
        const { browser, server, open } = world(seed, hasLocks, lessons.handle);
        let now = await open();
        let revision = 1;
        const last: Record<string, string> = {};
        const follow = () =>
          now.outbox.onAnswer((_item, answer) => {
            // As a page does: later, or never.
            if (browser.clock.now() % 2 === 0) revision = Math.max(revision, (answer as { lesson: { revision: number } }).lesson.revision);
          });
        follow();
        for (const [index, action] of actions.entries()) {
          if (action.do === "save") {
            const { title, ...content } = Object.fromEntries(action.parts.map((part) => [part, `${part} ${index}`]));
            const changes = { ...(title && { title }), content };
            const { kept } = now.outbox.enqueue({
              path: "drafts.save",
              input: { id: "l1", baseRevision: revision, changes },
              subject: "lesson:l1",
              label: "",
            });
            await kept;
            for (const part of action.parts) last[part] = `${part} ${index}`;
          } else if (action.do === "wait") {
            await drain(action.rounds);
            const until = browser.clock.now() + action.ms;
            while (browser.clock.step(until)) await drain(3);
            browser.clock.set(until);
          } else if (action.do === "restart") {
            now.tab.kill();
            now = await open();
            follow();
            // A page that loads takes the server's words, and shows what is queued on top.
            if (now.outbox.adopt("lesson:l1").length === 0) revision = lessons.latest("l1").revision;
          } else server.state.isDown = action.isDown;
        }
        server.state.isDown = false;
        await browser.settle(() => now.outbox.view().items.every(({ state }) => state === "aside"));
        expect(now.outbox.view().items).toEqual([]);
        const { title, content } = lessons.latest("l1");
        expect({ ...content, ...(last.title && { title }) }).toEqual(last);
        now.outbox.close();
      }),
      { numRuns },
    );
  },
  isLong ? 900_000 : 60_000,
);
