import { afterAll, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { closeBrowser, composer, NARROW, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

/** Calls a mutation as the page's own user. */
const change = <T>(page: Page, path: string, input: object): Promise<T> =>
  page.evaluate(
    async ([procedure, json]) => {
      const response = await fetch(`/api/trpc/${procedure as string}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-lectern": "1" },
        body: JSON.stringify({ json }),
      });
      const body = (await response.json()) as { result?: { data: { json: unknown } } };
      if (!body.result) throw new Error(JSON.stringify(body));
      return body.result.data.json as T;
    },
    [path, input] as const,
  );

const make = (page: Page, title: string) => change<{ id: string }>(page, "sessions.create", { title });
const sidebar = (page: Page) => page.getByRole("navigation", { name: "Conversations" });
const row = (page: Page, name: string) => sidebar(page).getByRole("link", { name });
const field = (page: Page) => page.getByRole("combobox", { name: "Search every word" });
const saved = (page: Page) => page.getByText("All changes saved").first().waitFor();

async function choose(page: Page, name: string, item: string): Promise<void> {
  await row(page, name).hover();
  await page.getByRole("button", { name: `More about ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("the sidebar: filter, pin, rename, archive, trash with undo and restore", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  for (const title of ["Half-lives with dice", "Fractions on a number line", "At the market"]) await make(page, title);
  await row(page, "Half-lives with dice").waitFor();

  // Filter as one types; Esc clears.
  await page.locator("body").click({ position: { x: 700, y: 120 } });
  await page.keyboard.press("/");
  await page.keyboard.type("fract");
  await page.getByRole("option", { name: /Fractions on a number line/ }).waitFor();
  expect(await page.getByRole("option", { name: /Half-lives/ }).count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/c\//);
  await page.getByRole("heading", { name: "Fractions on a number line", level: 1 }).waitFor();
  expect(await field(page).inputValue()).toBe("fract");
  await field(page).press("Escape");
  await row(page, "At the market").waitFor();

  // Pin.
  await choose(page, "At the market", "Pin");
  await sidebar(page).getByRole("heading", { name: "Pinned" }).waitFor();

  // Rename in place, by key; too long a name is not cut.
  await row(page, "Half-lives with dice").focus();
  await page.keyboard.press("e");
  const name = page.getByRole("textbox", { name: "Name of the conversation" });
  await name.fill("x".repeat(230));
  await name.press("Enter");
  await page.getByText("At most 200 characters: 30 too many").waitFor();
  await name.fill("Dice that decay");
  await name.press("Enter");
  await row(page, "Dice that decay").waitFor();

  // Archive, and back.
  await choose(page, "Dice that decay", "Archive");
  await row(page, "Dice that decay").waitFor({ state: "detached" });
  await saved(page);
  await row(page, "Archived").click();
  const archived = page.getByRole("region", { name: "Archived conversations" });
  await archived.getByRole("link", { name: /Dice that decay/ }).hover();
  await archived.getByRole("button", { name: "More about Dice that decay" }).click();
  await page.getByRole("menuitem", { name: "Unarchive" }).click();
  await row(page, "Dice that decay").waitFor();
  await page.getByText("Nothing is archived.", { exact: false }).waitFor();

  // Delete the open one, undo at once: back where one was.
  await row(page, "Dice that decay").click();
  await page.getByRole("heading", { name: "Dice that decay", level: 1 }).waitFor();
  const address = page.url();
  await choose(page, "Dice that decay", "Delete");
  await page.waitForURL(`${server.url}/`);
  await saved(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForURL(address);
  await page.getByRole("heading", { name: "Dice that decay", level: 1 }).waitFor();
  await row(page, "Dice that decay").waitFor();

  // Delete, and restore from the list.
  await choose(page, "Dice that decay", "Delete");
  await saved(page);
  await row(page, "Deleted").click();
  await page.getByText(/kept until/).waitFor();
  await page.getByRole("button", { name: "Restore Dice that decay" }).click();
  await row(page, "Dice that decay").waitFor();
  await page.getByText("Nothing is deleted.", { exact: false }).waitFor();
  await saved(page);
  await page.reload();
  await row(page, "Dice that decay").waitFor();
  await sidebar(page).getByRole("heading", { name: "Pinned" }).waitFor();
  expect(v.problems.filter((problem) => !problem.includes("404"))).toEqual([]);
}, 90_000);

test("a long sidebar is read page by page, J and K go through it, and it stays where it is when something comes", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await page.evaluate(async () => {
    const one = (n: number) =>
      fetch("/api/trpc/sessions.create", {
        method: "POST",
        headers: { "content-type": "application/json", "x-lectern": "1" },
        body: JSON.stringify({ json: { title: `Talk ${n}` } }),
      });
    for (let n = 0; n < 160; n++) await one(n);
  });
  await page.reload();
  await row(page, "Talk 159").waitFor();
  const list = sidebar(page).getByRole("region", { name: "Conversations" });
  await page.locator("body").click({ position: { x: 700, y: 120 } });
  for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
  await until(() => page.evaluate(() => document.activeElement?.textContent?.includes("Talk 158") ?? false));
  for (let turn = 0; turn < 12; turn++) {
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await Bun.sleep(120);
  }
  await row(page, "Talk 0").waitFor();
  await list.evaluate((box) => box.scrollTo(0, 2_000));
  await Bun.sleep(300);
  const where = () =>
    list.evaluate((box) => {
      const top = box.getBoundingClientRect().top;
      const first = [...box.querySelectorAll("a")].find((link) => link.getBoundingClientRect().top >= top);
      return `${first?.textContent} ${Math.round((first?.getBoundingClientRect().top ?? 0) - top)}`;
    });
  const before = await where();
  await make(page, "A new one, above");
  await Bun.sleep(800);
  expect(await where()).toBe(before);
  await list.evaluate((box) => box.scrollTo(0, 0));
  await row(page, "A new one, above").waitFor();
  expect(v.problems).toEqual([]);
}, 90_000);

test("search finds every word and jumps to the message; the page filters", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "words", words: ["The ", "curve ", "halves ", "every ", "3.8 ", "rounds."] });
  await using server = await startServer({ data: data.path, env: { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" } });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await composer(page).fill("Tell me about the tray of dice");
  await composer(page).press("Enter");
  await page.getByRole("article").getByText("halves every 3.8 rounds.").waitFor();
  await make(page, "Fractions");
  await page.getByRole("button", { name: "New conversation" }).click();
  await page.waitForURL(`${server.url}/`);

  await field(page).fill("halves");
  const option = page.getByRole("option", { name: /curve halves/ });
  await option.waitFor();
  expect(await option.locator("mark").first().innerText()).toBe("halves");
  await field(page).press("Enter");
  await page.waitForURL(/\/c\//);
  await page.getByRole("article").getByText("halves every 3.8 rounds.").waitFor();

  await field(page).fill("nothinghasthisword");
  await page.getByText("No conversation has “nothinghasthisword” in it.").waitFor();
  await field(page).fill("rounds");
  await page.getByRole("option", { name: "All results for “rounds”" }).click();
  await page.waitForURL(/\/search\?q=rounds/);
  const found = page.getByRole("region", { name: "Found" });
  await found.getByRole("link").first().waitFor();
  expect(await found.locator("mark").first().innerText()).toBe("rounds");
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByText("Nothing has “rounds” in it, with these filters.").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("combobox", { name: "Date" }).selectOption("7");
  await found.getByRole("link").first().waitFor();
  await page.getByRole("textbox", { name: "Words to find" }).press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/c\//);
  await page.getByRole("article").getByText("halves every 3.8 rounds.").waitFor();
  expect(v.problems).toEqual([]);
}, 60_000);

test("projects: made, moved into, renamed, offline too, deleted with everything kept", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await make(page, "Half-lives with dice");
  await make(page, "Passé composé");
  await row(page, "Passé composé").waitFor();

  await page.getByRole("button", { name: "New project" }).click();
  await page.getByRole("textbox", { name: "Name of the new project" }).fill("Year 9 Physics");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/p\//);
  await page.getByText("No conversation is in this project yet.", { exact: false }).waitFor();
  await choose(page, "Half-lives with dice", "Move to project…");
  await page.getByRole("dialog").getByRole("button", { name: "Year 9 Physics" }).click();
  const inProject = page.getByRole("region", { name: "Conversations of this project" });
  await inProject.getByRole("link", { name: /Half-lives with dice/ }).waitFor();
  await saved(page);

  // Without the server: a new project, and a conversation moved into it, in order.
  await v.context.setOffline(true);
  await choose(page, "Passé composé", "Move to project…");
  await page.getByLabel("Project for “Passé composé”").fill("Evening French");
  await page.getByRole("button", { name: "Make “Evening French” and move it there" }).click();
  await row(page, "Evening French").click();
  await inProject.getByRole("link", { name: /Passé composé/ }).waitFor();
  await v.context.setOffline(false);
  await saved(page);
  await page.reload();
  await inProject.getByRole("link", { name: /Passé composé/ }).waitFor();
  await until(async () => (await row(page, "Evening French").innerText()).includes("1"));

  // A new conversation begins in the project.
  await page.getByRole("button", { name: "New conversation here" }).click();
  await composer(page).fill("Passé composé without tears");
  await composer(page).press("Enter");
  await page.waitForURL(/\/c\//);
  await page.getByRole("combobox", { name: "Project" }).waitFor();
  expect(await page.getByRole("combobox", { name: "Project" }).locator("option:checked").innerText()).toBe("Evening French");

  await row(page, "Evening French").focus();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Name of the project" }).fill("French at night");
  await page.keyboard.press("Enter");
  await row(page, "French at night").waitFor();

  await row(page, "French at night").hover();
  await page.getByRole("button", { name: "More about the project French at night" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByText("What is in it stays, without a project", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Delete “French at night”" }).click();
  await row(page, "French at night").waitFor({ state: "detached" });
  await row(page, "Passé composé").first().waitFor();
  await saved(page);
  expect(v.problems.filter((problem) => !/404|ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
}, 90_000);

test("on 360 px the drawer searches, opens and closes", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url, { viewport: NARROW });
  const { page } = v;
  await signUpIn(page);
  await make(page, "Half-lives with dice");
  await page.getByRole("button", { name: "Open menu" }).click();
  await row(page, "Half-lives with dice").waitFor();
  const small = await sidebar(page).evaluate((nav) =>
    [...nav.querySelectorAll("a, button, input")]
      .map((each) => ({ words: each.getAttribute("aria-label") ?? each.textContent, height: each.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 24),
  );
  expect(small).toEqual([]);
  await field(page).fill("dice");
  await page.getByRole("option", { name: /Half-lives/ }).click();
  await page.waitForURL(/\/c\//);
  await sidebar(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Open menu" }).click();
  expect(await field(page).inputValue()).toBe("dice");
  expect(v.problems).toEqual([]);
}, 60_000);

test("an address that is no page’s, and a tab that was signed out elsewhere, say so and lead on", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  for (const path of ["/d/not-a-uuid", "/c/1", "/p/x"]) {
    await page.goto(`${server.url}${path}`);
    await page.getByRole("heading", { name: "There is no page here" }).waitFor();
    await page.getByRole("link", { name: "Go to your conversations" }).click();
    await composer(page).waitFor();
  }
  await change(page, "auth.signOut", {});
  await page.getByRole("button", { name: /Sync:/ }).click();
  await page.getByText("Waiting for sign-in").first().waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}, 120_000);
