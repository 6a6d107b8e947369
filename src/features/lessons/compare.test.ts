import { describe, expect, test } from "bun:test";
import type { LessonContent } from "./lessons.contract.ts";
import { changeBetween } from "./change.rules.ts";
import { compareLessons } from "./compare.rules.ts";
import { emptyContent } from "./lessons.rules.ts";

const lesson = (content: Partial<LessonContent>, title = "T") => ({ title, content: { ...emptyContent(), ...content } });
const section = (id: string, body = "", minutes = 1) => ({ id, heading: id, body, minutes });
const kinds = (before: ReturnType<typeof lesson>, after: ReturnType<typeof lesson>) =>
  compareLessons(before, after).map(({ path, kind }) => `${kind} ${path}`);

describe("comparing", () => {
  test("equal ones differ in nothing", () => expect(kinds(lesson({}), lesson({}))).toEqual([]));

  test("prose by words", () => {
    const [difference] = compareLessons(lesson({ summary: "Roll it ten times." }), lesson({ summary: "Roll it twenty times." }));
    expect(difference).toMatchObject({
      path: "summary",
      words: [
        { kind: "same", text: "Roll it " },
        { kind: "removed", text: "ten" },
        { kind: "added", text: "twenty" },
        { kind: "same", text: " times." },
      ],
    });
  });

  test("texts with little in common, one or 500 of them, are shown whole before it takes long", () => {
    const words = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(" ");
    const worst: [one: string, other: string, sections: number][] = [
      [words("a", 4_000), words("b", 4_000), 1],
      [words("a", 400), words("b", 400), 500],
      ["x y ".repeat(10_000), "y x y x x ".repeat(8_000), 1],
      ["x y ".repeat(500), "y x y x x ".repeat(300), 500],
    ];
    for (const [one, other, sections] of worst) {
      const whole = (body: string) => lesson({ script: Array.from({ length: sections }, (_, i) => section(`s${i}`, body)) });
      const started = performance.now();
      const differences = compareLessons(whole(one), whole(other));
      expect(performance.now() - started).toBeLessThan(1_500);
      expect(differences).toHaveLength(sections);
      expect(differences.at(-1)!.words).toEqual([
        { kind: "removed", text: one },
        { kind: "added", text: other },
      ]);
    }
  });

  test("lists by item: added, removed, moved and changed, with the fewest moves", () => {
    expect(
      kinds(
        lesson({ script: ["a", "b", "c", "d"].map((id) => section(id)) }),
        lesson({ script: [section("c"), section("a", "new"), section("d", "", 5), section("e")] }),
      ),
    ).toEqual(["moved script.a", "changed script.a.body", "changed script.d.minutes", "added script.e", "removed script.b"]);
  });

  test("the timeline by clip", () => {
    const timeline = (startMs: number) => ({
      durationMs: 9,
      tracks: [{ id: "v", kind: "visual" as const, name: "", clips: [{ id: "c", startMs, durationMs: 1 }] }],
    });
    expect(kinds(lesson({ timeline: timeline(0) }), lesson({ timeline: timeline(3) }))).toEqual([
      "changed timeline.tracks.v.clips.c.startMs",
    ]);
  });
});

describe("how much a revision changed", () => {
  test("parts, and words added and taken away", () => {
    expect(
      changeBetween(
        lesson({ script: [section("a", "one two three")] }),
        lesson({ script: [section("a", "one four five three"), section("b", "six")] }, "New"),
      ),
    ).toEqual({ parts: ["title", "script.a", "script.b"], added: 5, removed: 2 });
  });

  test("only an order", () => {
    expect(changeBetween(lesson({ script: [section("a"), section("b")] }), lesson({ script: [section("b"), section("a")] }))).toEqual({
      parts: ["script"],
      added: 0,
      removed: 0,
    });
  });
});
