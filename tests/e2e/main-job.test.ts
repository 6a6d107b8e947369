import { afterAll, describe, expect, test } from "bun:test";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const words = Array.from({ length: 120 }, (_, i) => `word${i} `);
const written = {
  title: "Half-lives with dice",
  summary: "Chance before the formula.",
  objectives: ["Predict how many decay"],
  materials: ["100 dice"],
  script: [
    { heading: "Nobody knows which", body: "Roll **all** of them.", minutes: 20 },
    { heading: "The curve that halves", body: "Plot it.", minutes: 25 },
  ],
};

describe.each([
  ["wide", WIDE],
  ["360 px", NARROW],
] as const)("the main job, %s", (_name, viewport) => {
  test("first visit, talk, refresh in the middle, lesson, edit, kill -9, everything there", async () => {
    using data = testDirectory();
    using provider = fakeProvider({ kind: "words", words, delayMs: 25 }, { kind: "words", words: [JSON.stringify(written)] });
    const env = { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" };
    await using server = await startServer({ data: data.path, env });
    const port = Number(new URL(server.url).port);
    await using v = await visit(server.url, { viewport });
    const { page } = v;
    const shownWords = async () => [...((await page.locator("article").last().innerText()).match(/word\d+/g) ?? [])];
    await page.getByRole("heading", { name: "Create the administrator" }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await signUpIn(page);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // Talk; refresh in the middle; the same full text.
    await composer(page).fill("Half-life for Year 9, 45 minutes");
    await composer(page).press("Enter");
    await page.getByText("word20").waitFor();
    const conversation = page.url();
    expect(conversation).toContain("/c/");
    await page.reload();
    await page.getByText("word5 ").waitFor();
    await page.getByText("word119").waitFor({ timeout: 15_000 });
    expect(await shownWords()).toEqual(words.map((word) => word.trim()));
    expect(provider.requests).toHaveLength(1);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // Make a lesson.
    if (viewport === NARROW) await page.getByRole("button", { name: "About this conversation" }).click();
    await page.getByRole("button", { name: "Make a lesson" }).click();
    await page.waitForURL(/\/d\//);
    await page.getByText("Nobody knows which").first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // Edit, until it says saved.
    const title = page.getByRole("textbox", { name: "Title" });
    await title.fill("Half-lives with a hundred dice");
    await page.getByText("Saving…").first().waitFor();
    await page
      .getByText(/^Saved \d\d:\d\d$/)
      .first()
      .waitFor({ timeout: 10_000 });
    const lesson = page.url();

    // kill -9, start again on the same data: everything is there.
    server.kill("SIGKILL");
    await server.exited;
    await using again = await startServer({ data: data.path, env, port });
    await page.goto(lesson);
    await until(async () => (await title.inputValue()) === "Half-lives with a hundred dice");
    expect(await page.getByText("The curve that halves").count()).toBeGreaterThan(0);
    await page.goto(conversation);
    await page.getByText("word119").waitFor();
    expect(await shownWords()).toHaveLength(120);
    expect(v.problems).toEqual([]);
    expect(again.output()).not.toContain('"level":50');
  }, 90_000);
});
