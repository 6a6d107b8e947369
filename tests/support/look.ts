import { expect } from "bun:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { NARROW, overflow, WIDE } from "#tests/support/browser.ts";

const SHOTS = Bun.env["LECTERN_SHOTS"];

/** A screen in both themes and on a phone: axe finds nothing, nothing reaches past the edge; pictures where they are asked for. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [kind, viewport, dark] of [
    ["light", WIDE, false],
    ["dark", WIDE, true],
    ["360", NARROW, false],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    await Bun.sleep(200);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}-${kind}.png`) });
    }
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}
