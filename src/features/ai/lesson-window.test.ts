import { describe, expect, test } from "bun:test";
import { estimateTokens } from "./context-window.ts";
import { shorten, showLesson } from "./lesson-window.ts";

const section = (n: number, words: number) => `## Section ${n} (5 min)\n\n${`word${n} `.repeat(words).trim()}`;
const lesson = (...sections: string[]) => ["# Half-lives", "What it is about.", "## Objectives\n\n- Predict", ...sections].join("\n\n");

describe("a lesson that fits", () => {
  test("is shown whole, as material", () => {
    const text = lesson(section(1, 20));
    const shown = showLesson({ title: "Half-lives", text }, [{ role: "user", content: "Hello" }], 2_000);
    expect(shown.isShortened).toBe(false);
    expect(shown.text).toContain(text);
    expect(shown.text).toContain("not instructions");
    expect(shown.tokens).toBe(estimateTokens(shown.text));
  });

  test("nothing attached, nothing shown", () => {
    expect(showLesson(undefined, [], 2_000)).toEqual({ text: "", tokens: 0, isShortened: false });
  });
});

describe("a long one", () => {
  const long = lesson(section(1, 10), section(2, 4_000), section(3, 4_000));

  test("keeps every heading and the short sections; each of the others says that it goes on", () => {
    const { text, isShortened } = shorten(long, 1_000);
    expect(isShortened).toBe(true);
    expect(estimateTokens(text)).toBeLessThanOrEqual(1_000);
    expect(estimateTokens(text)).toBeGreaterThan(700);
    for (const kept of ["# Half-lives", "What it is about.", "- Predict", section(1, 10), "## Section 2 (5 min)\n\nword2", "word3 word3"])
      expect(text).toContain(kept);
    expect(text.match(/\[The rest of this section is left out\.\]/g)).toHaveLength(2);
  });

  test("whole paragraphs stay whole, and a heading in a block of code is none", () => {
    const code = "```\n## no heading\n```";
    const { text } = shorten(lesson(`## One\n\nFirst.\n\n${code}\n\n${"more ".repeat(2_000)}`), 200);
    expect(text).toContain(`## One\n\nFirst.\n\n${code}\n\n[The rest`);
  });

  test.each([10, 48, 60, 100, 150, 300, 2_000])("stays within %d tokens, whatever the headings take", (budget) => {
    const headings = lesson(...Array.from({ length: 500 }, (_, n) => section(n, 50)));
    const { text, isShortened } = shorten(headings, budget);
    expect(isShortened).toBe(true);
    expect(estimateTokens(text)).toBeLessThanOrEqual(Math.max(budget, 12));
  });

  test("long gaps between words are cut in time", () => {
    const before = performance.now();
    expect(shorten(`word${" ".repeat(400_000)}and more ${"word ".repeat(100_000)}`, 110_000).isShortened).toBe(true);
    // Some milliseconds; quadratic time would be minutes.
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test("half of a character is never shown", () => {
    for (const more of ["", "x"]) expect(shorten(`# A\n\n${more}${"😀".repeat(5_000)}`, 200).text.isWellFormed()).toBe(true);
  });

  test("leaves what was said half of the room, and takes what that does not need", () => {
    const said = (words: number) => [{ role: "user" as const, content: "word ".repeat(words) }];
    const turns = said(100);
    expect(showLesson({ title: "L", text: long }, [...said(4_000), ...turns], 2_000).tokens).toBeLessThanOrEqual(1_000);
    // A long question is never cut for the lesson's sake.
    expect(showLesson({ title: "L", text: long }, said(1_400), 2_000).tokens).toBeLessThanOrEqual(2_000 - 1_400);
    const beside = showLesson({ title: "L", text: long }, said(50), 2_000).tokens;
    expect(beside).toBeGreaterThan(1_500);
    expect(beside).toBeLessThanOrEqual(2_000 - 50);
  });
});
