import { afterAll, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { writeConversation } from "#tests/support/long-conversation.ts";
import { startServer } from "#tests/support/server.ts";

/** Milliseconds; two processors may have much else to do. */
const PATIENCE = 20_000;

afterAll(closeBrowser);

const COUNT = 10_000;
const feed = (page: Page) => page.getByRole("feed", { name: "Messages" });
const articles = (page: Page) => page.locator("article").count();
const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** How far below the column's top edge this turn stands. */
const topOf = (page: Page, text: string) => page.locator("article", { hasText: text }).evaluate((turn) => turn.getBoundingClientRect().top);

async function memory(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { megabytes: Math.round(value("JSHeapUsedSize") / 1e6), nodes: value("Nodes") };
}

test("a conversation of 10,000 messages", async () => {
  using data = testDirectory();
  using provider = fakeProvider({
    kind: "words",
    words: Array.from({ length: 20_000 }, (_, i) => `word${i}${i % 40 === 39 ? "\n\n" : " "}`),
    delayMs: 8,
  });
  const env = { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" };
  let port: number;
  let cookies;
  {
    await using first = await startServer({ data: data.path, env });
    await using v = await visit(first.url);
    await signUpIn(v.page);
    port = Number(new URL(first.url).port);
    cookies = await v.context.cookies();
    first.kill("SIGTERM");
    await first.exited;
  }
  const { sessionId, ids } = writeConversation(data.path, COUNT);
  await using server = await startServer({ data: data.path, env, port });
  await using v = await visit(server.url);
  const { page } = v;
  await v.context.addCookies(cookies);
  const address = `${server.url}/c/${sessionId}`;

  // From the answer to the first turn on the screen.
  await page.goto(address);
  await page.getByText("Reply 9999").waitFor();
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector("article .read .md")) return void requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => ((globalThis as { painted?: number }).painted = performance.now())));
    };
    look();
  });
  await page.goto(address);
  await page.getByText("Reply 9999").waitFor();
  await page.waitForFunction(() => (globalThis as { painted?: number }).painted !== undefined);
  const paint = await page.evaluate(() => {
    const answer = performance
      .getEntriesByType("resource")
      .find((entry) => entry.name.includes("messages.list")) as PerformanceResourceTiming;
    return Math.round((globalThis as { painted?: number }).painted! - answer.responseEnd);
  });
  // The goals are 300 ms here and 50 ms for typing; a busy machine is given more time.
  console.log(`first paint: ${paint} ms after the data`);
  expect(paint).toBeLessThan(900);
  expect(await articles(page)).toBeLessThan(200);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);

  // Typing while a reply streams.
  await composer(page).fill("Go on");
  await composer(page).press("Enter");
  await page.getByText("word40 ").waitFor();
  await page.evaluate(timeKeys);
  await composer(page).pressSequentially("a question that is typed while the reply above is written, with no hurry at all ", { delay: 35 });
  const typed = await page.evaluate(() => (globalThis as { times?: number[] }).times!);
  console.log(`typing while a reply streams: p95 ${Math.round(p95(typed))} ms from the key to the frame, of ${typed.length} keys`);
  expect(p95(typed)).toBeLessThan(250);
  await composer(page).fill("");

  // The text grows below; the reader stays where they are.
  await feed(page).hover();
  await page.mouse.wheel(0, -2_500);
  await page.getByRole("button", { name: /Jump to latest|New reply below/ }).waitFor();
  await Bun.sleep(400);
  const seen = await page.locator("article").evaluateAll((all) => all.find((turn) => turn.getBoundingClientRect().top > 150)!.id);
  const whereIs = () => page.locator(`#${seen}`).evaluate((turn) => turn.getBoundingClientRect().top);
  const before = await whereIs();
  await Bun.sleep(1_500);
  expect(Math.abs((await whereIs()) - before)).toBeLessThanOrEqual(1);
  await page.getByRole("button", { name: /Jump to latest|New reply below/ }).click();
  await until(async () => (await page.getByRole("button", { name: /Jump to latest|New reply below/ }).count()) === 0, PATIENCE);
  await Bun.sleep(500);
  const fromEnd = () => feed(page).evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
  expect(await fromEnd()).toBeLessThan(60);
  // A smaller window keeps the end in view.
  await page.setViewportSize({ width: WIDE.width, height: 600 });
  await until(async () => (await fromEnd()) < 60, PATIENCE);
  await page.setViewportSize(WIDE);
  await until(async () => (await fromEnd()) < 60, PATIENCE);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Send" }).waitFor();

  // To the very top: what is drawn does not grow.
  const start = await memory(page);
  let most = 0;
  const from = performance.now();
  await until(async () => {
    await feed(page).evaluate((box) => (box.scrollTop = Math.max(0, box.scrollTop - 60_000)));
    await Bun.sleep(30);
    most = Math.max(most, await articles(page));
    return (await page.getByText("Question 0:").count()) > 0;
  }, 90_000);
  const end = await memory(page);
  console.log(
    `to the top in ${Math.round((performance.now() - from) / 1000)} s: at most ${most} turns drawn, ${start.nodes} → ${end.nodes} nodes, ${start.megabytes} → ${end.megabytes} MB`,
  );
  expect(most).toBeLessThan(200);
  expect(end.nodes).toBeLessThan(start.nodes * 2 + 2_000);
  expect(end.megabytes - start.megabytes).toBeLessThan(80);

  // Back where the reader was, after a visit elsewhere and after a reload.
  await feed(page).evaluate((box) => (box.scrollTop = 0));
  await page.mouse.wheel(0, 3_000);
  await Bun.sleep(800);
  const left = await page.locator("article").evaluateAll((all) => {
    const turn = all.find((each) => each.getBoundingClientRect().top > 100)!;
    return { id: turn.id, top: turn.getBoundingClientRect().top };
  });
  await page.keyboard.press("Escape");
  await page
    .getByRole("link", { name: /New conversation/ })
    .or(page.getByRole("button", { name: /New conversation/ }))
    .first()
    .click();
  await page.getByText("What will you teach next?").waitFor();
  await page.goBack();
  await page.locator(`#${left.id}`).waitFor();
  await until(
    async () => Math.abs((await page.locator(`#${left.id}`).evaluate((turn) => turn.getBoundingClientRect().top)) - left.top) <= 2,
  );

  // To one message, from its address: older pages come until it is there; it stands out for a while.
  await page.goto(`${address}?m=${ids[9_001]}`);
  await page.locator("article.is-marked", { hasText: "Reply 9001" }).waitFor({ timeout: 20_000 });
  await until(async () => Math.abs((await topOf(page, "Reply 9001")) - 120) < 60);
  await page.locator("article.is-marked").waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  await page.setViewportSize(NARROW);
  await Bun.sleep(300);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize(WIDE);
  expect(v.problems).toEqual([]);
}, 240_000);

