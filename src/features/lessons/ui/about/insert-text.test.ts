import { describe, expect, test } from "bun:test";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { insertAt, insertInto } from "./insert-text.ts";

describe("a reply goes where one wrote last", () => {
  test.each([
    ["into the sentence", "Roll them. Count.", "Roll them.", "Take the sixes.", "Roll them. Take the sixes. Count."],
    ["at the end of it", "Roll them.", "Roll them.", "Count.", "Roll them. Count."],
    ["into an empty section", "", "", "Count.", "Count."],
    [
      "more than a paragraph: below it",
      "Roll them. Count.\n\nEnd.",
      "Roll them.",
      "One.\n\nTwo.",
      "Roll them. Count.\n\nOne.\n\nTwo.\n\nEnd.",
    ],
    ["a list: below it", "Roll them.\n\nEnd.", "Roll", "- a\n- b", "Roll them.\n\n- a\n- b\n\nEnd."],
    ["in a list: below it", "- a\n- b\n\nEnd.", "- a", "Count.", "- a\n- b\n\nCount.\n\nEnd."],
    ["in a block of code: behind it", "```\na\n\nb\n```\n\nEnd.", "```\na\n\n", "Count.", "```\na\n\nb\n```\n\nCount.\n\nEnd."],
    ["changed before it meanwhile: at the end", "Other words.", "Roll", "Count.", "Other words.\n\nCount."],
    ["no place: at the end", "Roll them.\n", undefined, " Count.\n", "Roll them.\n\nCount."],
  ])("%s", (_name, body, before, words, result) => expect(insertAt(body, before, words)).toBe(result));

  test("nothing of either is lost, wherever it goes", () => {
    const body = "One two.\n\n- a\n- b\n\n```\nx\n\ny\n```\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast words.";
    const letters = (text: string) => text.replace(/\s+/g, "");
    for (const words of ["Word.", "First.\n\nSecond.", "1. a\n2. b"])
      for (let at = 0; at <= body.length; at++) {
        const result = letters(insertAt(body, body.slice(0, at), words));
        const where = result.indexOf(letters(words));
        expect(where).toBeGreaterThanOrEqual(0);
        expect(result.slice(0, where) + result.slice(where + letters(words).length)).toBe(letters(body));
      }
  });

  test("a section that is gone: at the end of the last one; without any, in one of its own", () => {
    const script = [{ id: "s1", heading: "", body: "Roll.", minutes: 1 }];
    const text = { title: "L", content: { ...emptyContent(), script } };
    const { text: next, sectionId } = insertInto(text, "Count.", { sectionId: "gone" });
    expect([next.content.script[0]!.body, sectionId]).toEqual(["Roll.\n\nCount.", "s1"]);
    expect(insertInto({ title: "L", content: emptyContent() }, "Count.", null).text.content.script).toMatchObject([{ body: "Count." }]);
  });
});
