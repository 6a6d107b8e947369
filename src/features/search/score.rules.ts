/** In which rows of a window the index has what makes a hit better. */
export type Better = {
  /** Conversations and lessons, which are called what was sought, or about it as a whole. */
  titled: ReadonlySet<number>;
  /** For each item, the rows that have it as a whole word; null where it cannot be otherwise. */
  whole: (ReadonlySet<number> | null)[];
  /** The rows that have all items side by side, in the order of the query. */
  sideBySide: ReadonlySet<number>;
};

const TITLED = 60;
const SIDE_BY_SIDE = 25;
const WHOLE = 10;

/** How well a row answers a query, as a whole number: titles first, then words side by side, then whole words. */
export function scoreOf(id: number, { titled, whole, sideBySide }: Better): number {
  const wholes = whole.filter((rows) => !rows || rows.has(id)).length;
  return (titled.has(id) ? TITLED : 0) + (sideBySide.has(id) ? SIDE_BY_SIDE : 0) + wholes * WHOLE;
}