test("a reply of a million characters: the page answers while it is laid out, and nothing of it is missing", async () => {
  using data = testDirectory();
  let port: number;
  let cookies;
  {
    await using first = await startServer({ data: data.path });
    await using v = await visit(first.url);
    await signUpIn(v.page);
    port = Number(new URL(first.url).port);
    cookies = await v.context.cookies();
    first.kill("SIGTERM");
    await first.exited;
  }
  const paragraph = (at: number) => `Paragraph **${at}** with \`code\`, *stress*, [a link](https://example.org) and $x_{${at}}$.\n\n`;
  const reply = Array.from({ length: 12_500 }, (_, at) => paragraph(at)).join("");
  const { sessionId } = writeConversation(data.path, 2, (at) => (at === 0 ? "Write" : `${reply.slice(0, 985_000)}\n\nThe very end.`));
  await using server = await startServer({ data: data.path, port });
  await using v = await visit(server.url);
  const { page } = v;
  await v.context.addCookies(cookies);
  await page.goto(`${server.url}/c/${sessionId}`);
  await composer(page).waitFor();
  await page.evaluate(timeKeys);
  await composer(page).pressSequentially("typed while it is laid out", { delay: 50 });
  const typed = await page.evaluate(() => (globalThis as { times?: number[] }).times!);
  console.log(`typing while a million characters are laid out: p95 ${Math.round(p95(typed))} ms`);
  // On a busy machine; on a quiet one it is some tens of milliseconds.
  expect(p95(typed)).toBeLessThan(1_500);
  await until(async () => (await page.locator("article").last().textContent())!.includes("The very end."), 60_000);
  expect(v.problems).toEqual([]);
}, 120_000);

/** Runs in the page: how long each key takes until the frame after it. */
function timeKeys() {
  const times: number[] = [];
  (globalThis as { times?: number[] }).times = times;
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    true,
  );
}
