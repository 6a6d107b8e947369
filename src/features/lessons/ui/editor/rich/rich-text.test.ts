import { describe, expect, test } from "bun:test";
import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { richExtensions } from "./extensions.ts";
import { fromBlock } from "./from-doc.ts";
import { isSameOutline, readMarkdown, writeMarkdown } from "./markdown-tree.ts";
import { createRichText, type Opened } from "./rich-text.ts";

const rich = createRichText(getSchema(richExtensions()));

const opened = (text: string): Opened => {
  const answer = rich.open(text);
  if ("refused" in answer) throw new Error(`refused: ${answer.refused}: ${text}`);
  return answer;
};
const refusal = (text: string) => {
  const answer = rich.open(text);
  return "refused" in answer ? answer.refused : null;
};

const SHOWN = {
  "plain text": "Tip the tray.",
  "several paragraphs": "One.\n\nTwo.\n\n\nThree, after two empty lines.\n",
  "lines broken in the source": "One line\nand the next\nand a third.",
  "hard breaks": "One\\\ntwo  \nthree",
  headings: "# One\n\nText\n\n### Three ###\n\nUnderlined\n----------",
  emphasis: "*one* _two_ **three** __four__ ***five*** ~~six~~ **bold *and* both** `code` **`both`**",
  "a link and an address": '[words](https://example.org "Title") <https://example.org> https://example.org mara@example.org',
  "an image": '![A die](/api/attachments/x "Title") and ![](y.png)',
  "a tight list": "- one\n- two\n  - inner\n    1. deep\n    2. deeper\n- three",
  "stars as bullets": "* one\n* two\n\n+ another list\n+ of other marks",
  "a loose list": "1. one\n\n   more of one\n\n2. two",
  "a list that starts at five": "5. five\n6. six",
  "a checklist": "- [ ] open\n- [x] done\n  - [ ] inner",
  quote: "> A quote\n> of two lines\n>\n> - with a list",
  "a table": "| Round | Dice |\n|:------|-----:|\n| 1     | 100  |\n| 2 | *83* \\| `a` |",
  "a table without its bars": "a | b\n--|--\n1 | 2",
  code: "```ts title=x\nconst a = `b`;\n\n\n```\n\n    indented\n\n~~~\nother\n~~~",
  "a rule": "One\n\n***\n\nTwo",
  formulas: "Mass $E = mc^2$ and $$a_1$$\n\n$$\n\\sum_{i=1}^n i\n$$\n\nand \\(x_1\\) too.",
  prices: "It costs $5, or $6 on Sundays.",
  "things that look like Markdown": "snake_case 2 * 3 * 4 \\*not\\* 1\\. no list # no heading & &amp; \\<b>",
  Arabic: "درس عن **الأعداد** الأولية.\n\n- واحد\n- اثنان",
  Hebrew: "שיעור על **מספרים**.\n\n1. אחת\n2. שתיים",
  Chinese: "我们**喜欢**数学。\n\n| 轮 | 骰子 |\n| -- | -- |\n| 一 | 一百 |",
  Japanese: "これは**例文**です。次の行。",
  "spaces at the ends": "  indented start\n\ntext with spaces   \n",
  nothing: "",
};

const REFUSED = {
  HTML: ["<div>Block</div>\n\nText", "HTML"],
  "HTML within a line": ["Text with <kbd>Ctrl</kbd>.", "HTML"],
  "a comment": ["<!-- note -->", "HTML"],
  "a footnote": ["Text[^1].\n\n[^1]: Note", "a footnote"],
  "a link defined elsewhere": ["[words][a]\n\n[a]: https://example.org", "a link defined in another place"],
  "a mixed checklist": ["- [ ] open\n- plain", "a list that is partly a checklist"],
  "a list of code": ["- ```\n  code\n  ```", "a list item that begins with no text"],
} as const;

describe("opening alters nothing", () => {
  test.each(Object.entries(SHOWN))("%s", (_name, text) => {
    const { doc } = opened(text);
    doc.check();
    expect(rich.write(doc)).toBe(text.trim() === "" ? "" : text);
  });

  test.each(Object.entries(REFUSED))("%s stays source, with the reason", (_name, [text, reason]) => {
    expect(refusal(text)).toBe(reason);
  });

  const piece = fc.oneof(
    fc.constantFrom(...Object.values(SHOWN), ...Object.values(REFUSED).map(([text]) => text)),
    fc.string({ unit: fc.constantFrom(..."ab *_`~[]()#>-+1.|\\!<&$\n\t:ع我".split("")), maxLength: 40 }),
  );
  test("whatever the text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const text = pieces.join("\n\n");
        const answer = rich.open(text);
        if ("refused" in answer) return;
        answer.doc.check();
        const written = rich.write(answer.doc);
        if (readMarkdown(text).children.length > 0) expect(written).toBe(text);
        const anew = writeMarkdown(answer.doc.children.flatMap((node) => fromBlock(node) ?? []));
        expect(isSameOutline(readMarkdown(text), readMarkdown(anew))).toBe(true);
      }),
      { numRuns: 800 },
    );
  });
});

describe("what is changed", () => {
  const edited = (text: string, index: number, words: string) => {
    const { doc } = opened(text);
    const { schema } = doc.type;
    const block = doc.child(index);
    const next = block.copy(block.content.append(schema.nodes.paragraph!.create(null, schema.text(words)).content));
    return rich.write(doc.copy(doc.content.replaceChild(index, next)));
  };

  test("leaves the other blocks as they were written, to the letter", () => {
    const text = "Setext\n======\n\nOne\n\n\n* star\n* star\n\n| a|b |\n|-|-|\n";
    expect(edited(text, 1, " more")).toBe("Setext\n======\n\nOne more\n\n* star\n* star\n\n| a|b |\n|-|-|\n");
  });

  test("keeps two lists in a row apart", () => {
    const { doc } = opened("* one\n\n- two");
    const { schema } = doc.type;
    const item = schema.nodes.listItem!.create(null, schema.nodes.paragraph!.create(null, schema.text("new")));
    const first = doc.firstChild!.copy(doc.firstChild!.content.addToEnd(item));
    const written = rich.write(doc.copy(doc.content.replaceChild(0, first)));
    expect(readMarkdown(written).children.map(({ type }) => type)).toEqual(["list", "list"]);
  });

  test("spaces at the end of a paragraph are left out, and signs are escaped", () => {
    expect(edited("One", 0, " *two*  ")).toBe("One \\*two\\*");
  });

  test("an empty paragraph between two is no text", () => {
    const { doc } = opened("One\n\nTwo");
    const empty = doc.type.schema.nodes.paragraph!.create();
    const content = doc.content.cut(0, doc.child(0).nodeSize).addToEnd(empty).addToEnd(doc.child(1));
    expect(rich.write(doc.copy(content))).toBe("One\n\nTwo");
  });
});
