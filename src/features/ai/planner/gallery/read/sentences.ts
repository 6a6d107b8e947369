import type { Pair } from "#src/features/ai/planner/gallery/kinds.ts";

const MAX_SENTENCES = 8;
const READ = 20_000;

/** "The {cell} is …", "[cell]", "___ (cell)" as a sentence whose gaps stand in { }; null: it has no gap. */
export function gapsIn(row: string): string | null {
  const marked = row
    .replace(/_{2,}\s*\(([^()\n]{1,60})\)/g, "{$1}")
    .replace(/__([^_\n]{1,60})__/g, "{$1}")
    .replace(/\[([^[\]\n]{1,60})\]/g, "{$1}")
    .replace(/\{\s*([^{}\n]{1,60}?)\s*\}/g, "{$1}");
  return /\{[^{}\n]{1,60}\}/.test(marked) ? marked : null;
}

/** A sentence whose longest word is the gap; null: no word of it is long enough to be one. */
export function withGap(sentence: string): string | null {
  const plain = sentence.replace(/[{}]/g, "");
  const word = keyWord(plain);
  return word === null ? null : plain.replace(word, `{${word}}`);
}

function keyWord(sentence: string): string | null {
  const words = [...sentence.matchAll(/[\p{L}\p{M}]{5,}/gu)].filter(({ index }) => index > 0);
  return words.toSorted((a, b) => b[0].length - a[0].length || a.index - b.index)[0]?.[0] ?? null;
}

/** Sentences of Markdown or plain text that stand by themselves, in order. */
export function sentencesIn(text: string): string[] {
  const lines = text
    .slice(0, READ)
    .split("\n")
    .filter((line) => !/^\s*(?:#|\||```|>)/.test(line));
  return lines
    .map((line) => plain(line).replace(/^[^.:]{1,40}[:：]\s+/, ""))
    .flatMap((line) => line.match(/[^.!?]{1,400}[.!?](?=\s|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 25 && sentence.length <= 180 && !sentence.endsWith("?"))
    .slice(0, MAX_SENTENCES);
}

const plain = (line: string) =>
  line
    .replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, "")
    .replace(/!?\[([^[\]]{0,300})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/[*_`~\\]/g, "")
    .trim();

const definition =
  /^\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?:\*\*([^*\n]{2,50}?):?\*\*\s*[:–—-]?|([^\s:–—|#>][^:–—|\n]{1,40}?)\s+[–—-])\s+([^\n]{3,200})$/;

/** Words with their meaning, as a lesson lists them: "**Magma**: molten rock", "magma – molten rock". */
export function definitionsIn(text: string): Pair[] {
  return text
    .slice(0, READ)
    .split("\n")
    .flatMap((line) => {
      const found = definition.exec(line);
      return found ? [{ term: plain(found[1] ?? found[2]!), meaning: plain(found[3]!) }] : [];
    })
    .slice(0, 12);
}

/** Word and meaning out of any text: its definitions, else its sentences with their longest word left out. */
export function pairsFromText(text: string): Pair[] {
  const defined = definitionsIn(text);
  if (defined.length >= 3) return defined;
  return sentencesIn(text).flatMap((sentence) => {
    const term = keyWord(sentence);
    return term === null ? [] : [{ term, meaning: sentence.replace(term, "…") }];
  });
}
