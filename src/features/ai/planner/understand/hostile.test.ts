import { expect, test } from "bun:test";
import fc from "fast-check";
import { understand } from "#src/features/ai/planner/understand/understand.ts";

const LIMIT_MS = 50;
const SIZE = 100_000;
const pieces = [
  " ",
  "\n",
  "a",
  "a ",
  "1",
  "1 ",
  "1-",
  "1 to ",
  "lesson ",
  "lesson on ",
  "Stunde",
  "unterricht-",
  "cours de ",
  "for ",
  "for my ",
  "in ",
  "in Spanish ",
  "Spanish ",
  "spanish lesson ",
  ",",
  ", and ",
  "a,b and ",
  "ein ",
  "45 min ",
  "45 ",
  "half an ",
  "three quarters ",
  "forty-",
  "8-year-",
  "year ",
  "what ",
  "möchte ",
  "\uE000",
  "\u0301",
  "e\u0301",
  "\ud83d",
  "👩‍🔬",
  "光",
  "«",
  '"',
  "(",
  "**",
  "`",
  "de la ",
  "I do ",
  "homework ",
  "é",
  "class of ",
  "guerra de los ",
  "5e ",
  "teach ",
  "I don't like the opening ",
  "other ",
  "opening ",
  "the class has ",
  "my class has 28 pupils and ",
  "we have ",
  "we only have no ",
  "they are ",
  "no ",
  "two of them ",
  "too ",
  "it is too ",
  "not ",
  "add a quiz ",
  "add ",
  "more ",
  "10 more ",
  "hour and ",
  "an hour and a ",
  "minutes of ",
  "for tomorrow ",
  "on Friday ",
  "for new ",
  "for managers ",
  "speakers of ",
  "y4 ",
  "K-",
  "el la los ",
  "El ",
  "\n ",
  "a.",
  "«a",
  "“",
  "م",
  "write me a ",
  "x".repeat(25) + "stunde",
];
/** The quickest of up to five, in ms: the machine may have other things to do. */
const best = (content: string) => {
  let ms = Infinity;
  for (let attempt = 0; attempt < 5 && ms > LIMIT_MS; attempt++) {
    const start = performance.now();
    understand(
      [
        { role: "user", content },
        { role: "user", content: `?${content}` },
      ],
      "en",
    );
    ms = Math.min(ms, performance.now() - start);
  }
  return ms;
};

test("100 KB of the worst input for any pattern is read in time", () => {
  const slow = pieces
    .map((piece) => [piece, best(piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE))] as const)
    .filter(([, ms]) => ms > LIMIT_MS);
  expect(slow).toEqual([]);
});

test("pairs of pieces are no worse", () => {
  const slow = pieces
    .map((piece, i) => piece + pieces[(i * 7 + 3) % pieces.length]!)
    .filter((pair) => best(pair.repeat(Math.ceil(4_000 / pair.length))) > LIMIT_MS);
  expect(slow).toEqual([]);
});

test("any text is read without an error, and a topic is one short line", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...pieces)), { maxLength: 30 }), (parts) => {
      const { brief } = understand([{ role: "user", content: parts.join("") }], "en");
      expect(brief.topic ?? "x").toMatch(/^[^\n\r\uE000]{1,121}$/u);
      expect((brief.topic ?? "").isWellFormed()).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("the end of a very long turn is not read, its beginning is", () => {
  const { brief } = understand([{ role: "user", content: `lesson on rhythm, 45 min. ${"x ".repeat(50_000)} in French` }], "en");
  expect(brief).toMatchObject({ topic: "rhythm", minutes: 45, language: "en" });
});
