/** Longer pieces are not compared: taking them apart alone takes too long. */
const PIECES_MAX = 30_000;
/** Above so many pairs of equal pieces, only those are compared that each text has once. */
const PAIRS_MAX = 300_000;
/** What one merge may cost, where looking at a pair of equal pieces costs 1: a tenth of a second. */
const WORK_MAX = 500_000;
/** What taking out and looking up one piece costs. */
const PIECE_WORK = 4;

/** `text`: what could be merged, with `theirs` where both changed the same words. `conflicts`: in how many places they did. */
export type MergedText = { text: string; conflicts: number };

/** What may still be spent on comparing; one for all the texts that are merged together. */
export type MergeBudget = { left: number };
export const mergeBudget = (): MergeBudget => ({ left: WORK_MAX });

/**
 * Three-way merge of prose: by lines, and where both changed the same lines, by words. Both orders of `mine` and `theirs`
 * agree on what merges; where they do not merge, `theirs` stands, and so it does where comparing would take too long.
 * Source: Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007).
 */
export const mergeText = (base: string, mine: string, theirs: string, budget: MergeBudget = mergeBudget()): MergedText =>
  mergeBy([splitLines, splitWords], { base, mine, theirs }, budget);

/** The same for code, by lines alone: words of both in one line would make a line that nobody wrote. */
export const mergeLines = (base: string, mine: string, theirs: string, budget: MergeBudget = mergeBudget()): MergedText =>
  mergeBy([splitLines], { base, mine, theirs }, budget);

type Sides = { base: string; mine: string; theirs: string };

function mergeBy(splits: Split[], { base, mine, theirs }: Sides, budget: MergeBudget): MergedText {
  if (mine === theirs || base === mine) return { text: theirs, conflicts: 0 };
  if (base === theirs) return { text: mine, conflicts: 0 };
  const start = commonStart(base, mine, theirs);
  const end = commonEnd(base.slice(start), mine.slice(start), theirs.slice(start));
  const middle = (text: string) => text.slice(start, text.length - end);
  const merged = mergePieces(middle(base), middle(mine), middle(theirs), splits, budget);
  return { text: base.slice(0, start) + merged.text + base.slice(base.length - end), conflicts: merged.conflicts };
}

type Split = (text: string) => string[];

const splitLines: Split = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** Each with the space behind it; scripts written without spaces by character. */
const splitWords: Split = (text) =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}’']+\s*|\s+|[^]/gu,
  ) ?? [];

function mergePieces(base: string, mine: string, theirs: string, splits: Split[], budget: MergeBudget): MergedText {
  if (mine === theirs || base === mine) return { text: theirs, conflicts: 0 };
  if (base === theirs) return { text: mine, conflicts: 0 };
  const [split, ...finer] = splits;
  // Equal texts cost nothing; taking unequal ones apart costs by their length, a sixteenth of it.
  const length = (base.length + mine.length + theirs.length) >> 4;
  if (!split || length > budget.left) return { text: theirs, conflicts: 1 };
  budget.left -= length;
  const [o, a, b] = [base, mine, theirs].map(split) as [string[], string[], string[]];
  const plan = planned(o, a, b, budget);
  if (!plan) return { text: theirs, conflicts: 1 };
  const [inA, inB] = [matches(o, a, plan), matches(o, b, plan)];
  let text = "";
  let conflicts = 0;
  // Between two pieces that all three have: what at least one side changed.
  let from = { o: 0, a: 0, b: 0 };
  const mergeTo = (to: typeof from) => {
    const between = (pieces: string[], key: keyof typeof from) => pieces.slice(from[key], to[key]).join("");
    const merged = mergePieces(between(o, "o"), between(a, "a"), between(b, "b"), finer, budget);
    text += merged.text;
    conflicts += merged.conflicts;
  };
  for (let at = 0; at < o.length; at++) {
    const to = { o: at, a: inA[at]!, b: inB[at]! };
    if (to.a < 0 || to.b < 0) continue;
    if (to.o > from.o || to.a > from.a || to.b > from.b) mergeTo(to);
    text += o[at]!;
    from = { o: to.o + 1, a: to.a + 1, b: to.b + 1 };
  }
  mergeTo({ o: o.length, a: a.length, b: b.length });
  return { text, conflicts };
}

type Plan = "all" | "unique";

/** How these are compared, paid from the budget; null where it does not suffice. */
function planned(o: string[], a: string[], b: string[], budget: MergeBudget): Plan | null {
  const pieces = o.length + a.length + b.length;
  if (pieces > PIECES_MAX || pieces * PIECE_WORK > budget.left) return null;
  budget.left -= pieces * PIECE_WORK;
  const [inO, inA, inB] = [o, a, b].map(countOf) as [Counts, Counts, Counts];
  let pairs = 0;
  for (const [piece, count] of inO) pairs += count * ((inA.get(piece) ?? 0) + (inB.get(piece) ?? 0));
  const plan = pairs <= Math.min(PAIRS_MAX, budget.left) ? "all" : "unique";
  if (plan === "all") budget.left -= pairs;
  return plan;
}

type Counts = Map<string, number>;

function countOf(pieces: string[]): Counts {
  const counts: Counts = new Map();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/**
 * For each piece of `from` the place of its counterpart in `to`, or -1: the longest that both have in the same order.
 * `unique` looks at pieces that each has once, and from those at the neighbours. Source: Hunt and McIlroy, "An Algorithm
 * for Differential File Comparison" (1976); Cohen's patience diff for `unique`.
 */
function matches(from: string[], to: string[], plan: Plan): Int32Array {
  const found = new Int32Array(from.length).fill(-1);
  const places = plan === "all" ? placesOf(to) : uniquePlaces(from, to);
  type Link = { at: number; place: number; before: Link | undefined };
  /** By length: the chain that ends earliest in `to`. */
  const chains: Link[] = [];
  from.forEach((piece, at) => {
    // Backwards, so that one piece does not follow itself.
    for (const place of places.get(piece)?.toReversed() ?? []) {
      let low = 0;
      let high = chains.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (chains[middle]!.place < place) low = middle + 1;
        else high = middle;
      }
      if (chains[low]?.place !== place) chains[low] = { at, place, before: chains[low - 1] };
    }
  });
  for (let link = chains.at(-1); link; link = link.before) found[link.at] = link.place;
  if (plan === "unique") addNeighbours(found, from, to);
  return found;
}

function placesOf(pieces: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  pieces.forEach((piece, place) => {
    const known = places.get(piece);
    if (known) known.push(place);
    else places.set(piece, [place]);
  });
  return places;
}

function uniquePlaces(from: string[], to: string[]): Map<string, number[]> {
  const counts = countOf(from);
  return new Map([...placesOf(to)].filter(([piece, places]) => places.length === 1 && counts.get(piece) === 1));
}

/** What stands right before and behind matched pieces, and at both ends, matches where it is equal. */
function addNeighbours(found: Int32Array, from: string[], to: string[]): void {
  let [start, startTo] = [0, 0];
  for (let at = 0; at <= from.length; at++) {
    if (at < from.length && found[at]! < 0) continue;
    let [end, endTo] = [at, at < from.length ? found[at]! : to.length];
    while (start < end && startTo < endTo && from[start] === to[startTo]) found[start++] = startTo++;
    while (start < end && startTo < endTo && from[end - 1] === to[endTo - 1]) found[--end] = --endTo;
    if (at < from.length) [start, startTo] = [at + 1, found[at]! + 1];
  }
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
