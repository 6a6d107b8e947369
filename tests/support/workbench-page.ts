import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "bun:test";
import type { Page } from "playwright-core";
import type { Component } from "#src/features/components/components.contract.ts";
import { axe } from "#tests/support/axe.ts";
import { NARROW, overflow, signUpIn, visit, WIDE } from "#tests/support/browser.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { caller, startServer } from "#tests/support/server.ts";

const SHOTS = Bun.env["LECTERN_SHOTS"];

/** A quiz with a part of its own for each choice, as models write them. */
export const QUIZ = `export default function DiceQuiz({ title = "Ten dice", rounds = 5, isOpen = false }) {
  const [chosen, choose] = useState(null);
  return (
    <Card>
      <h2>{title}</h2>
      <p className="progress">2 of {rounds}</p>
      <Choice onClick={() => choose("due")}>
        More likely: it is due
      </Choice>
      <Choice onClick={() => choose("same")}>
        Just as likely as before
      </Choice>
      {chosen && <p role="status">You chose {chosen}.</p>}
      {isOpen && <p>The die keeps no record.</p>}
    </Card>
  );
}

function Card({ children }) {
  return <div className="card">{children}</div>;
}

function Choice({ children, onClick }) {
  return (
    <button className="choice" onClick={onClick}>
      {children}
    </button>
  );
}
`;
export const QUIZ_CSS = `.card { max-width: 380px; margin: 0 auto; padding: 8px; }
.choice { display: block; width: 100%; padding: 9px 12px; margin-top: 8px; border: 1px solid #8d897e; border-radius: 8px; background: none; color: inherit; font: inherit; text-align: start; }
`;

export const fenced = (jsx: string, css = "") => `\`\`\`jsx\n${jsx}\n\`\`\`\n${css && `\n\`\`\`css\n${css}\n\`\`\`\n`}`;

type Options = { env?: Record<string, string>; name?: string; jsxCode?: string };

/** A server with a signed-in page on a component’s workbench, and the same person’s calls. */
export async function openWorkbench({ env = {}, name = "Dice quiz", jsxCode = QUIZ }: Options = {}) {
  const data = testDirectory();
  const server = await startServer({ data: data.path, env: { LECTERN_OPEN_SIGNUP: "true", ...env } });
  const v = await visit(server.url);
  await signUpIn(v.page);
  const cookie = (await v.context.cookies()).map(({ name: key, value }) => `${key}=${value}`).join("; ");
  const call = caller(server.url, { cookie, "x-lectern": "1", origin: server.url });
  const session = await call.mutate<{ id: string }>("sessions.create", { mode: "learn", language: "en" });
  await call.mutate("sessions.update", { id: session.id, title: "Half-lives with dice" });
  const { id } = await call.mutate<Component>("components.create", { sessionId: session.id, name, jsxCode, cssCode: QUIZ_CSS });
  const address = `${server.url}/k/${id}`;
  await openAt(v.page, address);
  return {
    ...v,
    url: server.url,
    address,
    id,
    sessionId: session.id,
    call,
    stored: () => call.query<Component>("components.get", { id }),
    save: (baseVersion: number, change: object) =>
      call.mutate("components.save", { id, baseVersion, mutationId: crypto.randomUUID(), ...change }),
    async [Symbol.asyncDispose]() {
      await v[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      data[Symbol.dispose]();
    },
  };
}

export async function openAt(page: Page, address: string) {
  await page.goto(address);
  await editor(page).waitFor({ timeout: 15_000 });
}

export const inFrame = (page: Page) => page.frameLocator(".sealed-frame iframe:not([data-behind])");
export const editor = (page: Page, part: "JSX" | "CSS" = "JSX") => page.getByRole("textbox", { name: `${part} of the component` });
export const versions = (page: Page) => page.getByRole("region", { name: "Versions" });
export const tab = (page: Page, name: string | RegExp) => page.getByRole("tab", { name });

/** Puts the caret behind the first place of `text` in the editor. */
export async function caretBehind(page: Page, text: string) {
  await editor(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  // What stood there before is chosen, and typed over.
  await page.getByRole("textbox", { name: "Find" }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
}

/** Pictures and checks of a screen in both themes and on a phone. */
export async function look(page: Page, name: string, isDialog = false) {
  for (const [theme, viewport, dark] of [
    ["light", WIDE, false],
    ["dark", WIDE, true],
    ["360", NARROW, false],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    await Bun.sleep(400);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}-${theme}.png`) });
    }
    expect(await axe(page)).toEqual([]);
    if (!isDialog) expect(await overflow(page)).toBe(0);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

/** From here on: when each preview was asked for, and when it was shown. The answer gives the times between, in ms, in order. */
export async function measurePreviews(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const shown: number[] = [];
    Object.assign(window, { shownAt: shown, measuredFrom: performance.now() });
    new MutationObserver(() => shown.push(performance.now())).observe(document.querySelector(".sealed-frame")!, {
      subtree: true,
      attributeFilter: ["data-behind"],
    });
  });
  return () =>
    page.evaluate(() => {
      const { shownAt, measuredFrom } = window as unknown as { shownAt: number[]; measuredFrom: number };
      const asked = performance.getEntriesByType("resource").filter((each) => each.name.includes("components.compile"));
      const times = asked
        .filter(({ startTime }) => startTime > measuredFrom)
        .flatMap(({ startTime }) => {
          const at = shownAt.find((each) => each > startTime);
          return at === undefined ? [] : [at - startTime];
        });
      return times.toSorted((a, b) => a - b);
    });
}
