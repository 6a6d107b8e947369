import { badInput } from "#src/shared/errors.ts";

/** Position in a list ordered by time and id, both descending: the last row of the page before. */
export type Key = { at: number; id: string };

/** After every row: where a list without a cursor starts. */
export const START: Key = { at: Number.MAX_SAFE_INTEGER, id: "\u{10ffff}" };

export const encodeCursor = ({ at, id }: Key): string => `${at.toString(36)}.${id}`;

const CURSOR = /^([0-9a-z]{1,11})\.([0-9a-f-]{36})$/;

/** Reads what `encodeCursor` made; throws `BAD_INPUT` naming the field. */
export function decodeCursor(cursor: string | undefined): Key {
  if (cursor === undefined) return START;
  const [, time = "", id = ""] = CURSOR.exec(cursor) ?? [];
  const at = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(at)) throw badInput({ cursor: "Needs to be the nextCursor of an earlier answer" });
  return { at, id };
}

/** Cuts one row too many off into the next page's cursor. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => Key): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? encodeCursor(keyOf(items.at(-1)!)) : null };
}
