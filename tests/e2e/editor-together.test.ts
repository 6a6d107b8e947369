import { afterAll, describe, expect, test } from "bun:test";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, ID, isQuiet, openLesson, saved, SCRIPT, section, text, typeAtEnd } from "#tests/support/lesson-page.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

describe("writing together", () => {
  test("two windows in different sections: both survive, and neither sees a banner", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    const other = await v.context.newPage();
    await openLesson(other, server.url);
    await typeAtEnd(page, 1, " and three");
    await typeAtEnd(other, 2, " Lift it out.");
    await saved(page);
    await saved(other);
    await until(async () => (await person.body("s1"))!.includes("and three") && (await person.body("s2"))!.includes("Lift it out."));
    await until(async () => (await text(page, 2).innerText()).includes("Lift it out."));
    await until(async () => (await text(other, 1).innerText()).includes("and three"));
    await isQuiet(page);
    await isQuiet(other);
    expect((await person.body("s3"))!).toBe(SCRIPT[2]!.body);
    expect(v.problems).toEqual([]);
  }, 60_000);

  test("typing while others save is never reverted, and theirs arrive: 50 saves at random moments", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create([
      section("s1", "Mine", "First paragraph of mine.\n\nA middle that stays.\n\nA paragraph for them."),
      section("s2", "Theirs", ""),
    ]);
    await openLesson(page, server.url);
    await text(page, 1).locator("p").first().click();
    await page.keyboard.press("End");
    let typed = "";
    let isTyping = true;
    const writing = (async () => {
      for (let n = 0; isTyping; n++) {
        const word = ` w${n}`;
        await page.keyboard.type(word);
        typed += word;
        const shown = (await text(page, 1).locator("p").first().innerText()).replaceAll("\u00a0", " ");
        if (!shown.startsWith(`First paragraph of mine.${typed}`)) throw new Error(`${typed}\n${await text(page, 1).innerText()}`);
        if (n % 17 === 0) await page.keyboard.press("Control+s");
        await Bun.sleep(Math.random() * 40);
      }
    })();
    for (let n = 0; n < 50; n++) {
      await person.write((script) =>
        script.map((each) =>
          each.id === "s2"
            ? { ...each, body: `${each.body}\n\nRemote ${n}.`.trim() }
            : { ...each, body: each.body.replace(/A paragraph for them\.?[^\n]*/, `A paragraph for them. ${n}`) },
        ),
      );
      await Bun.sleep(Math.random() * 120);
    }
    isTyping = false;
    await writing;
    await page.keyboard.press("Control+s");
    await saved(page);
    await until(
      async () => (await person.body("s1")) === `First paragraph of mine.${typed}\n\nA middle that stays.\n\nA paragraph for them. 49`,
      10_000,
    );
    expect((await person.body("s2"))!.match(/Remote/g)).toHaveLength(50);
    await until(async () => (await text(page, 1).innerText()).includes("them. 49"));
    await isQuiet(page);
    expect(v.problems).toEqual([]);
  }, 120_000);

  test("an undo takes back one’s own words only, over all parts", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await typeAtEnd(page, 2, " Mine.");
    await Bun.sleep(300);
    await page.getByRole("textbox", { name: "Title" }).fill("Another title");
    await page.keyboard.press("Control+s");
    await saved(page);
    await person.write((script) => script.map((each) => (each.id === "s1" ? { ...each, heading: "Theirs" } : each)));
    await page.locator("textarea").filter({ hasText: "Theirs" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await until(async () => (await page.getByRole("textbox", { name: "Title" }).inputValue()) === "Half-lives with dice");
    await text(page, 2).click();
    await page.keyboard.press("Control+z");
    await until(async () => !(await text(page, 2).innerText()).includes("Mine."));
    await page.keyboard.press("Control+Shift+z");
    await until(async () => (await text(page, 2).innerText()).includes("Mine."));
    await page.keyboard.press("Control+s");
    await until(async () => (await person.get()).title === "Half-lives with dice" && (await person.body("s2"))!.endsWith("Mine."));
    expect((await person.get()).content.script[0]!.heading).toBe("Theirs");
    expect(v.problems).toEqual([]);
  }, 60_000);
});

