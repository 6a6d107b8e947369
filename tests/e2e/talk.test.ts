import { afterAll, expect, test } from "bun:test";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `n${i} `);

test("the built-in planner answers, says what it is, and makes the lesson", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await page.getByText("The built-in planner is answering.").waitFor();
  await composer(page).fill("45-minute lesson on rhythm for 8-year-olds, Spanish");
  await composer(page).press("Enter");
  await page.getByText("Soy el planificador incorporado, no un modelo de IA").waitFor({ timeout: 20_000 });
  await page.getByRole("button", { name: "Make a lesson" }).click();
  await page.waitForURL(/\/d\//);
  await page.getByText("45 min").first().waitFor();
  expect(v.problems).toEqual([]);
}, 60_000);

test("two tabs show the same text, and Stop in one ends the model’s request and both readers within a second", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "words", words: numbered(2_000), delayMs: 15 });
  await using server = await startServer({ data: data.path, env: { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" } });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Count");
  await composer(page).press("Enter");
  await page.getByText("n20 ").waitFor();
  const other = await v.context.newPage();
  await other.goto(page.url());
  await other.getByText("n30 ").waitFor();
  const started = performance.now();
  await other.getByRole("button", { name: "Stop" }).click();
  await until(() => provider.aborted > 0, 1_000);
  expect(performance.now() - started).toBeLessThan(1_000);
  for (const tab of [page, other]) await tab.getByRole("button", { name: "Send" }).waitFor({ timeout: 3_000 });
  const shown = async (tab: typeof page) => [...((await tab.locator("article").last().innerText()).match(/n\d+/g) ?? [])];
  await until(async () => JSON.stringify(await shown(page)) === JSON.stringify(await shown(other)));
  const seen = await shown(page);
  expect(seen).toEqual(numbered(seen.length).map((word) => word.trim()));
  expect(v.problems).toEqual([]);
}, 60_000);

test("a failed reply keeps its text and offers Retry, whose feedback goes after 3 s", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "unfinished", words: ["Half ", "a reply"] }, { kind: "words", words: ["Whole now."], delayMs: 50 });
  await using server = await startServer({ data: data.path, env: { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" } });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Go");
  await composer(page).press("Enter");
  await page.getByText("The model’s server closed the connection.").first().waitFor();
  await page.getByText("Half a reply").first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Retry" }).first().click();
  const feedback = page.getByText("Retried. The reply is being written.");
  await feedback.waitFor();
  await page.getByText("Whole now.").waitFor();
  await feedback.waitFor({ state: "detached", timeout: 4_500 });
  // The half reply is one step back.
  await page.getByRole("button", { name: "Earlier version" }).click();
  await page.getByText("Half a reply").waitFor();
  expect(v.problems).toEqual([]);
}, 60_000);

test("what is typed survives a closed tab; what is sent while the server is away is delivered once", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  const port = Number(new URL(server.url).port);
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Typed and never sent");
  await Bun.sleep(400);
  await page.close();
  const next = await v.context.newPage();
  await next.goto(server.url);
  await until(async () => (await composer(next).inputValue()) === "Typed and never sent");

  server.kill("SIGKILL");
  await server.exited;
  await composer(next).fill("Sent while the server was away: 30 minutes on fractions");
  await composer(next).press("Enter");
  await next
    .getByText(/kept on this device/)
    .first()
    .waitFor({ timeout: 15_000 });
  await next.close(); // The browser goes away, too.
  await using again = await startServer({ data: data.path, port });
  const last = await v.context.newPage();
  await last.goto(again.url);
  await last.getByText("All changes saved").waitFor({ timeout: 30_000 });
  const sessions = await last.evaluate(async () => {
    const response = await fetch("/api/trpc/sessions.list", { headers: { "x-lectern": "1" } });
    return ((await response.json()) as { result: { data: { json: { items: { title: string; messageCount: number }[] } } } }).result.data
      .json.items;
  });
  expect(sessions).toHaveLength(1);
  expect(sessions[0]).toMatchObject({ messageCount: 2 });
  expect(sessions[0]!.title).toStartWith("Sent while the server was away");
}, 90_000);

test("a remote image in a reply is not loaded, HTML is not run, links open without an opener", async () => {
  using data = testDirectory();
  using provider = fakeProvider({
    kind: "words",
    words: [
      "![pixel](http://127.0.0.1:9/pixel.png) ",
      "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'> ",
      "[out](https://example.org) [bad](javascript:window.hacked=1) done.",
    ],
  });
  await using server = await startServer({ data: data.path, env: { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" } });
  await using v = await visit(server.url);
  const { page } = v;
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) outside.push(request.url());
  });
  await signUpIn(page);
  await composer(page).fill("Go");
  await composer(page).press("Enter");
  await page.getByText("done.").waitFor();
  await Bun.sleep(300);
  expect(outside).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  const reply = page.locator("article").last();
  expect(await reply.locator("img").count()).toBe(0);
  expect(await reply.locator("a[href^='javascript']").count()).toBe(0);
  const link = reply.getByRole("link", { name: "out" });
  if ((await link.count()) > 0) expect(await link.getAttribute("rel")).toContain("noopener");
}, 60_000);
