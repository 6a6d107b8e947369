import { readdirSync, readFileSync } from "node:fs";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureChromium } from "#tests/support/chromium.ts";
import { ARGUMENTS, WIDE } from "#tests/support/browser.ts";

/** A browser whose memory outlives it. */
export type Profile = {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
  /** `kill -9` of the whole browser. */
  kill(): Promise<void>;
};

/** Opens Chromium on a folder that keeps what pages store. */
export async function openProfile(folder: string): Promise<Profile> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await ensureChromium(),
    args: [...ARGUMENTS, "--hide-crash-restore-bubble"],
    viewport: WIDE,
    reducedMotion: "reduce",
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    close: () => context.close(),
    async kill() {
      const closed = new Promise((resolve) => context.once("close", resolve));
      const pids = processesOn(folder);
      for (const pid of pids) process.kill(pid, "SIGKILL");
      if (pids.length > 0) await Promise.race([closed, Bun.sleep(5_000)]);
      while (processesOn(folder).length > 0) await Bun.sleep(20);
    },
  };
}

/** The browser and its parts: those that were started with this folder. */
function processesOn(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${folder}`))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // It has ended meanwhile.
  }
}
