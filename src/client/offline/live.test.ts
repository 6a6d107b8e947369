import "fake-indexeddb/auto";
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { createLive, type LiveHandlers, type LiveMessage } from "#src/client/offline/live.ts";
import { drain, simulatedBrowser, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";

type Event = { n: number } | { kind: "reset" } | { kind: "presence" };

/** A server that numbers its events and continues from any of them. */
function eventServer() {
  const log: Event[] = [];
  const streams = new Set<{ tab: SimulatedTab; send(id: number): void; handlers: LiveHandlers<Event> }>();
  return {
    streams,
    log,
    emit() {
      log.push({ n: log.length + 1 });
      for (const stream of streams) if (!stream.tab.isDead()) stream.send(log.length);
    },
    subscribe: (tab: SimulatedTab) => (lastEventId: string | undefined, handlers: LiveHandlers<Event>) => {
      const send = (id: number) => handlers.onEvent(String(id), log[id - 1]!);
      const stream = { tab, send, handlers };
      handlers.onState("connecting");
      queueMicrotask(() => {
        if (tab.isDead() || isClosed) return;
        handlers.onState("open");
        for (let id = Number(lastEventId ?? log.length) + 1; id <= log.length; id++) send(id);
        streams.add(stream);
      });
      let isClosed = false;
      return () => {
        isClosed = true;
        streams.delete(stream);
      };
    },
  };
}

function setup(hasLocks = true) {
  const browser = simulatedBrowser({ hasLocks });
  const server = eventServer();
  const open = () => {
    const tab = browser.tab();
    const live = createLive<Event>({
      subscribe: server.subscribe(tab),
      reset: { kind: "reset" },
      clock: tab.clock,
      locks: tab.locks,
      database: tab.database,
      page: tab.page,
      channel: tab.channel<LiveMessage<Event>>("live"),
    });
    const heard: Event[] = [];
    live.subscribe((event) => tab.isDead() || heard.push(event));
    return { tab, live, heard };
  };
  const living = () => [...server.streams].filter(({ tab }) => !tab.isDead()).length;
  return { browser, server, open, living };
}

const numbers = (events: Event[]) => events.map((event) => ("n" in event ? event.n : 0));

for (const hasLocks of [true, false])
  describe(hasLocks ? "with locks" : "with a lease", () => {
    test("what passes under the number of the event before it is told each time", async () => {
      const { browser, server, open } = setup(hasLocks);
      const one = open();
      await browser.settle(() => one.live.state() === "open");
      const two = open();
      await browser.settle(() => two.live.state() === "open");
      server.emit();
      for (const { handlers } of server.streams) handlers.onEvent("1", { kind: "presence" });
      for (const { handlers } of server.streams) handlers.onEvent("1", { kind: "presence" });
      server.emit();
      await drain();
      const told = [{ n: 1 }, { kind: "presence" }, { kind: "presence" }, { n: 2 }];
      expect([one.heard, two.heard]).toEqual([told, told] as Event[][]);
    });

    test("one stream for all tabs, handed over without gap or double", async () => {
      const { browser, server, open, living } = setup(hasLocks);
      const one = open();
      await browser.settle(() => one.live.state() === "open");
      const two = open();
      const three = open();
      await browser.settle(() => two.live.state() === "open" && three.live.state() === "open");
      expect(living()).toBe(1);
      server.emit();
      server.emit();
      await drain();
      one.tab.kill();
      server.emit();
      await browser.settle(() => numbers(three.heard).includes(3));
      server.emit();
      await drain();
      expect(numbers(two.heard)).toEqual([1, 2, 3, 4]);
      expect(numbers(three.heard)).toEqual([1, 2, 3, 4]);
      expect(living()).toBe(1);
    });

    test("a tab that came late takes over where the leader stood", async () => {
      const { browser, server, open } = setup(hasLocks);
      const one = open();
      await browser.settle(() => one.live.state() === "open");
      server.emit();
      const two = open();
      await browser.settle(() => two.live.state() === "open");
      one.tab.kill();
      server.emit();
      await browser.settle(() => numbers(two.heard).includes(2));
      expect(numbers(two.heard)).toEqual([2]);
    });
  });

test("a leader that dies before the first event: the others are told to load again", async () => {
  const { browser, server, open } = setup();
  const one = open();
  await browser.settle(() => one.live.state() === "open");
  const two = open();
  await browser.settle(() => two.live.state() === "open");
  one.tab.kill();
  server.emit();
  await browser.settle(() => two.heard.length > 0);
  expect(two.heard).toEqual([{ kind: "reset" }]);
});

test("a reset passes although its number is known, and counting begins anew", async () => {
  const { browser, server, open } = setup();
  const one = open();
  await browser.settle(() => one.live.state() === "open");
  server.emit();
  server.emit();
  const [stream] = server.streams;
  stream!.handlers.onEvent("1", { kind: "reset" });
  stream!.handlers.onEvent("2", { n: 2 });
  expect(numbers(one.heard)).toEqual([1, 2, 0, 2]);
});

test("an event that is told twice is heard once", async () => {
  const { browser, server, open } = setup();
  const one = open();
  const two = open();
  await browser.settle(() => one.live.state() === "open");
  server.emit();
  [...server.streams][0]!.send(1);
  await drain();
  expect([numbers(one.heard), numbers(two.heard)]).toEqual([[1], [1]]);
});

test("a stream that is closed from the other side is opened again, later each time", async () => {
  const { browser, server, open } = setup();
  const one = open();
  await browser.settle(() => one.live.state() === "open");
  server.emit();
  const start = browser.clock.now();
  [...server.streams][0]!.handlers.onState("closed");
  expect(one.live.state()).toBe("closed");
  server.emit();
  await browser.settle(() => one.live.state() === "open");
  await drain();
  expect(browser.clock.now() - start).toBe(1000);
  expect(numbers(one.heard)).toEqual([1, 2]);
});

test("a silent leader is replaced when another tab is looked at", async () => {
  const { browser, server, open } = setup();
  const one = open();
  await browser.settle(() => one.live.state() === "open");
  server.emit();
  const two = open();
  await browser.settle(() => two.live.state() === "open");
  one.tab.freeze();
  server.streams.clear();
  server.emit();
  two.tab.page.signal("visible");
  await browser.settle(() => numbers(two.heard).includes(2));
  one.tab.thaw();
  server.emit();
  await drain();
  expect(numbers(two.heard)).toEqual([2, 3]);
  expect(numbers(one.heard)).toEqual([1, 2, 3]);
});

const numRuns = Bun.env.LECTERN_LONG === "1" ? 1000 : 100;
test(`${numRuns} seeds of events and deaths: every living tab has each event once, in order`, async () => {
  const steps = fc.array(fc.constantFrom("emit", "emit", "emit", "kill", "open", "wait"), { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (actions, hasLocks) => {
      const { browser, server, open, living } = setup(hasLocks);
      const tabs = [open(), open()];
      await browser.settle(() => tabs.every(({ live }) => live.state() === "open"));
      const since = new Map(tabs.map((tab) => [tab, 0]));
      server.emit();
      await drain();
      for (const action of actions) {
        if (action === "emit") server.emit();
        else if (action === "kill" && tabs.length > 1) tabs.shift()!.tab.kill();
        else if (action === "wait") browser.clock.step();
        else if (action === "open" && tabs.length < 4) {
          const next = open();
          tabs.push(next);
          await browser.settle(() => next.live.state() === "open");
          since.set(next, server.log.length);
        }
        await drain(3);
      }
      const isCurrent = ({ heard }: { heard: Event[] }) => [0, server.log.length].includes(numbers(heard).at(-1) ?? -1);
      await browser.settle(() => tabs.every((tab) => tab.heard.length === 0 || isCurrent(tab)));
      server.emit();
      await browser.settle(() => tabs.every(isCurrent));
      server.emit();
      await browser.settle(() => tabs.every(({ heard }) => numbers(heard).at(-1) === server.log.length));
      for (const tab of tabs) {
        const all = numbers(tab.heard);
        // After a reset, told to a tab that never had a position, the page loads everything again.
        const heard = all.slice(all.lastIndexOf(0) + 1).filter((n) => n > since.get(tab)!);
        expect(new Set(heard).size).toBe(heard.length);
        expect(heard).toEqual(Array.from({ length: heard.length }, (_, i) => server.log.length - heard.length + 1 + i));
        if (!all.includes(0)) expect(heard).toHaveLength(server.log.length - since.get(tab)!);
        tab.live.close();
      }
      expect(living()).toBe(0);
    }),
    { numRuns },
  );
}, 300_000);
