import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Blocks, splitBlocks } from "./markdown-blocks.ts";

const blocks = (text: string) => splitBlocks(text).blocks;

describe("splitBlocks", () => {
  test("cuts at blank lines, before headings and before code", () => {
    expect(blocks("one\ntwo\n\nthree\n# four\nfive\n```js\nx\n\ny\n```\nsix")).toEqual([
      "one\ntwo\n\n",
      "three\n",
      "# four\nfive\n",
      "```js\nx\n\ny\n```\nsix",
    ]);
  });
  test("keeps a loose list, an indented part and a formula whole", () => {
    expect(blocks("1. a\n\n2. b\n\n   more\n\nend")).toEqual(["1. a\n\n2. b\n\n   more\n\n", "end"]);
    expect(blocks("$$\na\n\nb\n$$\n\nend")).toEqual(["$$\na\n\nb\n$$\n\n", "end"]);
  });
  test("a fence without an end goes on to the end", () => expect(blocks("```\na\n\nb\n\n# c")).toHaveLength(1));
  test("a short text with definitions stays whole", () => expect(blocks("see [a]\n\n[a]: https://example.org")).toHaveLength(1));

  const line = fc.constantFrom("a", "", "- x", "1. y", "# h", "```", "~~~", "$$", "  in", "> q", "| t |", "    deep", "$$z$$");
  test("loses nothing, and a text that grew is cut as one that came at once", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.array(fc.nat(200), { maxLength: 12 }), (lines, cuts) => {
        const text = lines.join("\n");
        let grown: Blocks | undefined;
        for (const at of [...cuts, text.length].sort((a, b) => a - b)) grown = splitBlocks(text.slice(0, at), grown);
        expect(grown!.blocks.join("")).toBe(text);
        expect(grown!.blocks).toEqual(blocks(text));
      }),
      { numRuns: 500 },
    );
  });
});
