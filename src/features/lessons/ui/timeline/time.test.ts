import { expect, test } from "bun:test";
import { exactTime, readTime, tenths, tickStep, timeWords } from "./time.ts";

test("times are read as they are written", () => {
  for (const ms of [0, 100, 124_000, 3_723_400, 86_400_000, 1_125]) expect(readTime(exactTime(ms))).toBe(ms);
  expect([exactTime(124_000), exactTime(1_125), exactTime(1_050)]).toEqual(["2:04.0", "0:01.125", "0:01.05"]);
  expect([timeWords(3_723_900), tenths(165_899)]).toEqual(["1:02:03", "2:45.8"]);
});

test("what is no time is not read", () => {
  expect([readTime("90"), readTime("1:05,5"), readTime("2:")]).toEqual([90_000, 65_500, null]);
  expect(["", "abc", "1:60", "-1", "1:2:3:4", "1.5:00"].map(readTime)).toEqual([null, null, null, null, null, null]);
});

test("labels of the ruler have room at every zoom", () => {
  for (const zoom of [0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 1]) expect(tickStep(zoom) * zoom).toBeGreaterThanOrEqual(72);
  expect(tickStep(0.0024)).toBe(30_000);
});
