import { decode, encode } from "./search-cursor.rules.ts";
import type { Window } from "./search.contract.ts";
import { findRows, type FoundRow, LAST } from "./search.store.ts";
import { ALL, behind, type Scored, type Search, windowsFrom } from "./windows.ts";
import { createWork } from "./work.ts";

/** Milliseconds of work after which a request answers what it has, with a cursor. */
const WORK_MS = 150;

export type Choose = {
  /** Told of the window in which a request begins, before its hits. */
  begin(window: Window): Promise<void>;
  /** Whether a hit is shown; asked of each from there on, the best of each window first. */
  isShown(row: FoundRow): boolean;
};

/**
 * The hits of one page: window after window of the newest, each in the order of its ranks. Ranks are taken from the index
 * alone, and only what a page shows is read: rows of one person lie far apart among those of many.
 */
export async function findRanked(
  search: Search,
  cursor: string | undefined,
  limit: number,
  choose?: Choose,
): Promise<{ rows: FoundRow[]; nextCursor: string | null }> {
  const taken: { row: FoundRow; place: Scored & { window: Window } }[] = [];
  let after = cursor === undefined ? undefined : decode(cursor);
  const work = createWork(search.workMs ?? WORK_MS);
  let isBegun = false;
  for await (const { scored, window, isLast } of windowsFrom(search, after?.window ?? ALL, work)) {
    if (!isBegun) await choose?.begin(window);
    isBegun = true;
    const isPast = ({ score, id }: Scored) => after === undefined || score < after.score || (score === after.score && id < after.id);
    // What was shown before still says which conversations were.
    const waiting = choose ? scored : scored.filter(isPast);
    for (const part of growing(waiting, limit + 1)) {
      const rows = await findRows(
        search.reader,
        search.userId,
        part.map(({ id }) => id),
        search.filter,
      );
      for (const place of part) {
        const row = rows.get(place.id);
        if (row && (choose?.isShown(row) ?? true) && isPast(place)) taken.push({ row, place: { ...place, window } });
      }
      if (taken.length > limit) return { rows: taken.slice(0, limit).map(({ row }) => row), nextCursor: encode(taken[limit - 1]!.place) };
    }
    const rows = taken.map(({ row }) => row);
    if (isLast) return { rows, nextCursor: null };
    if (work.isEnough()) return { rows, nextCursor: encode({ window: behind(window), score: LAST, id: LAST }) };
    after = undefined;
    await work.pause();
  }
  throw new Error("The windows of a search have a last one");
}

/** Few first, for most pages end with them; then ever more at once, for filters that leave little. */
function* growing<T>(items: T[], first: number): Generator<T[]> {
  for (let at = 0, size = first; at < items.length; at += size, size *= 2) yield items.slice(at, at + size);
}
