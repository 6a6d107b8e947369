import { expect, test } from "bun:test";
import { linesAround, linesOf } from "./code-lines.ts";

test("lines are counted as an editor would number them, without an empty last one", () => {
  expect(["", "a", "a\n", "a\nb", "\n", "a\n\nb\n"].map(linesOf)).toEqual([0, 1, 1, 2, 1, 3]);
});

test("the lines around a place, also at the ends", () => {
  const text = "1\n2\n3\n4\n5\n6";
  const at = (line: number) => linesAround(text, line).map((each) => each.line);
  expect([at(1), at(4), at(6), at(99)]).toEqual([
    [1, 2, 3],
    [2, 3, 4, 5, 6],
    [4, 5, 6],
    [4, 5, 6],
  ]);
});
