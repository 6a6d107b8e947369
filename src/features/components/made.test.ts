import { describe, expect, test } from "bun:test";
import { type MadeComponent, madeIn, pairParts } from "./made.rules.ts";
import type { ReplyPart } from "./reply.rules.ts";

const code = (name: string): ReplyPart => ({ kind: "component", name, jsxCode: "", cssCode: "", isOpen: false });
const text: ReplyPart = { kind: "text", text: "Here it is." };
const made = (id: string, name: string): MadeComponent => ({ id, version: 1, name, problem: null });
const idsOf = (parts: ReplyPart[], given: MadeComponent[]) => pairParts(parts, given).map((each) => each.made?.id ?? null);

describe("madeIn", () => {
  test("an old reply says nothing", () => expect(madeIn({ model: "fake" })).toBeNull());
  test("a reply that made nothing says so", () => expect(madeIn({ components: [] })).toEqual([]));
  test("leaves out what is none", () =>
    expect(madeIn({ components: [{ id: "a", version: 2, name: "Quiz" }, "b", null, { id: 3 }] })).toEqual([
      { id: "a", version: 2, name: "Quiz", problem: null },
    ]));
});

describe("pairParts", () => {
  test("in order, when there are as many of both", () =>
    expect(idsOf([code("X"), text, code("Y")], [made("1", "Y"), made("2", "X")])).toEqual(["1", null, "2"]));
  test("by name, when some code was not taken", () =>
    expect(idsOf([code("Broken"), code("Quiz"), code("Timer")], [made("1", "Quiz"), made("2", "Timer")])).toEqual([null, "1", "2"]));
  test("what is left of both belongs together", () =>
    expect(idsOf([code("Quiz"), code("App")], [made("1", "Quiz"), made("2", "Dice quiz"), made("3", "Quiz")].slice(0, 2))).toEqual([
      "1",
      "2",
    ]));
  test("two that fit nobody stay text", () => expect(idsOf([code("A"), code("B")], [made("1", "C")])).toEqual([null, null]));
});
