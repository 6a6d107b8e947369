import { describe, expect, test } from "bun:test";
import { compareLines } from "./compare-lines.ts";

const drawn = (from: string, to: string) =>
  compareLines(from, to).map((line) =>
    line.kind === "gap" ? `… ${line.count}` : `${{ same: " ", removed: "-", added: "+" }[line.kind]}${line.words.map(({ kind, text }) => (kind === "same" ? text : `[${text}]`)).join("")}`,
  ); // oxfmt-ignore

describe("compared code", () => {
  test("a changed word in its line, far lines folded", () => {
    const many = Array.from({ length: 9 }, (_, n) => `line ${n}`).join("\n");
    expect(drawn(`${many}\nred\nend\n`, `${many}\nblue\nend\n`)).toEqual(["… 6", " line 6", " line 7", " line 8", "-[red]", "+[blue]", " end"]); // oxfmt-ignore
  });

  test("lines that came and went, with their numbers", () => {
    const lines = compareLines("a\nb\n", "a\nc\nd\n");
    expect(lines.map((line) => (line.kind === "gap" ? line : [line.kind, line.before, line.after]))).toEqual([
      ["same", 1, 1],
      ["removed", 2, null],
      ["added", null, 2],
      ["added", null, 3],
    ]);
    expect(drawn("a\n", "a\nb\n")).toEqual([" a", "+[b]"]);
    expect(compareLines("same", "same")).toEqual([]);
  });
});
