import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "bun:test";
import type { Page, Route } from "playwright-core";
import type { Lesson, LessonContent, ListedRevision } from "#src/features/lessons/lessons.contract.ts";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { png } from "#tests/support/media.ts";
import { caller, startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const SHOTS = Bun.env["LECTERN_SHOTS"];

/** A server with a signed-in page, and the same person's calls. */
async function open() {
  const data = testDirectory();
  const server = await startServer({ data: data.path, env: { LECTERN_OPEN_SIGNUP: "true" } });
  const v = await visit(server.url);
  await signUpIn(v.page);
  const cookie = (await v.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { cookie, "x-lectern": "1", origin: server.url };
  const call = caller(server.url, headers);
  return {
    ...v,
    url: server.url,
    call,
    make: (title: string, content: Partial<LessonContent> = {}) => call.mutate<Lesson>("drafts.create", { title, content }),
    save: (id: string, baseRevision: number, changes: object) =>
      call.mutate("drafts.save", { id, baseRevision, changes, mutationId: crypto.randomUUID() }),
    async upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
      const body = new FormData();
      body.append("file", new File([bytes], name, { type: "image/png" }));
      const response = await fetch(`${server.url}/api/attachments`, { method: "POST", body, headers });
      return ((await response.json()) as { id: string }).id;
    },
    async [Symbol.asyncDispose]() {
      await v[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      data[Symbol.dispose]();
    },
  };
}

/** Pictures and checks of a screen in both themes and on a phone. */
async function look(page: Page, name: string, narrow?: () => Promise<void>) {
  for (const [theme, viewport, dark] of [
    ["light", WIDE, false],
    ["dark", WIDE, true],
    ["360", NARROW, false],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    if (viewport === NARROW) await narrow?.();
    await Bun.sleep(250);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}-${theme}.png`) });
    }
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

const TIP =
  "Each pair gets a tray and ten dice.\n\nTip the tray. Every die that shows a six has decayed: lift it out and set it aside. Then roll again.\n\nWrite nothing yet.\n\nAsk what will come next.";
const MEMORY = "Pick the die that has survived longest and ask for bets. Roll it ten times and count the sixes.";
const section = (id: string, heading: string, body: string, minutes: number) => ({ id, heading, body, minutes });
const script = [
  section("s0", "Nobody knows which", "Hold up one die.", 5),
  section("s1", "One hundred nuclei", TIP, 10),
  section("s2", "Dice have no memory", MEMORY, 10),
];
const row = (page: Page, revision: number | string) => page.getByRole("button", { name: new RegExp(`^Revision ${revision}\\b`) });
const openDrafts = async (page: Page) => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("d");
};
const toast = (page: Page, words: string | RegExp) => page.locator(".toast").filter({ hasText: words });

describe("a lesson’s history", () => {
  test("compared, named, pinned, restored and taken back", async () => {
    await using t = await open();
    const { page } = t;
    const [before, after] = await Promise.all([
      t.upload("one.png", png({ width: 320, height: 100, seed: 60 })),
      t.upload("two.png", png({ width: 320, height: 100, seed: 20 })),
    ]);
    const objectives = [
      { id: "o0", text: "Predict how many decay." },
      { id: "o1", text: "Define “independent event”." },
    ];
    const image = (attachmentId: string, caption: string) => ({ id: "i0", attachmentId, caption, alt: "A chart", prompt: "" });
    const lesson = await t.make("Half-lives with dice", { script, objectives });
    await page.goto(`${t.url}/d/${lesson.id}/history`);
    await page.getByText("Only the first revision so far.").waitFor();
    await look(page, "history-empty", () => row(page, 1).click());
    await page.goto(`${t.url}/d/${lesson.id}/history`);

    const tipped = TIP.replace("set it aside. Then roll again", "put it in the lid. Write the number that stays, and roll only what stays");
    const clip = (startMs: number) => ({
      durationMs: 60_000,
      tracks: [{ id: "v", kind: "visual", name: "Pictures", clips: [{ id: "c", startMs, durationMs: 5_000, ref: "i0" }] }],
    });
    await t.save(lesson.id, 1, { objectives: [objectives[0], { id: "o1", text: "Answer the claim that “it is due”." }] });
    await t.save(lesson.id, 2, { images: [image(before, "The full tray")], timeline: clip(0) });
    await t.save(lesson.id, 3, { script: [script[0], section("s1", "One hundred nuclei", tipped, 12), script[2]] });
    const remembered = MEMORY.replace("ten times", "twenty times");
    await t.save(lesson.id, 4, {
      script: [script[0], section("s1", "One hundred nuclei", tipped, 12), section("s2", "Dice have no memory", remembered, 10)],
      images: [image(after, "The class’s count")],
      timeline: clip(2_500),
    });
    // A side of a conflict is kept beside.
    await t
      .save(lesson.id, 4, { script: [section("s2", "Dice have no memory", MEMORY.replace("ten times", "six times"), 10)] })
      .catch(() => undefined);

    // Live: the newest with the one before.
    await row(page, 5).waitFor();
    await page.getByRole("heading", { name: "Revision 4 to 5", level: 1 }).waitFor();
    await page.locator("ins", { hasText: "twenty" }).waitFor();
    expect(await row(page, 4).innerText()).toMatch(/section 2, \+\d+ words, −\d+ words/);
    await page.getByText("“The class’s count” on Pictures starts 0:02.5 instead of 0:00").waitFor();
    expect(await page.locator(".compared-picture.gone img").count()).toBe(1);
    expect(await row(page, "not counted").count()).toBe(1);

    // From the first; Shift and the button both choose where it begins.
    await row(page, 1).click({ modifiers: ["Shift"] });
    await page.getByRole("heading", { name: "Revision 1 to 5" }).waitFor();
    await page.getByText("Objective 2", { exact: true }).waitFor();
    await page.locator("del", { hasText: "10" }).first().waitFor();
    expect(await page.getByRole("button", { name: "2 paragraphs unchanged" }).count()).toBe(1);
    expect(await page.getByRole("button", { name: "1 paragraph unchanged" }).count()).toBeGreaterThan(0);
    await look(page, "history");
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.getByText("Revision 1", { exact: true }).waitFor();
    await look(page, "history-beside");
    await page.getByRole("button", { name: "In the text" }).click();
    await page.getByRole("button", { name: "2 paragraphs unchanged" }).click();
    await page.getByText("Ask what will come next.").waitFor();

    // Keys: arrows go, 1 and 2 choose.
    await row(page, 5).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("2");
    await page.getByRole("heading", { name: /^Revision 1 to [34]$/ }).waitFor();
    await row(page, 4).click();
    await page.getByRole("heading", { name: "Revision 1 to 4" }).waitFor();

    // Name and pin.
    await page.getByRole("button", { name: "Name revision 4" }).click();
    await page.getByRole("textbox", { name: "Name of revision 4" }).fill("Shown to the department");
    await page.keyboard.press("Enter");
    await row(page, "4 to Shown to the department").waitFor();
    await row(page, 4).hover();
    await page.getByRole("button", { name: "Pin revision 4" }).click();
    await page.getByRole("button", { name: "Unpin revision 4" }).waitFor();
    const listed = () => t.call.query<{ items: ListedRevision[] }>("revisions.list", { lessonId: lesson.id });
    await until(async () => (await listed()).items.some(({ name, isPinned }) => name === "Shown to the department" && isPinned));

    // Only named ones.
    await page.getByRole("button", { name: "Show: All sources" }).click();
    await page.getByRole("menuitemradio", { name: "Named or pinned" }).click();
    await until(async () => (await row(page, 5).count()) === 0);
    expect(await row(page, 4).count()).toBe(1);
    await page.getByRole("button", { name: "Show: Named or pinned" }).click();
    await page.getByRole("menuitemradio", { name: "All sources" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menuitemradio", { name: "All sources" }).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Show: Named or pinned" }).click();
    await page.getByRole("menuitemradio", { name: "All sources" }).click();

    // Restore, and take it back.
    await page.getByRole("button", { name: "Restore 1" }).click();
    await toast(page, "Restored 1 as revision 6").waitFor();
    await row(page, "6 to Restored revision 1").waitFor();
    await page.getByRole("heading", { name: "Revision 5 to 6" }).waitFor();
    const now = () => t.call.query<Lesson>("lessons.get", { id: lesson.id });
    expect((await now()).content.script[1]!.body).toBe(TIP);
    await toast(page, "Restored 1 as revision 6").getByRole("button", { name: "Undo" }).click();
    await row(page, "7 to Restored revision 5").waitFor();
    expect((await now()).content.script[1]!.body).toBe(tipped);

    // It moved on unseen: the words, and the way on.
    const moveOn = async (route: Route) => {
      await t.save(lesson.id, 7, { title: "Half-lives, meanwhile" });
      await route.continue();
    };
    await page.route("**/revisions.restore*", moveOn, { times: 1 });
    await page.getByRole("button", { name: "Restore 6" }).click();
    await page.getByText("Nothing was restored. It has moved on to revision 8 meanwhile.").waitFor();
    await page.getByRole("button", { name: "Show what is newest" }).click();
    await page.getByRole("heading", { name: "Revision 7 to 8" }).waitFor();

    // On a phone the list comes first.
    await page.setViewportSize(NARROW);
    await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
    await look(page, "history-list", async () => void (await row(page, 8).waitFor()));
    await page.setViewportSize(NARROW);
    await row(page, 5).click();
    await page.getByRole("heading", { name: "Revision 4 to 5" }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "Back to the list" }).click();
    await page.getByRole("heading", { name: "History", level: 1 }).waitFor();

    // H goes there and back.
    await page.setViewportSize(WIDE);
    await page.locator("body").press("h");
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    await page.locator(".bar").first().click();
    await page.keyboard.press("h");
    await page.waitForURL(/\/history$/);
    // The browser notes the refusal that was asked for.
    expect(t.problems.filter((problem) => !problem.includes("409"))).toEqual([]);
  }, 120_000);
});

describe("a shared lesson", () => {
  test("two people see each other, and each other’s words", async () => {
    await using t = await open();
    const { page } = t;
    const lesson = await t.make("Half-lives with dice", { script });
    await page.goto(`${t.url}/d/${lesson.id}`);
    await page.getByRole("button", { name: "Share and export" }).click();
    await page.getByText("Owned by you").waitFor();
    await page.getByRole("menuitemradio", { name: "Everyone here can edit" }).click();
    await page.getByRole("button", { name: "Shared: everyone here can edit" }).waitFor();

    await using other = await visit(t.url);
    await other.page.getByRole("button", { name: "Create one" }).click();
    await other.page.getByLabel("Name").fill("Tomás Herrera");
    await other.page.getByLabel("Email").fill("tomas@hazel-lane.example");
    await other.page.getByLabel("Password", { exact: true }).fill("correct horse battery");
    await other.page.getByRole("button", { name: "Create the account" }).click();
    await composer(other.page).waitFor();
    await openDrafts(other.page);
    await other.page.getByRole("button", { name: "Shared", exact: true }).click();
    await other.page
      .getByRole("button", { name: "Open Half-lives with dice" })
      .or(other.page.getByText("Half-lives with dice").first())
      .first()
      .click();
    await other.page.waitForURL(`**/d/${lesson.id}`);

    // Never oneself.
    const here = (who: Page) => who.getByRole("list", { name: "Here now" }).getByRole("listitem");
    await here(page).filter({ hasText: "Tomás Herrera" }).waitFor();
    await here(other.page).filter({ hasText: "Mara Lindqvist" }).waitFor();
    expect([await here(page).count(), await here(other.page).count()]).toEqual([1, 1]);
    await look(page, "shared-editor");

    // Where they are, and what they write.
    await other.page.getByRole("textbox", { name: "Title" }).fill("Half-lives with a hundred dice");
    await until(async () => (await page.getByRole("textbox", { name: "Title" }).inputValue()) === "Half-lives with a hundred dice");
    await other.page.getByRole("button", { name: "Shared: everyone here can edit" }).click();
    await other.page.getByText("Only its owner can stop sharing or delete it.").waitFor();
    await other.page.getByText("Owned by Mara Lindqvist").waitFor();
    await other.page.keyboard.press("Escape");

    // Gone with the page.
    await other.page.goto(`${t.url}/settings/profile`);
    await until(async () => (await here(page).count()) === 0);
    expect([...t.problems, ...other.problems]).toEqual([]);
  }, 90_000);
});

describe("the drafts dialog", () => {
  const dialog = (page: Page) => page.getByRole("dialog");
  const item = (page: Page, title: string) =>
    dialog(page)
      .locator(".item")
      .filter({ has: page.getByText(title, { exact: true }) });
  const menu = async (page: Page, title: string) => {
    await item(page, title).hover();
    await page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
  };

  test("found, sorted, renamed, published, duplicated, exported, imported, deleted and back", async () => {
    await using t = await open();
    const { page } = t;
    await t.make("Half-lives with dice", { script });
    await t.make("Au marché : compter et payer", { script: [section("a", "", "", 60)] });
    await t.make("Why the sky reddens at dusk", { script: [section("a", "", "Air scatters blue further than red.", 35)] });
    await page.reload();
    await composer(page).waitFor();
    await openDrafts(page);
    await item(page, "Half-lives with dice").waitFor();
    await item(page, "Half-lives with dice").hover();
    await look(page, "drafts-dialog");

    // Title as one types, then the text.
    await dialog(page).getByRole("textbox", { name: "Filter by title or text" }).fill("half");
    await until(async () => (await dialog(page).locator(".item").count()) === 1);
    await dialog(page).getByRole("textbox", { name: "Filter by title or text" }).fill("scatters");
    await dialog(page).locator(".found-item").filter({ hasText: "Why the sky reddens" }).waitFor();
    await look(page, "drafts-found");
    await dialog(page).getByRole("textbox", { name: "Filter by title or text" }).fill("");
    await dialog(page).getByRole("combobox", { name: "Sort by" }).selectOption("title");
    await until(async () => (await dialog(page).locator(".item .t").first().innerText()).startsWith("Au marché"));

    // Rename in place, publish, duplicate, share.
    await menu(page, "Au marché : compter et payer");
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.getByRole("textbox", { name: "Title of Au marché : compter et payer" }).fill("Au marché");
    await page.keyboard.press("Enter");
    await item(page, "Au marché").waitFor();
    await menu(page, "Au marché");
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await item(page, "Au marché (copy)").waitFor();
    await menu(page, "Au marché");
    await page.getByRole("menuitemradio", { name: "Everyone here can edit" }).click();
    await item(page, "Au marché").getByText("shared").waitFor();
    await menu(page, "Au marché");
    await look(page, "drafts-menu");
    await page.keyboard.press("Escape");
    await menu(page, "Au marché");
    await page.getByRole("menuitem", { name: "Publish" }).click();
    await until(async () => (await item(page, "Au marché").count()) === 0);
    await page.getByRole("button", { name: "Published", exact: true }).click();
    await item(page, "Au marché").waitFor();

    // Out and in again.
    await menu(page, "Au marché");
    await page.getByRole("menuitem", { name: "Export" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /^Lectern file/ }).click()]);
    expect(file.suggestedFilename()).toBe("Au marché.lesson.json");
    await menu(page, "Au marché");
    await page.getByRole("menuitem", { name: "Export" }).click();
    const [word] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Word", exact: true }).click()]);
    expect((await Bun.file(await word.path()).bytes()).slice(0, 2)).toEqual(new Uint8Array([80, 75]));
    await page.getByLabel("Files to import").setInputFiles([
      { name: "Au marché.lesson.json", mimeType: "application/json", buffer: Buffer.from(await Bun.file(await file.path()).bytes()) },
      {
        name: "Plates.md",
        mimeType: "text/markdown",
        buffer: Buffer.from("# Plate boundaries\n\n## A floor map\n\nWalk. ![x](https://a.example/p.png)\n"),
      },
      { name: "photo.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") },
    ]);
    await page.getByText(/“Au marché” came in: 1 section, \d revisions/).waitFor();
    await page.getByText(/“Plate boundaries” came in: 1 section/).waitFor();
    await page.getByText(/A picture at https:\/\/a.example\/p.png/).waitFor();
    await page.getByText(/“photo.gif” did not come in\. Lectern takes Markdown/).waitFor();
    await look(page, "drafts-imported");
    await dialog(page).getByRole("button", { name: "Close" }).last().click();

    // Dropped.
    await page
      .getByRole("button", { name: /^Drafts/ })
      .last()
      .click();
    await page.locator(".file-drop").evaluate((zone) => {
      const data = new DataTransfer();
      data.items.add(new File(["Roll all of them."], "Dropped words.txt", { type: "text/plain" }));
      zone.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: data }));
    });
    await item(page, "Dropped words").waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).last().click();

    // One by key, with Undo; several by choosing; back from Deleted.
    await item(page, "Dropped words").locator("button").first().focus();
    await page.keyboard.press("Delete");
    await until(async () => (await item(page, "Dropped words").count()) === 0);
    await toast(page, "“Dropped words” deleted").getByRole("button", { name: "Undo" }).click();
    await item(page, "Dropped words").waitFor();
    await page.getByRole("checkbox", { name: "Choose Dropped words" }).check();
    await page.getByRole("checkbox", { name: "Choose Plate boundaries" }).check();
    await page.getByText("2 lessons chosen").waitFor();
    await look(page, "drafts-chosen");
    await page.getByRole("button", { name: "Delete 2", exact: true }).click();
    await until(async () => (await item(page, "Dropped words").count()) === 0 && (await item(page, "Plate boundaries").count()) === 0);
    await page.getByRole("button", { name: "Deleted", exact: true }).click();
    await item(page, "Plate boundaries")
      .getByText(/^Draft, deleted \d\d:\d\d, kept until \w+ \d+ \w+$/)
      .waitFor();
    await look(page, "drafts-deleted");
    await page.getByRole("button", { name: "Restore Plate boundaries" }).click();
    await until(async () => (await item(page, "Plate boundaries").count()) === 0);
    await page
      .getByRole("button", { name: /^Drafts/ })
      .last()
      .click();
    await item(page, "Plate boundaries").waitFor();
    await page
      .getByRole("button", { name: "Open Plate boundaries" })
      .or(item(page, "Plate boundaries").locator("button").first())
      .first()
      .click();
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    expect(t.problems).toEqual([]);
  }, 150_000);
});
