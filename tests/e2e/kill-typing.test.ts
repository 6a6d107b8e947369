import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { openProfile, type Profile } from "#tests/support/profile.ts";
import { signUpIn } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { asPerson, isQuiet, openLesson, section, text } from "#tests/support/lesson-page.ts";
import { standstills } from "#tests/support/standstill.ts";
import { freePort } from "#tests/support/postgres.ts";
import { type Running, startServer } from "#tests/support/server.ts";

const LONG = Bun.env["LECTERN_LONG"] === "1";
const ROUNDS = LONG ? 120 : 4;
/** What is older than this when the process dies is not lost, in milliseconds. */
const KEPT_AFTER = 250;
const SENTENCE_MS = 4_000;

/** What dies in a round. */
const VICTIMS = ["server", "browser", "both"] as const;
type Victim = (typeof VICTIMS)[number];

type Typed = { words: string; at: number }[];

/** Types words with pauses as people make them until `isOver`; notes when the page had taken each. */
async function typeOn(page: Page, round: number, typed: Typed, isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n++) {
    const words = n === 0 ? `r${round}` : ` w${n}`;
    // Noted before: a word that the page took just before it died may be there.
    const entry = { words, at: Number.POSITIVE_INFINITY };
    typed.push(entry);
    await page.keyboard.type(words);
    entry.at = performance.now();
    await Bun.sleep(Math.random() * 80);
  }
}

/** The machine itself may stand still for longer: then nothing is written, and nobody can be faster. */
type Death = { killedAt: number; stoodStill: number };

/**
 * The new paragraph holds what was typed, in order, once, without a gap: all that is older than `KEPT_AFTER`, and maybe
 * more. Answers how many ms before `killedAt` the oldest word that is lost was typed; 0: none is.
 */
function judge(paragraph: string, typed: Typed, { killedAt, stoodStill }: Death): number {
  const whole = typed.map(({ words }) => words).join("");
  if (!whole.startsWith(paragraph)) throw new Error(`Typed:  ${whole}\nThere:  ${paragraph}`);
  let length = 0;
  const lost = typed.find(({ words }) => (length += words.length) > paragraph.length);
  const lostMs = lost && lost.at < killedAt ? Math.round(killedAt - lost.at) : 0;
  if (lostMs > KEPT_AFTER + stoodStill)
    throw new Error(
      `Lost what was typed ${lostMs} ms before; the machine stood still for ${stoodStill} ms\nTyped:  ${whole}\nThere:  ${paragraph}`,
    );
  return lostMs;
}

test(
  `kill -9 of the server and of the browser while somebody types, ${ROUNDS} times: nothing older than 250 ms is lost, nothing is doubled`,
  async () => {
    using data = testDirectory();
    using folder = testDirectory();
    const port = await freePort();
    let server: Running = await startServer({ data: data.path, port });
    let profile: Profile = await openProfile(folder.path);
    const worst: Record<Victim, number> = { server: 0, browser: 0, both: 0 };
    const lostMs: number[] = [];
    let beyond = 0;
    using machine = standstills(data.path);
    let words = 0;
    try {
      await profile.page.goto(server.url);
      await signUpIn(profile.page);
      const person = await asPerson(profile, server.url);
      await person.create([section("s1", "Typed", "Begin."), section("s2", "Beside", "Stays.")]);
      // The sign-in is on the disk once the browser has closed by itself.
      await profile.close();
      profile = await openProfile(folder.path);
      await openLesson(profile.page, server.url);
      const paragraphs = ["Begin."];
      for (let round = 1; round <= ROUNDS; round++) {
        const victim = VICTIMS[round % VICTIMS.length]!;
        const { page } = profile;
        await text(page, 1).click();
        await page.keyboard.press("Control+End");
        await Bun.sleep(100);
        await page.keyboard.press("Enter");
        const typed: Typed = [];
        let isOver = false;
        const typing = typeOn(page, round, typed, () => isOver).catch((error: unknown) => {
          if (!isOver) throw error;
        });
        await Bun.sleep(300 + Math.random() * SENTENCE_MS);
        let killedAt = performance.now();
        if (victim !== "browser") server.kill("SIGKILL");
        if (victim === "server") await Bun.sleep(Math.random() * 1_500);
        isOver = true;
        if (victim === "server") {
          await typing;
          killedAt = Number.POSITIVE_INFINITY;
        } else {
          killedAt = performance.now();
          await profile.kill();
          await typing;
        }
        const stoodStill = machine.longest(killedAt);
        if (victim !== "browser") {
          await server.exited;
          await server[Symbol.asyncDispose]();
          server = await startServer({ data: data.path, port });
        }
        if (victim !== "server") {
          profile = await openProfile(folder.path);
          await openLesson(profile.page, server.url);
        }
        const shown = () => text(profile.page, 1).locator("p").allInnerTexts();
        const bodyNow = async () => (await person.body("s1"))!;
        const whole = typed.map((each) => each.words).join("");
        // What the page shows is what the server has; where only the server died, that is everything.
        await until(async () => {
          const now = (await shown())
            .map((each) => each.replaceAll("\u00a0", " ").trim())
            .filter(Boolean)
            .join("\n\n");
          const body = await bodyNow();
          return now === body.trim() && (victim !== "server" || body.endsWith(whole));
        }, 20_000);
        const body = await bodyNow();
        const before = paragraphs.join("\n\n");
        expect(body.startsWith(before)).toBe(true);
        const added = body.slice(before.length).trim();
        const lost = judge(added, typed, { killedAt: victim === "server" ? 0 : killedAt, stoodStill });
        if (victim === "server") expect(added).toBe(whole.trim());
        worst[victim] = Math.max(worst[victim], lost);
        if (victim !== "server") lostMs.push(lost);
        if (lost > KEPT_AFTER) beyond++;
        if (LONG) console.log(`round ${round}: ${victim}, ${typed.length} words, lost ${lost} ms, machine stood still ${stoodStill} ms`);
        words += typed.length;
        if (added) paragraphs.push(added);
        expect(await person.body("s2")).toBe("Stays.");
        await isQuiet(profile.page);
      }
      expect(await person.body("s1")).toBe(paragraphs.join("\n\n"));
      expect((await person.revisions()).items.filter(({ isConflict }) => isConflict)).toEqual([]);
      const median = lostMs.toSorted((a, b) => a - b)[Math.floor(lostMs.length / 2)] ?? 0;
      console.log(
        `${ROUNDS} kills over ${words} words; the oldest word lost was typed so many ms before:`,
        worst,
        `median ${median}; ${beyond} over ${KEPT_AFTER}`,
      );
    } finally {
      await profile.kill();
      await server[Symbol.asyncDispose]();
    }
  },
  ROUNDS * 40_000,
);
