import { expect, test } from "bun:test";
import { DAY, MINUTE } from "#src/shared/time.ts";
import { thinnable } from "./thin.rules.ts";

const NOW = 1_000 * DAY;
const OLD = NOW - 2 * DAY;
const version = (number: number, createdAt: number, more: object = {}) => ({
  version: number,
  author: "person" as const,
  createdBy: "alice",
  interactionId: null,
  note: "Changed JSX",
  createdAt,
  ...more,
});

test("of a hand’s saves in the same 10 minutes the last stays, once they are a day old", () => {
  const saves = Array.from({ length: 10 }, (_, n) => version(n + 1, OLD + n * MINUTE));
  expect(thinnable(saves, NOW)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(thinnable(saves, OLD + DAY)).toEqual([]);
  const kept = saves.filter((each) => !thinnable(saves, NOW).includes(each.version));
  expect(thinnable(kept, NOW)).toEqual([]);
});

test("never what a model made, what has a note, the side of a conflict, the first or the newest", () => {
  const versions = [
    version(1, OLD),
    version(2, OLD, { author: "model", interactionId: "i" }),
    version(3, OLD, { note: "Restored version 1" }),
    version(4, OLD),
    version(5, OLD, { createdBy: "bob" }),
    version(6, OLD),
    version(-1, OLD, { author: "model" }),
  ];
  expect(thinnable(versions, NOW)).toEqual([]);
});
