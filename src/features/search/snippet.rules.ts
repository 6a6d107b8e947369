import { bestOf, findIn, findInOriginal, marksOf, originalAt } from "./found.rules.ts";
import type { Marks, Sought } from "./search.contract.ts";
import { fold } from "./terms.rules.ts";

/** Of a snippet, in UTF-16 code units. */
const LENGTH = 160;
/** What is shown before the first word that was found. */
const BEFORE = 40;
/** How far a cut may move to stand between words. */
const GIVE = 20;
/** What is looked at around the place: more than is shown, since Markdown's marks and empty lines go. */
const AROUND = { before: 300, after: 600 };

export type Snippet = { snippet: string; marks: Marks };

/** One line around the best place of a text, without Markdown's marks; its beginning when nothing is found. */
export function snippetOf(text: string, sought: Sought[]): Snippet {
  const folded = fold(text);
  const best = bestOf(findIn(folded, sought));
  const at = best ? originalAt(text, folded, best.start) : 0;
  const from = Math.max(0, at - AROUND.before);
  const to = Math.min(text.length, at + AROUND.after);
  const plain = plainOf(text.slice(from, to));
  return cut(plain, sought, { isStart: from === 0, isEnd: to === text.length });
}

/** A text in one line, in which the words are marked. */
export const marked = (text: string, sought: Sought[]): Marks => marksOf(findInOriginal(text, sought));

function cut(plain: string, sought: Sought[], { isStart, isEnd }: { isStart: boolean; isEnd: boolean }): Snippet {
  const found = findInOriginal(plain, sought);
  const best = bestOf(found);
  const start = startFor(plain, best?.start ?? 0);
  const end = endFor(plain, start, best?.end ?? 0);
  const before = start > 0 || !isStart ? "…" : "";
  const after = end < plain.length || !isEnd ? "…" : "";
  const inside = found.filter((place) => place.start >= start && place.end <= end);
  const marks = marksOf(inside).map(([from, to]): [number, number] => [from - start + before.length, to - start + before.length]);
  return { snippet: before + plain.slice(start, end) + after, marks };
}

function startFor(plain: string, at: number): number {
  const wanted = Math.min(at - BEFORE, Math.max(0, plain.length - LENGTH));
  if (wanted <= 0) return 0;
  const space = plain.indexOf(" ", wanted);
  return wholeAt(plain, space >= 0 && space < Math.min(wanted + GIVE, at) ? space + 1 : wanted);
}

function endFor(plain: string, start: number, least: number): number {
  const wanted = Math.max(start + LENGTH, least);
  if (wanted >= plain.length) return plain.length;
  const space = plain.lastIndexOf(" ", wanted);
  return wholeAt(plain, space > Math.max(wanted - GIVE, least) ? space : wanted);
}

/** The nearest place at or before `at` that cuts no surrogate pair. */
function wholeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Without the marks of Markdown that only a renderer reads, in one line. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/```[^\n]*/g, " ")
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, "")
    .replace(/(^|[\s(])[*_`~]+(?=\S)/g, "$1")
    .replace(/(?<=\S)[*_`~]+(?=[\s).,:;!?]|$)/g, "")
    .replace(/\|/g, " ")
    .replace(/\s+/g, " ")
    .trim();
