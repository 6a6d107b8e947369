import { afterAll, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const says = (...replies: string[]) => fakeProvider(...replies.map((words) => ({ kind: "words" as const, words: [words] })));
const modelEnv = (provider: { baseUrl: string }) => ({ LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" });
const turns = async (page: Page) =>
  (await page.locator("article .said, article .read").allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "");
const shows = (page: Page, expected: string[]) => until(async () => JSON.stringify(await turns(page)) === JSON.stringify(expected), 8_000);

async function ask(page: Page, question: string, reply: string) {
  await composer(page).fill(question);
  await composer(page).press("Enter");
  await page.getByText(reply, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
}

test("an edited question is a branch; the chosen one is stored, for reloads and for other browsers", async () => {
  using data = testDirectory();
  using provider = says("First reply", "Second reply", "Third reply", "Fourth reply");
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "What is a half-life?", "First reply");
  await ask(page, "And with dice?", "Second reply");

  // Edit in place: what is typed survives a reload, Esc keeps it too, Enter makes the branch.
  await page.locator("article").first().hover();
  await page.getByRole("button", { name: "Edit and branch" }).first().click();
  const field = page.getByRole("textbox", { name: "Edit your message" });
  await field.fill("What is a half-life, for Year 9?");
  await Bun.sleep(400);
  await page.reload();
  await until(async () => (await field.inputValue()) === "What is a half-life, for Year 9?");
  expect(await axe(page)).toEqual([]);
  await field.press("Escape");
  await field.waitFor({ state: "detached" });
  await page.locator("article").first().hover();
  await page.getByRole("button", { name: "Edit and branch" }).first().click();
  await field.press("Enter");
  await shows(page, ["What is a half-life, for Year 9?", "Third reply"]);

  // Back to the old version with the key, and it stays chosen.
  await page.getByText("2/2").waitFor();
  await page.locator("h1").first().click();
  await page.keyboard.press("Alt+ArrowLeft");
  const old = ["What is a half-life?", "First reply", "And with dice?", "Second reply"];
  await shows(page, old);
  await page.getByText("All changes saved").waitFor();
  await Bun.sleep(700);
  await page.reload();
  await shows(page, old);
  await using other = await visit(server.url);
  await other.context.addCookies(await v.context.cookies());
  await other.page.goto(page.url());
  await shows(other.page, old);

  // Stepping in one browser shows in the other.
  await other.page.getByRole("button", { name: "Later version" }).click();
  await shows(page, ["What is a half-life, for Year 9?", "Third reply"]);
  await other.page.getByRole("button", { name: "Earlier version" }).click();
  await shows(page, old);

  // A message sent now goes on from what is shown.
  await ask(page, "How many rounds?", "Fourth reply");
  await shows(page, [...old, "How many rounds?", "Fourth reply"]);
  expect([...v.problems, ...other.problems]).toEqual([]);
}, 90_000);

test("deleting asks, says what stays, and keeps the rest together", async () => {
  using data = testDirectory();
  using provider = says("First reply", "Second reply");
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "One", "First reply");
  await ask(page, "Two", "Second reply");
  await page.locator("article").nth(1).hover();
  await page.getByRole("button", { name: "More about this reply" }).first().click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The 2 messages after it stay. It cannot be brought back.").waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await turns(page)).toHaveLength(4);
  await page.locator("article").nth(1).hover();
  await page.getByRole("button", { name: "More about this reply" }).first().click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await dialog.getByRole("button", { name: "Delete the reply for ever" }).click();
  await shows(page, ["One", "Two", "Second reply"]);
  await page.getByText("All changes saved").waitFor();
  await page.reload();
  await shows(page, ["One", "Two", "Second reply"]);

  // A reply can be edited; J, K and E go through the turns.
  await page.locator("article").last().hover();
  await page.getByRole("button", { name: "More about this reply" }).last().click();
  await page.getByRole("menuitem", { name: "Edit the reply" }).click();
  const field = page.getByRole("textbox", { name: "Edit the reply" });
  await field.fill("Second reply, by hand");
  await field.press("Control+Enter");
  await shows(page, ["One", "Two", "Second reply, by hand"]);
  await page.getByText("2/2").waitFor();
  await page.locator("h1").first().click();
  // The conversation's keys, not the sidebar's, whichever was drawn first.
  await page.keyboard.press("k");
  await until(() => page.evaluate(() => document.activeElement?.tagName === "ARTICLE"));
  await page.keyboard.press("k");
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Edit your message" }).waitFor();
  expect(v.problems).toEqual([]);
}, 60_000);

test("choosing a version offline holds, and is sent when the server is back", async () => {
  using data = testDirectory();
  using provider = says("First reply", "Second reply");
  const env = modelEnv(provider);
  await using server = await startServer({ data: data.path, env });
  const port = Number(new URL(server.url).port);
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "One", "First reply");
  await page.locator("article").last().hover();
  await page.getByRole("button", { name: "Write this reply again" }).click();
  await shows(page, ["One", "Second reply"]);
  await page.getByRole("button", { name: "Send" }).waitFor();
  server.kill("SIGKILL");
  await server.exited;
  await page.getByRole("button", { name: "Earlier version" }).click();
  await shows(page, ["One", "First reply"]);
  await Bun.sleep(1_500);
  expect(await turns(page)).toEqual(["One", "First reply"]);
  await using again = await startServer({ data: data.path, env, port });
  await page.getByText("All changes saved").waitFor({ timeout: 40_000 });
  await page.goto(again.url + new URL(page.url()).pathname);
  await shows(page, ["One", "First reply"]);
}, 90_000);

test("a server that dies during a reply: said after a few seconds, the composer is free, and the reply is there again", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "words", words: Array.from({ length: 4_000 }, (_, i) => `n${i} `), delayMs: 20 });
  const env = modelEnv(provider);
  await using server = await startServer({ data: data.path, env });
  const port = Number(new URL(server.url).port);
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Count");
  await composer(page).press("Enter");
  await page.getByText("n20 ").waitFor();
  server.kill("SIGKILL");
  await server.exited;
  await page.getByText("Connection lost. The reply goes on on the server").waitFor({ timeout: 12_000 });
  await page.getByRole("button", { name: "Send" }).waitFor();
  expect(await page.locator("article").last().innerText()).toContain("n20 ");
  await using _again = await startServer({ data: data.path, env, port });
  await page.getByText("Connection lost.").waitFor({ state: "detached", timeout: 40_000 });
  await page.getByRole("button", { name: "Retry" }).first().waitFor({ timeout: 20_000 });
}, 120_000);

