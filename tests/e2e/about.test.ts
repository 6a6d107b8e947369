import { afterAll, describe, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { asPerson, openLesson, saved, section, text } from "#tests/support/lesson-page.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const SCRIPT = [section("s1", "Nobody knows which", "Roll all of them. Count."), section("s2", "One hundred nuclei", "Tip the tray.")];

async function insert(page: Page, where: string | RegExp) {
  await page
    .getByRole("article", { name: /^Assistant/ })
    .last()
    .hover();
  await page.getByRole("button", { name: "More about this reply" }).last().click();
  await page.getByRole("menuitem", { name: "Insert into the lesson…" }).click();
  const dialog = page.getByRole("dialog", { name: "Insert into the lesson" });
  await dialog.getByRole("button", { name: where }).click();
}

describe("a lesson as context", () => {
  test("from the editor to a conversation about it; the reply goes where one wrote last, and undo takes it back", async () => {
    using data = testDirectory();
    using provider = fakeProvider({ kind: "words", words: ["Take ", "the sixes."] });
    const env = { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" };
    await using server = await startServer({ data: data.path, env });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create(SCRIPT);
    await openLesson(page, server.url);
    // The caret behind the first sentence.
    await text(page, 1).click();
    await page.keyboard.press("Control+Home");
    for (let n = 0; n < "Roll all of them.".length; n++) await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Ask about this lesson" }).click();

    await page.getByRole("link", { name: "About: Half-lives with dice" }).waitFor();
    await composer(page).fill("What comes first?");
    await composer(page).press("Enter");
    await page.getByText("Take the sixes.").first().waitFor();
    expect(await axe(page)).toEqual([]);
    if (Bun.env["LECTERN_SHOTS"]) await page.screenshot({ path: `${Bun.env["LECTERN_SHOTS"]}/about-conversation.png` });
    const asked = JSON.stringify(provider.requests.at(-1)!.body);
    expect(asked).toContain("Half-lives with dice");
    expect(asked).toContain("Roll all of them.");

    await insert(page, "Where you wrote last, in “Nobody knows which”");
    await page.getByText("Inserted into “Nobody knows which”").waitFor();
    await until(async () => (await person.body("s1")) === "Roll all of them. Take the sixes. Count.", 10_000);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.keyboard.press("Control+s");
    await until(async () => (await person.body("s1")) === SCRIPT[0]!.body, 10_000);

    // The conversation is offered the next time; the reply may go elsewhere, too.
    await page.getByRole("link", { name: /^Open conversation: / }).click();
    await insert(page, "At the end of “One hundred nuclei”");
    await until(async () => (await person.body("s2")) === "Tip the tray.\n\nTake the sixes.", 10_000);
    await text(page, 2).getByText("Take the sixes.").waitFor();
    await saved(page);
    expect((await person.get()).content.script.map(({ id }) => id)).toEqual(["s1", "s2"]);

    // Too long for the model: the reply says that only a part was read.
    await page.getByRole("link", { name: /^Open conversation: / }).click();
    await composer(page).waitFor();
    await person.write((script) => script.map((each) => ({ ...each, body: "Roll them and count. ".repeat(5_000) })));
    await composer(page).fill("And now?");
    await composer(page).press("Enter");
    await page.getByText("Only a part of the lesson was read").waitFor();
    expect(v.problems).toEqual([]);
  }, 90_000);

  test("chosen, changed and removed in the conversation; also on a phone", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create(SCRIPT);
    await composer(page).fill("A lesson on chance for Year 9");
    await composer(page).press("Enter");
    await page.getByRole("button", { name: "Use a lesson as context" }).click();
    const dialog = page.getByRole("dialog", { name: "Use a lesson as context" });
    await dialog.getByRole("textbox").fill("nothing like this");
    await dialog.getByText("No lesson has “nothing like this” in it.").waitFor();
    await dialog.getByRole("textbox").fill("nuclei");
    await dialog.getByRole("button", { name: /Half-lives with dice/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole("button", { name: /Half-lives with dice/ }).click();
    const chip = page.getByRole("link", { name: "About: Half-lives with dice" });
    await chip.waitFor();
    await page.reload();
    await chip.waitFor();
    await page.setViewportSize(NARROW);
    await page.getByRole("button", { name: "About this conversation" }).click();
    await chip.waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    await person.remove();
    await page.reload();
    await page.getByRole("button", { name: "About this conversation" }).click();
    await page.getByText("The lesson is not here any more").waitFor();
    await page.getByRole("button", { name: "Remove the lesson from this conversation" }).click();
    await page.getByRole("button", { name: "Use a lesson as context" }).waitFor();
    expect(v.problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  }, 90_000);
});
