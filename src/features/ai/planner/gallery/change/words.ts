import type { Done, Wish } from "#src/features/ai/planner/gallery/change/change.ts";
import { type Leaf, write, writeRows } from "#src/features/ai/planner/gallery/code/literal.ts";
import { readSource, rowsOf, type Source, splice } from "#src/features/ai/planner/gallery/code/source.ts";
import { unquoted } from "#src/features/ai/planner/gallery/read/rows.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

const Q = `["'“„«]\\s?([^"“”„«»\\n]{1,400}?)\\s?["'”“»]`;
const TO = "(?:with|to|by|into|por|a|par|en|durch|zu|mit|in)";
const swap = new RegExp(
  `\\b(?:replace|change|swap|reemplaza|sustituye|cambia|remplace[rz]?|change[rz]?|ersetze?|[aä]ndere?)\\b[^"'“„«\\n]{0,20}${Q}\\s*${TO}\\s*${Q}`,
  "iu",
);
const swapBare =
  /\b(?:replace|swap|reemplaza|sustituye|remplace[rz]?|ersetze?)\s+(.{1,80}?)\s+(?:with|by|por|par|durch|mit)\s+(.{1,200}?)\s*[.!]?\s*$/iu;
const says = [
  new RegExp(
    `(?:^|\\b(?:say|write|put|read|call|rename|change|replace|make|use|text|di|pon|escribe|llama|cambia|usa|dis|[ée]cris|mets|remplace|appelle|sag|schreib|nenn|ersetze|[aä]ndere|nimm)\\w*)[^"'“„«\\n]{0,30}${Q}`,
    "iu",
  ),
  /^\s*(?:please |bitte )?(?:say|write|put|make it say|rename (?:it|this) to|change (?:it|this|that|the text)?\s?to|replace (?:it|this) (?:with|by)|di|escribe|pon|c[aá]mbialo (?:a|por)|cambia (?:esto )?(?:a|por)|dis|[ée]cris|mets|remplace(?:-le)? par|schreib(?:e)?|sag(?:e)?|nenn(?:e)? (?:es|das)|ersetze (?:es|das|dies) durch|[aä]ndere (?:es|das|dies) (?:zu|in)):?\s+(.{1,400}?)(?:\s+(?:instead|here|en su lugar|à la place|stattdessen))?\s*$/iu,
  /^(.{1,200}?)\s+(?:instead(?: of (?:this|that|it))?|en su lugar|en vez de esto|à la place|stattdessen)\s*[.!]?$/iu,
];
const removes =
  /^\s*(?:please |bitte )?(?:remove|delete|drop|take (?:it|this|that) (?:out|away)|get rid of|quita(?:lo|la|r)?|elimina(?:lo|la|r)?|borra(?:lo|la)?|enl[eè]ve[rz]?|supprime[rz]?|retire[rz]?|entfern(?:e|en)?|l[oö]sch(?:e|en)?|weg)\b(?:-l[ea])?\s*(?:it|this(?: (?:one|card|question|option|line|word|pair|event))?|that|est[aeo](?: \w+)?|l[ao]|cel(?:le|ui)-ci|cette \w+|ce \w+|ça|das|dies(?:e[snr]?)?(?: \w+)?|es|hier|bitte)?\s*[.!]?\s*$/iu;
const LOOKS =
  /\b(?:blue|green|red|bigger|larger|smaller|azul|verde|rojo|grande|bleu|vert|rouge|grand|blau|grun|rot|groser|grosser|kleiner)\b/;

/** Longer ones are lists; and a bound on the work. */
const WISH_CHARACTERS = 600;

type Result = { jsxCode: string; done: Done[] };

/** Other words where somebody points, or "replace X with Y" anywhere; null: nothing of that is asked for, or it is not found. */
export function changeWords(jsxCode: string, { text: whole, target }: Wish): Result | null {
  const text = whole.slice(0, WISH_CHARACTERS).replace(/\s+/g, " ");
  const source = readSource(jsxCode);
  if (!source) return null;
  const swapped = swap.exec(text) ?? swapBare.exec(text);
  if (swapped) {
    const found = replaceIn(jsxCode, source, unquoted(swapped[1]!), unquoted(swapped[2]!));
    if (found !== null) return { jsxCode: found, done: [{ edit: "words" }] };
  }
  if (!target || target.text.trim() === "") return null;
  if (removes.test(text)) return removePointed(jsxCode, source, target.text);
  const said = says.map((pattern) => pattern.exec(text)?.[1]).find((words) => words !== undefined && words.trim() !== "");
  if (said === undefined || (LOOKS.test(fold(said)) && said.split(/\s+/).length < 3)) return null;
  const found = replaceIn(jsxCode, source, target.text, unquoted(said));
  return found === null ? null : { jsxCode: found, done: [{ edit: "words" }] };
}

const same = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first string that reads like `from`, or else the longest that is a part of it. */
function replaceIn(jsxCode: string, source: Source, from: string, to: string): string | null {
  const leaf = leafOf(source, from);
  if (leaf) return splice(jsxCode, leaf, write(wordsIn(leaf, from, to)));
  const text = `>${from.trim()}<`;
  // Words that were written into the elements by hand.
  return jsxCode.split(text).length === 2 ? jsxCode.replace(text, () => `>{${write(to)}}<`) : null;
}

function leafOf({ data, settings, words }: Source, text: string): Leaf | null {
  const leaves = [...(data?.leaves ?? []), ...[...settings.values()].flatMap((one) => one.leaves), ...(words?.leaves ?? [])];
  const wanted = same(text);
  const equal = leaves.find(({ value }) => same(value) === wanted) ?? leaves.find(({ value }) => fold(same(value)) === fold(wanted));
  if (equal) return equal;
  const gap = (data?.leaves ?? []).find(({ value }) => value.includes(`{${wanted}}`));
  if (gap) return gap;
  const parts = leaves.filter(({ value }) => same(value).length > 2 && wanted.includes(same(value).replace(/[{}]/g, "")));
  return parts.toSorted((a, b) => b.value.length - a.value.length)[0] ?? null;
}

/** In a sentence with a gap only the word of the gap is another. */
function wordsIn({ value }: Leaf, from: string, to: string): string {
  const gap = `{${same(from)}}`;
  return value.includes(gap) && value !== gap ? value.replace(gap, () => `{${to.replace(/[{}]/g, "")}}`) : to;
}

function removePointed(jsxCode: string, source: Source, text: string): Result | null {
  const leaf = leafOf(source, text);
  const at = source.data?.rows.findIndex(({ start, end }) => leaf !== null && leaf.start >= start && leaf.end <= end) ?? -1;
  const rows = rowsOf(source);
  const row = rows[at];
  if (!source.data || row === undefined || rows.length < 2) return null;
  // One answer of a question goes, not the whole question.
  if (row !== null && typeof row === "object" && !Array.isArray(row) && Array.isArray(row["answers"])) {
    const place = row["answers"].findIndex((answer) => typeof answer === "string" && same(answer) === same(text));
    if (place >= 0 && (place === row["right"] || row["answers"].length < 3)) return null;
    if (place >= 0) {
      const right = Number(row["right"]) - (place < Number(row["right"]) ? 1 : 0);
      const kept = rows.with(at, { ...row, answers: row["answers"].toSpliced(place, 1), right });
      return { jsxCode: splice(jsxCode, source.data, writeRows(kept)), done: [{ edit: "removed", values: { n: 1 } }] };
    }
  }
  return { jsxCode: splice(jsxCode, source.data, writeRows(rows.toSpliced(at, 1))), done: [{ edit: "removed", values: { n: 1 } }] };
}
