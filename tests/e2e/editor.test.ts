import { afterAll, describe, expect, test } from "bun:test";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, openLesson, SCRIPT, section, text, typeAtEnd } from "#tests/support/lesson-page.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

describe("the editor", () => {
  test("rich text and source: nothing is altered by opening, what cannot be shown is source", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await page.getByText("This section has a footnote that the rich editor cannot show. It is open as source.").waitFor();
    await text(page, 3).click();
    await page.keyboard.press("Control+s");
    await Bun.sleep(300);
    expect((await person.get()).revision).toBe(1);

    await text(page, 1).click();
    await page.keyboard.press("Control+End");
    // The browser tells of a moved caret a moment later.
    await Bun.sleep(200);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("## A heading");
    await page.keyboard.press("Enter");
    await page.keyboard.type("With ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("bold");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" and $x^2$ words.");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("toolbar", { name: "Text tools" }).getByRole("button", { name: "Source" }).click();
    const source = page.locator(".cm-content").first();
    await source.waitFor();
    expect((await source.innerText()).replace(/\n+/g, "\n").trim()).toBe(
      "Roll **all** of them.\n- one\n- two\n## A heading\nWith **bold** and $x^2$ words.",
    );
    await source.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n\nFrom the source.");
    await page.getByRole("toolbar", { name: "Text tools" }).getByRole("button", { name: "Rich text" }).click();
    await page.locator(".ProseMirror").filter({ hasText: "From the source." }).waitFor();
    await page.keyboard.press("Control+s");
    await until(
      async () =>
        (await person.body("s1")) ===
        "Roll **all** of them.\n\n- one\n- two\n\n## A heading\n\nWith **bold** and $x^2$ words.\n\nFrom the source.",
    );
    expect((await person.body("s3"))!).toBe(SCRIPT[2]!.body);
    expect(v.problems).toEqual([]);
  }, 60_000);

  test("the outline is reordered by key and by pointer, minutes add up, and the focus stays", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    const outline = page.getByRole("navigation", { name: "Lesson outline" });
    const row = (name: string) => outline.locator("[data-reorder]").filter({ hasText: name });
    const order = async () => (await person.get()).content.script.map(({ id }) => id).join("");
    await row("Nobody").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await until(async () => (await page.evaluate(() => document.activeElement?.textContent ?? "")).includes("Nobody"));
    await page.keyboard.press("Control+s");
    await until(async () => (await order()) === "s2s1s3");
    const [from, to] = [await row("Dice have").boundingBox(), await row("One hundred").boundingBox()];
    await page.mouse.move(from!.x + 60, from!.y + 16);
    await page.mouse.down();
    await page.mouse.move(from!.x + 60, from!.y - 10, { steps: 4 });
    await page.mouse.move(to!.x + 60, to!.y + 4, { steps: 4 });
    expect(await outline.locator("[data-line]").count()).toBe(1);
    await page.mouse.up();
    await page.keyboard.press("Control+s");
    await until(async () => (await order()) === "s3s2s1");
    await row("One hundred").click();
    const minutes = page.getByRole("textbox", { name: "Minutes" });
    await minutes.fill("7,5");
    await outline.getByText("23.5 min").first().waitFor();
    await minutes.fill("lots");
    await page.getByText("A number between 0 and 1440", { exact: false }).waitFor();
    expect(await minutes.inputValue()).toBe("lots");
    await row("One hundred").focus();
    await page.keyboard.press("Delete");
    await until(async () => (await page.evaluate(() => document.activeElement?.textContent ?? "")).includes("Nobody"));
    await page.getByRole("button", { name: "Undo" }).last().click();
    await row("One hundred").waitFor();
    await page.keyboard.press("Control+s");
    await until(async () => (await person.get()).content.script.find(({ id }) => id === "s2")?.minutes === 7.5);
    expect(await order()).toBe("s3s2s1");
  }, 60_000);

  test("media: an image with its words, an effect, in the panel", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await page.getByRole("button", { name: /^Images/ }).click();
    await page.getByRole("button", { name: "Add an image" }).click();
    await page.getByLabel("Caption").fill("One class’s count");
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    await page.locator(".panel input[type=file]").setInputFiles({ name: "count.png", mimeType: "image/png", buffer: png });
    await page.locator(".media-picture").waitFor();
    await page.keyboard.press("Control+s");
    await until(async () => {
      const { images } = (await person.get()).content as unknown as { images: { caption: string; attachmentId?: string }[] };
      return images[0]?.caption === "One class’s count" && images[0].attachmentId !== undefined;
    });
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  test("reading view, print and 360 px", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await page.getByText("Read", { exact: true }).click();
    await page.getByRole("button", { name: "Full screen" }).click();
    const stage = page.getByRole("dialog", { name: "Reading view" });
    await stage.waitFor();
    expect(await axe(page)).toEqual([]);
    const top = () => stage.evaluate((element) => element.scrollTop);
    await page.setViewportSize({ width: 1000, height: 300 });
    await page.keyboard.press("ArrowRight");
    await until(async () => (await top()) > 0);
    await page.keyboard.press("Escape");
    await stage.waitFor({ state: "detached" });
    await page.setViewportSize(WIDE);
    await page.getByText("Write", { exact: true }).click();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("article.doc").isVisible()).toBe(true);
    expect(await page.locator(".side").isVisible()).toBe(false);
    expect(await page.locator(".bar").first().isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    await page.setViewportSize(NARROW);
    await text(page, 2).click();
    await page.keyboard.type("On a phone. ");
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(v.problems).toEqual([]);
  }, 60_000);

  test("500 sections stay usable", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create(
      Array.from({ length: 500 }, (_, n) => section(`s${n}`, `Section ${n}`, `Text **${n}**.\n\n- a list\n- of ${n}`, 1)),
    );
    await openLesson(page, server.url);
    expect(await page.locator(".ProseMirror").count()).toBeLessThan(30);
    const started = performance.now();
    await typeAtEnd(page, 1, " and some words typed one after the other");
    expect(performance.now() - started).toBeLessThan(10_000);
    await page.getByRole("navigation", { name: "Lesson outline" }).getByText("Section 400").click();
    await text(page, 401).waitFor();
    await text(page, 401).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Far down.");
    await page.keyboard.press("Control+s");
    await until(async () => (await person.body("s400"))!.endsWith("Far down."), 15_000);
  }, 90_000);
});
