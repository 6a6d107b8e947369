import { describe, expect, test } from "bun:test";
import { codeRegions, decidedText } from "./code-regions.ts";

const base = "one\ntwo\nthree\nfour\nfive\n";

describe("places of a code conflict", () => {
  test("other lines merge by themselves", () => {
    expect(codeRegions(base, base.replace("one", "1"), base.replace("five", "5"))).toEqual([
      { kind: "same", text: "1\ntwo\nthree\nfour\n5\n" },
    ]);
  });

  test("the same line is a place, taken as decided", () => {
    const regions = codeRegions(base, base.replace("three", "mine").replace("one", "1"), base.replace("three", "theirs"));
    expect(regions.map(({ kind }) => kind)).toEqual(["same", "both", "same"]);
    expect(decidedText(regions, [])).toBe("1\ntwo\nmine\nfour\nfive\n");
    expect(decidedText(regions, [{ pick: "theirs" }])).toBe("1\ntwo\ntheirs\nfour\nfive\n");
    expect(decidedText(regions, [{ pick: "base" }])).toBe("1\ntwo\nthree\nfour\nfive\n");
    expect(decidedText(regions, [{ pick: "both" }])).toBe("1\ntwo\nmine\ntheirs\nfour\nfive\n");
    expect(decidedText(regions, [{ own: "3\n" }])).toBe("1\ntwo\n3\nfour\nfive\n");
  });

  test("equal changes are none, and texts without a last line end stay so", () => {
    expect(codeRegions("a", "b", "b")).toEqual([{ kind: "same", text: "b" }]);
    expect(decidedText(codeRegions("a", "b", "c"), [{ pick: "both" }])).toBe("b\nc");
  });
});