describe("a conflict", () => {
  test("in the same sentence: decided piece by piece, later if one likes; both texts are found", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    const port = Number(new URL(server.url).port);
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await v.context.setOffline(true);
    await text(page, 2).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Tip the tray twice. Every die that shows a six has decayed.");
    await page.getByRole("button", { name: "One minute more" }).click();
    await page.keyboard.press("Control+s");
    await person.write((script) =>
      script.map((each) => (each.id === "s2" ? { ...each, body: each.body.replace("the tray.", "the tray thrice."), minutes: 20 } : each)),
    );
    await v.context.setOffline(false);
    await page
      .getByText(/^Conflict in/)
      .first()
      .waitFor({ timeout: 20_000 });
    expect(await page.getByText("someone else", { exact: false }).count()).toBe(0);
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByText("What will be saved").first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(WIDE);
    // By key, for the first; then away, and back after a reload.
    await page.getByRole("region", { name: "What has to be decided" }).focus();
    await page.keyboard.press("3");
    await page.getByText("Conflict in 2 places, 1 decided").waitFor();
    await page.getByRole("button", { name: "Decide later" }).click();
    await page.getByRole("button", { name: "Decide" }).waitFor();
    await Bun.sleep(400);
    await page.goto(`http://127.0.0.1:${port}/d/${ID}`);
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByText("Conflict in 2 places, 1 decided").waitFor();
    const result = page.getByRole("textbox", { name: /What will be saved/ });
    expect(await result.inputValue()).toContain("twice");
    expect(await result.inputValue()).toContain("thrice");
    // What is missing is where Save leads.
    await page.getByRole("button", { name: "Save the lesson" }).click();
    expect(await page.getByText("Conflict in 2 places, 1 decided").count()).toBe(1);
    await page.getByLabel("Theirs, 20 min").check();
    await page.getByRole("button", { name: "Save the lesson" }).click();
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    await saved(page);
    const lesson = await person.get();
    expect(lesson.content.script[1]!.body).toContain("twice");
    expect(lesson.content.script[1]!.body).toContain("thrice");
    expect(lesson.content.script[1]!.minutes).toBe(20);
    expect((await person.revisions()).items.some(({ isConflict }) => isConflict)).toBe(true);
    await isQuiet(page);
  }, 90_000);
});

describe("nothing is lost", () => {
  test("kill -9 of the server while one types, and a reload", async () => {
    using data = testDirectory();
    const server = await startServer({ data: data.path });
    const port = Number(new URL(server.url).port);
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await typeAtEnd(page, 2, " Before the crash.");
    server.kill("SIGKILL");
    await server.exited;
    await page.keyboard.type(" After the crash.");
    await Bun.sleep(700);
    await using again = await startServer({ data: data.path, port });
    await page.reload();
    await page.locator(".ProseMirror").first().waitFor();
    await until(async () => (await text(page, 2).innerText()).includes("Before the crash. After the crash."));
    await until(async () => (await person.body("s2"))!.endsWith("Before the crash. After the crash."), 20_000);
    await isQuiet(page);
    expect(again.output()).not.toContain('"level":50');
  }, 60_000);

  test("a closed tab’s unsent words are sent by the next page, whichever it is", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await page.evaluate(
      ({ id, script }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("lectern");
          opening.addEventListener("error", () => reject(opening.error));
          opening.addEventListener("success", async () => {
            const me = (await (await fetch("/api/trpc/auth.me", { headers: { "x-lectern": "1" } })).json()) as {
              result: { data: { json: { id: string } } };
            };
            const content = {
              summary: "",
              objectives: [],
              materials: [],
              images: [],
              narration: [],
              music: [],
              effects: [],
              timeline: { durationMs: 0, tracks: [] },
              script,
            };
            const value = {
              lessonId: id,
              baseRevision: 1,
              base: { title: "Half-lives with dice", content },
              changes: { content: { summary: "Left by a closed tab" } },
              savedAt: Date.now() - 3_600_000,
            };
            const tx = opening.result.transaction("edits", "readwrite");
            tx.objectStore("edits").put({ key: `${me.result.data.json.id}\n${id}`, value, at: Date.now() });
            tx.addEventListener("complete", () => {
              opening.result.close();
              resolve();
            });
          });
        }),
      { id: ID, script: SCRIPT },
    );
    await page.reload();
    await until(async () => (await person.get()).content.summary === "Left by a closed tab", 10_000);
    await page.getByText("All changes saved").first().waitFor();
  }, 60_000);

  test("a lesson that was deleted elsewhere: what was typed is copied, or a new draft", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    await person.remove();
    await typeAtEnd(page, 2, " Typed after.");
    await page.keyboard.press("Control+s");
    await page.getByText("The lesson was deleted elsewhere.", { exact: false }).waitFor({ timeout: 15_000 });
    await page.reload();
    await page.getByText("What you wrote in it is kept on this device.").waitFor({ timeout: 15_000 });
    await page.getByRole("button", { name: "Make a new draft of it" }).click();
    await until(() => !page.url().includes(ID));
    await page.locator(".ProseMirror").first().waitFor();
    await until(async () => (await text(page, 2).innerText()).includes("Typed after."));
  }, 60_000);

  test("a title of 201 characters is said, not cut; the rest is saved", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path });
    await using v = await visit(server.url);
    const { page } = v;
    await signUpIn(page);
    const person = await asPerson(v, server.url);
    await person.create();
    await openLesson(page, server.url);
    const title = page.getByRole("textbox", { name: "Title" });
    await title.fill("x".repeat(201));
    await page.getByText("At most 200 characters").first().waitFor();
    await typeAtEnd(page, 2, " Saved all the same.");
    await page.keyboard.press("Control+s");
    await until(async () => (await person.body("s2"))!.endsWith("Saved all the same."));
    expect((await title.inputValue()).length).toBe(201);
    await page.getByText("Not saved: the title: at most 200 characters").first().waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);
});
