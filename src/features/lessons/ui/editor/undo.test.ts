import { describe, expect, test } from "bun:test";
import { createUndo } from "./undo.ts";

const plain = (now = () => 0) => createUndo<string>(now, ({ before, after }, current) => (current === after ? before : current));

describe("steps", () => {
  test("typing in one field is one step; another field, or a pause, begins the next", () => {
    let now = 0;
    const steps = plain(() => now);
    steps.push({ before: "", after: "D" }, "title");
    now = 400;
    steps.push({ before: "D", after: "Di" }, "title");
    steps.push({ before: "Di", after: "Dic" }, "summary");
    now = 5000;
    steps.push({ before: "Dic", after: "Dice" }, "summary");
    expect(["Dice", "Dic", "Di", ""].map((text) => steps.undo(text))).toEqual(["Dic", "Di", "", ""]);
  });

  test("what was taken back can be done again, until something else is written", () => {
    const steps = plain();
    steps.push({ before: "", after: "a" }, "x");
    steps.push({ before: "a", after: "ab" }, "y");
    expect(steps.undo("ab")).toBe("a");
    expect(steps.redo("a")).toBe("ab");
    expect(steps.undo("ab")).toBe("a");
    steps.push({ before: "a", after: "ac" }, "z");
    expect(steps.redo("ac")).toBe("ac");
  });

  test("a step of which nothing is left is passed over", () => {
    const steps = plain();
    steps.push({ before: "", after: "a" }, "x");
    steps.push({ before: "gone", after: "away" }, "y");
    expect(steps.undo("a")).toBe("");
  });
});
