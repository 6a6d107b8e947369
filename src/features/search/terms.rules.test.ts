import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { fold, phraseOf, soughtOf, TERM_MAX, writtenOf } from "./terms.rules.ts";

const terms = (text: string) => writtenOf(text).ordered.join(" ");
const phrases = (query: string) => soughtOf(query).map((sought) => phraseOf(sought));

describe("a text is folded to the words of every script", () => {
  test.each([
    ["Latin, with what it hides", "L’Élève étudie: naïve, Ångström", "l eleve etudie naive angstrom"],
    ["an accent of its own", "e\u0301tude", "etude"],
    ["German", "Straße GROẞ Öl", "strasse gross ol"],
    ["Turkish", "İSTANBUL ısı", "istanbul isi"],
    ["letters that Unicode does not take apart", "Øre łąka Æon œuvre þing", "ore laka aeon oeuvre thing"],
    ["ligatures and full width", "ﬁnal ｆｕｌｌ　１２", "final full 12"],
    ["Greek, its last sigma too", "ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ"],
    ["Cyrillic", "Ёлка йод", "елка иод"],
    ["Arabic, without points and tatweel", "مُحَمَّد كتـــاب", "محمد كتاب"],
    ["Hebrew, without points", "שָׁלוֹם", "שלום"],
    ["Devanagari keeps its vowels", "हिन्दी ज़िंदगी", "हिन्दी जिंदगी"],
    ["Chinese as pairs", "学物理。", "学物 物理 理"],
    ["Japanese keeps its voicing", "バス ｶﾞｽ", "バス ス ガス ス"],
    ["Hangul, also in parts", "한국 \u1112\u1161\u11ab", "한국 국 한"],
    ["Thai as pairs", "กขค", "กข ขค ค"],
    ["scripts side by side", "abc物理x", "abc 物理 理 x"],
    ["numbers and code", "x_1 = f(2.5)", "x 1 f 2 5"],
    ["pictures", "a 🎲 b", "a 🎲 b"],
    ["nothing", " -- … \u200b ", ""],
  ])("%s", (_, text, expected) => expect(terms(text)).toBe(expected.normalize("NFC")));

  test("a long word counts by its beginning, never by half a character", () => {
    expect(terms("x".repeat(500))).toBe("x".repeat(TERM_MAX));
    expect(terms(`x${"𝒳𐐨".repeat(50)}`).isWellFormed()).toBe(true);
  });

  test("of a very long text the rest is kept as words without an order, within what an index can take", () => {
    const many = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}`);
    const { ordered, further } = writtenOf(`${many.slice(0, 30_000).join(" ")} w1 w2`);
    expect(ordered).toHaveLength(16_000);
    expect([...ordered, ...further]).toEqual(many.slice(0, 30_000));
    const all = writtenOf(many.join(" "));
    const bytes = [...all.ordered, ...all.further].reduce((sum, term) => sum + term.length + 8, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test("folding again changes nothing, and terms hold letters only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const term of writtenOf(text).ordered) {
          expect(term).not.toMatch(/[\s\ue000"'\\:*&|!<>()]/u);
          expect(writtenOf(term).ordered[0]).toBe(term);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what stands on both sides of a space folds alone as it does together", () => {
    const part = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(fc.property(part, part, (a, b) => expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`)));
  });
});

describe("any text is a query", () => {
  const prefix = (...words: string[]) => words.map((word) => ({ terms: [word], isPrefix: true }));
  test.each([
    ["words are beginnings", "Élè mus", prefix("ele", "mus")],
    ["a phrase", '"Quick brown" fox', [{ terms: ["quick", "brown"], isPrefix: false }, ...prefix("fox")]],
    ["a phrase being typed", '"quick bro', [{ terms: ["quick", "bro"], isPrefix: true }]],
    [
      "other quotation marks",
      "„Das Haus“ 「物理学」",
      [
        { terms: ["das", "haus"], isPrefix: false },
        { terms: ["物理", "理学"], isPrefix: false },
      ],
    ],
    ["one letter of a script without spaces", "物", prefix("物")],
    ["a phrase across scripts", '"学 abc"', [{ terms: ["学", "abc"], isPrefix: false }]],
    ["operators are words or nothing", `OR * (NEAR/2 ' \\ : - ^ {`, prefix("or", "near", "2")],
    ["500 quotes", '"'.repeat(500), []],
    ["nothing", " \t", []],
    ["half a character", "\ud800a", prefix("a")],
  ])("%s", (_, query, expected) => expect(phrases(query)).toEqual(expected));

  test("and asks for a bounded number of words", () => {
    expect(soughtOf("ab ".repeat(160))).toHaveLength(24);
    expect(soughtOf("物 ".repeat(250))).toHaveLength(24);
    expect(phrases("a b 1 é ж c d 2 word 物")).toEqual(prefix("a", "b", "1", "e", "ж", "c", "word", "物"));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (query) => {
        const sought = soughtOf(query);
        expect(sought.flatMap(({ pieces }) => pieces).length).toBeLessThanOrEqual(48);
        for (const { terms: each } of sought.map(phraseOf)) expect(each.length).toBeGreaterThan(0);
      }),
    );
  });
});
