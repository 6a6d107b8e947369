import { expect, test } from "bun:test";
import { createUndo } from "./undo.ts";

test("typing in one field is one step; another field, or a pause, begins the next", () => {
  let now = 0;
  const undo = createUndo<string>(() => now);
  undo.push("", "title");
  now = 400;
  undo.push("D", "title");
  undo.push("Di", "summary");
  now = 5000;
  undo.push("Dic", "summary");
  expect([undo.pop(), undo.pop(), undo.pop(), undo.pop()]).toEqual(["Dic", "Di", "", undefined]);
});
