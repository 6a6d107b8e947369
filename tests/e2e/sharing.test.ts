import { afterAll, describe, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { closeBrowser, composer, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, ID, openLesson, text, typeAtEnd } from "#tests/support/lesson-page.ts";
import { look } from "#tests/support/look.ts";
import { caller, startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

async function signUpSecond(page: Page) {
  await page.getByRole("button", { name: "Create one" }).click();
  await page.getByLabel("Name").fill("Tomás Herrera");
  await page.getByLabel("Email").fill("tomas@hazel-lane.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create the account" }).click();
  await composer(page).waitFor();
}

describe("a lesson of two", () => {
  test("who writes stands in the margin; a conflict names the other; what is no longer shared is said at once", async () => {
    using data = testDirectory();
    await using server = await startServer({ data: data.path, env: { LECTERN_OPEN_SIGNUP: "true" } });
    await using v = await visit(server.url);
    await signUpIn(v.page);
    const person = await asPerson(v, server.url);
    await person.create();
    const cookie = (await v.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const owner = caller(server.url, { cookie, "x-lectern": "1" });
    const share = (visibility: "team" | "private") => owner.mutate("lessons.share", { id: ID, visibility });
    await share("team");
    await openLesson(v.page, server.url);
    await using other = await visit(server.url);
    const { page } = other;
    await signUpSecond(page);
    await openLesson(page, server.url);

    // Where the other writes.
    await typeAtEnd(page, 2, " Lift it out.");
    const margin = v.page.locator("#section-s2 .mg");
    await margin.getByText("writing").waitFor({ timeout: 10_000 });
    expect(await margin.innerText()).toContain("TH");
    const face = v.page.getByRole("button", { name: "Tomás Herrera, in section 2" });
    await face.waitFor();
    await face.focus();
    await v.page.locator(".who-words").filter({ visible: true }).filter({ hasText: "Tomás Herrera, in section 2" }).waitFor();
    await look(v.page, "together-editor");
    await margin.getByText("here").waitFor({ timeout: 20_000 });

    // The same sentence in both, one of them without a connection.
    await until(async () => ((await person.body("s2")) ?? "").includes("Lift it out."));
    await until(async () => (await text(v.page, 2).innerText()).includes("Lift it out."));
    await v.context.setOffline(true);
    await text(v.page, 2).click();
    await v.page.keyboard.press("Control+a");
    await v.page.keyboard.type("Tip the tray twice. Every die that shows a six has decayed.");
    await v.page.keyboard.press("Control+s");
    await text(page, 2).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Tip the tray thrice. Every die that shows a six has decayed.");
    await page.keyboard.press("Control+s");
    await until(async () => ((await person.body("s2")) ?? "").includes("thrice"));
    await v.context.setOffline(false);
    await v.page
      .getByText(/^Conflict in/)
      .first()
      .waitFor({ timeout: 20_000 });
    await v.page.getByRole("button", { name: "Decide" }).click();
    await v.page.getByText(/Tomás Herrera changed it at \d\d:\d\d/).waitFor();
    expect(await v.page.locator(".piece.theirs .face").innerText()).toBe("TH");
    await look(v.page, "conflict");
    await v.page.keyboard.press("2");
    await v.page.keyboard.press("Control+Enter");
    await until(async () => (await v.page.getByText(/^Conflict in/).count()) === 0);

    // No longer shared: the other hears of it without saving anything.
    await typeAtEnd(page, 1, " Kept");
    await until(async () => ((await person.body("s1")) ?? "").includes("Kept"));
    await share("private");
    const notice = page.getByText("Its owner no longer shares this lesson, or has deleted it.");
    await notice.waitFor({ timeout: 3_000 });
    expect(await page.getByRole("button", { name: "Shared: everyone here can edit" }).count()).toBe(0);
    await look(page, "no-longer-shared");
    await share("team");
    await until(async () => (await notice.count()) === 0);
    await share("private");
    await notice.waitFor({ timeout: 10_000 });
    await page.getByRole("button", { name: "Make a new draft of it" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/d/") && !url.pathname.endsWith(ID));
    await text(page, 1).waitFor();
    expect(await text(page, 1).innerText()).toContain("Kept");
    expect([...v.problems, ...other.problems].filter((line) => !/404|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
  }, 120_000);
});
