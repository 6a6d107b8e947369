import { mergeText } from "#src/shared/text-merge.ts";
import type { LessonContent } from "./lessons.contract.ts";
import { mergeOrder } from "./merge-order.rules.ts";

export type Mergeable = { title: string; content: LessonContent };

/** `conflicts`: paths such as `title`, `script.<id>.body` or `timeline.tracks.<id>`, where `merged` holds what `theirs` says. */
export type Merged = { merged: Mergeable; conflicts: string[] };

/**
 * Three-way merge of a lesson. Objects merge by key, lists of things with an `id` by id and with their order, text by lines
 * and then words; of other values both sides may change a different one. Symmetric: with the sides exchanged the same
 * merges, and the same conflicts. Nothing is lost: what one side removed and the other changed is a conflict, and stays.
 */
export function mergeLesson(base: Mergeable, mine: Mergeable, theirs: Mergeable): Merged {
  if (isEqual(mine, theirs) || isEqual(base, mine)) return { merged: theirs, conflicts: [] };
  if (isEqual(base, theirs)) return { merged: mine, conflicts: [] };
  const conflicts: string[] = [];
  const { title, ...content } = mergeObject(flat(base), flat(mine), flat(theirs), { path: [], conflicts }) as Item;
  const merged = { title: title as string, content: content as LessonContent };
  return { merged: withTargets(merged, [mine, theirs]), conflicts };
}

const flat = ({ title, content }: Mergeable): Item => ({ title, ...content });

type Item = Record<string, unknown>;
type Place = { path: string[]; conflicts: string[] };

/** These name something or pick from a list: two different ones have no middle. */
const NAMES = new Set(["id", "attachmentId", "ref", "sectionId", "kind"]);

const isObject = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
const hasIds = (value: unknown): value is (Item & { id: string })[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === "string");

/** Whether both are the same JSON, whatever the order of their keys; a missing key and `undefined` are one. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown, at: Place): unknown {
  if (isEqual(mine, theirs) || isEqual(base, mine)) return theirs;
  if (isEqual(base, theirs)) return mine;
  if (hasIds(mine) && hasIds(theirs)) return mergeList(hasIds(base) ? base : [], mine, theirs, at);
  if (isObject(mine) && isObject(theirs)) return mergeObject(isObject(base) ? base : {}, mine, theirs, at);
  if (typeof mine === "string" && typeof theirs === "string" && !NAMES.has(at.path.at(-1) ?? "")) {
    const { text, conflicts } = mergeText(typeof base === "string" ? base : "", mine, theirs);
    if (conflicts > 0) refuse(at);
    return text;
  }
  refuse(at);
  return theirs ?? mine;
}

const refuse = ({ path, conflicts }: Place) => void conflicts.push(path.join("."));

function mergeObject(base: Item, mine: Item, theirs: Item, { path, conflicts }: Place): Item {
  const merged: Item = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = mergeValue(base[key], mine[key], theirs[key], { path: [...path, key], conflicts });
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

type List = readonly (Item & { id: string })[];

function mergeList(base: List, mine: List, theirs: List, { path, conflicts }: Place): List {
  const [o, a, b] = [base, mine, theirs].map((items) => new Map(items.map((item) => [item.id, item])));
  const kept = new Map<string, Item & { id: string }>();
  for (const id of new Set([...o!.keys(), ...b!.keys(), ...a!.keys()])) {
    const item = mergeItem(o!.get(id), a!.get(id), b!.get(id), { path: [...path, id], conflicts });
    if (item) kept.set(id, item);
  }
  const ids = [base, mine, theirs].map((items) => items.map(({ id }) => id)) as [string[], string[], string[]];
  return mergeOrder(...ids, new Set(kept.keys())).map((id) => kept.get(id)!);
}

function mergeItem(base: Item | undefined, mine: Item | undefined, theirs: Item | undefined, at: Place) {
  const [one, other] = [mine, theirs];
  if (one && other) return mergeValue(base, one, other, at) as Item & { id: string };
  const left = one ?? other;
  // In the base and gone on one side: gone, unless the other side has changed it meanwhile.
  if (!left || (base && isEqual(base, left))) return undefined;
  if (base) refuse(at);
  return left as Item & { id: string };
}

/** What one side removed and the other now refers to comes back: a reference must not point at nothing. */
function withTargets({ title, content }: Mergeable, sides: Mergeable[]): Mergeable {
  const refs = new Set(content.timeline.tracks.flatMap(({ clips }) => clips.flatMap(({ ref }) => ref ?? [])));
  const sounds = [...content.narration, ...content.music, ...content.effects];
  const sections = new Set(sounds.flatMap(({ sectionId }) => sectionId ?? []));
  for (const clip of refs) sections.add(clip);
  const restored = { ...content };
  for (const part of TARGETS) {
    const wanted = part === "script" ? sections : refs;
    const there = new Set(content[part].map(({ id }) => id));
    const missing = sides.flatMap((side) => side.content[part] as Named[]).filter(({ id }) => wanted.has(id) && !there.has(id));
    if (missing.length > 0)
      Object.assign(restored, { [part]: [...content[part], ...new Map(missing.map((item) => [item.id, item])).values()] });
  }
  return { title, content: restored };
}

type Named = { id: string };
const TARGETS = ["script", "images", "narration", "music", "effects"] as const;
