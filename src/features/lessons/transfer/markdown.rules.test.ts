import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { fromMarkdown, toMarkdown } from "./markdown.rules.ts";

const ids = () => {
  let n = 0;
  return () => `i${++n}`;
};
const read = (text: string) => fromMarkdown(text, ids(), "Untitled");

describe("Markdown", () => {
  test("holds a lesson, and gives it back", () => {
    const text = `# Half-lives with dice

A tray of dice, and a graph.

## Objectives

- Predict how many decay.
- Read a graph
  in two lines.

## Materials

- 100 dice

## Start (7.5 min)

Roll **all**.

\`\`\`md
## Not a section
\`\`\`

## Untitled section (5 min)

Talk.
`;
    const lesson = read(text);
    expect(lesson).toMatchObject({
      title: "Half-lives with dice",
      content: {
        summary: "A tray of dice, and a graph.",
        objectives: [{ text: "Predict how many decay." }, { text: "Read a graph\nin two lines." }],
        materials: [{ text: "100 dice" }],
        script: [
          { heading: "Start", minutes: 7.5 },
          { heading: "", minutes: 5, body: "Talk." },
        ],
      },
    });
    expect(lesson.content.script[0]!.body).toContain("## Not a section");
    expect(toMarkdown(lesson)).toBe(text);
  });

  test("text without headings is one section; what is no list under Objectives is a section too", () => {
    expect(read("Just words.\r\nMore.").content.script).toEqual([{ id: "i1", heading: "", body: "Just words.\nMore.", minutes: 0 }]);
    const { content } = read("## Objectives\n\nBecause they matter:\n\n- One");
    expect(content.objectives).toEqual([]);
    expect(content.script[0]).toMatchObject({ heading: "Objectives", body: "Because they matter:\n\n- One" });
  });

  test("nothing is left out, whatever the text", () => {
    const line = fc.constantFrom(
      "# T",
      "## S (5 min)",
      "## Objectives",
      "- p",
      "word",
      "",
      "```",
      "  more",
      "~~~",
      "#x",
      "### deeper",
      "| a | b |",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const again = read(lines.join("\n"));
        const all = toMarkdown(again);
        for (const wanted of ["word", "### deeper", "| a | b |", "#x"]) {
          const count = (text: string) => text.split("\n").filter((each) => each.trim() === wanted).length;
          expect(count(all)).toBeGreaterThanOrEqual(count(lines.join("\n")));
        }
      }),
    );
  });
});
