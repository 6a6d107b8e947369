import { expect, test } from "bun:test";
import { createFrameSlots } from "./frame-slots.ts";

test("what is in view runs first; what was left runs on until its place is needed", () => {
  const slots = createFrameSlots(2);
  slots.near("a");
  slots.near("b");
  expect(["a", "b"].filter(slots.isRunning)).toEqual(["a", "b"]);
  slots.far("a");
  expect(slots.isRunning("a")).toBe(true);
  slots.near("c");
  expect(["a", "b", "c"].filter(slots.isRunning)).toEqual(["b", "c"]);
  slots.leave("b");
  expect(["a", "b", "c"].filter(slots.isRunning)).toEqual(["a", "c"]);
});

test("tells only of changes", () => {
  const slots = createFrameSlots(1);
  let told = 0;
  slots.subscribe(() => told++);
  slots.near("a");
  slots.near("a");
  slots.far("a");
  slots.leave("b");
  expect(told).toBe(1);
});
