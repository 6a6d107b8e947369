import { join } from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { CompileResult } from "#src/features/components/components.contract.ts";
import type { FromFrame } from "#src/features/components/frame.contract.ts";
import type { Running } from "#tests/support/server.ts";
import { caller } from "#tests/support/server.ts";
import { root } from "#tests/support/tool.ts";

/** Compiles as the workbench does. */
export const compile = (server: Running, headers: Record<string, string>, jsxCode: string, cssCode = "") =>
  caller(server.url, headers).mutate<CompileResult>("components.compile", { jsxCode, cssCode });

/** Where compiled code can be seen; throws what keeps it from compiling. */
export async function previewPath(server: Running, headers: Record<string, string>, jsxCode: string, cssCode = ""): Promise<string> {
  const result = await compile(server, headers, jsxCode, cssCode);
  if (result.status === "failed") throw new Error(`Does not compile: ${JSON.stringify(result.problems)}`);
  return result.previewPath;
}

export async function signIn(context: BrowserContext, url: string, headers: Record<string, string>): Promise<void> {
  const [name, value] = headers["cookie"]!.split("=") as [string, string];
  await context.addCookies([{ name, value, url }]);
}

let built: Promise<{ js: string; css: string }> | undefined;

async function buildHost(): Promise<{ js: string; css: string }> {
  const { outputs } = await Bun.build({
    entrypoints: [join(root, "tests/support/sealed-host.tsx")],
    target: "browser",
    format: "iife",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const text = async (end: string) => (await outputs.find(({ path }) => path.endsWith(end))?.text()) ?? "";
  return { js: await text(".js"), css: await text(".css") };
}

/** Puts the page's own sealed frame over the page, empty at first. */
export async function mountHost(page: Page): Promise<void> {
  const { js, css } = await (built ??= buildHost());
  await page.addStyleTag({ content: css });
  await page.evaluate(js);
}

/** Shows a preview and waits until it is drawn, stopped, or `ms` went by; what it said until then. */
export async function show(page: Page, path: string, ms = 10_000): Promise<FromFrame[]> {
  await page.evaluate((next) => {
    window.sealed.messages.length = 0;
    window.sealed.times.length = 0;
    window.sealed.show({ path: next });
  }, path);
  await page
    .waitForFunction(() => window.sealed.messages.some(({ type }) => type === "ready" || type === "stopped"), undefined, { timeout: ms })
    .catch(() => undefined); // Not drawn in time: what was said tells.
  return said(page);
}

export const said = (page: Page): Promise<FromFrame[]> => page.evaluate(() => window.sealed.messages);

/** The frame that shows this preview. */
export function frameOf(page: Page, path: string): Frame {
  const frame = page.frames().find((each) => each.url().endsWith(path));
  if (!frame) throw new Error(`No frame shows ${path}`);
  return frame;
}
