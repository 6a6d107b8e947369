import { expect, test } from "bun:test";
import { cleanTitle } from "./clean-title.ts";

test.each([
  ["Fractions", "Fractions"],
  ['"Fractions"', "Fractions"],
  ["**Fractions for beginners**", "Fractions for beginners"],
  ["# Fractions\n\nThis title…", "Fractions"],
  ["Title: Fractions.", "Fractions"],
  ["Titre : « Les fractions »", "Les fractions"],
  ["„Brüche kürzen“", "Brüche kürzen"],
  ["<think>They want\na title</think>\n\nFractions", "Fractions"],
  ["分数入门。", "分数入门"],
  ["And so on...", "And so on..."],
  ["- - -\n`Loops` in Python", "Loops in Python"],
  ["", ""],
  ["\n\n***\n", ""],
])("%p is %p", (written, title) => {
  expect(cleanTitle(written)).toBe(title);
});

test("is at most 60 characters, cut at a word", () => {
  const title = cleanTitle("Understanding fractions decimals and percentages through everyday cooking recipes");
  expect(title).toBe("Understanding fractions decimals and percentages through…");
  for (const long of ["x".repeat(200_000), "😀a".repeat(500), `${" ".repeat(100_000)}"`, `"${"*_".repeat(100_000)}`, '"'.repeat(200_000)]) {
    const started = performance.now();
    const cut = cleanTitle(long);
    expect({ length: cut.length <= 60, isWhole: cut.isWellFormed(), isFast: performance.now() - started < 50 }).toEqual({
      length: true,
      isWhole: true,
      isFast: true,
    });
  }
});
