import { type Words, wordsBetween } from "#src/shared/text-diff.ts";

export type Sided = { base: string; mine: string; theirs: string };

const known = new WeakMap<Sided, Partial<Record<"mine" | "theirs", Words>>>();

/** What became of the base on one side, by words; found out once for each piece, not again with every key. */
export function wordsOfSide(piece: Sided, side: "mine" | "theirs"): Words {
  const before = known.get(piece) ?? {};
  before[side] ??= wordsBetween(piece.base, piece[side]);
  known.set(piece, before);
  return before[side];
}
