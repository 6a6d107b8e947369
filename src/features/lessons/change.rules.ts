import { NAMES } from "./lesson-shape.rules.ts";
import type { RevisionChange } from "./lessons.contract.ts";
import { isEqual, type Mergeable } from "./merge.rules.ts";

const WORD = /[\p{L}\p{M}\p{N}’']+/gu;

/** What changed from one revision to the next: parts as paths (`title`, `script.<id>`), and words added and taken away. */
export function changeBetween(before: Mergeable, after: Mergeable): RevisionChange {
  const change: RevisionChange = { parts: [], added: 0, removed: 0 };
  note(change, "title", before.title, after.title);
  if (isPlanKnown(before, after)) note(change, "plannedMinutes", before.plannedMinutes, after.plannedMinutes);
  for (const part of Object.keys(after.content) as (keyof Mergeable["content"])[]) {
    const [one, other] = [before.content[part], after.content[part]];
    if (Array.isArray(one) && Array.isArray(other)) noteItems(change, part, one, other);
    else note(change, part, one, other);
  }
  return change;
}

/** Revisions from before there was a planned length know none. */
export const isPlanKnown = (before: Mergeable, after: Mergeable): boolean =>
  before.plannedMinutes !== undefined && after.plannedMinutes !== undefined;

type Item = { id: string };

function noteItems(change: RevisionChange, part: string, before: readonly Item[], after: readonly Item[]): void {
  const known = new Map(before.map((item) => [item.id, item]));
  for (const item of after) note(change, `${part}.${item.id}`, known.get(item.id), item);
  const there = new Set(after.map(({ id }) => id));
  for (const item of before) if (!there.has(item.id)) note(change, `${part}.${item.id}`, item, undefined);
  const isReordered = before.length === after.length && before.some(({ id }, index) => id !== after[index]?.id);
  if (isReordered && !change.parts.some((path) => path.startsWith(`${part}.`))) change.parts.push(part);
}

function note(change: RevisionChange, path: string, before: unknown, after: unknown): void {
  if (isEqual(before, after)) return;
  change.parts.push(path);
  const [one, other] = [textIn(before), textIn(after)];
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).toReversed(), other.slice(start).toReversed());
  change.removed += one.length - start - end;
  change.added += other.length - start - end;
}

/** The words of every text inside, in order. */
function textIn(value: unknown): string[] {
  if (typeof value === "string") return value.match(WORD) ?? [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NAMES.has(key) ? [] : textIn(inner)));
}

function commonStart(one: string[], other: string[]): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
