import "fake-indexeddb/auto";
import { expect, test } from "bun:test";
import { createOutbox, type Outbox } from "#src/client/offline/outbox.ts";
import { drain, simulatedBrowser } from "#src/client/offline/simulated-browser.ts";
import { randomFrom, rejected, simulatedServer } from "#src/client/offline/simulated-server.ts";

const subject = "component:k1";
type Save = { baseVersion: number; name?: string; jsxCode?: string; cssCode?: string };

/** A component at version 1 that takes what is built on its newest version, and nothing else. */
async function setup(refuses = (_: Save): boolean => false) {
  const browser = simulatedBrowser();
  const stored = { version: 1, name: "Quiz", jsxCode: "one", cssCode: "" };
  const server = simulatedServer(randomFrom(1), (_, input) => {
    const { baseVersion, name, jsxCode, cssCode } = input as Save;
    if (refuses(input as Save)) throw rejected("BAD_INPUT", "Too long.");
    const base = { name: "Quiz", jsxCode: "one", cssCode: "" };
    if (baseVersion !== stored.version)
      return { status: "conflict", latest: { ...stored }, base, conflicts: [{ part: "jsxCode", regions: 1 }] };
    const given = Object.entries({ name, jsxCode, cssCode }).filter(([, value]) => value !== undefined);
    Object.assign(stored, Object.fromEntries(given), { version: stored.version + 1 });
    return { status: "saved", component: { id: "k1", ...stored } };
  });
  const tab = browser.tab();
  const { clock, locks, database, page } = tab;
  const outbox = await createOutbox({
    send: server.sendFrom(tab),
    userId: "a",
    clock,
    locks,
    database,
    page,
    channel: tab.channel("outbox"),
  });
  return { browser, server, outbox, stored };
}

const save = (outbox: Outbox, baseVersion: number, change: Omit<Save, "baseVersion">, note?: string) =>
  outbox.enqueue<{ status: string; component: { version: number } }>({
    path: "components.save",
    input: { id: "k1", baseVersion, ...change, ...(note && { note }) },
    subject,
    label: "Quiz",
  });

test("unsent saves of a component become one, part by part, with the last note", async () => {
  const { browser, server, outbox, stored } = await setup();
  server.state.isDown = true;
  outbox.enqueue({ path: "x.first", input: {}, subject: "other", label: "" });
  await browser.settle(() => outbox.view().connection === "offline");
  const saves = [
    save(outbox, 1, { jsxCode: "two", cssCode: "a{}" }, "By hand"),
    save(outbox, 1, { name: "Dice quiz" }),
    save(outbox, 1, { jsxCode: "three" }, "Hint"),
  ];
  await Promise.all(saves.map(({ kept }) => kept));
  await drain(60);
  const { mutationId } = saves[2]!;
  expect(outbox.pending(subject).map(({ input }) => input)).toEqual([
    { id: "k1", baseVersion: 1, name: "Dice quiz", jsxCode: "three", cssCode: "a{}", note: "Hint", mutationId },
  ]);
  server.state.isDown = false;
  const answers = Promise.all(saves.map(({ done }) => done));
  await outbox.flush();
  expect((await answers).map(({ component }) => component.version)).toEqual([2, 2, 2]);
  expect(stored).toEqual({ version: 2, name: "Dice quiz", jsxCode: "three", cssCode: "a{}" });
});

test("what was written before the answer came is put on the version that it made", async () => {
  const { browser, server, outbox, stored } = await setup();
  server.state.weather = { lostAfter: 1 };
  save(outbox, 1, { jsxCode: "two" });
  await browser.settle(() => server.effects.length === 1 && outbox.view().connection === "offline");
  save(outbox, 1, { jsxCode: "three" });
  server.state.weather = {};
  await browser.settle(() => outbox.view().items.length === 0);
  expect(stored).toMatchObject({ version: 3, jsxCode: "three" });
});

test("a conflict is set aside with its answer; what is written on top of it joins it, and the decision takes its place", async () => {
  const { browser, outbox, stored } = await setup();
  stored.version = 4;
  const first = save(outbox, 1, { jsxCode: "mine" });
  await browser.settle(() => outbox.view().items[0]?.state === "aside");
  expect(outbox.view().items[0]?.problem).toMatchObject({ code: "CONFLICT", words: "Its code was changed elsewhere too." });
  save(outbox, 1, { cssCode: "b{}" });
  await drain(60);
  expect(outbox.view().items).toMatchObject([{ state: "aside", input: { baseVersion: 1, jsxCode: "mine", cssCode: "b{}" } }]);
  const decided = outbox.resolve<{ status: string }>(first.mutationId, { id: "k1", baseVersion: 4, jsxCode: "both" });
  await browser.settle(() => outbox.view().items.length === 0);
  expect((await decided.done).status).toBe("saved");
  expect(stored).toMatchObject({ version: 5, jsxCode: "both" });
});

test("what was refused keeps only the parts that a later save has no newer words for", async () => {
  const { browser, outbox, stored } = await setup(({ jsxCode }) => jsxCode === "too long");
  save(outbox, 1, { jsxCode: "too long", name: "Dice" });
  await browser.settle(() => outbox.view().items[0]?.state === "aside");
  save(outbox, 1, { jsxCode: "short" });
  await browser.settle(() => outbox.view().items.length === 1 && stored.version === 2);
  expect(outbox.view().items).toMatchObject([{ state: "aside", input: { name: "Dice" } }]);
  expect(outbox.view().items[0]?.input.jsxCode).toBeUndefined();
  expect(stored.jsxCode).toBe("short");
});
