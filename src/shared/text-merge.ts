import { diff3MergeRegions } from "node-diff3";

/** Longer pieces are not compared word by word: that takes time with the square of their number. */
const PIECES_MAX = 4_000;

/** `text`: what could be merged, with `theirs` where both changed the same words. `conflicts`: in how many places they did. */
export type MergedText = { text: string; conflicts: number };

/**
 * Three-way merge of prose: by lines, and where both changed the same lines, by words. Both orders of `mine` and `theirs`
 * agree on what merges; where they do not merge, `theirs` stands. Source: Khanna, Kunal and Pierce, "A Formal
 * Investigation of Diff3" (2007); node-diff3 does the comparing.
 */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || base === mine) return { text: theirs, conflicts: 0 };
  if (base === theirs) return { text: mine, conflicts: 0 };
  const start = commonStart(base, mine, theirs);
  const end = commonEnd(base.slice(start), mine.slice(start), theirs.slice(start));
  const middle = (text: string) => text.slice(start, text.length - end);
  const merged = mergePieces(middle(base), middle(mine), middle(theirs), [splitLines, splitWords]);
  return { text: base.slice(0, start) + merged.text + base.slice(base.length - end), conflicts: merged.conflicts };
}

type Split = (text: string) => string[];

const splitLines: Split = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** Each with the space behind it; scripts written without spaces by character. */
const splitWords: Split = (text) =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}’']+\s*|\s+|[^]/gu,
  ) ?? [];

function mergePieces(base: string, mine: string, theirs: string, splits: Split[]): MergedText {
  if (mine === theirs || base === mine) return { text: theirs, conflicts: 0 };
  if (base === theirs) return { text: mine, conflicts: 0 };
  const [split, ...finer] = splits;
  if (!split) return { text: theirs, conflicts: 1 };
  const pieces = [mine, base, theirs].map(split) as [string[], string[], string[]];
  if (pieces.some(({ length }) => length > PIECES_MAX)) return { text: theirs, conflicts: 1 };
  let text = "";
  let conflicts = 0;
  for (const region of diff3MergeRegions(...pieces)) {
    if (region.stable) text += region.bufferContent.join("");
    else {
      const merged = mergePieces(region.oContent.join(""), region.aContent.join(""), region.bContent.join(""), finer);
      text += merged.text;
      conflicts += merged.conflicts;
    }
  }
  return { text, conflicts };
}

/** How many UTF-16 code units all three begin with, to the end of a line: what is equal need not be compared. */
function commonStart(base: string, mine: string, theirs: string): number {
  const length = Math.min(base.length, mine.length, theirs.length);
  let at = 0;
  while (at < length && base[at] === mine[at] && base[at] === theirs[at]) at++;
  return base.lastIndexOf("\n", at - 1) + 1;
}

/** The same at the end, to the beginning of a line. */
function commonEnd(base: string, mine: string, theirs: string): number {
  const length = Math.min(base.length, mine.length, theirs.length);
  let end = 0;
  while (
    end < length &&
    base[base.length - 1 - end] === mine[mine.length - 1 - end] &&
    base[base.length - 1 - end] === theirs[theirs.length - 1 - end]
  )
    end++;
  const lineStart = base.indexOf("\n", base.length - end);
  return lineStart < 0 ? 0 : base.length - lineStart - 1;
}
