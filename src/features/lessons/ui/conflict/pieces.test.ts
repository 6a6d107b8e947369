import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { mergeText } from "#src/shared/text-merge.ts";
import { changedParts, type LessonText } from "../editor/lesson-text.ts";
import { decidedText, mergedRows, piecesOf, resultOf, sideOf, standing, type TextPiece } from "./pieces.ts";
import { regionsOf, taken } from "./regions.ts";

const section = (body: string, minutes = 10, id = "a") => ({ id, heading: "Dice have no memory", body, minutes });
const lesson = (script: LessonText["content"]["script"], title = "Dice"): LessonText => ({ title, content: { ...emptyContent(), script } });

const sides = {
  base: lesson([section("Ask for bets. Roll it ten times and count the sixes.")]),
  mine: lesson([section("Ask for bets. Roll it twenty times and keep the tally.", 8)], "Mine"),
  theirs: lesson([section("Ask for bets. Roll it thirty times, in pairs, and count the sixes.", 12)]),
};

describe("what has to be decided", () => {
  const pieces = piecesOf(sides);
  const body = pieces.find(({ kind }) => kind === "text") as TextPiece;

  test("is named, with what of it", () =>
    expect(pieces.map(({ name, fact, kind }) => [name, fact, kind])).toEqual([
      ["1 Dice have no memory", "text", "text"],
      ["1 Dice have no memory", "minutes", "value"],
    ]));

  test("phrase by phrase", () => {
    expect(body.regions.filter(({ kind }) => kind === "both").length).toBeGreaterThan(0);
    expect(taken(body.regions, [])).toContain("twenty");
    const all = (pick: "base" | "theirs") => body.regions.map(() => pick);
    expect(taken(body.regions, all("theirs"))).toContain("thirty");
    expect(taken(body.regions, all("base"))).toContain("ten times");
  });

  test("both: mine, then theirs", () =>
    expect(taken([{ kind: "both", base: "x", mine: "mine", theirs: "theirs" }], ["both"])).toBe("mine theirs"));

  test("comes into one save, with what merged by itself", () => {
    const decisions = {
      [body.path]: { mark: body.mark, picks: [], own: "My own words.", isDone: true },
      [pieces[1]!.path]: { mark: pieces[1]!.mark, picks: ["theirs" as const], isDone: true },
    };
    const decided = decidedText(sides, pieces, decisions);
    expect(decided).toEqual(lesson([section("My own words.", 12)], "Mine"));
    expect(changedParts(sides.theirs, decided)).toEqual({ title: "Mine", content: { script: decided.content.script } });
  });

  test("what merged by itself is listed with who wrote it", () =>
    expect(mergedRows(sides, pieces)).toEqual([{ path: "title", name: "Title", who: "you" }]));

  test("a decision falls when a side changes, but not what was written by hand", () => {
    expect(standing(body, { mark: "old", picks: ["theirs"], isDone: true })).toBeUndefined();
    expect(standing(body, { mark: "old", picks: [], own: "Mine", isDone: true })).toMatchObject({ own: "Mine", isDone: false });
    expect(sideOf(body, { mark: body.mark, picks: body.regions.map(() => "theirs" as const), isDone: true })).toBe("theirs");
    expect(resultOf(body, undefined)).toBe(taken(body.regions, []));
  });
});

test("removed by one side and changed by the other: keep or remove", () => {
  const removed = { base: sides.base, mine: lesson([]), theirs: sides.theirs };
  const pieces = piecesOf(removed);
  expect(pieces).toMatchObject([{ kind: "presence", removedBy: "mine", path: "script.a" }]);
  expect(decidedText(removed, pieces, {})).toEqual(lesson([]));
  const kept = { "script.a": { mark: pieces[0]!.mark, picks: ["theirs" as const], isDone: true } };
  expect(decidedText(removed, pieces, kept)).toEqual(sides.theirs);
});

describe("regions", () => {
  const words = fc.array(fc.constantFrom("one ", "two ", "three ", "\n", "四", ". "), { maxLength: 12 }).map((all) => all.join(""));
  test("hold each side whole, and no conflict where the texts merge", () => {
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const regions = regionsOf(base, mine, theirs);
        const merged = mergeText(base, mine, theirs);
        if (regions.every(({ kind }) => kind === "same")) expect(mergeText(mine, mine, taken(regions, [])).conflicts).toBe(0);
        if (merged.conflicts === 0 && base === mine) expect(taken(regions, [])).toBe(theirs);
        if (mine === theirs) expect(regions.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
  test("each side’s words stand in that side, in their order", () => {
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const regions = regionsOf(base, mine, theirs);
        const changed = regions.flatMap((region) => (region.kind === "both" ? region : []));
        for (const [side, text] of [
          ["base", base],
          ["mine", mine],
          ["theirs", theirs],
        ] as const) {
          let at = 0;
          for (const region of changed) {
            const found = text.indexOf(region[side], at);
            expect(found).toBeGreaterThanOrEqual(0);
            at = found + region[side].length;
          }
        }
      }),
    );
  });

  test("texts of 400,000 letters without a line in common do not hold the page", () => {
    const text = (word: string) => Array.from({ length: 40_000 }, (_, index) => `${word}${index % 977} `).join("");
    const started = performance.now();
    const regions = regionsOf(text("base"), text("mine"), text("theirs"));
    expect(performance.now() - started).toBeLessThan(500);
    expect(regions.filter(({ kind }) => kind === "both")).toHaveLength(1);
  });
});
