import { describe, expect, test } from "bun:test";
import { piecesOf, speakable } from "./speech.rules.ts";

describe("speakable", () => {
  test.each([
    ["**Bold** and _not_ `code`", "Bold and _not_ code"],
    ["# Aims\n\n- one\n- two", "Aims\none\ntwo"],
    ["Before\n```python\nleft = 100\n```\nAfter", "Before\nAfter"],
    ["Before\n```\nnever closed", "Before"],
    ["[a link](https://example.org) and ![a tray](x.png)", "a link and a tray"],
    ["See https://example.org/a?b=c now", "See now"],
    ["1. Roll\n2. Count", "Roll\nCount"],
    ["> Quoted", "Quoted"],
    ["| Day | Dice |\n|---|--:|\n| 1 | 100 |", "Day, Dice\n1, 100"],
    ["2 * 3 < 5", "2 3 < 5"],
  ])("%j", (markdown, words) => expect(speakable(markdown)).toBe(words));

  test("the worst that can be written takes no time", () => {
    const started = performance.now();
    for (const worst of ["[", "![", "*", "`", "<a ", "| ", "> ", "```\n", "- ", " ", "](", "~~~"])
      speakable(worst.repeat(100_000 / worst.length));
    expect(performance.now() - started).toBeLessThan(600);
  });
});

describe("piecesOf", () => {
  test("joins short sentences and parts long ones, and loses no word", () => {
    const text = `Roll all dice. Count the sixes. ${"word ".repeat(200)}end. ${"無".repeat(500)}\nNext line!`;
    const pieces = piecesOf(text, "en");
    expect(pieces.every((piece) => piece.length > 0 && piece.length <= 440)).toBe(true);
    expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(pieces.at(-1)).toBe("Next line!");
  });
  test("cuts no character in two", () => expect(piecesOf("🎲".repeat(400), "en").every((piece) => piece.isWellFormed())).toBe(true));
  test("takes a tag that is none", () => expect(piecesOf("One. Two.", "not a tag!")).toEqual(["One. Two."]));
  test("says nothing of nothing", () => expect(piecesOf(speakable("```\ncode\n```"), "en")).toEqual([]));
});
