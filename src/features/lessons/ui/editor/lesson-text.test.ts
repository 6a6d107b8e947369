import { describe, expect, test } from "bun:test";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import {
  addAfter,
  asMarkdown,
  changedParts,
  move,
  moveTo,
  sectionTimes,
  totalMinutes,
  withChanges,
  wordCount,
  type LessonText,
} from "./lesson-text.ts";

const section = (id: string, minutes = 5) => ({ id, heading: id, body: "", minutes });
const text = (changes: Partial<LessonText["content"]> = {}, title = "Dice"): LessonText => ({
  title,
  content: { ...emptyContent(), ...changes },
});

describe("only what changed is sent", () => {
  test("nothing of nothing, by value and not by reference", () =>
    expect(changedParts(text({ script: [section("a")] }), text({ script: [section("a")] }))).toBeNull());
  test("the title alone", () => expect(changedParts(text(), text({}, "Tray"))).toEqual({ title: "Tray" }));
  test("the parts that differ", () => expect(changedParts(text(), text({ summary: "S" }))).toEqual({ content: { summary: "S" } }));
  test("and what is sent makes the one into the other", () => {
    const to = text({ summary: "S", script: [section("a")] }, "Tray");
    expect(withChanges(text(), changedParts(text(), to)!)).toEqual(to);
  });
});

describe("lists", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const ids = (items: { id: string }[]) => items.map(({ id }) => id).join("");
  test("move, not over the ends", () => {
    expect(ids(move(list, "a", 1))).toBe("bac");
    expect(ids(move(list, "c", -2))).toBe("cab");
    expect(move(list, "a", -1)).toBe(list);
    expect(move(list, "gone", 1)).toBe(list);
  });
  test("move to a place", () => {
    expect(ids(moveTo(list, "a", 3))).toBe("bca");
    expect(ids(moveTo(list, "a", 2))).toBe("bac");
    expect(ids(moveTo(list, "c", 0))).toBe("cab");
    expect(moveTo(list, "b", 1)).toBe(list);
    expect(moveTo(list, "b", 2)).toBe(list);
  });
  test("add after one, or at the end", () => {
    expect(ids(addAfter(list, { id: "x" }, "a"))).toBe("axbc");
    expect(ids(addAfter(list, { id: "x" }, null))).toBe("abcx");
  });
});

test("sections lie one after the other", () => {
  expect(sectionTimes([section("a", 6), section("b", 12)])).toEqual([
    { from: 0, to: 6 },
    { from: 6, to: 18 },
  ]);
});

test("the whole text as Markdown", () => {
  const lesson = text({
    summary: "A tray.",
    objectives: [{ id: "o", text: "Predict" }],
    script: [{ id: "a", heading: "Start", body: "Tip the tray.", minutes: 6 }],
  });
  expect(asMarkdown(lesson)).toBe("# Dice\n\nA tray.\n\n## Objectives\n\n- Predict\n\n## Start (6 min)\n\nTip the tray.\n");
});

test("minutes add up to the tenth", () => expect(totalMinutes([section("a", 7.1), section("b", 0.2)])).toBe(7.3));

test("words are counted, also where none are spaced", () => {
  expect(wordCount([{ id: "a", heading: "Two words", body: "and **three** more", minutes: 1 }])).toBe(5);
  expect(wordCount([{ id: "a", heading: "", body: "我喜欢数学", minutes: 1 }])).toBeGreaterThan(1);
});
