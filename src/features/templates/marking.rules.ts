import type { TemplateVariable } from "./templates.contract.ts";
import { mapTexts, piecesOf, type Words } from "./templates.rules.ts";

export type Marked = Words & { variables: TemplateVariable[] };

/** Where a text stands: keys of objects and ids of list items, such as `["content", "script", id, "body"]`. */
export type Path = readonly string[];

export const placeOf = (name: string) => `{{${name}}}`;

/** A name that no variable has yet, made of the words that it is to stand for. */
export function freeName(phrase: string, variables: readonly TemplateVariable[]): string {
  const words = phrase.toLocaleLowerCase("en").match(/[\p{L}\p{N}]+/gu) ?? [];
  const made = words.slice(0, 3).join("_").slice(0, 40);
  const base = /^\p{L}/u.test(made) ? made : made ? `v_${made}` : "variable";
  const taken = new Set(variables.map(({ name }) => name));
  for (let n = 1; ; n++) if (!taken.has(n === 1 ? base : `${base}_${n}`)) return n === 1 ? base : `${base}_${n}`;
}

/** Why a variable cannot be called so; null when it can. */
export function nameProblem(name: string, others: readonly TemplateVariable[]): string | null {
  if (!/^[\p{L}_][\p{L}\p{N}_-]{0,59}$/u.test(name)) return "Letters, digits, _ and -, beginning with a letter";
  return others.some((other) => other.name === name) ? "There is a variable of this name already" : null;
}

/** The phrase as a whole: `tide` is not found in `tides`, nor inside a variable's braces. */
function finder(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const before = /^[\p{L}\p{N}_]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}_])` : "";
  const after = /[\p{L}\p{N}_]$/u.test(phrase) ? String.raw`(?![\p{L}\p{N}_])` : "";
  return new RegExp(before + escaped + after, "gu");
}

const outsideBraces = (text: string, edit: (words: string) => string) =>
  piecesOf(text)
    .map((piece) => ("name" in piece ? placeOf(piece.name) : edit(piece.text)))
    .join("");

/** In how many places the phrase stands. */
export function countPlaces(words: Words, phrase: string): number {
  if (!phrase) return 0;
  const pattern = finder(phrase);
  let places = 0;
  mapTexts(wordsOnly(words), (text) => {
    for (const piece of piecesOf(text)) if ("text" in piece) places += piece.text.match(pattern)?.length ?? 0;
    return text;
  });
  return places;
}

/** The variable in place of the phrase, wherever that stands. */
export function markAll<M extends Marked>(template: M, phrase: string, variable: TemplateVariable): M {
  const pattern = finder(phrase);
  const place = placeOf(variable.name);
  return withWords(
    { ...template, variables: [...template.variables, variable] },
    mapTexts(wordsOnly(template), (text) =>
      text.search(pattern) >= 0 ? outsideBraces(text, (words) => words.replace(pattern, () => place)) : text,
    ),
  );
}

/** The variable in place of what is selected in one text. */
export function markAt<M extends Marked>(template: M, path: Path, [start, end]: readonly [number, number], variable: TemplateVariable): M {
  const words = editAt(wordsOnly(template), path, (text) => text.slice(0, start) + placeOf(variable.name) + text.slice(end));
  return withWords({ ...template, variables: [...template.variables, variable] }, words);
}

/** Another name, also where it stands in the words. */
export function renameVariable<M extends Marked>(template: M, from: string, to: string): M {
  const variables = template.variables.map((variable) => (variable.name === from ? { ...variable, name: to } : variable));
  return withWords({ ...template, variables }, replaceVariable(template, from, placeOf(to)));
}

/** Takes a variable away; its default stands where it stood, or its label where there is none. */
export function removeVariable<M extends Marked>(template: M, name: string): M {
  const variable = template.variables.find((each) => each.name === name);
  const instead = variable?.default || variable?.label || name;
  const variables = template.variables.filter((each) => each !== variable);
  return withWords({ ...template, variables }, replaceVariable(template, name, instead));
}

const replaceVariable = (words: Words, name: string, instead: string): Words =>
  mapTexts(wordsOnly(words), (text) =>
    text.includes("{{")
      ? piecesOf(text)
          .map((piece) => ("text" in piece ? piece.text : piece.name === name ? instead : placeOf(piece.name)))
          .join("")
      : text,
  );

/** The same with one text edited. */
export function editAt<T>(value: T, [head, ...rest]: Path, edit: (text: string) => string): T {
  if (head === undefined) return edit(value as string) as T;
  if (Array.isArray(value)) return value.map((item: { id: string }) => (item.id === head ? editAt(item, rest, edit) : item)) as T;
  return { ...value, [head]: editAt(value[head as keyof T], rest, edit) };
}

/** The text that stands there, or null. */
export function textAt(value: unknown, [head, ...rest]: Path): string | null {
  if (head === undefined) return typeof value === "string" ? value : null;
  if (Array.isArray(value))
    return textAt(
      value.find((item: { id: string }) => item.id === head),
      rest,
    );
  return typeof value === "object" && value !== null ? textAt((value as Record<string, unknown>)[head], rest) : null;
}

const wordsOnly = ({ title, content }: Words): Words => ({ title, content });
const withWords = <M extends Marked>(template: M, words: Words): M => ({ ...template, ...words });
