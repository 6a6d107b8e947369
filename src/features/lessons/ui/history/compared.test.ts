import { describe, expect, test } from "bun:test";
import { wordsBetween } from "#src/shared/text-diff.ts";
import { compareLessons } from "../../compare.rules.ts";
import type { LessonContent, ListedRevision } from "../../lessons.contract.ts";
import { emptyContent } from "../../lessons.rules.ts";
import { entriesOf, wordsOf, writerBetween } from "./entries.ts";
import { inHunks } from "./hunks.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { timelineWords } from "./timeline-words.ts";

const lesson = (content: Partial<LessonContent>, title = "T") => ({ title, content: { ...emptyContent(), ...content } });
const section = (id: string, body = "", minutes = 1) => ({ id, heading: id, body, minutes });
const entries = (from: ReturnType<typeof lesson>, to: ReturnType<typeof lesson>) => entriesOf(from, to, compareLessons(from, to));

describe("what differs, by the things it is in", () => {
  test("in the order of the lesson; what is gone stands where it stood", () => {
    const from = lesson({ summary: "a", script: ["a", "b", "c"].map((id) => section(id)) });
    const to = lesson({ summary: "b", script: [section("a", "x", 2), section("c"), section("d")] }, "U");
    expect(entries(from, to).map(({ key, kind, number }) => [key, kind, number])).toEqual([
      ["title", "changed", null],
      ["summary", "changed", null],
      ["script.a", "changed", 1],
      ["script.b", "removed", 2],
      ["script.d", "added", 3],
    ]);
    const [, , changed] = entries(from, to);
    expect([...changed!.fields.keys()].sort()).toEqual(["body", "minutes"]);
  });

  test("a moved one says where it stood", () => {
    const [moved] = entries(
      lesson({ script: [section("a"), section("b"), section("c")] }),
      lesson({ script: [section("b"), section("c"), section("a")] }),
    );
    expect(moved).toMatchObject({ key: "script.a", movedFrom: 1, number: 3 });
  });

  test("texts of what came and went are whole", () => {
    const [gone, come] = entries(lesson({ objectives: [{ id: "a", text: "old" }] }), lesson({ objectives: [{ id: "b", text: "new" }] }));
    expect([gone, come].map((entry) => wordsOf(entry!, "text"))).toEqual([
      [{ kind: "removed", text: "old" }],
      [{ kind: "added", text: "new" }],
    ]);
  });

  test("who wrote it last between the two", () => {
    const revision = (number: number, parts: string[], source: ListedRevision["source"] = "app") =>
      ({ revision: number, source, author: "Ines Okafor", change: { parts, added: 0, removed: 0 } }) as ListedRevision;
    const known = [revision(5, ["script.a"]), revision(4, ["script.b"], "workflow"), revision(3, ["script.b"])];
    expect([
      writerBetween("script.b", known, 2, 5),
      writerBetween("script.a", known, 2, 4),
      writerBetween("script.a", known, 2, 5),
    ]).toEqual(["run, 4", null, "Ines, 5"]);
  });
});

describe("prose", () => {
  test("lines that nobody touched are together", () => {
    const words = wordsBetween("One.\n\nTwo.\n\nThree ten.\n\nFour.", "One.\n\nTwo.\n\nThree twenty.\n\nFour.");
    expect(paragraphsOf(words).map((each) => (each.kind === "same" ? each.lines.length : each.words.length))).toEqual([2, 4, 1]);
  });

  test("single words between changes are part of the change; longer stretches and lines are not", () => {
    const hunks = (one: string, other: string) => inHunks(wordsBetween(one, other)).map(({ kind, text }) => `${kind[0]}${text}`);
    expect(hunks("set it aside. Go", "put it away. Go")).toEqual(["rset it aside", "aput it away", "s. Go"]);
    expect(hunks("ten dice and a tray", "six dice and a box")).toEqual(["rten", "asix", "s dice and a ", "rtray", "abox"]);
    expect(hunks("ten\nbox", "six\ntray")).toEqual(["rten", "asix", "s\n", "rbox", "atray"]);
    // Only added: nothing is read as removed.
    expect(hunks("a b", "x a y b")).toEqual(["ax ", "sa ", "ay ", "sb"]);
  });

  test("both sides stay what they were", () => {
    const [one, other] = ["Tip the tray and set it aside. Then roll again.", "Tip it and put it in the lid. Roll only what stays."];
    const words = inHunks(wordsBetween(one, other));
    const side = (kind: string) => words.flatMap((part) => (part.kind === "same" || part.kind === kind ? part.text : [])).join("");
    expect([side("removed"), side("added")]).toEqual([one, other]);
  });
});

test("the timeline in words, clip by clip", () => {
  const timeline = (clips: { id: string; startMs: number; durationMs: number; label?: string; ref?: string }[]) =>
    lesson({
      images: [{ id: "i", caption: "The tray", alt: "", prompt: "" }],
      timeline: { durationMs: 9_000, tracks: [{ id: "v", kind: "visual", name: "Pictures", clips }] },
    });
  const from = timeline([
    { id: "a", startMs: 0, durationMs: 1_000, ref: "i" },
    { id: "b", startMs: 5_000, durationMs: 1_000, label: "Gone" },
  ]);
  const to = timeline([
    { id: "a", startMs: 2_500, durationMs: 2_000, ref: "i" },
    { id: "c", startMs: 7_000, durationMs: 1_000, label: "New" },
  ]);
  expect(timelineWords(from.content, to.content, compareLessons(from, to)).map(({ words }) => words)).toEqual([
    "“The tray” on Pictures starts 0:02.5 instead of 0:00, lasts 0:02 instead of 0:01",
    "“New” on Pictures starts 0:07, lasts 0:01",
    "“Gone” on Pictures removed",
  ]);
});
