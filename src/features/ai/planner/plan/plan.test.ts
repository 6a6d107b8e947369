import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { BANDS, type Brief, LEVELS, STRUCTURES, SUBJECTS } from "#src/features/ai/planner/brief.ts";
import { bandOf } from "#src/features/ai/planner/learner-bands.ts";
import { BLOOM, bloomFor } from "#src/features/ai/planner/plan/bloom.ts";
import { chooseStructure } from "#src/features/ai/planner/plan/choose-structure.ts";
import { divideMinutes } from "#src/features/ai/planner/plan/divide-minutes.ts";
import { makePlan, type Plan } from "#src/features/ai/planner/plan/plan.ts";
import { stagesOf } from "#src/features/ai/planner/plan/structures.ts";

const brief: Brief & { topic: string } = {
  topic: "rhythm",
  learners: null,
  level: null,
  classSize: null,
  minutes: 45,
  lessons: 1,
  subject: "music",
  taught: null,
  structure: null,
  language: "en",
  unwritten: null,
  homework: false,
  playful: false,
  opening: 0,
  activity: 0,
  practice: false,
  quiz: false,
  compact: false,
  unplanned: [],
};
const AGES = { early: 5, primary: 8, lower: 12, upper: 16, adult: 30 };
const learners = (band: keyof typeof AGES) => ({ kind: "age" as const, from: AGES[band], to: AGES[band] });
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
const minutesOf = ({ slots }: Plan) => slots.map((slot) => slot.minutes);

