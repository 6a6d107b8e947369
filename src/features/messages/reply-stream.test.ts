import { describe, expect, test } from "bun:test";
import { joinPart } from "./reply-stream.client.ts";

describe("joinPart", () => {
  test("adds at the end", () => expect(joinPart("Half", { offset: 4, delta: "-life" })).toBe("Half-life"));
  test("takes what it has not seen of an overlapping part", () =>
    expect(joinPart("Half-l", { offset: 4, delta: "-life" })).toBe("Half-life"));
  test("is unchanged by a part that came before", () => expect(joinPart("Half-life", { offset: 0, delta: "Half" })).toBe("Half-life"));
  test("says when text is missing in between", () => expect(joinPart("Half", { offset: 6, delta: "ife" })).toBeNull());
  test("counts UTF-16 code units", () => expect(joinPart("🎲", { offset: 2, delta: "!" })).toBe("🎲!"));
});
