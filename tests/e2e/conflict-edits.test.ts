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
      // What the first window had not sent yet may meet what the second has decided: then one decides once more.
      const isThere = async () => ((await person.body("s1")) ?? "").includes("and three");
      const again = page.getByRole("button", { name: "Decide", exact: true });
      await until(async () => (await isThere()) || (decides === "second" && (await again.count()) > 0), 20_000);
      if (!(await isThere())) await decide(page, pick);
      await until(isThere, 20_000);
      if (isTwofold) await until(async () => JSON.stringify(await person.get()).includes("Second."), 20_000);
      await Bun.sleep(2_500);
      const { script } = (await person.get()).content;
      expect(script[0]!.body).toContain("and three");
      expect(script[2]!.heading).toBe("Theirs");
      expect(script[1]!.body.includes("twice")).toBe(pick !== "2");
      expect(script[1]!.body.includes("thrice")).toBe(pick !== "1");
      await until(async () => (await text(page, 1).innerText()).includes("and three"));
      await until(async () => (await text(other, 1).innerText()).includes("and three"));
    }, 90_000);
});
