import { afterAll, expect, test } from "bun:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit, type Visit, WIDE } from "#tests/support/browser.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

/** Pictures of every screen go here when it is set: to look at beside the designs. */
const SHOTS = Bun.env["LECTERN_SHOTS"];

type Look = { name: string; viewport: { width: number; height: number }; dark: boolean };
const LOOKS: Look[] = [
  { name: "light", viewport: WIDE, dark: false },
  { name: "dark", viewport: WIDE, dark: true },
  { name: "360", viewport: NARROW, dark: false },
  { name: "360-dark", viewport: NARROW, dark: true },
];

const problems: string[] = [];

/** The screen as it stands, in every look: axe finds nothing and nothing reaches past the window’s edge. */
async function look(page: Page, screen: string): Promise<void> {
  for (const { name, viewport, dark } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    await Bun.sleep(150);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${screen}-${name}.png`) });
    }
    problems.push(...(await axe(page)).map((line) => `${screen}, ${name}: ${line}`));
    const over = await overflow(page);
    if (over > 0) problems.push(`${screen}, ${name}: ${over} px too wide`);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

test("every screen, in light, dark and 360 px: axe finds nothing, nothing scrolls sideways", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v: Visit = await visit(server.url);
  const { page } = v;
  await page.getByText("What is running here").waitFor();
  await look(page, "first-run");
  await page.getByRole("button", { name: "Create and open Lectern" }).click();
  await look(page, "first-run-errors");
  await signUpIn(page);
  await look(page, "empty");
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 700, y: 120 } });
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await look(page, "shortcuts");
  await page.keyboard.press("Escape");
  await composer(page).fill("A 45-minute lesson on half-life for Year 9, with code and a table");
  await composer(page).press("Enter");
  await page.getByText("not an AI model", { exact: false }).last().waitFor({ timeout: 20_000 });
  await page.getByRole("button", { name: "Send" }).waitFor({ timeout: 20_000 });
  await look(page, "conversation");
  await page.getByRole("button", { name: "Make a lesson" }).click();
  await page.waitForURL(/\/d\//);
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  await look(page, "lesson-editor");
  await page.getByText("Read", { exact: true }).click();
  await look(page, "lesson-reading");
  await page.goBack();
  await composer(page).waitFor();
  await page
    .getByRole("button", { name: /Drafts/ })
    .first()
    .click();
  await page.getByRole("dialog").waitFor();
  await look(page, "drafts-dialog");
  await page.keyboard.press("Escape");
  for (const settings of ["profile", "appearance", "devices", "tokens", "ai"]) {
    await page.goto(`${server.url}/settings/${settings}`);
    await page.locator("h1").first().waitFor();
    await look(page, `settings-${settings}`);
  }
  await lookAtWorkspace(page, server.url);
  await page.goto(`${server.url}/nowhere/at/all`);
  await page.locator("h1").first().waitFor();
  await look(page, "not-found");
  await page.goto(`${server.url}/c/01a1fbf7-f2eb-736a-a632-1b67a8834850`);
  await Bun.sleep(1_000);
  await look(page, "gone-conversation");
  await page.context().clearCookies();
  await page.goto(server.url);
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await look(page, "sign-in");
  expect(problems).toEqual([]);
  expect(v.problems.filter((problem) => !problem.includes("404"))).toEqual([]);
}, 180_000);

/** Projects, search, archive, trash, and a provider being set up. */
async function lookAtWorkspace(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "New project" }).click();
  await page.getByRole("textbox", { name: "Name of the new project" }).fill("Year 9 Physics");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/p\//);
  const first = page.getByRole("navigation", { name: "Conversations" }).locator("a[href^='/c/']").first();
  const more = page.getByRole("button", { name: /^More about (?!the project|this)/ }).first();
  await first.hover();
  await more.click();
  await page.getByRole("menuitem", { name: "Move to project…" }).click();
  await page.getByRole("dialog").waitFor();
  await look(page, "move-to-project");
  await page.getByRole("dialog").getByRole("button", { name: "Year 9 Physics" }).click();
  await page.getByRole("region", { name: "Conversations of this project" }).waitFor();
  await look(page, "project");
  await page.getByRole("combobox", { name: "Search every word" }).fill("half");
  await page.getByRole("option").first().waitFor();
  await Bun.sleep(400);
  await look(page, "sidebar-search");
  for (const path of [
    "search?q=half",
    "search?q=nothinghasthis&type=lesson&when=own",
    "archived",
    "deleted",
    "p/01a1fbf7-f2eb-736a-a632-1b67a8834850",
  ]) {
    await page.goto(`${url}/${path}`);
    await page.locator("h1").first().waitFor();
    await Bun.sleep(500);
    await look(page, path.replaceAll(/[^a-z]+/g, "-"));
  }
  await page.goto(`${url}/settings/ai`);
  await page.getByRole("button", { name: "Add a provider" }).click();
  await page.getByRole("menuitem", { name: "OpenAI-compatible server" }).click();
  await page.getByLabel("Base URL").fill("http://10.0.4.20:8000/v1");
  await page.getByLabel("Name of another model").fill("qwen3:14b");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /Allow requests/ }).check();
  await look(page, "settings-ai-form");
}
