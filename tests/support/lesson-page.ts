import type { Page } from "playwright-core";
import { expect } from "bun:test";
import type { Visit } from "#tests/support/browser.ts";
import { caller } from "#tests/support/server.ts";

/** The lesson that the tests of the editor open. */
export const ID = "01a1fbf7-f2eb-736a-a632-1b67a8834850";
export type Section = { id: string; heading: string; body: string; minutes: number };
export type Lesson = { title: string; revision: number; content: { script: Section[]; summary: string } };

export const section = (id: string, heading: string, body: string, minutes = 5): Section => ({ id, heading, body, minutes });
export const SCRIPT = [
  section("s1", "Nobody knows which", "Roll **all** of them.\n\n- one\n- two", 6),
  section("s2", "One hundred nuclei", "Tip the tray. Every die that shows a six has decayed.", 12),
  section("s3", "Dice have no memory", "Pick the die that has survived longest.[^1]\n\n[^1]: A note", 10),
];

/** Calls the server as the person who is signed in to the page. */
export async function asPerson({ context }: Pick<Visit, "context">, url: string) {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { mutate, query } = caller(url, { cookie, "x-lectern": "1" });
  const get = () => query<Lesson>("drafts.get", { id: ID });
  return {
    create: (script = SCRIPT) => mutate("drafts.create", { id: ID, title: "Half-lives with dice", content: { script } }),
    get,
    body: async (id: string) => (await get()).content.script.find((each) => each.id === id)?.body,
    revisions: () => query<{ items: { revision: number; isConflict: boolean }[] }>("revisions.list", { lessonId: ID }),
    remove: () => mutate("drafts.delete", { id: ID }),
    /** Somebody else's change, on the newest revision. */
    async write(change: (script: Section[]) => Section[]) {
      const { revision, content } = await get();
      return mutate<{ status: string }>("drafts.save", {
        id: ID,
        baseRevision: revision,
        mutationId: crypto.randomUUID(),
        changes: { script: change(content.script) },
      });
    },
  };
}

export const text = (page: Page, n: number) => page.getByRole("textbox", { name: `Text of section ${n}`, exact: true });
export const saved = (page: Page) =>
  page
    .getByText(/^Saved \d\d:\d\d$/)
    .first()
    .waitFor({ timeout: 15_000 });
export const isQuiet = async (page: Page) => expect(await page.getByText(/Conflict|merged|Not saved/).count()).toBe(0);

export async function openLesson(page: Page, url: string) {
  await page.goto(`${url}/d/${ID}`);
  await page.locator(".ProseMirror").first().waitFor({ timeout: 15_000 });
}

/** At the end of a section's text. */
export async function typeAtEnd(page: Page, n: number, words: string) {
  await text(page, n).click();
  await page.keyboard.press("Control+End");
  // The browser tells of a moved caret a moment later.
  await Bun.sleep(100);
  await page.keyboard.type(words);
}
