import { afterAll, describe, expect, test } from "bun:test";
import { closeBrowser, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, openLesson, saved, typeAtEnd } from "#tests/support/lesson-page.ts";
import { look } from "#tests/support/look.ts";
import { startServer } from "#tests/support/server.ts";
import { finger } from "#tests/support/touch.ts";

afterAll(closeBrowser);

describe("the editor", () => {
  test("the planned length is written in place, saved, undone, and kept in history", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    const planned = async () => ((await person.get()) as unknown as { metadata: { minutes?: number } }).metadata.minutes;
    await page.getByRole("button", { name: "28 min. Set a planned length" }).click();
    const field = page.getByRole("textbox", { name: "Planned length in minutes" });
    await field.fill("soon");
    await page.keyboard.press("Enter");
    await page.getByText("A number up to 1440, such as 45, or nothing for no plan.").waitFor();
    await field.fill("45");
    await page.keyboard.press("Enter");
    const button = page.getByRole("button", { name: "28 of 45 min. Change the planned length" });
    await button.waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText("17 min free").waitFor();
    await until(async () => (await planned()) === 45);
    await saved(page);
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "28 min. Set a planned length" }).waitFor();
    await page.keyboard.press("Control+Shift+z");
    await button.waitFor();
    await page.keyboard.press("Control+s");
    await saved(page);
    expect(await planned()).toBe(45);

    // The section's own history, and the way to it.
    await typeAtEnd(page, 2, " Lift it out.");
    await page.keyboard.press("Control+s");
    await until(async () => ((await person.body("s2")) ?? "").includes("Lift it out."));
    await saved(page);
    const panel = page.getByRole("complementary", { name: "Section 2" });
    await panel.getByRole("link", { name: "All 1" }).waitFor();
    await look(page, "editor-section");
    await panel.getByRole("link", { name: "All 1" }).click();
    await page.getByText("Only in 2 One hundred nuclei").waitFor();
    await until(async () => (await page.locator(".rev").count()) === 1);
    await look(page, "history-section");
    await page.getByRole("button", { name: "Show all" }).click();
    await until(async () => (await page.locator(".rev").count()) > 1);
    await page.getByText("planned length").first().waitFor();
    expect(v.problems).toEqual([]);
  }, 90_000);

  test("with a finger: held, a section is moved; swept, the list scrolls; tapped, it opens", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    const order = () => page.locator("[data-reorder]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-reorder")).join());
    const middle = async (id: string) => {
      const box = (await page.locator(`[data-reorder="${id}"]`).boundingBox())!;
      return { x: box.x + 60, y: box.y + box.height / 2, height: box.height };
    };
    const touch = await finger(page);
    const [first, third] = [await middle("s1"), await middle("s3")];
    const below = { x: third.x, y: third.y + third.height / 4 };
    await touch.drag(first, below, 50);
    expect(await order()).toBe("s1,s2,s3");
    await touch.drag(first, below, 500);
    expect(await order()).toBe("s2,s3,s1");
    await page.keyboard.press("Control+s");
    await until(async () => (await person.get()).content.script.map(({ id }) => id).join() === "s2,s3,s1");
    expect(v.problems).toEqual([]);
  }, 60_000);
});