test("refreshed at any moment, the reply is the server’s to the letter", async () => {
  const times = Bun.env["LECTERN_LONG"] ? 100 : 10;
  using data = testDirectory();
  const words = Array.from({ length: 100 * times }, (_, i) => `w${i}${["", "é", "🎲", "漢字", "👩‍🏫"][i % 5]} `);
  using provider = fakeProvider({ kind: "words", words, delayMs: 6 });
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Write");
  await composer(page).press("Enter");
  await page.getByText(/w5/).waitFor();
  for (let time = 0; time < times; time++) {
    await Bun.sleep(Math.random() * 400);
    await page.reload({ waitUntil: "commit" });
  }
  const shown = async () => (await page.locator("article .read").last().innerText()).trim();
  await until(async () => (await shown()) === words.join("").trim(), 60_000 + times * 1_000);
  const stored = await page.evaluate(async (sessionId) => {
    const input = encodeURIComponent(JSON.stringify({ json: { sessionId, limit: 2 } }));
    const response = await fetch(`/api/trpc/messages.list?input=${input}`, { headers: { "x-lectern": "1" } });
    return ((await response.json()) as { result: { data: { json: { items: { content: string }[] } } } }).result.data.json.items[0]!.content;
  }, page.url().split("/").at(-1)!);
  expect(stored).toBe(words.join(""));
  expect(provider.requests).toHaveLength(1);
}, 300_000);

