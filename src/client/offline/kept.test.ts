import "fake-indexeddb/auto";
import { expect, test } from "bun:test";
import { createKeptEdits } from "#src/client/offline/kept-edit.ts";
import { createKeptText } from "#src/client/offline/kept-text.ts";
import { drain, simulatedBrowser } from "#src/client/offline/simulated-browser.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";

const on = (tab: ReturnType<ReturnType<typeof simulatedBrowser>["tab"]>, userId: string | null = "alice") => ({
  userId,
  database: tab.database,
  clock: tab.clock,
  page: tab.page,
});

test("text is on this device within 250 ms, also of somebody who never stops typing", async () => {
  const browser = simulatedBrowser();
  const tab = browser.tab();
  const text = createKeptText(on(tab));
  const start = browser.clock.now();
  for (let at = 0; at <= 240; at += 10) {
    text.set("composer:s1", `typed at ${at}`);
    browser.clock.set(start + at);
    browser.clock.step(start + at);
    await drain();
  }
  tab.kill();
  const kept = await createKeptText(on(browser.tab())).load("composer:s1");
  expect(Number(kept?.replace("typed at ", ""))).toBeGreaterThanOrEqual(140);
});

test("a page that is hidden writes at once", async () => {
  const browser = simulatedBrowser();
  const tab = browser.tab();
  const text = createKeptText(on(tab));
  text.set("composer:s1", "hello");
  tab.page.signal("hidden");
  await drain();
  tab.kill();
  expect(await createKeptText(on(browser.tab())).load("composer:s1")).toBe("hello");
});

test("each account has its own, and cleared text is gone", async () => {
  const browser = simulatedBrowser();
  const alices = createKeptText(on(browser.tab()));
  const bobs = createKeptText(on(browser.tab(), "bob"));
  alices.set("composer:s1", "from alice");
  expect(await alices.load("composer:s1")).toBe("from alice");
  await alices.flush();
  expect(await bobs.load("composer:s1")).toBeUndefined();
  await alices.clear("composer:s1");
  await alices.flush();
  expect(await alices.load("composer:s1")).toBeUndefined();
});

test("text that is cleared right after it was typed does not come back", async () => {
  const browser = simulatedBrowser();
  const text = createKeptText(on(browser.tab()));
  text.set("composer:s1", "sent");
  const writing = text.flush();
  await text.clear("composer:s1");
  await writing;
  expect(await text.load("composer:s1")).toBeUndefined();
});

test("without storage the text stays in this page, which can say why", async () => {
  const browser = simulatedBrowser();
  const tab = browser.tab();
  const database = { run: () => Promise.reject(new DOMException("Full", "QuotaExceededError")), close() {} };
  const text = createKeptText({ ...on(tab), database });
  text.set("composer:s1", "hello");
  await text.flush();
  expect(await text.load("composer:s1")).toBe("hello");
  expect(text.notKept()).toBe("this browser’s storage is full");
});

test("what is kept under keys that begin alike, of this account alone", async () => {
  const browser = simulatedBrowser();
  const text = createKeptText(on(browser.tab()));
  const other = createKeptText({ ...on(browser.tab()), userId: "another" });
  for (const key of ["component:k1", "component:k2", "composer:s1"]) text.set(key, `of ${key}`);
  other.set("component:k3", "theirs");
  await Promise.all([text.flush(), other.flush()]);
  expect(await createKeptText(on(browser.tab())).entries("component:")).toEqual([
    ["component:k1", "of component:k1"],
    ["component:k2", "of component:k2"],
  ]);
});

test("an edit is kept by lesson", async () => {
  const browser = simulatedBrowser();
  const edits = createKeptEdits(on(browser.tab()));
  const content = { summary: "" } as LessonContent;
  const edit = { lessonId: "l1", baseRevision: 3, base: { title: "Rhythm", content }, changes: { title: "Rhythms" }, savedAt: 5 };
  edits.set(edit);
  await edits.flush();
  expect(await createKeptEdits(on(browser.tab())).load("l1")).toEqual(edit);
  await edits.clear("l1");
  expect(await edits.load("l1")).toBeUndefined();
});
