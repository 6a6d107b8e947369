import "fake-indexeddb/auto";
import { describe, expect, test } from "bun:test";
import type { Message } from "#src/client/offline/messages.ts";
import { createOutbox, type Outbox, type OutboxDeps, SendError } from "#src/client/offline/outbox.ts";
import { drain, simulatedBrowser, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";
import { randomFrom, rejected, simulatedServer } from "#src/client/offline/simulated-server.ts";

const open = (tab: SimulatedTab, send: OutboxDeps["send"], more: Partial<OutboxDeps> = {}): Promise<Outbox> =>
  createOutbox({
    send,
    userId: "alice",
    clock: tab.clock,
    locks: tab.locks,
    database: tab.database,
    page: tab.page,
    channel: tab.channel("outbox"),
    backoff: { firstMs: 1000, maxMs: 60_000, random: () => 0.5 },
    ...more,
  });

const say = (outbox: Outbox, content: string, session = "s1", more: { mutationId?: string } = {}) =>
  outbox.enqueue<{ ok: true }>({ path: "messages.send", input: { content }, subject: `session:${session}`, label: content, ...more });

const setup = (options: Parameters<typeof simulatedBrowser>[0] = {}, handle?: Parameters<typeof simulatedServer>[1]) => {
  const browser = simulatedBrowser(options);
  const server = simulatedServer(randomFrom(1), handle);
  return { browser, server, said: () => server.effects.map(({ input }) => input.content) };
};

describe("sending", () => {
  test("an op is kept first, sent, answered and gone", async () => {
    const { browser, server } = setup();
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    const { mutationId, kept, done } = say(outbox, "hello");
    expect(outbox.pending("session:s1")).toMatchObject([
      { mutationId, state: "kept", userId: "alice", input: { content: "hello", mutationId } },
    ]);
    expect(server.effects).toHaveLength(0);
    await kept;
    let answer: unknown;
    void done.then((it) => (answer = it));
    await browser.settle(() => answer !== undefined);
    expect(answer).toEqual({ ok: true });
    expect(outbox.view().items).toEqual([]);
    expect(outbox.view().lastAckAt["session:s1"]).toBe(browser.clock.now());
  });

  test("the view is the same object until something changes", async () => {
    const { browser, server } = setup();
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    const view = outbox.view();
    expect(outbox.view()).toBe(view);
    say(outbox, "hello");
    expect(outbox.view()).not.toBe(view);
  });

  test("one of a subject at a time, four subjects at once", async () => {
    const browser = simulatedBrowser();
    const tab = browser.tab();
    const flying = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    let answered = 0;
    const outbox = await open(tab, async (_path, input) => {
      const subject = String(input.subject);
      flying.set(subject, (flying.get(subject) ?? 0) + 1);
      most = Math.max(
        most,
        [...flying.values()].reduce((a, b) => a + b),
      );
      mostOfOne = Math.max(mostOfOne, ...flying.values());
      await drain(60);
      flying.set(subject, flying.get(subject)! - 1);
      answered += 1;
    });
    for (let i = 0; i < 40; i++) outbox.enqueue({ path: "x.do", input: { subject: `s${i % 8}` }, subject: `s${i % 8}`, label: "" });
    await browser.settle(() => answered === 40);
    expect([most, mostOfOne]).toEqual([4, 1]);
  });

  test("a thousand ops, the first of which always fails: it is set aside, the others are sent in order", async () => {
    const { browser, server, said } = setup({}, (_path, { content }) => {
      if (content === "0") throw rejected("BAD_INPUT", "Too long.");
      return { ok: true };
    });
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    const first = say(outbox, "0");
    const reason = first.done.catch((error: unknown) => error);
    for (let i = 1; i < 1000; i++) say(outbox, String(i));
    await browser.settle(() => outbox.view().items.length === 1);
    expect(said()).toEqual(Array.from({ length: 999 }, (_, i) => String(i + 1)));
    expect(outbox.view().items).toMatchObject([{ state: "aside", problem: { code: "BAD_INPUT", words: "Too long." } }]);
    expect(await reason).toMatchObject({ kind: "rejected", problem: { code: "BAD_INPUT" } });
    await outbox.discard(first.mutationId);
    expect(outbox.view().items).toEqual([]);
  }, 30_000);

  test("what keeps failing for the moment is set aside once the server takes other things", async () => {
    const { browser, server } = setup({}, (_path, { content }) => {
      if (content === "poison") throw new SendError("retry", { code: "INTERNAL", words: "The server could not do this." });
      return {};
    });
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    say(outbox, "poison");
    say(outbox, "behind");
    await browser.settle(() => server.effects.length === 1 && outbox.view().items.length === 1);
    expect(outbox.view().items).toMatchObject([{ label: "poison", state: "aside", attempts: 10 }]);
  });

  test("what depends on a failed create waits for it, and goes on when it is corrected", async () => {
    const { browser, server } = setup({}, (path, { title }) => {
      if (path === "sessions.create" && title === "") throw rejected("BAD_INPUT");
      return {};
    });
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    const create = outbox.enqueue({ path: "sessions.create", input: { id: "s1", title: "" }, subject: "session:s1", label: "New" });
    say(outbox, "hello");
    say(outbox, "elsewhere", "s2");
    await browser.settle(() => server.effects.length === 1);
    await drain(100);
    expect(server.effects.map(({ input }) => input.content)).toEqual(["elsewhere"]);
    outbox.resolve(create.mutationId, { id: "s1", title: "Rhythm" });
    await browser.settle(() => outbox.view().items.length === 0);
    expect(server.effects.map(({ path }) => path)).toEqual(["messages.send", "sessions.create", "messages.send"]);
  });

  test("a refused op can be sent again", async () => {
    let refuses = true;
    const { browser, server } = setup({}, () => {
      if (refuses) throw rejected("NOT_POSSIBLE");
      return {};
    });
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    const { mutationId } = say(outbox, "hello");
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    refuses = false;
    const answers: unknown[] = [];
    outbox.onAnswer((item) => answers.push(item.mutationId));
    await outbox.retry(mutationId);
    await browser.settle(() => outbox.view().items.length === 0);
    expect(answers).toEqual([mutationId]);
  });
});

describe("connection", () => {
  test("backs off from one second to sixty, with one op as scout, and says so", async () => {
    const browser = simulatedBrowser();
    const tab = browser.tab();
    const server = simulatedServer(randomFrom(1));
    server.state.isDown = true;
    const times: number[] = [];
    const outbox = await open(tab, (...args) => {
      times.push(browser.clock.now());
      return server.sendFrom(tab)(...args);
    });
    for (const session of ["a", "b", "c", "d", "e", "f"]) say(outbox, session, session);
    await browser.settle(() => times.length >= 14);
    expect(outbox.view().connection).toBe("offline");
    // The first four leave together; from then on one at a time.
    const gaps = times.slice(4).map((time, i) => time - times[i + 3]!);
    expect(gaps.every((gap) => gap >= 1000 && gap <= 60_000)).toBe(true);
    expect(gaps.at(-1)!).toBeGreaterThan(20_000);
    server.state.isDown = false;
    tab.page.signal("online");
    await browser.settle(() => outbox.view().items.length === 0, 500);
    expect(outbox.view().connection).toBe("online");
  });

  test("comes again when the server said", async () => {
    const browser = simulatedBrowser();
    const tab = browser.tab();
    const times: number[] = [];
    const outbox = await open(tab, async () => {
      times.push(browser.clock.now());
      if (times.length === 1) throw new SendError("retry", { code: "TOO_MANY_ATTEMPTS", words: "Slowly." }, 7000);
    });
    say(outbox, "hello");
    await browser.settle(() => outbox.view().items.length === 0);
    expect(times[1]! - times[0]!).toBe(7000);
  });

  test("a request without an answer is given up and sent again", async () => {
    const { browser, server } = setup();
    const tab = browser.tab();
    let requests = 0;
    const outbox = await open(tab, (...args) => (++requests === 1 ? new Promise(() => {}) : server.sendFrom(tab)(...args)), {
      timeoutMs: 30_000,
    });
    say(outbox, "hello");
    await browser.settle(() => outbox.view().items.length === 0);
    expect(requests).toBe(2);
  });

  test("only making a lesson from a conversation may take minutes", async () => {
    const { browser } = setup();
    const tab = browser.tab();
    const times: Record<string, number[]> = {};
    const outbox = await open(tab, (path) => {
      (times[path] ??= []).push(browser.clock.now());
      return times[path].length === 1 ? new Promise(() => {}) : Promise.resolve({ ok: true });
    });
    for (const path of ["sessions.update", "drafts.createFromSession"]) {
      outbox.enqueue({ path, input: {}, subject: path, label: path });
      await browser.settle(() => outbox.view().items.length === 0);
    }
    const waited = Object.values(times).map(([first, second]) => Math.floor((second! - first!) / 30_000));
    expect(waited).toEqual([1, 10]);
  });

  test("flush tries at once", async () => {
    const { browser, server } = setup();
    const tab = browser.tab();
    server.state.isDown = true;
    const outbox = await open(tab, server.sendFrom(tab));
    say(outbox, "hello");
    await browser.settle(() => outbox.view().connection === "offline");
    server.state.isDown = false;
    await outbox.flush();
    expect(server.effects).toHaveLength(1);
  });
});

describe("accounts", () => {
  test("a sign-in that ends in the middle keeps everything until the person is back", async () => {
    const { browser, server, said } = setup();
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    for (let i = 0; i < 10; i++) say(outbox, String(i));
    await browser.settle(() => server.effects.length === 4);
    server.state.isSignedIn = false;
    await browser.settle(() => outbox.view().needsSignIn);
    const { arrivals } = server.state;
    say(outbox, "10");
    await drain(100);
    expect(server.state.arrivals).toBe(arrivals);
    server.state.isSignedIn = true;
    outbox.signedIn("alice");
    await browser.settle(() => outbox.view().items.length === 0);
    expect(said()).toEqual(Array.from({ length: 11 }, (_, i) => String(i)));
  });

  test("another account's ops stay kept and are never sent under this one", async () => {
    const { browser, server, said } = setup();
    server.state.isDown = true;
    const tab = browser.tab();
    const outbox = await open(tab, server.sendFrom(tab));
    say(outbox, "from alice");
    await browser.settle(() => outbox.view().connection === "offline");
    outbox.signedOut();
    expect(outbox.view().items).toEqual([]);
    expect(await say(outbox, "from nobody").done.catch((error: unknown) => error)).toMatchObject({ kind: "sign-in" });
    server.state.isDown = false;
    outbox.signedIn("bob");
    say(outbox, "from bob");
    await browser.settle(() => server.effects.length === 1);
    await drain(100);
    expect(said()).toEqual(["from bob"]);
    expect(outbox.view().items).toEqual([]);
    outbox.signedIn("alice");
    await browser.settle(() => server.effects.length === 2);
    expect(said()).toEqual(["from bob", "from alice"]);
  });
});

describe("tabs", () => {
  for (const hasLocks of [true, false]) {
    test(`one sends for all, and the answer reaches the tab that asked (${hasLocks ? "locks" : "lease"})`, async () => {
      const { browser, server } = setup({ hasLocks });
      const [one, two] = [browser.tab(), browser.tab()];
      const senders = new Set<string>();
      const sendAs =
        (name: string, tab: SimulatedTab): OutboxDeps["send"] =>
        (...args) => {
          senders.add(name);
          return server.sendFrom(tab)(...args);
        };
      const first = await open(one, sendAs("one", one));
      await browser.settle(() => true);
      await drain(50);
      const second = await open(two, sendAs("two", two));
      const heard: string[] = [];
      first.onAnswer((item) => heard.push(item.label));
      const { done } = say(second, "from the second");
      let answer: unknown;
      void done.then((it) => (answer = it));
      await browser.settle(() => answer !== undefined);
      await drain(20);
      expect([...senders]).toEqual(["one"]);
      expect(heard).toEqual(["from the second"]);
      expect(second.view()).toMatchObject({ items: [], lastAckAt: { "session:s1": expect.any(Number) } });
    });

    test(`a tab killed in the middle of sending: the next sends the same again, once (${hasLocks ? "locks" : "lease"})`, async () => {
      const { browser, server, said } = setup({ hasLocks });
      const [one, two] = [browser.tab(), browser.tab()];
      server.state.weather = { lostAfter: 1 };
      const first = await open(one, server.sendFrom(one));
      const second = await open(two, server.sendFrom(two));
      say(first, "a");
      say(first, "b");
      await browser.settle(() => server.effects.length === 1);
      one.kill();
      server.state.weather = {};
      await browser.settle(() => second.view().items.length === 0 && server.effects.length === 2);
      expect(said()).toEqual(["a", "b"]);
    });
  }

  test("everything is there after the browser was closed, and the page hears the answers", async () => {
    const { browser, server, said } = setup();
    server.state.isDown = true;
    const one = browser.tab();
    const first = await open(one, server.sendFrom(one));
    const ops = ["a", "b", "c"].map((content) => say(first, content));
    await Promise.all(ops.map((op) => op.kept));
    one.kill();
    server.state.isDown = false;
    const two = browser.tab();
    const heard: string[] = [];
    const second = await open(two, server.sendFrom(two));
    second.onAnswer((item) => heard.push(item.label));
    expect(second.view().items.map(({ label }) => label)).toEqual(["a", "b", "c"]);
    await browser.settle(() => second.view().items.length === 0);
    expect(said()).toEqual(["a", "b", "c"]);
    expect(heard).toEqual(["a", "b", "c"]);
  });

  test("a sender that is frozen is replaced; when it thaws, it sends nothing twice", async () => {
    const { browser, server, said } = setup();
    const [one, two] = [browser.tab(), browser.tab()];
    const first = await open(one, server.sendFrom(one));
    const second = await open(two, server.sendFrom(two));
    await drain(50);
    one.freeze();
    say(second, "a");
    say(second, "b");
    await browser.settle(() => server.effects.length === 2, 60_000);
    one.thaw();
    say(first, "c");
    await browser.settle(() => first.view().items.length === 0 && second.view().items.length === 0);
    expect(said()).toEqual(["a", "b", "c"]);
  });

  test("an answer that is told again, by a sender that took over, is heard once", async () => {
    const { browser, server } = setup();
    const [one, two] = [browser.tab(), browser.tab()];
    const outbox = await open(one, server.sendFrom(one));
    const heard: string[] = [];
    outbox.onAnswer((item) => heard.push(item.label));
    const spy = two.channel<Message>("outbox");
    spy.listen((message) => message.type === "answered" && spy.post(message));
    say(outbox, "a");
    await browser.settle(() => outbox.view().items.length === 0);
    await drain();
    expect(heard).toEqual(["a"]);
  });

  test("a sender that died before it told the answer: the next one tells it", async () => {
    const { browser, server } = setup();
    const [one, two] = [browser.tab(), browser.tab()];
    const deaf = { ...one.channel<Message>("outbox"), post: () => {} };
    const first = await open(one, server.sendFrom(one), { channel: deaf });
    await drain(60);
    const second = await open(two, server.sendFrom(two));
    // It dies at the moment in which the answer is stored.
    first.onAnswer(() => one.kill());
    const { done } = say(second, "a");
    let answer: unknown;
    void done.then((it) => (answer = it));
    await drain(60);
    one.page.signal("visible");
    await browser.settle(() => answer !== undefined);
    expect(server.effects).toHaveLength(1);
    expect(second.view().items).toEqual([]);
  });

  test("every tab sees what the sender knows of connection and sign-in", async () => {
    const { browser, server } = setup();
    const [one, two, three] = [browser.tab(), browser.tab(), browser.tab()];
    const first = await open(one, server.sendFrom(one));
    const second = await open(two, server.sendFrom(two));
    server.state.isSignedIn = false;
    say(second, "a");
    await browser.settle(() => second.view().needsSignIn);
    const third = await open(three, server.sendFrom(three));
    await browser.settle(() => third.view().needsSignIn);
    server.state.isSignedIn = true;
    third.signedIn("alice");
    await browser.settle(() => first.view().items.length === 0 && server.effects.length === 1);
    expect(second.view().needsSignIn).toBe(false);
  });
});
