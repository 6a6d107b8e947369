import { expect, test } from "bun:test";
import { hasMoreBytes } from "./bytes.ts";

test("counts bytes of UTF-8, to the last one", () => {
  for (const [text, bytes] of [
    ["", 0],
    ["aaaaaa", 6],
    ["éé", 4],
    ["漢漢", 6],
    ["😀", 4],
  ] as const) {
    expect(hasMoreBytes(text, bytes)).toBe(false);
    if (bytes > 0) expect(hasMoreBytes(text, bytes - 1)).toBe(true);
  }
});
