import { expect, test } from "bun:test";
import { DAY, expiry } from "#src/shared/time.ts";

test("a time is over by the clock, and also when the clock was set back a year", async () => {
  let now = 0;
  const isOver = expiry(() => now, 20);
  expect(isOver()).toBe(false);
  now = 20;
  expect(isOver()).toBe(true);
  now = -365 * DAY;
  expect(isOver()).toBe(false);
  await Bun.sleep(25);
  expect(isOver()).toBe(true);
});
