import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "bun:test";
import { type Database, openDatabase } from "#src/client/offline/database.ts";
import { createOpStore } from "#src/client/offline/op-store.ts";
import { newOp } from "#src/client/offline/new-op.ts";
import { createOutbox, type Outbox } from "#src/client/offline/outbox.ts";
import { simulatedBrowser, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";
import { randomFrom, simulatedServer } from "#src/client/offline/simulated-server.ts";

const put = IDBObjectStore.prototype.put;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** The next writes to `ops` fail as they do when the disk is full. */
const fillUp = () => {
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    if (this.name === "ops") throw new DOMException("Full", "QuotaExceededError");
    return put.apply(this, args);
  };
};

const refusing: Database = {
  run: async () => {
    throw new DOMException("A mutation operation was attempted on a database that did not allow mutations.", "InvalidStateError");
  },
  close() {},
};

const setup = () => {
  const browser = simulatedBrowser();
  const server = simulatedServer(randomFrom(1));
  const open = (tab: SimulatedTab, database = tab.database): Promise<Outbox> =>
    createOutbox({
      send: server.sendFrom(tab),
      userId: "alice",
      clock: tab.clock,
      locks: tab.locks,
      database,
      page: tab.page,
      channel: tab.channel("outbox"),
    });
  return { browser, server, open, said: () => server.effects.map(({ input }) => input.content) };
};
const say = (outbox: Outbox, content: string) =>
  outbox.enqueue({ path: "messages.send", input: { content }, subject: "session:s1", label: content });

describe("a device that is full", () => {
  test("sends from memory, says so, and keeps again when there is room", async () => {
    const { browser, server, open, said } = setup();
    server.state.isDown = true;
    const outbox = await open(browser.tab());
    fillUp();
    const refusal = await say(outbox, "a").kept.catch((error: unknown) => error);
    expect(String(refusal)).toContain("this browser’s storage is full");
    await browser.settle(() => outbox.view().notKept !== null);
    expect(outbox.view().notKept).toBe("this browser’s storage is full");
    expect(outbox.view().items).toHaveLength(1);
    IDBObjectStore.prototype.put = put;
    await say(outbox, "b").kept;
    await browser.settle(() => outbox.view().notKept === null);
    const db = openDatabase(browser.name);
    expect(await db.run((it) => it.count("ops"))).toBe(2);
    server.state.isDown = false;
    await outbox.flush();
    await browser.settle(() => outbox.view().items.length === 0);
    expect(said()).toEqual(["a", "b"]);
    expect(await db.run((it) => it.count("ops"))).toBe(0);
  });

  test("hands what it cannot keep to the tab that sends, and to the next one", async () => {
    const { browser, server, open, said } = setup();
    const [one, two, three] = [browser.tab(), browser.tab(), browser.tab()];
    const first = await open(one);
    const second = await open(two);
    const third = await open(three);
    server.state.isDown = true;
    fillUp();
    say(second, "a");
    say(second, "b");
    await browser.settle(() => first.view().items.length === 2 && third.view().items.length === 2);
    two.kill();
    one.kill();
    server.state.isDown = false;
    await browser.settle(() => third.view().items.length === 0);
    expect(said()).toEqual(["a", "b"]);
  });

  test("sends what was kept before, although it cannot note that it does", async () => {
    const { browser, server, open, said } = setup();
    server.state.isDown = true;
    const outbox = await open(browser.tab());
    await say(outbox, "a").kept;
    await say(outbox, "b").kept;
    fillUp();
    server.state.isDown = false;
    await outbox.flush();
    await browser.settle(() => outbox.view().items.length === 0);
    expect(said()).toEqual(["a", "b"]);
    expect(await openDatabase(browser.name).run((it) => it.count("ops"))).toBe(0);
  });
});

test("without any storage everything works from memory, and the page can say so", async () => {
  const { browser, open, said } = setup();
  const outbox = await open(browser.tab(), refusing);
  expect(outbox.view().notKept).toContain("private window");
  const { kept, done } = say(outbox, "a");
  expect(await kept.catch(() => "refused")).toBe("refused");
  let isDone = false;
  void done.then(() => (isDone = true));
  await browser.settle(() => isDone);
  expect(said()).toEqual(["a"]);
});

describe("the database", () => {
  test("lets a newer page upgrade it, and is told so afterwards", async () => {
    const name = "lectern-upgrade";
    const database = openDatabase(name);
    await database.run((db) => db.put("leases", { name: "x", owner: "y", until: 0 }));
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    expect(newer.version).toBe(99);
    expect(await database.run((db) => db.count("ops")).catch((error: DOMException) => error.name)).toBe("VersionError");
    newer.close();
  });

  test("is opened again when the browser closed it", async () => {
    const database = openDatabase("lectern-closed");
    await database.run(async (db) => db.close());
    expect(await database.run((db) => db.count("ops"))).toBe(0);
  });
});

test("a sender that was replaced writes nothing", async () => {
  const database = openDatabase("lectern-fence");
  const store = createOpStore(database);
  await database.run((db) => db.put("leases", { name: "lead", owner: "new", until: 0 }));
  const op = newOp(
    { path: "x.do", input: {}, subject: "s", label: "" },
    { mutationId: "m", userId: "alice", createdAt: 0, seq: 1, on: null },
  );
  await store.keep(op);
  const write = (owner: string) =>
    store.update(["m"], { fence: { name: "lead", owner } }, ([it]) => (it ? { put: [{ ...it, attempts: 7 }] } : null));
  expect(await write("old")).toBeNull();
  expect((await store.read(["m"]))[0]?.attempts).toBe(0);
  await write("new");
  expect((await store.read(["m"]))[0]?.attempts).toBe(7);
});