test("two tabs: text typed in one is in the other when one goes there; of a conversation deleted elsewhere it stays", async () => {
  using data = testDirectory();
  using provider = says("First reply");
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "One", "First reply");
  const other = await v.context.newPage();
  await other.goto(page.url());
  await composer(other).waitFor();
  await composer(page).fill("Typed in the first tab");
  await Bun.sleep(400);
  await other.evaluate(() => void window.dispatchEvent(new Event("focus")));
  await until(async () => (await composer(other).inputValue()) === "Typed in the first tab");
  await composer(other).fill("Typed in the first tab, and in the second");
  await Bun.sleep(400);
  await page.evaluate(() => void window.dispatchEvent(new Event("focus")));
  await until(async () => (await composer(page).inputValue()) === "Typed in the first tab, and in the second");

  const sessionId = page.url().split("/").at(-1)!;
  await using elsewhere = await visit(server.url);
  await elsewhere.context.addCookies(await v.context.cookies());
  await elsewhere.page.evaluate(async (id) => {
    const headers = { "x-lectern": "1", "content-type": "application/json" };
    await fetch("/api/trpc/sessions.delete", { method: "POST", headers, body: JSON.stringify({ json: { id } }) });
  }, sessionId);
  await page.getByText("This conversation is not here").waitFor();
  await page.getByText("Typed in the first tab, and in the second").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Start a new conversation with it" }).click();
  await until(async () => (await composer(page).inputValue()) === "Typed in the first tab, and in the second");
}, 60_000);

test("a message on another branch is shown from its address; Undo of a delete leads back to the conversation", async () => {
  using data = testDirectory();
  using provider = says("First reply", "Second reply", "Third reply");
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "One", "First reply");
  await ask(page, "Two", "Second reply");
  const hidden = (await page.locator("article").last().getAttribute("data-row"))!;
  await page.locator("article").first().hover();
  await page.getByRole("button", { name: "Edit and branch" }).first().click();
  await page.getByRole("textbox", { name: "Edit your message" }).fill("One, once more");
  await page.keyboard.press("Enter");
  await shows(page, ["One, once more", "Third reply"]);
  const address = page.url();
  await page.goto(`${address}?m=${hidden}`);
  await page.locator("article.is-marked", { hasText: "Second reply" }).waitFor();
  await shows(page, ["One", "First reply", "Two", "Second reply"]);
  await page.locator("article.is-marked").waitFor({ state: "detached" });
  expect(page.url()).toBe(address);
  await page.goto(`${address}?m=01a1fbf7-f2eb-736a-a632-1b67a8834850`);
  await page.getByText("That message is not in this conversation any more.").waitFor();
  await page.getByRole("button", { name: "Close" }).click();

  await page.locator(".row-wrap").first().hover();
  await page.locator(".row-wrap [aria-haspopup=menu]").first().click();
  await page.getByRole("menuitem", { name: /Delete/ }).click();
  await page.getByText("What will you teach next?").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await shows(page, ["One", "First reply", "Two", "Second reply"]);
  expect(page.url()).toBe(address);
  expect(v.problems).toEqual([]);
}, 60_000);

test("a key that is refused leads to the settings; a retry says so for 3 s", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "status", status: 401 }, { kind: "words", words: ["Well."] });
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Go");
  await composer(page).press("Enter");
  await page.getByRole("link", { name: "Open AI settings" }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Retry", exact: true }).first().click();
  await page.getByText("Retried. The reply is being written.").waitFor();
  await page.getByText("Well.").waitFor();
  await page.getByText("Retried.").waitFor({ state: "detached", timeout: 5_000 });
  expect(v.problems).toEqual([]);
}, 60_000);
