import type { Reader } from "#db/store.ts";
import { decode, encode } from "./search-cursor.rules.ts";
import { type Better, scoreOf } from "./score.rules.ts";
import { SEARCH_TYPES, type SearchType, type Sought, type Window } from "./search.contract.ts";
import { type Filter, findHits, findRows, FIRST, type FoundRow, LAST } from "./search.store.ts";

/** Hits that are ranked among each other; older ones come in windows behind. */
const WINDOW = 200;
/** Older conversations and lessons that are ranked with the newest hits. */
const TITLED_MAX = 50;
/** Words of a query of which a whole one counts more than a beginning. */
const WHOLE_MAX = 4;
/** Windows that one request looks through for what the filters leave: then it answers what it has, with a cursor. */
const WINDOWS_MAX = 50;

export type Search = { reader: Reader; userId: string; sought: Sought[]; types?: readonly SearchType[] | undefined; filter: Filter };
type Scored = { id: number; score: number };
export type Choose = {
  /** Whether a hit is shown; asked from the best of each window on. */
  isShown(row: FoundRow): boolean;
  /** Told of each window before its hits. */
  begin(window: Window): Promise<void>;
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
  let bounds: Window = after?.window ?? { below: LAST, from: FIRST, top: LAST, titles: FIRST };
  for (let windows = 1; ; windows++) {
    const { scored, window, isLast } = await findScored(search, bounds);
    await choose?.begin(window);
    const isPast = ({ score, id }: Scored) => after === undefined || score < after.score || (score === after.score && id < after.id);
    // What was shown before still says which conversations were.
    const waiting = choose ? scored : scored.filter(isPast);
    for (let at = 0; at < waiting.length; at += limit + 1) {
      const part = waiting.slice(at, at + limit + 1);
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
    bounds = { ...window, below: window.from, from: FIRST };
    after = undefined;
    if (windows === WINDOWS_MAX) return { rows, nextCursor: encode({ window: bounds, score: LAST, id: LAST }) };
    // Others have their turn between two windows: SQLite answers in this thread.
    await new Promise(setImmediate);
  }
}

async function findScored(search: Search, bounds: Window): Promise<{ scored: Scored[]; window: Window; isLast: boolean }> {
  const newest = await findHits(search.reader, search, bounds, WINDOW);
  const isOpen = bounds.from === FIRST;
  const isLast = isOpen && newest.length < WINDOW;
  const isFirst = bounds.below === bounds.top;
  const below = bounds.below === LAST ? (newest[0] ?? 0) + 1 : bounds.below;
  const from = isOpen ? (newest.at(-1) ?? below) : bounds.from;
  const older = isFirst && !isLast ? await findTitled(search, { below: from, from: Math.min(bounds.titles, from) }, TITLED_MAX) : [];
  const better = await findBetter(search, newest, older);
  const window = { below, from, top: isFirst ? below : bounds.top, titles: isFirst ? (older.at(-1) ?? from) : bounds.titles };
  const shownAbove = (id: number) => !isFirst && better.titled.has(id) && id >= window.titles;
  const scored = [...newest, ...older].filter((id) => !shownAbove(id)).map((id) => ({ id, score: scoreOf(id, better) }));
  scored.sort((a, b) => b.score - a.score || b.id - a.id);
  return { scored, window, isLast };
}

async function findTitled(search: Search, bounds: Bounds, limit?: number): Promise<number[]> {
  const types = (search.types ?? SEARCH_TYPES).filter((type) => type !== "message");
  return types.length === 0 ? [] : findHits(search.reader, { ...search, types }, bounds, limit);
}

type Bounds = Pick<Window, "below" | "from">;

/** Asks the index again about these hits: whether words are whole, stand together, or are a title. */
async function findBetter(search: Search, newest: number[], older: number[]): Promise<Better> {
  const { reader, userId, sought } = search;
  const bounds = { from: older.at(-1) ?? newest.at(-1) ?? 0, below: (newest[0] ?? 0) + 1 };
  const isAlone = newest.length + older.length < 2;
  const find = async (wanted: Sought) => new Set(isAlone ? [] : await findHits(reader, { userId, sought: [wanted] }, bounds));
  const [titled, sideBySide, ...whole] = await Promise.all([
    isAlone ? [] : findTitled(search, { ...bounds, from: newest.at(-1)! }),
    sought.length > 1 ? find({ pieces: sought.flatMap(({ pieces }) => pieces), isPrefix: sought.at(-1)!.isPrefix }) : new Set<number>(),
    ...sought.slice(0, WHOLE_MAX).map((each) => (each.isPrefix && !each.pieces.at(-1)!.isRun ? find({ ...each, isPrefix: false }) : null)),
  ]);
  return { titled: new Set([...titled, ...older]), sideBySide, whole };
}
