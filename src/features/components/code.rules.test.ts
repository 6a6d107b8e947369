import { describe, expect, test } from "bun:test";
import { changeNote, isMadeNote, mergeCode } from "./code.rules.ts";

const BASE = { name: "Card", jsxCode: "one\ntwo\nthree\nfour\nfive\n", cssCode: "a {}\n" };
const withLine = (from: string, to: string) => ({ ...BASE, jsxCode: BASE.jsxCode.replace(from, to) });

describe("merging code", () => {
  test("of other lines and parts", () => {
    const { merged, conflicts } = mergeCode(
      BASE,
      { ...withLine("one", "1"), name: "Mine" },
      { ...withLine("five", "5"), cssCode: "b {}\n" },
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({ name: "Mine", jsxCode: "1\ntwo\nthree\nfour\n5\n", cssCode: "b {}\n" });
  });

  test("the same change twice is one", () => {
    expect(mergeCode(BASE, withLine("one", "1"), withLine("one", "1"))).toEqual({ merged: withLine("one", "1"), conflicts: [] });
  });

  test("words of one line are not mixed; theirs stands", () => {
    const base = { ...BASE, jsxCode: "const a = 1, b = 2;\n" };
    const mine = { ...base, jsxCode: "const x = 1, b = 2;\n", name: "Mine" };
    const theirs = { ...base, jsxCode: "const a = 1, b = 3;\n", name: "Theirs" };
    expect(mergeCode(base, mine, theirs)).toEqual({
      merged: theirs,
      conflicts: [
        { part: "name", regions: 1 },
        { part: "jsxCode", regions: 1 },
      ],
    });
  });

  test("counts the places where both changed the same", () => {
    const mine = { ...BASE, jsxCode: "1\ntwo\nthree\nfour\n5\n" };
    const theirs = { ...BASE, jsxCode: "I\ntwo\nthree\nfour\nV\n" };
    expect(mergeCode(BASE, mine, theirs).conflicts).toEqual([{ part: "jsxCode", regions: 2 }]);
  });
});

test("what was changed by hand is noted, and known again", () => {
  const note = changeNote(BASE, { name: "Other", jsxCode: BASE.jsxCode, cssCode: "" });
  expect(note).toBe("Changed name, CSS");
  expect(isMadeNote(note)).toBe(true);
  expect(isMadeNote("Restored version 3")).toBe(false);
});
