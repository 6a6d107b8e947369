import type { Marks, Sought } from "./search.contract.ts";
import { capped, fold, isInWord, TERM_MAX } from "./terms.rules.ts";

/** One place in a folded text. `item` counts what was sought. */
export type Found = { item: number; start: number; end: number; isWhole: boolean };

/** Most places of one item that are looked at: enough to rank by and to show. */
const PLACES_MAX = 8;

const LETTER = String.raw`[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]`;
const GAP = new RegExp(`${LETTER.replace("[", "[^")}*`, "uy");

/** Where the items stand in a folded text, in order of their places. */
export function findIn(folded: string, sought: Sought[]): Found[] {
  return sought.flatMap((wanted, item) => placesOf(folded, wanted, item)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function placesOf(folded: string, wanted: Sought, item: number): Found[] {
  const first = wanted.pieces[0]!;
  const text = first.isRun ? first.text : capped(first.text);
  const places: Found[] = [];
  for (let start = folded.indexOf(text); start >= 0; start = folded.indexOf(text, start + text.length)) {
    if (!first.isRun && isAfterLetter(folded, start)) continue;
    const end = endOfPhrase(folded, wanted, start);
    if (end === undefined) continue;
    places.push({ item, start, end, isWhole: wanted.pieces.at(-1)!.isRun || !isInWordAt(folded, end) });
    if (places.length === PLACES_MAX) break;
  }
  return places;
}

/** Where the phrase that begins at `at` ends; undefined when it is another. */
function endOfPhrase(folded: string, { pieces, isPrefix }: Sought, at: number): number | undefined {
  let end = at;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) {
      GAP.lastIndex = end;
      GAP.test(folded);
      end = GAP.lastIndex;
    }
    const text = piece.isRun ? piece.text : capped(piece.text);
    if (!folded.startsWith(text, end)) return undefined;
    end += text.length;
    const mayGoOn = piece.isRun || (isPrefix && index === pieces.length - 1) || piece.text.length > TERM_MAX;
    if (!mayGoOn && isInWordAt(folded, end)) return undefined;
  }
  return end;
}

function isAfterLetter(text: string, at: number): boolean {
  if (at === 0) return false;
  const isPair = at > 1 && text.charCodeAt(at - 1) >= 0xdc00 && text.charCodeAt(at - 1) <= 0xdfff;
  return isInWord(text.slice(at - (isPair ? 2 : 1), at));
}

const isInWordAt = (text: string, at: number) => at < text.length && isInWord(String.fromCodePoint(text.codePointAt(at)!));

/** Longest stretch in which words count as found together, in code units. */
const TOGETHER = 120;

/** The place with the most different items around it; the first of those. */
export function bestOf(found: Found[]): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  for (const [index, place] of found.entries()) {
    const near = new Map<number, number>();
    for (let other = index; other < found.length && found[other]!.start < place.start + TOGETHER; other++)
      near.set(found[other]!.item, Math.max(near.get(found[other]!.item) ?? 0, found[other]!.isWhole ? 1.1 : 1));
    const worth = [...near.values()].reduce((sum, each) => sum + each, 0);
    if (worth <= most) continue;
    best = place;
    most = worth;
  }
  return best;
}

/** A letter with its marks: what folds alone as it does among others. */
const CLUSTER = /[\u1100-\u11ff]+|.[\p{M}\uff9e\uff9f\u200b-\u200d]*/gsu;
const IS_ASCII = /^[\0-\x7f]*$/;

/** A text folded, and for each code unit of that from where to where the letter reaches that it came from. */
type Mapped = { folded: string; starts: ArrayLike<number> | null; ends: ArrayLike<number> | null };

function mapped(text: string): Mapped {
  const folded = fold(text);
  if (IS_ASCII.test(text)) return { folded, starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let joined = "";
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = fold(cluster);
    joined += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return joined === folded ? { folded, starts, ends } : { folded: "", starts: null, ends: null };
}

/** Where the items stand in a text as it is written, as places of that text. For short texts. */
export function findInOriginal(text: string, sought: Sought[]): Found[] {
  const { folded, starts, ends } = mapped(text);
  const found = findIn(folded, sought);
  if (!starts || !ends) return found;
  return found.map((place) => ({ ...place, start: starts[place.start]!, end: ends[place.end - 1]! }));
}

/** Places as marks: overlapping ones become one. */
export function marksOf(found: Found[]): Marks {
  const marks: Marks = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

const STEP = 200;

/** About where a place of the folded text lies in the text itself. Exact where folding changes no lengths nearby. */
export function originalAt(text: string, folded: string, at: number): number {
  if (folded.length === text.length) return at;
  let start = 0;
  let foldedStart = 0;
  while (start < text.length) {
    const space = text.indexOf(" ", start + STEP);
    const end = space < 0 ? text.length : space;
    const { length } = fold(text.slice(start, end));
    if (foldedStart + length > at) return Math.min(start + at - foldedStart, end);
    start = end;
    foldedStart += length;
  }
  return text.length;
}