describe("the minutes add up", () => {
  test("for every duration from 5 to 480, every structure and every age, each section at least a minute", () => {
    for (const structure of STRUCTURES)
      for (const band of BANDS)
        for (let minutes = 5; minutes <= 480; minutes++) {
          const shares = minutesOf(makePlan({ ...brief, minutes, structure, learners: learners(band) }, "learn"));
          if (sum(shares) !== minutes || shares.some((share) => share < 1 || !Number.isInteger(share)))
            throw new Error(`${structure} ${band} ${minutes}: ${shares.join(" ")}`);
        }
  });

  test("for several lessons, in all and in each", () => {
    const wanted = fc.record({
      minutes: fc.integer({ min: -5, max: 2_000 }),
      lessons: fc.integer({ min: 0, max: 60 }),
      structure: fc.constantFrom(...STRUCTURES),
      band: fc.constantFrom(...BANDS),
    });
    fc.assert(
      fc.property(wanted, ({ band, ...asked }) => {
        const plan = makePlan({ ...brief, ...asked, learners: learners(band) }, "fun");
        const { minutes, lessons, total } = plan.time;
        expect(total).toBe(minutes * lessons);
        expect(total).toBeLessThanOrEqual(1_440);
        for (let lesson = 1; lesson <= lessons; lesson++)
          expect(sum(minutesOf({ ...plan, slots: plan.slots.filter((slot) => slot.lesson === lesson) }))).toBe(minutes);
        expect(plan.slots.every((slot) => slot.minutes >= 1)).toBe(true);
      }),
    );
  });

  test("any weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), weights, (total, shares) => {
        const minutes = divideMinutes(total, shares);
        expect(sum(minutes)).toBe(total);
        if (total >= shares.length) expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test("in steps of five where there is room", () => {
    expect(minutesOf(makePlan({ ...brief, minutes: 45, structure: "release" }, "learn"))).toEqual([5, 10, 15, 10, 5]);
    expect(minutesOf(makePlan({ ...brief, minutes: 47, structure: "release" }, "learn"))).toEqual([6, 9, 13, 13, 6]);
  });
});

test("weights of a structure add up to 100", () => {
  for (const structure of STRUCTURES)
    for (const minutes of [10, 45, 120])
      for (const subject of SUBJECTS) expect(sum(stagesOf(structure, minutes, subject).map(({ weight }) => weight))).toBe(100);
});

describe("the structure follows the subject", () => {
  test.each([
    ["biology", "lower", 45, "fiveE", "inquiry"],
    ["geography", "upper", 45, "fiveE", "inquiry"],
    ["mathematics", "primary", 45, "release", "skill"],
    ["languages", "adult", 60, "release", "skill"],
    ["history", "upper", 60, "gagne", "knowledge"],
    ["general", "early", 20, "release", "young"],
    ["coding", "adult", 120, "gagne", "long"],
  ] as const)("%s, %s, %d minutes: %s", (subject, band, minutes, structure, reason) => {
    expect(chooseStructure({ subject, structure: null }, band, minutes)).toEqual({ structure, reason });
  });
  test("unless one is asked for", () => {
    expect(chooseStructure({ subject: "biology", structure: "gagne" }, "lower", 45)).toEqual({ structure: "gagne", reason: "asked" });
  });
});

describe("several lessons", () => {
  test("on a skill: each has its cycle, from the second on with a recap", () => {
    const plan = makePlan({ ...brief, lessons: 3, minutes: 40, structure: "release" }, "learn");
    const kinds = [1, 2, 3].map((lesson) =>
      plan.slots.filter((slot) => slot.lesson === lesson).map((slot) => (slot.kind === "stage" ? slot.stage.key : slot.kind)),
    );
    expect(kinds).toEqual([
      ["open", "iDo", "weDo", "youDo", "close"],
      ["recap", "iDo", "weDo", "youDo", "close"],
      ["recap", "iDo", "weDo", "youDo", "close"],
    ]);
  });
  test("on a phenomenon: the stages are spread, with a recap and an exit ticket between", () => {
    const plan = makePlan({ ...brief, lessons: 2, minutes: 40, structure: "fiveE" }, "learn");
    expect(plan.slots.map((slot) => (slot.kind === "stage" ? slot.stage.key : slot.kind))).toEqual([
      "engage",
      "explore",
      "exit",
      "recap",
      "explain",
      "elaborate",
      "evaluate",
    ]);
  });
});

test("long days have breaks and a lunch", () => {
  const kinds = makePlan({ ...brief, minutes: 480, learners: learners("adult") }, "learn").slots.map((slot) => slot.kind);
  expect(kinds.filter((kind) => kind === "break")).toHaveLength(3);
  expect(kinds.filter((kind) => kind === "lunch")).toHaveLength(1);
});

test("objectives: three or four, rising", () => {
  for (const band of BANDS)
    for (const level of [null, ...LEVELS])
      for (const minutes of [15, 60]) {
        const places = bloomFor(band, level, minutes).map((bloom) => BLOOM.indexOf(bloom));
        expect(places.length === 3 || places.length === 4).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
});

test("limits are said", () => {
  expect(makePlan({ ...brief, minutes: 2 }, "learn").time).toMatchObject({ minutes: 5, notes: ["tooShort"] });
  expect(makePlan({ ...brief, minutes: 900 }, "learn").time).toMatchObject({ minutes: 480, notes: ["tooLong"] });
  expect(makePlan({ ...brief, lessons: 40 }, "learn").time).toMatchObject({ lessons: 12, notes: ["tooManyLessons"] });
  expect(makePlan({ ...brief, minutes: null }, "learn").time).toMatchObject({ minutes: 50, notes: ["assumedMinutes"] });
});

test("every age has its band", () => {
  expect([4, 6, 7, 10, 11, 14, 15, 18, 19].map((age) => bandOf({ learners: { kind: "age", from: age, to: age } }))).toEqual([
    "early",
    "early",
    "primary",
    "primary",
    "lower",
    "lower",
    "upper",
    "upper",
    "adult",
  ]);
});

test("the subjects are all planned", () => {
  for (const subject of SUBJECTS) expect(makePlan({ ...brief, subject }, "learn").slots.length).toBeGreaterThan(3);
});
