import { describe, expect, test } from "bun:test";
import { DAY, HOUR, MINUTE, SECOND } from "#src/shared/time.ts";
import { thinnable } from "./thin.rules.ts";

const NOW = 100 * DAY;
const at = (revision: number, createdAt: number, changes: object = {}) => ({
  revision,
  createdAt,
  source: "app" as const,
  createdBy: "a",
  runId: null,
  name: null,
  isConflict: false,
  isPinned: false,
  keyRevision: null,
  ...changes,
});
/** Autosaves every 10 s from `from` on. */
const saves = (count: number, from = 0, changes: object = {}) =>
  Array.from({ length: count }, (_, i) => at(i + 1, from + i * 10 * SECOND, changes));
const kept = (revisions: ReturnType<typeof at>[], now = NOW) => {
  const gone = new Set(thinnable(revisions, now));
  return revisions.map(({ revision }) => revision).filter((revision) => !gone.has(revision));
};

describe("thinning", () => {
  test("of five minutes’ autosaves the last one stays, with the first and the newest", () => {
    expect(kept(saves(90))).toEqual([1, 30, 60, 90]);
  });

  test("nothing younger than a day goes", () => {
    expect(kept(saves(60, NOW - 20 * HOUR))).toHaveLength(60);
    expect(kept(saves(60, NOW - DAY - MINUTE)).length).toBeGreaterThan(50);
  });

  test("what is named, pinned, of a conflict, of a run or right before one stays", () => {
    const revisions = saves(30);
    revisions[4] = at(5, 40 * SECOND, { name: "Published" });
    revisions[9] = at(10, 90 * SECOND, { isPinned: true });
    revisions[14] = at(15, 140 * SECOND, { source: "workflow", runId: "r" });
    revisions.push(at(-1, 295 * SECOND, { isConflict: true }));
    expect(kept(revisions)).toEqual([1, 5, 10, 14, 15, 30, -1]);
  });

  test("another author’s writing in between stays, and what others are built on", () => {
    const revisions = saves(10);
    revisions[5] = at(6, 50 * SECOND, { createdBy: "b" });
    expect(kept(revisions)).toEqual([1, 5, 6, 10]);
    expect(kept(saves(10).map((each) => (each.revision > 3 ? { ...each, keyRevision: 3 as never } : each)))).toEqual([1, 3, 10]);
  });

  test("what the kept side of a conflict is stored as a difference to stays", () => {
    const revisions = [...saves(10), at(-1, 60 * SECOND, { isConflict: true, keyRevision: 4 })];
    expect(kept(revisions)).toEqual([1, 4, 10, -1]);
  });

  test("the first and the newest go by number, whatever the clock said", () => {
    // Set back by a minute after the fifth.
    const back = saves(10).map((each) => (each.revision > 5 ? { ...each, createdAt: each.createdAt - MINUTE } : each));
    const byTime = back.toSorted((a, b) => a.createdAt - b.createdAt);
    expect(thinnable(byTime, NOW)).not.toContain(10);
    expect(thinnable(byTime, NOW)).not.toContain(1);
    expect(thinnable(byTime, NOW).toSorted((a, b) => a - b)).toEqual(thinnable(back, NOW).toSorted((a, b) => a - b));
  });
});
