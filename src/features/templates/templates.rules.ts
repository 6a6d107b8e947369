import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { TemplateVariable, Values } from "./templates.contract.ts";

export type Words = { title: string; content: LessonContent };

/** A name between two braces, with or without spaces. */
const PLACE = /\{\{\s*([\p{L}_][\p{L}\p{N}_-]{0,59})\s*\}\}/gu;

/** These name something: variables have no place in them. A test holds them against those of lessons. */
const NAMES = new Set(["id", "attachmentId", "ref", "sectionId", "kind"]);

/** The same lesson with every text changed by `edit`: titles, sections, narration, labels, but no names. */
export function mapTexts<T>(value: T, edit: (text: string) => string, key = ""): T {
  if (typeof value === "string") return (NAMES.has(key) ? value : edit(value)) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, edit)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, edit, name)])) as T;
}

/** The names that stand between braces somewhere, in the order of their first appearance. */
export function namesIn(words: Words): string[] {
  const names = new Set<string>();
  mapTexts(words, (text) => {
    for (const [, name] of text.matchAll(PLACE)) names.add(name!);
    return text;
  });
  return [...names];
}

/** `at`: where in the text it begins. */
type Piece = { at: number } & ({ text: string } | { name: string });

/** A text in order: words as they are, and variables by name. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > at) pieces.push({ at, text: text.slice(at, match.index) });
    pieces.push({ at: match.index, name: match[1]! });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at) });
  return pieces;
}

/** `variables`, and one of plain text for every name in the words that has none. */
export function withFound(variables: TemplateVariable[], words: Words): TemplateVariable[] {
  const known = new Set(variables.map(({ name }) => name));
  const found = namesIn(words).filter((name) => !known.has(name));
  return [...variables, ...found.map(plain)];
}

const plain = (name: string): TemplateVariable => ({ name, label: "", type: "text", default: "", help: "", isRequired: true, choices: [] });

/** What is wrong with the values, by `values.<name>`; empty when nothing is. */
export function checkValues(variables: readonly TemplateVariable[], values: Values): Record<string, string> {
  const wrong: Record<string, string> = {};
  const known = new Set(variables.map(({ name }) => name));
  for (const name of Object.keys(values)) if (!known.has(name)) wrong[`values.${name}`] = "This template has no such variable";
  for (const variable of variables) {
    const problem = problemOf(variable, textOf(variable, values));
    if (problem) wrong[`values.${variable.name}`] = problem;
  }
  return wrong;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function problemOf({ type, isRequired, choices, min, max }: TemplateVariable, text: string): string | null {
  if (text.trim() === "") return isRequired ? "Fill this in" : null;
  if (type === "number") return numberProblem(Number(text.replace(",", ".")), min, max);
  if (type === "date" && !(DATE.test(text) && isDay(text))) return "Needs a date such as 2027-03-14";
  if (type === "choice" && !choices.includes(text)) return `Needs to be one of ${choices.join(", ")}`;
  return null;
}

/** The calendar has the day: 2027-02-30 would roll over into March. */
const isDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

function numberProblem(value: number, min: number | undefined, max: number | undefined): string | null {
  if (!Number.isFinite(value)) return "Needs to be a number";
  const isOutside = value < (min ?? -Infinity) || value > (max ?? Infinity);
  if (!isOutside) return null;
  if (min !== undefined && max !== undefined) return `Between ${min} and ${max}`;
  return min === undefined ? `At most ${max}` : `At least ${min}`;
}

/** What stands in a variable’s place: the value, else its default. */
export const textOf = ({ name, default: fallback }: TemplateVariable, values: Values): string => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined || value === "" ? fallback : String(value);
};

type Growth = { name: string; places: number; added: number };

/** By how many characters of JSON the variables make the words longer, without filling any in; those that add come longest first. */
export function growthOf(words: Words, variables: readonly TemplateVariable[], values: Values): { all: number; added: Growth[] } {
  const lengths = new Map(variables.map((variable) => [variable.name, JSON.stringify(textOf(variable, values)).length - 2]));
  const growth = new Map<string, Growth>();
  mapTexts(words, (text) => {
    for (const [whole, name] of text.matchAll(PLACE)) {
      const length = lengths.get(name!);
      if (length === undefined) continue;
      const { places, added } = growth.get(name!) ?? { places: 0, added: 0 };
      growth.set(name!, { name: name!, places: places + 1, added: added + length - JSON.stringify(whole).length + 2 });
    }
    return text;
  });
  const each = [...growth.values()];
  return {
    all: each.reduce((sum, { added }) => sum + added, 0),
    added: each.filter(({ added }) => added > 0).toSorted((a, b) => b.added - a.added),
  };
}

/** The words with every variable filled in. The same values give the same words, wherever this runs. */
export function fillIn<W extends Words>(words: W, variables: readonly TemplateVariable[], values: Values): W {
  const texts = new Map(variables.map((variable) => [variable.name, textOf(variable, values)]));
  return mapTexts(words, (text) => text.replace(PLACE, (whole, name: string) => texts.get(name) ?? whole));
}
