import { badInput } from "#src/shared/errors.ts";
import type { Window } from "./search.contract.ts";

/** Where a page ended: behind this score and number, in this window. */
export type Place = { window: Window; score: number; id: number };

export const encode = ({ window: { top, titles, below, from }, score, id }: Place): string =>
  [top, titles, below, from, score, id].map((each) => each.toString(36)).join(".");

const CURSOR = /^-?[0-9a-z]{1,11}(\.-?[0-9a-z]{1,11}){5}$/;

/** Reads what `encode` made; throws `BAD_INPUT` naming the field. */
export function decode(cursor: string): Place {
  const numbers = CURSOR.test(cursor) ? cursor.split(".").map((part) => Number.parseInt(part, 36)) : [];
  const [top, titles, below, from, score, id] = numbers;
  if (numbers.length === 0 || !numbers.every(Number.isSafeInteger))
    throw badInput({ cursor: "Needs to be the nextCursor of an earlier answer" });
  return { window: { top: top!, titles: titles!, below: below!, from: from! }, score: score!, id: id! };
}
