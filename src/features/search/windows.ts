import type { Reader } from "#db/store.ts";
import { type Better, scoreOf } from "./score.rules.ts";
import { SEARCH_TYPES, type SearchType, type Sought, type Window } from "./search.contract.ts";
import { type Filter, findHits, FIRST, LAST } from "./search.store.ts";
import type { Work } from "./work.ts";

/** Hits that are ranked among each other; older ones come in windows behind. */
const WINDOW = 200;
/** Hits that the index is asked for at once behind the first window: asking costs more than each of them. */
const BATCH = 6_400;
/** Older conversations and lessons that are ranked with the newest hits. */
const TITLED_MAX = 50;
/** Words of a query of which a whole one counts more than a beginning. */
const WHOLE_MAX = 4;

export type Search = {
  reader: Reader;
  userId: string;
  sought: Sought[];
  types?: readonly SearchType[] | undefined;
  filter: Filter;
  /** Another measure of work than usual, for tests. */
  workMs?: number;
};
export type Scored = { id: number; score: number };
export type Ranked = { scored: Scored[]; window: Window; isLast: boolean };

export const ALL: Window = { below: LAST, from: FIRST, top: LAST, titles: FIRST };
/** All that is older than a window. */
export const behind = (window: Window): Window => ({ ...window, below: window.from, from: FIRST });

/** The window of these bounds, and all that are older. */
export async function* windowsFrom(search: Search, bounds: Window, work: Work): AsyncGenerator<Ranked, void> {
  let batch = await findFirst(search, bounds, work);
  yield batch;
  while (!batch.isLast) {
    const older = await findOlder(search, behind(batch.window), work);
    for (batch of older) yield batch;
  }
}

async function findFirst(search: Search, bounds: Window, work: Work): Promise<Ranked> {
  const newest = await findHits(search.reader, search, bounds, WINDOW);
  await work.pause();
  const isOpen = bounds.from === FIRST;
  const isLast = isOpen && newest.length < WINDOW;
  const isFirst = bounds.below === bounds.top;
  const below = bounds.below === LAST ? (newest[0] ?? 0) + 1 : bounds.below;
  const from = isOpen ? (newest.at(-1) ?? below) : bounds.from;
  const older = isFirst && !isLast ? await findTitled(search, { below: from, from: Math.min(bounds.titles, from) }, TITLED_MAX) : [];
  const better = isLast && newest.length < 2 ? UNKNOWN : await findBetter(search, newest, older, work);
  const window = { below, from, top: isFirst ? below : bounds.top, titles: isFirst ? (older.at(-1) ?? from) : bounds.titles };
  return { scored: ranked(isFirst ? [...newest, ...older] : newest, window, better), window, isLast };
}

/** Many windows, for which the index is asked once. */
async function findOlder(search: Search, bounds: Window, work: Work): Promise<Ranked[]> {
  const hits = await findHits(search.reader, search, bounds, BATCH);
  await work.pause();
  const better = await findBetter(search, hits, [], work);
  const windows: Ranked[] = [];
  let { below } = bounds;
  for (let at = 0; at === 0 || at < hits.length; at += WINDOW) {
    const ids = hits.slice(at, at + WINDOW);
    const window = { ...bounds, below, from: ids.at(-1) ?? below };
    windows.push({ scored: ranked(ids, window, better), window, isLast: hits.length < BATCH && at + WINDOW >= hits.length });
    below = window.from;
  }
  return windows;
}

/** Best first, without the titles that the first window showed. */
function ranked(ids: number[], { below, top, titles }: Window, better: Better): Scored[] {
  const shownAbove = (id: number) => below !== top && better.titled.has(id) && id >= titles;
  return ids
    .filter((id) => !shownAbove(id))
    .map((id) => ({ id, score: scoreOf(id, better) }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

async function findTitled(search: Search, bounds: Bounds, limit?: number): Promise<number[]> {
  const types = (search.types ?? SEARCH_TYPES).filter((type) => type !== "message");
  return types.length === 0 ? [] : findHits(search.reader, { ...search, types }, bounds, limit);
}

type Bounds = Pick<Window, "below" | "from">;

const UNKNOWN: Better = { titled: new Set(), sideBySide: new Set(), whole: [] };

/** Asks the index again about these hits: whether words are whole, stand together, or are a title. */
async function findBetter(search: Search, newest: number[], older: number[], work: Work): Promise<Better> {
  const { reader, userId, sought } = search;
  if (newest.length + older.length === 0) return UNKNOWN;
  const bounds = { from: older.at(-1) ?? newest.at(-1)!, below: (newest[0] ?? older[0]!) + 1 };
  const find = async (wanted: Sought) => new Set(await findHits(reader, { userId, sought: [wanted] }, bounds));
  const titled = newest.length === 0 ? [] : await findTitled(search, { ...bounds, from: newest.at(-1)! });
  await work.pause();
  const [sideBySide, ...whole] = await Promise.all([
    sought.length > 1 ? find({ pieces: sought.flatMap(({ pieces }) => pieces), isPrefix: sought.at(-1)!.isPrefix }) : new Set<number>(),
    ...sought.slice(0, WHOLE_MAX).map((each) => (each.isPrefix && !each.pieces.at(-1)!.isRun ? find({ ...each, isPrefix: false }) : null)),
  ]);
  return { titled: new Set([...titled, ...older]), sideBySide, whole };
}
