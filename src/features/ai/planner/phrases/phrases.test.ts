import { describe, expect, test } from "bun:test";
import { WRITTEN } from "#src/features/ai/planner/brief.ts";
import { PHRASES } from "#src/features/ai/planner/phrases/all.ts";
import { TOPICS } from "#src/features/ai/planner/topics/topics.ts";

/** Every text with its path, such as `kits.music.hook.you`. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
}
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const english = texts(PHRASES.en);

describe.each(WRITTEN.map((language) => [language]))("%s", (language) => {
  const own = new Map(texts(PHRASES[language]));

  test("has every text that English has, and none is empty", () => {
    expect([...own.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
    expect([...own].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("has the same places to fill", () => {
    const allowed = (path: string, text: string) =>
      path.startsWith("kits.") || path.startsWith("shared.") ? places(text).filter((place) => place !== "{topic}") : places(text);
    for (const [path, text] of english) expect([path, allowed(path, own.get(path)!)]).toEqual([path, allowed(path, text)]);
    for (const [path, text] of own)
      if (path.includes("objectives.") && path.endsWith(".remember")) expect([path, text.includes("{topic}")]).toEqual([path, true]);
  });

  test("keeps the house's tone: no exclamation mark, no untranslated text", () => {
    expect([...own].filter(([, text]) => /[!¡]/.test(text))).toEqual([]);
    if (language === "en") return;
    const same = english.filter(([path, text]) => text.length > 24 && own.get(path) === text);
    expect(same).toEqual([]);
  });

  test("says that it is not an AI model", () => {
    const said = { en: "not an AI model", es: "no un modelo de IA", fr: "pas un modèle d’IA", de: "kein KI-Modell" }[language];
    for (const key of ["closing", "whoIAm", "cannot"] as const) expect(PHRASES[language].talk[key]).toContain(said);
  });

  test("asks with one question mark", () => {
    expect(PHRASES[language].talk.ask.match(/\?/g)).toHaveLength(1);
  });
});

test("every known topic has a name in all languages", () => {
  expect(TOPICS.length).toBeGreaterThan(120);
  for (const { names } of TOPICS) for (const language of WRITTEN) expect(names[language][0]).toMatch(/^[^~\s]/);
});

test("Spanish and French topics carry their article, or are verbs", () => {
  const verbs = /^(?:presentarse|pedir|lanzar|se présenter|commander|demander|lancer|lire|flotter)/;
  for (const { names } of TOPICS) {
    expect(names.es[0]).toMatch(verbs.test(names.es[0]!) ? /./ : /^(?:el|la|los|las) /);
    expect(names.fr[0]).toMatch(verbs.test(names.fr[0]!) ? /./ : /^(?:le |la |les |l’)/);
  }
});
