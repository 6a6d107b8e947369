import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { fromMarkdown, pictureAddresses, toMarkdown } from "./markdown.rules.ts";

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

describe("long and hostile Markdown", () => {
  test("what is too long for a title, a heading or a list goes on below; no character is cut apart", () => {
    const faces = "😀".repeat(160);
    const { title, content } = read(`# x${faces}\n\n## x${faces}${faces} (5 min)\n\nbody`);
    expect(title.length).toBe(199);
    expect(content.summary).toBe("😀".repeat(61));
    expect(content.script[0]).toMatchObject({ heading: `x${"😀".repeat(149)}`, body: `${"😀".repeat(171)}\n\nbody`, minutes: 5 });
    const many = Array.from({ length: 101 }, (_, n) => `- p${n}`).join("\n");
    expect(read(`## Objectives\n\n${many}`).content).toMatchObject({ objectives: [], script: [{ heading: "Objectives", body: many }] });
    expect(read("## Long (2000 min)").content.script[0]).toMatchObject({ heading: "Long (2000 min)", minutes: 0 });
  });

  test("marks at the end of a heading close it only after a blank", () => {
    expect(read("# Learn C#").title).toBe("Learn C#");
    expect(read("# Closed ##  ").title).toBe("Closed");
    expect(read("## ##\n\nx").content.script[0]!.body).toBe("## ##\n\nx");
    expect(read(toMarkdown(read("# Issue # #"))).title).toBe("Issue #");
  });

  test("addresses of pictures, not of links", () => {
    const text = "![a](https://x.example/1.png) [b](https://x.example/2) ![c] [d](http://x.example/3) ![](http://x.example/4)";
    expect(pictureAddresses(text, 50)).toEqual(["https://x.example/1.png", "http://x.example/4"]);
    expect(pictureAddresses(text, 1)).toHaveLength(1);
  });

  test("100 KB of the worst take no time", () => {
    const fill = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length));
    const blanks = fill(" ");
    const texts = [
      ...["# ", "## ", "- ", "## Objectives\n- ", "## Objectives\n  "].flatMap((head) => [
        `${head}a${blanks}b`,
        `${head}${blanks}a\u2028`,
        `${head}${blanks}`,
        `${head}a${fill("#")}b`,
        `${head}a${fill(" #")}b`,
        `${head}a (5${blanks}min)x`,
        `${head}${fill("(5 min")})`,
      ]),
      ...["![", "](http", "![](http", "![](http://", "![]", "\n# a", "\n## a", "\n- a", "\n  ", "`", "```\n", "~", "\r"].map(fill),
      `## Objectives\n- a${fill("\n  ")}`,
    ];
    for (const text of texts) {
      // The quickest of three: the machine may have other things to do.
      const ms = Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now();
          read(text);
          pictureAddresses(text, 50);
          return performance.now() - start;
        }),
      );
      expect({ text: text.slice(0, 30), isSlow: ms > 50 }).toEqual({ text: text.slice(0, 30), isSlow: false });
    }
  });
});
