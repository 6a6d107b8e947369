import { expect, test } from "bun:test";
import { createHeldBack } from "./held-back.ts";

const lines = (first: string, last: string) => `${first}\nbetween\n${last}\n`;

test("what others wrote while letters are composed stays, and so do the letters", () => {
  const heldBack = createHeldBack();
  expect(heldBack.with(lines("one", "two"))).toBe(lines("one", "two"));
  heldBack.hold(lines("one", "two"), lines("one", "2"));
  expect(heldBack.with(lines("onn", "two"))).toBe(lines("onn", "2"));
  // Told, it comes back as what the editor should have.
  heldBack.hold(lines("onn", "two"), lines("onn", "2"));
  expect(heldBack.with(lines("onné", "two"))).toBe(lines("onné", "2"));
  expect(heldBack.waiting()).toBe(lines("onn", "2"));
  heldBack.release();
  expect(heldBack.waiting()).toBeNull();
  expect(heldBack.with(lines("onné", "2"))).toBe(lines("onné", "2"));
});
