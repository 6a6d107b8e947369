import "fake-indexeddb/auto";
import { describe, expect, test } from "bun:test";
import { createOutbox, type Outbox } from "#src/client/offline/outbox.ts";
import { drain, simulatedBrowser, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";
import { simulatedLessons } from "#src/client/offline/simulated-lessons.ts";
import { randomFrom, rejected, simulatedServer } from "#src/client/offline/simulated-server.ts";

const subject = "lesson:l1";

async function setup({ merges = false, refuses = (_input: Record<string, unknown>): boolean => false } = {}) {
  const browser = simulatedBrowser();
  const lessons = simulatedLessons({ merges });
  const server = simulatedServer(randomFrom(1), (path, input) => {
    if (refuses(input)) throw rejected("BAD_INPUT", "Too long.");
    return lessons.handle(path, input);
  });
  const open = (tab: SimulatedTab): Promise<Outbox> =>
    createOutbox({
      send: server.sendFrom(tab),
      userId: "alice",
      clock: tab.clock,
      locks: tab.locks,
      database: tab.database,
      page: tab.page,
      channel: tab.channel("outbox"),
    });
  const tab = browser.tab();
  return { browser, lessons, server, open, tab, outbox: await open(tab) };
}

const save = (outbox: Outbox, baseRevision: number, changes: Record<string, unknown>) =>
  outbox.enqueue<{ status: string; lesson: { revision: number } }>({
    path: "drafts.save",
    input: { id: "l1", baseRevision, changes },
    subject,
    label: "Rhythm",
  });

const isOffline = (outbox: Outbox) => () => outbox.view().connection === "offline";
const isDone = (outbox: Outbox) => () => outbox.view().items.length === 0;

describe("coalescing", () => {
  test("unsent saves become one: the later wins per part, from the earliest base, and each is answered", async () => {
    const { browser, server, outbox, lessons } = await setup();
    server.state.isDown = true;
    outbox.enqueue({ path: "x.first", input: {}, subject: "other", label: "" });
    await browser.settle(isOffline(outbox));
    const saves = [
      save(outbox, 1, { title: "R", content: { summary: "one" } }),
      save(outbox, 1, { content: { summary: "two", materials: ["drum"] } }),
      save(outbox, 1, { summary: "three" }),
    ];
    await Promise.all(saves.map(({ kept }) => kept));
    await drain(60);
    expect(outbox.pending(subject)).toMatchObject([
      {
        mutationId: saves[2]!.mutationId,
        input: {
          mutationId: saves[2]!.mutationId,
          baseRevision: 1,
          changes: { title: "R", content: { summary: "three", materials: ["drum"] } },
        },
      },
    ]);
    server.state.isDown = false;
    const answers = Promise.all(saves.map(({ done }) => done));
    await outbox.flush();
    expect((await answers).map(({ lesson }) => lesson.revision)).toEqual([2, 2, 2]);
    expect(lessons.latest("l1")).toMatchObject({ title: "R", revision: 2, content: { summary: "three", materials: ["drum"] } });
  });

  test("a save that may have been sent stays as it is; what was typed since follows on its answer", async () => {
    const { browser, server, outbox, lessons } = await setup();
    server.state.weather = { lostAfter: 1 };
    save(outbox, 1, { content: { summary: "one" } });
    await browser.settle(() => server.effects.length === 1 && isOffline(outbox)());
    save(outbox, 1, { content: { summary: "two" } });
    save(outbox, 1, { content: { summary: "three" } });
    server.state.weather = {};
    await browser.settle(isDone(outbox));
    expect(server.effects.map(({ input }) => [input.baseRevision, input.changes])).toEqual([
      [1, { content: { summary: "one" } }],
      [2, { content: { summary: "three" } }],
    ]);
    expect(lessons.latest("l1").revision).toBe(3);
  });

  test("publishing follows the save before it", async () => {
    const { browser, outbox, lessons } = await setup();
    save(outbox, 1, { content: { summary: "one" } });
    outbox.enqueue({ path: "drafts.publish", input: { id: "l1", baseRevision: 1 }, subject, label: "Publish" });
    save(outbox, 1, { content: { summary: "two" } });
    await browser.settle(isDone(outbox));
    expect(lessons.latest("l1")).toMatchObject({ revision: 4, content: { summary: "two", isPublished: true } });
  });

  test("what names no base may have gone on top of somebody else's words: a save behind it keeps its own", async () => {
    const { browser, outbox, lessons } = await setup();
    lessons.latest("l1");
    lessons.write("l1", { summary: "theirs" });
    outbox.enqueue({ path: "lessons.unpublish", input: { id: "l1" }, subject, label: "Unpublish" });
    save(outbox, 1, { content: { summary: "mine" } });
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    expect(lessons.latest("l1").content.summary).toBe("theirs");
  });

  test("a save made before the page heard the answer is put on top of it", async () => {
    const { browser, outbox, lessons } = await setup();
    for (const summary of ["one", "two", "three", "four"]) {
      save(outbox, 1, { content: { summary } });
      await browser.settle(isDone(outbox));
    }
    expect(lessons.latest("l1")).toMatchObject({ revision: 5, content: { summary: "four" } });
  });

  test("the next visit goes on from what the last one left", async () => {
    const { browser, server, open, tab, outbox, lessons } = await setup();
    server.state.weather = { lostAfter: 1 };
    save(outbox, 1, { content: { summary: "one" } });
    await save(outbox, 1, { content: { materials: ["drum"] } }).kept;
    await browser.settle(() => server.effects.length === 1);
    tab.kill();
    const next = await open(browser.tab());
    await save(next, 1, { content: { summary: "two" } }).kept;
    server.state.weather = {};
    await browser.settle(isDone(next));
    expect(lessons.latest("l1")).toMatchObject({ content: { summary: "two", materials: ["drum"] } });
    expect(next.view().items).toEqual([]);
  });

  test("two tabs are two writers: neither overwrites the other unseen", async () => {
    const { browser, server, open, outbox, lessons } = await setup();
    const other = await open(browser.tab());
    server.state.isDown = true;
    outbox.enqueue({ path: "x.first", input: {}, subject: "other", label: "" });
    await browser.settle(isOffline(outbox));
    await save(outbox, 1, { content: { summary: "mine" } }).kept;
    await save(other, 1, { content: { summary: "also mine" } }).kept;
    await browser.settle(() => outbox.pending(subject).length === 2);
    await drain(60);
    server.state.isDown = false;
    await outbox.flush();
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    expect(lessons.latest("l1").content.summary).toBe("mine");
    expect(outbox.view().items).toMatchObject([
      { state: "aside", problem: { code: "CONFLICT" }, input: { changes: { content: { summary: "also mine" } } } },
    ]);
  });
});

describe("merged answers", () => {
  test("a later save of the same part goes on top of them", async () => {
    const { browser, server, outbox, lessons } = await setup({ merges: true });
    lessons.latest("l1");
    lessons.write("l1", { music: "theirs" });
    server.state.weather = { lostAfter: 1 };
    save(outbox, 1, { content: { summary: "one" } });
    await browser.settle(() => server.effects.length === 1 && isOffline(outbox)());
    save(outbox, 1, { content: { summary: "two" } });
    server.state.weather = {};
    await browser.settle(isDone(outbox));
    expect(lessons.latest("l1")).toMatchObject({ revision: 4, content: { music: "theirs", summary: "two" } });
  });

  test("a later save of a part that somebody else changed keeps its base, so that nothing is overwritten unseen", async () => {
    const { browser, server, outbox, lessons } = await setup({ merges: true });
    lessons.write("l1", { music: "theirs" });
    server.state.weather = { lostAfter: 1 };
    save(outbox, 1, { content: { summary: "one" } });
    await browser.settle(() => server.effects.length === 1 && isOffline(outbox)());
    save(outbox, 1, { content: { music: "mine" } });
    server.state.weather = {};
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    expect(lessons.latest("l1").content.music).toBe("theirs");
    expect(outbox.view().items[0]).toMatchObject({ problem: { code: "CONFLICT", details: { conflicts: ["music"] } } });
  });
});

describe("conflicts", () => {
  async function inConflict() {
    const it = await setup();
    it.lessons.latest("l1");
    it.lessons.write("l1", { summary: "theirs" });
    const first = save(it.outbox, 1, { content: { summary: "mine" } });
    const refusal = first.done.catch((error: unknown) => error);
    await it.browser.settle(() => it.outbox.view().items[0]?.state === "aside");
    return { ...it, first, refusal };
  }

  test("are set aside with the answer; what is typed on goes with them", async () => {
    const { browser, server, outbox, first, refusal } = await inConflict();
    expect(await refusal).toMatchObject({ kind: "rejected", problem: { code: "CONFLICT" } });
    const later = save(outbox, 1, { title: "T", content: { summary: "mine, longer" } });
    const laterRefusal = later.done.catch((error: unknown) => error);
    save(outbox, 1, { content: { summary: "mine, longest" } });
    await browser.settle(() => outbox.view().items.length === 1);
    expect(outbox.view().items).toMatchObject([
      {
        mutationId: first.mutationId,
        state: "aside",
        problem: { code: "CONFLICT", details: { status: "conflict", latest: { revision: 2 }, conflicts: ["summary"] } },
        input: { baseRevision: 1, changes: { title: "T", content: { summary: "mine, longest" } } },
      },
    ]);
    expect(await laterRefusal).toMatchObject({ problem: { code: "CONFLICT" } });
    expect(server.effects).toHaveLength(1);
  });

  test("are decided by another input", async () => {
    const { browser, outbox, lessons, first } = await inConflict();
    const { done } = outbox.resolve<{ status: string }>(first.mutationId, {
      id: "l1",
      baseRevision: 2,
      changes: { content: { summary: "both" } },
    });
    save(outbox, 2, { content: { summary: "both, and more" } });
    await browser.settle(isDone(outbox));
    expect((await done).status).toBe("saved");
    expect(lessons.latest("l1").content.summary).toBe("both, and more");
  });

  test("a save made on the newest revision goes on", async () => {
    const { browser, outbox, lessons, first } = await inConflict();
    save(outbox, 2, { content: { summary: "theirs, and mine" } });
    await browser.settle(() => lessons.latest("l1").revision === 3);
    await outbox.discard(first.mutationId);
    await browser.settle(isDone(outbox));
    expect(lessons.latest("l1").content.summary).toBe("theirs, and mine");
  });

  test("retrying asks the server anew", async () => {
    const { browser, outbox, server, first } = await inConflict();
    await outbox.retry(first.mutationId);
    await browser.settle(() => server.effects.length === 2 && outbox.view().items[0]?.state === "aside");
    expect(outbox.view().items).toMatchObject([
      { state: "aside", problem: { code: "CONFLICT" }, input: { changes: { content: { summary: "mine" } } } },
    ]);
    expect(outbox.view().items[0]!.mutationId).not.toBe(first.mutationId);
    save(outbox, 1, { content: { summary: "mine, still" } });
    await browser.settle(() => outbox.view().items.length === 1);
    expect(outbox.view().items).toMatchObject([{ state: "aside", input: { changes: { content: { summary: "mine, still" } } } }]);
  });
});

describe("a refused save", () => {
  const tooLong = (input: Record<string, unknown>) => JSON.stringify(input).includes("too long");

  test("lets later ones go on, and keeps only what they do not bring newer", async () => {
    const { browser, outbox, lessons } = await setup({ refuses: tooLong });
    save(outbox, 1, { title: "too long", content: { summary: "one" } });
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    save(outbox, 1, { content: { summary: "two" } });
    await browser.settle(() => lessons.latest("l1").revision === 2);
    await browser.settle(() => outbox.view().items.length === 1);
    expect(outbox.view().items).toMatchObject([{ state: "aside", input: { changes: { title: "too long" } } }]);
    outbox.enqueue({ path: "drafts.publish", input: { id: "l1", baseRevision: 2 }, subject, label: "Publish" });
    await browser.settle(() => outbox.view().items.every(({ state }) => state === "aside"));
    save(outbox, 2, { title: "short" });
    await browser.settle(() => outbox.view().items.length === 1);
    expect(lessons.latest("l1")).toMatchObject({ title: "short", revision: 3, content: { summary: "two" } });
    expect(outbox.view().items).toMatchObject([{ path: "drafts.publish", problem: { code: "NOT_SAVED_BEFORE" } }]);
  });

  test("can be retried after later ones were saved", async () => {
    let refuses = true;
    const { browser, outbox, lessons } = await setup({ refuses: (input) => refuses && tooLong(input) });
    const first = save(outbox, 1, { title: "too long", content: { summary: "one" } });
    await browser.settle(() => outbox.view().items[0]?.state === "aside");
    save(outbox, 1, { content: { summary: "two" } });
    await browser.settle(() => lessons.latest("l1").revision === 2 && outbox.view().items.length === 1);
    refuses = false;
    await outbox.retry(first.mutationId);
    await browser.settle(isDone(outbox));
    expect(lessons.latest("l1")).toMatchObject({ title: "too long", content: { summary: "two" } });
  });
});
