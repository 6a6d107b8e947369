import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { findIn, originalAt } from "./found.rules.ts";
import { marked, plainOf, snippetOf } from "./snippet.rules.ts";
import { fold, piecesOf, soughtOf } from "./terms.rules.ts";

const shown = (text: string, query: string) => {
  const { snippet, marks } = snippetOf(text, soughtOf(query));
  return marks.reduceRight((line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`, snippet);
};

describe("a snippet", () => {
  test("is a short text itself, in one line and without Markdown’s marks", () => {
    expect(shown("# Rhythm\n\n- **Clap** along\n- [listen](https://x.org/clap)\n\n```js\nclap()\n```", "clap")).toBe(
      "Rhythm [Clap] along listen [clap]()",
    );
    expect(plainOf("2*3 = 6, snake_case, _soft_ and ~~gone~~ | a | b |")).toBe("2*3 = 6, snake_case, soft and gone a b");
  });

  test("stands around the place where most words are together", () => {
    const far = "filler words go here ".repeat(40);
    const line = shown(`fox ${far} the quick brown fox jumps ${far}`, "quick fox");
    expect(line).toContain("the [quick] brown [fox] jumps");
    expect(line).toStartWith("…");
    expect(line).toEndWith("…");
    expect(line.length).toBeLessThan(175);
  });

  test("begins with the text when nothing is found in it", () => {
    expect(shown("Only words", "other")).toBe("Only words");
    expect(shown("", "other")).toBe("");
  });

  test("marks what folds to the words, in every script", () => {
    expect(shown("Die Straße, ﬁn de siècle, e\u0301tude", "strass fin siec etu")).toBe(
      "Die [Straß]e, [ﬁn] de [sièc]le, [e\u0301tu]de".replace("[Straß]e", "[Straß]e"),
    );
    expect(shown("今天学习物理学。", "物理")).toBe("今天学习[物理]学。");
    expect(shown("مُحَمَّد هنا", "محمد")).toBe("[مُحَمَّد] هنا");
    expect(shown("ｶﾞﾝ İzmir 한국어", "ガン izm 국어")).toBe("[ｶﾞﾝ] [İzm]ir 한[국어]");
    expect(shown("a👩‍🏫🎲b", "🎲")).toBe("a👩‍🏫[🎲]b");
  });

  const letters = fc.constantFrom(..."aeEs n\n*_éÉßöİıﬁＦΣς йё物理学ガｶﾞ한국म हि ผู้ שָׁ مُ 🎲👩‍🏫\u0301\u0308’“-.,1");
  const someText = fc.oneof(fc.string({ unit: letters, maxLength: 400 }), fc.string({ unit: "binary", maxLength: 100 }));

  test("marks point at text that folds to what was sought, in order, whatever the text", () => {
    fc.assert(
      fc.property(someText, fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text, query) => {
        const sought = soughtOf(query);
        const { snippet, marks } = snippetOf(text, sought);
        expect(snippet.length).toBeLessThanOrEqual(200);
        expect(snippet).not.toContain("\n");
        if (text.isWellFormed()) expect(snippet.isWellFormed()).toBe(true);
        let last = 0;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(snippet.length);
          last = end;
          const found = fold(snippet.slice(start, end));
          expect(sought.some(({ pieces }) => found.includes(pieces[0]!.text))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("every word of a text is found in it, and marked in a short one", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const folded = fold(text);
        for (const { text: word } of [...piecesOf(folded)].slice(0, 20)) {
          const sought = soughtOf(word);
          expect(findIn(folded, sought).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
    for (const text of ["Größe", "物理", "ผู้", "ｶﾞ", "e\u0301", "ﬁ"]) expect(marked(text, soughtOf(text))).toEqual([[0, text.length]]);
  });

  test("a place in the folded text leads back to about where it came from", () => {
    const text = `${"ﬁ ß é ".repeat(300)}needle ${"x ".repeat(100)}`;
    const folded = fold(text);
    expect(Math.abs(originalAt(text, folded, folded.indexOf("needle")) - text.indexOf("needle"))).toBeLessThan(100);
  });
});
