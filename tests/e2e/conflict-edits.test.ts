import { afterAll, describe, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { closeBrowser, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, openLesson, text, typeAtEnd } from "#tests/support/lesson-page.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

type Course = {
  pick: "1" | "2" | "3";
  pauseMs: number;
  isReloaded: boolean;
  decides: "first" | "second";
  /** The second window is opened during the conflict, and written in. */ isSecondNew?: boolean;
};
const COURSES: Course[] = [
  { pick: "3", pauseMs: 0, isReloaded: true, decides: "first" },
  { pick: "1", pauseMs: 2_600, isReloaded: true, decides: "first" },
  { pick: "2", pauseMs: 150, isReloaded: false, decides: "first" },
  { pick: "3", pauseMs: 700, isReloaded: false, decides: "second" },
  { pick: "3", pauseMs: 2_600, isReloaded: false, decides: "first", isSecondNew: true },
];

async function decide(page: Page, pick: string) {
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await page.getByText("What will be saved").first().waitFor();
  await page.getByRole("region", { name: "What has to be decided" }).focus();
  await page.keyboard.press(pick);
  await page.getByText(/, 1 decided/).waitFor();
  await page.keyboard.press("Control+Enter");
}

/** Two windows that wrote during a conflict may have one each: until none is left. */
async function decideTheRest(page: Page, pick: string) {
  // A window behind another one draws nothing, so that nothing in it can be clicked.
  await page.bringToFront();
  for (let n = 0; n < 20; n++) {
    await Bun.sleep(300);
    if ((await page.getByRole("button", { name: "Save the lesson" }).count()) > 0) {
      await page.getByRole("region", { name: "What has to be decided" }).focus();
      await page.keyboard.press(pick);
      await Bun.sleep(100);
      await page.keyboard.press("Control+Enter");
    } else if ((await page.getByText(/^Conflict in/).count()) > 0) {
      await page.getByRole("button", { name: "Decide", exact: true }).click({ timeout: 1_000 });
    }
  }
}

describe("what is written elsewhere while a conflict is open", () => {
  for (const { pick, pauseMs, isReloaded, decides, isSecondNew = false } of COURSES)
    test(`stays: decided ${pick} in the ${decides} window, after ${pauseMs} ms${isReloaded ? " and a reload" : ""}${isSecondNew ? ", with a new window" : ""}`, async () => {
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
      await v.context.setOffline(true);
      await text(page, 2).click();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("Tip the tray twice. Every die that shows a six has decayed.");
      await page.keyboard.press("Control+s");
      await person.write((script) =>
        script.map((each) =>
          each.id === "s2"
            ? { ...each, body: each.body.replace("the tray.", "the tray thrice.") }
            : each.id === "s3"
              ? { ...each, heading: "Theirs" }
              : each,
        ),
      );
      await v.context.setOffline(false);
      const decide1 = page.getByRole("button", { name: "Decide", exact: true });
      await decide1.waitFor({ timeout: 20_000 });
      await decide1.click();
      await page.getByRole("button", { name: "Decide later" }).click();
      await typeAtEnd(page, 2, " Once more.");
      await typeAtEnd(page, 1, " and three");
      await Bun.sleep(pauseMs);
      if (isReloaded) await page.reload();
      if (isSecondNew) await openLesson(other, server.url);
      const isTwofold = isSecondNew || decides === "second";
      if (isTwofold) await typeAtEnd(other, 3, " Second.");
      if (isSecondNew) {
        await other.keyboard.press("Control+s");
        await typeAtEnd(page, 1, " and four");
      }
      await decide(decides === "first" ? page : other, pick);
      await until(async () => (await person.get()).revision > 2 || pick === "2");
      // What one window had not sent yet may meet what was decided: then one decides once more.
      await decideTheRest(page, pick);
      const words = isSecondNew ? "and three and four" : "and three";
      await until(async () => ((await person.body("s1")) ?? "").includes(words), 20_000);
      if (isTwofold) await until(async () => JSON.stringify(await person.get()).includes("Second."), 20_000);
      await Bun.sleep(1_000);
      const { script } = (await person.get()).content;
      expect(script[0]!.body).toContain(words);
      expect(script[2]!.heading).toBe("Theirs");
      expect(script[1]!.body.includes("twice")).toBe(pick !== "2");
      expect(script[1]!.body.includes("thrice")).toBe(pick !== "1");
      await until(async () => (await text(page, 1).innerText()).includes(words));
      await until(async () => (await text(other, 1).innerText()).includes(words));
    }, 90_000);
});
