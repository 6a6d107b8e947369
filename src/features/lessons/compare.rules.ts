import { type DiffBudget, diffBudget, type Words, wordsBetween } from "#src/shared/text-diff.ts";
import { isPlanKnown } from "./change.rules.ts";
import { hasIds, isObject, type ItemWithId } from "./lesson-shape.rules.ts";
import { isEqual, type Mergeable } from "./merge.rules.ts";

/**
 * One thing that differs. `path` as in conflicts (`script.<id>.body`). An item that only one of the two has is `added` or
 * `removed`, whole; `moved` ones stand elsewhere among those that both have; of `changed` texts `words` say where.
 */
export type Difference = {
  path: string;
  kind: "added" | "removed" | "changed" | "moved";
  before: unknown;
  after: unknown;
  words: Words | null;
};

export function compareLessons(before: Mergeable, after: Mergeable): Difference[] {
  const found: Found = { differences: [], budget: diffBudget() };
  compareValue("title", before.title, after.title, found);
  if (isPlanKnown(before, after)) compareValue("plannedMinutes", before.plannedMinutes, after.plannedMinutes, found);
  for (const part of Object.keys(after.content) as (keyof Mergeable["content"])[])
    compareValue(part, before.content[part], after.content[part], found);
  return found.differences;
}

/** `budget`: one for all the texts of a lesson. */
type Found = { differences: Difference[]; budget: DiffBudget };

function compareValue(path: string, before: unknown, after: unknown, found: Found): void {
  if (isEqual(before, after)) return;
  if (hasIds(before) && hasIds(after)) return compareItems(path, before, after, found);
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)]))
      compareValue(`${path}.${key}`, before[key], after[key], found);
    return;
  }
  const words = typeof before === "string" && typeof after === "string" ? wordsBetween(before, after, found.budget) : null;
  found.differences.push({ path, kind: "changed", before: before ?? null, after: after ?? null, words });
}

function compareItems(path: string, before: ItemWithId[], after: ItemWithId[], found: Found): void {
  const { differences } = found;
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [item.id, item]))) as [
    Map<string, ItemWithId>,
    Map<string, ItemWithId>,
  ];
  const order = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const moved = movedIn(
    order,
    after.filter(({ id }) => old.has(id)).map(({ id }) => id),
  );
  for (const item of after) {
    const known = old.get(item.id);
    if (!known) differences.push({ path: `${path}.${item.id}`, kind: "added", before: null, after: item, words: null });
    else {
      if (moved.has(item.id)) differences.push({ path: `${path}.${item.id}`, kind: "moved", before: known, after: item, words: null });
      compareValue(`${path}.${item.id}`, known, item, found);
    }
  }
  for (const item of before)
    if (!now.has(item.id)) differences.push({ path: `${path}.${item.id}`, kind: "removed", before: item, after: null, words: null });
}

/** The fewest that have to be moved to get from one order to the other: all but the longest part that kept its order. */
function movedIn(before: string[], after: string[]): Set<string> {
  const placeOf = new Map(after.map((id, index) => [id, index]));
  const places = before.map((id) => placeOf.get(id)!);
  const tails: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tails[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const moved = new Set(before);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) moved.delete(before[at]!);
  return moved;
}
