import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureChromium } from "#tests/support/chromium.ts";

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 360, height: 740 };

export type Visit = AsyncDisposable & { context: BrowserContext; page: Page; problems: string[] };

export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-first-run",
  // A microphone that beeps, and nobody who has to allow it.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

let browser: Browser | undefined;

/** One Chromium for each file of tests. */
export async function launch(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: await ensureChromium(),
    args: ARGUMENTS,
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** What a page may say without being wrong: the first question to the server is whether anybody is signed in. */
const EXPECTED = [
  /status of 401/,
  /ERR_CONNECTION_REFUSED/,
  /ERR_EMPTY_RESPONSE/,
  /ERR_CONNECTION_RESET/,
  /ERR_INCOMPLETE_CHUNKED_ENCODING/,
  /ERR_NETWORK_CHANGED/,
];

/** A fresh profile. `problems` collects console errors and exceptions that a test did not ask for. */
export async function visit(url: string, options: { viewport?: { width: number; height: number }; dark?: boolean } = {}): Promise<Visit> {
  const context = await (
    await launch()
  ).newContext({ viewport: options.viewport ?? WIDE, colorScheme: options.dark ? "dark" : "light", reducedMotion: "reduce" });
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.some((pattern) => pattern.test(message.text()))) problems.push(message.text());
  });
  context.on("weberror", (error) => problems.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(url);
  return { context, page, problems, [Symbol.asyncDispose]: () => context.close() };
}

export async function signUpIn(page: Page): Promise<void> {
  await page.getByLabel("Name").fill("Mara Lindqvist");
  await page.getByLabel("Email").fill("mara@hazel-lane.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create and open Lectern" }).click();
  await composer(page).waitFor();
}

export const composer = (page: Page) => page.getByRole("textbox", { name: "Message", exact: true });

/** Nothing reaches past the window's edge. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
