import { expect, test } from "bun:test";
import type { Interaction } from "../../components.contract.ts";
import { elementWords, kindWords, madeBy } from "./exchange-words.ts";

test("kinds are words; a client's own is shown as it is called", () => {
  expect(["generate", "modify", "fix", "explain", "make-it-shorter"].map(kindWords)).toEqual([
    "Made",
    "Changed",
    "Repaired",
    "Explained",
    "Make it shorter",
  ]);
});

test("an element is named by its component and its words", () => {
  expect(elementWords(null)).toBeNull();
  expect(elementWords("  ")).toBeNull();
  expect(elementWords("main > button:nth-of-type(2)")).toBe("main > button:nth-of-type(2)");
  expect(elementWords({ selector: "#a", path: ["Quiz", "Choice"], code: "", text: "More\n likely" })).toBe("Choice: More likely");
  expect(elementWords({ selector: "#a", path: [], code: "", text: "x".repeat(100) })).toHaveLength(64);
});

test("versions that it made; a side of a conflict is none", () => {
  const interaction = { metadata: { components: [{ id: "a", version: 3 }, { id: "b", version: -1 }, "c"] } } as unknown as Interaction;
  expect(madeBy(interaction)).toEqual([{ id: "a", version: 3 }]);
  expect(madeBy({ metadata: {} } as Interaction)).toEqual([]);
});
