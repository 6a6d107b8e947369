import { afterAll, describe, expect, test } from "bun:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { caller, startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

/** Pictures go here when it is set: to look at beside the designs. */
const SHOTS = Bun.env["LECTERN_SHOTS"];

const LESSON = {
  title: "Refraction before the formula",
  content: {
    summary: "The class meets refraction in 45 minutes.",
    objectives: [{ id: "o1", text: "Describe refraction in one’s own words" }],
    script: [
      { id: "s1", heading: "Watch the pencil", body: "Put a pencil into **water**. Where does it bend? That is refraction.", minutes: 15 },
      { id: "s2", heading: "Measure", body: "In groups of 3: a ray box, a glass block.", minutes: 30 },
    ],
  },
};

async function open(viewport = WIDE) {
  const data = testDirectory();
  const server = await startServer({ data: data.path });
  const v = await visit(server.url, { viewport });
  await signUpIn(v.page);
  const [cookie] = await v.context.cookies();
  const api = caller(server.url, { cookie: `${cookie!.name}=${cookie!.value}`, "x-lectern": "1" });
  return {
    ...v,
    api,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await v[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      data[Symbol.dispose]();
    },
  };
}

async function look(page: Page, name: string) {
  const before = page.viewportSize()!;
  for (const [which, viewport, dark] of [
    ["light", WIDE, false],
    ["dark", WIDE, true],
    ["360", NARROW, false],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    await Bun.sleep(250);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}-${which}.png`) });
    }
    expect({ name, which, axe: await axe(page) }).toEqual({ name, which, axe: [] });
    expect(await overflow(page)).toBe(0);
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

const openDialog = async (page: Page) => {
  await page.locator("h1").first().click();
  await page.keyboard.press("t");
  await page.getByRole("dialog", { name: "Templates" }).waitFor();
};
const dialog = (page: Page) => page.getByRole("dialog", { name: "Templates" });

/** The page hears of a selection a moment later, and a field that has just come may be drawn again: as a person would, once more. */
const selectWords = (page: Page, field: string, words: string) =>
  until(async () => {
    await select(page, field, words);
    return page.getByRole("button", { name: "Make it a variable" }).isEnabled();
  });

const select = (page: Page, field: string, words: string) =>
  page.getByRole("textbox", { name: field, exact: true }).evaluate((area, sought) => {
    const text = area as HTMLTextAreaElement;
    text.focus();
    const at = text.value.indexOf(sought);
    text.setSelectionRange(at, at + sought.length);
  }, words);

describe("templates", () => {
  test("a lesson becomes a template, its words variables; the form leads to its error, and the draft is edited", async () => {
    await using t = await open();
    const { page, api } = t;
    const { id: lessonId } = await api.mutate<{ id: string }>("drafts.create", LESSON);
    await page.goto(`${t.url}/d/${lessonId}`);
    await page.getByRole("button", { name: "Save as template" }).click();
    await page.waitForURL(/\/t\//);
    await page.getByText("Saved", { exact: false }).first().waitFor();
    const templateId = page.url().split("/").at(-1)!;

    // Everywhere.
    await selectWords(page, "Summary", "refraction");
    await page.getByRole("button", { name: "Make it a variable" }).click();
    const ask = page.getByRole("dialog", { name: "Make it a variable" });
    await ask.getByText("All 3 places").waitFor();
    await ask.getByLabel("What the form calls it").fill("Phenomenon");
    await look(page, "template-mark");
    await ask.getByRole("button", { name: "Make it a variable" }).click();
    expect(await page.getByRole("textbox", { name: "Summary" }).inputValue()).toBe("The class meets {{phenomenon}} in 45 minutes.");
    expect(await page.getByRole("textbox", { name: "Section 1, text" }).inputValue()).toEndWith("That is {{phenomenon}}.");

    // Only here: a number, with limits.
    await selectWords(page, "Summary", "45");
    await page.getByRole("button", { name: "Make it a variable" }).click();
    await ask.getByLabel("What the form calls it").fill("Minutes");
    await ask.getByRole("button", { name: "Make it a variable" }).click();
    const panel = page.getByRole("complementary", { name: "About this template" });
    await panel.getByRole("button", { name: "Minutes" }).click();
    await panel.getByLabel("At least").fill("10");
    await panel.getByLabel("At most").fill("90");
    // A new name is a new name in the words too.
    await panel.getByLabel("Name in the words").fill("length");
    await panel.getByLabel("Help").click();
    await until(async () => (await page.getByRole("textbox", { name: "Summary" }).inputValue()).includes("{{length}}"));
    await page.getByText("Not saved, kept here").waitFor();
    await look(page, "template-editor");

    // Kept while unsaved: a reload loses nothing.
    await Bun.sleep(400);
    await page.reload();
    await page.getByText("Not saved, kept here").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Template, version 2").waitFor();
    await until(async () => (await api.query<{ version: number }>("templates.get", { id: templateId })).version === 2);

    // The form: an error first.
    await page.getByRole("button", { name: "Use this template" }).click();
    await dialog(page).getByLabel("Phenomenon").fill("total reflection");
    await dialog(page).getByLabel("Minutes").fill("4");
    await dialog(page).getByRole("button", { name: "Make the draft" }).click();
    await dialog(page).getByText("Between 10 and 90").waitFor();
    await until(
      async () =>
        (await dialog(page)
          .getByLabel("Minutes")
          .evaluate((field) => field === document.activeElement)) === true,
    );
    await look(page, "templates-dialog");
    // What was typed survives closing.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Use this template" }).click();
    expect(await dialog(page).getByLabel("Phenomenon").inputValue()).toBe("total reflection");
    await dialog(page).getByLabel("Minutes").fill("40");
    await dialog(page).getByText("The class meets total reflection in 40 minutes.").waitFor();
    await dialog(page).getByRole("button", { name: "Make the draft" }).click();
    await page.waitForURL(/\/d\//);
    const title = page.getByRole("textbox", { name: "Title", exact: true });
    await until(async () => (await title.inputValue()) === "Refraction before the formula");
    await page.getByText("That is total reflection.").waitFor();
    await title.fill("Total reflection before the formula");
    const draftId = page.url().split("/").at(-1)!;
    type Stored = { title: string; metadata: { template: { id: string; version: number } } };
    await until(async () => (await api.query<Stored>("lessons.get", { id: draftId })).title === "Total reflection before the formula");
    expect((await api.query<Stored>("lessons.get", { id: draftId })).metadata.template).toMatchObject({ id: templateId, version: 2 });

    // Somebody else saves meanwhile: nothing is overwritten unasked.
    await page.goto(`${t.url}/t/${templateId}`);
    await page.getByLabel("Subject").fill("Physics");
    // The stream of events is open by now.
    await Bun.sleep(1_500);
    await api.mutate("templates.update", { id: templateId, content: { summary: "Theirs" } });
    await page.getByText("Version 3 was saved meanwhile", { exact: false }).waitFor();
    expect(await page.getByLabel("Subject").inputValue()).toBe("Physics");
    await look(page, "template-newer");
    await page.getByRole("button", { name: "Save mine as version 4" }).click();
    await until(async () => (await api.query<{ version: number }>("templates.get", { id: templateId })).version === 4);
    await panel.getByRole("button", { name: /Version 3/ }).click();
    await page.getByText("Theirs").waitFor();
    await page.getByRole("button", { name: "Back to the newest" }).click();

    // Deleting comes with Undo.
    await page.getByRole("button", { name: "More: share, delete" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await composer(page).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await until(async () => (await api.query<{ items: { id: string }[] }>("templates.list", {})).items[0]?.id === templateId);
    expect(t.problems).toEqual([]);
  }, 120_000);

  test("a starter is found by its subject, and makes a draft without a connection that is sent once", async () => {
    await using t = await open();
    const { page, api } = t;
    await openDialog(page);
    await dialog(page).getByRole("heading", { name: "With Lectern" }).waitFor();
    expect(await dialog(page).locator(".template-item").count()).toBe(8);
    await look(page, "templates-starters");
    await dialog(page).getByLabel("Filter templates").fill("hist");
    await dialog(page).getByText("Source and counter-source", { exact: false }).first().waitFor();
    expect(await dialog(page).locator(".template-item").count()).toBe(1);
    await dialog(page).getByText("there saw a lamentable fire", { exact: false }).last().waitFor();
    await look(page, "templates-filtered");

    await t.context.setOffline(true);
    await dialog(page).getByLabel("Event").fill("the storming of the Bastille");
    await dialog(page).getByLabel("When it began").fill("1789-07-14");
    await dialog(page).getByRole("button", { name: "Make the draft" }).click();
    await page.waitForURL(/\/d\//);
    const title = page.getByRole("textbox", { name: "Title", exact: true });
    await until(async () => (await title.inputValue()) === "Source and counter-source: the storming of the Bastille");
    await title.fill("The Bastille, two voices");
    await page
      .getByText(/Offline: \d changes? kept on this device/)
      .first()
      .waitFor({ timeout: 15_000 });
    await t.context.setOffline(false);
    const drafts = async () => (await api.query<{ items: { id: string; title: string; revision: number }[] }>("drafts.list", {})).items;
    await until(async () => (await drafts())[0]?.title === "The Bastille, two voices", 30_000);
    expect(await drafts()).toHaveLength(1);
    expect(t.problems.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
  }, 90_000);

  test("at 360 px: from the list to the form, back, and to the draft; a copy of a starter can be changed", async () => {
    await using t = await open(NARROW);
    const { page } = t;
    await page.getByRole("button", { name: "About this conversation" }).click();
    await page.getByRole("button", { name: /^Templates/ }).click();
    await dialog(page).getByText("Skill circuit", { exact: false }).click();
    await dialog(page).getByRole("button", { name: "Templates" }).click();
    await dialog(page).getByText("Layers of rhythm", { exact: false }).click();
    await dialog(page).getByLabel("Tempo").fill("400");
    await dialog(page).getByRole("button", { name: "Make the draft" }).click();
    await dialog(page).getByText("Between 60 and 132").waitFor();
    await look(page, "templates-form");
    await dialog(page).getByLabel("Tempo").fill("96");
    await dialog(page).getByRole("button", { name: "Edit a copy" }).click();
    await page.waitForURL(/\/t\//);
    await until(
      async () =>
        (await page.getByRole("textbox", { name: "Title", exact: true }).inputValue()) === "Layers of rhythm: a class piece on {{theme}}",
    );
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Variables and versions" }).click();
    await page.getByRole("button", { name: /^Tempo/ }).click();
    await Bun.sleep(250);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, "template-panel-360.png") });
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(t.problems).toEqual([]);
  }, 90_000);

  test("from the dialog: a lesson is chosen, and its words are copied", async () => {
    await using t = await open();
    const { page, api } = t;
    await api.mutate("drafts.create", LESSON);
    await page.reload();
    await composer(page).waitFor();
    await openDialog(page);
    await dialog(page).getByRole("button", { name: "New template from a lesson" }).click();
    await dialog(page)
      .getByRole("button", { name: /Refraction before the formula/ })
      .waitFor();
    await look(page, "templates-from-lesson");
    await dialog(page)
      .getByRole("button", { name: /Refraction before the formula/ })
      .click();
    await page.waitForURL(/\/t\//);
    await until(async () => (await page.getByRole("textbox", { name: "Section 2, text" }).inputValue()).startsWith("In groups of 3"));
    expect(t.problems).toEqual([]);
  }, 60_000);
});
