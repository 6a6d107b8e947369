import { expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import { change } from "#src/features/ai/planner/gallery/change/change.ts";
import { build } from "#src/features/ai/planner/gallery/code/build.ts";
import { readLiteral, write } from "#src/features/ai/planner/gallery/code/literal.ts";
import { fillFor } from "#src/features/ai/planner/gallery/fill/fill.ts";
import { galleryAnswer } from "#src/features/ai/planner/gallery/gallery.ts";
import { KINDS, type Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { readRequest } from "#src/features/ai/planner/gallery/read/request.ts";
import { wantedKind } from "#src/features/ai/planner/gallery/read/wants.ts";
import { definitionsIn, sentencesIn } from "#src/features/ai/planner/gallery/read/sentences.ts";

/** For ten components and a change together, on a busy machine; a pattern that backtracks takes many times that. */
const LIMIT_MS = 2_000;
const SIZE = 6_000;
const PIECES = [
  "a",
  " ",
  "a ",
  "a-",
  " - ",
  "Q: a ",
  "Q: a A: ",
  "{",
  "{a} ",
  "[",
  "_",
  "___ (",
  '"',
  "“",
  "a; ",
  "a, ",
  "1",
  "1 ",
  "1.",
  ": ",
  "\n",
  "\t",
  "a) ",
  "=",
  "or ",
  "add ",
  "replace ",
  "from 1 ",
  "<",
  "**a",
  "*",
  "`",
  "?",
  "👩‍🔬",
  "the ",
];

test("6,000 characters of the worst input are read in time", () => {
  const { jsxCode, cssCode } = build(
    "flash-cards",
    { settings: { title: "x", shuffle: false }, data: [{ front: "a", back: "b" }] },
    "en",
    null,
  );
  const around = { lesson: null, topic: null };
  const slow: string[] = [];
  for (const piece of PIECES)
    for (const head of ["flash cards: ", "add ", "replace "]) {
      const text = head + piece.repeat(Math.ceil(SIZE / piece.length));
      const before = performance.now();
      const found = wantedKind(text);
      if (found) for (const kind of KINDS) fillFor({ ...readRequest(text, found), kind }, around, "en");
      change({ jsxCode, cssCode }, { text, target: { text: "a", line: null }, language: "en", around });
      definitionsIn(text);
      sentencesIn(text);
      const took = performance.now() - before;
      if (took > LIMIT_MS) slow.push(`${JSON.stringify(head + piece)}: ${Math.round(took)} ms`);
    }
  expect(slow).toEqual([]);
}, 60_000);

test("code and lessons of the largest size are read in time", () => {
  const made = build("flash-cards", { settings: { title: "x", shuffle: false }, data: [{ front: "a", back: "b" }] }, "en", null);
  const rows = Array.from({ length: 7_000 }, (_, n) => `{front:"a${n}",back:"b${n}"},`).join("");
  const many = made.jsxCode.replace(/const CARDS = \[[^]*?\n\];/, () => `const CARDS = [${rows}];`);
  const gaps = ["\r", "\n", "\u2028", " ", "\t", "\v"].map((gap) => gap.repeat(190_000));
  const about = (content: string, code: Partial<typeof made>, text = "") => ({
    turns: [{ role: "user" as const, content }],
    component: { name: "A", ...made, ...code, interactionType: "modify", targetElement: null },
    lesson: { title: "A", text },
  });
  const conversations = [
    ...gaps.flatMap((gap) => [about("make it blue, with bigger text", { cssCode: gap }), about("make it blue", { jsxCode: `${gap}a` })]),
    about("turn it into a quiz", { jsxCode: many }),
    ...["a ", "[", "“a"].map((piece) => about("fill-in-the-gaps from the lesson", { jsxCode: "a" }, piece.repeat(20_000))),
  ];
  const slow = conversations.flatMap((conversation, index) => {
    const before = performance.now();
    galleryAnswer(conversation as unknown as Conversation, { language: "en", topic: null });
    const took = performance.now() - before;
    return took > LIMIT_MS ? [`${index}: ${Math.round(took)} ms`] : [];
  });
  expect(slow).toEqual([]);
}, 60_000);

test("what is written is read back as it was", () => {
  const value: Value = [{ a: 'x"\\\n\u2028`', "b-c": [1, -2.5, true, null], d: "</script>", e: "👩🏽‍🔬 \u202e" }, [], {}];
  const read = readLiteral(`  ${write(value)};`, 0);
  expect(read?.value).toEqual(value);
});

test("also what was written by hand, and nothing else", () => {
  expect(readLiteral("[{ front: 'it\\'s', 'back': `b`, }, // note\n /* x */ ]", 0)?.value).toEqual([{ front: "it's", back: "b" }]);
  for (const code of ["[f()]", "[`${a}`]", "{ a }", "[1, 2", "[...a]", "[".repeat(50)]) expect(readLiteral(code, 0)).toBeNull();
});
