import { type MergeBudget, mergeBudget, mergeText } from "#src/shared/text-merge.ts";
import { hasIds, isObject, type Item, type ItemWithId, NAMES } from "./lesson-shape.rules.ts";
import type { LessonContent } from "./lessons.contract.ts";
import { mergeOrder } from "./merge-order.rules.ts";

/** `plannedMinutes`: null where nobody said how long the lesson is meant to be, undefined where it is not known. */
export type Mergeable = { title: string; plannedMinutes?: number | null | undefined; content: LessonContent };

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
  const at = { path: [], conflicts, budget: mergeBudget() };
  const { title, plannedMinutes, ...content } = mergeObject(flat(base), flat(mine), flat(theirs), at) as Item;
  const merged = {
    title: title as string,
    ...(plannedMinutes !== undefined && { plannedMinutes: plannedMinutes as number | null }),
    content: content as LessonContent,
  };
  return { merged: withTargets(withPlaces(merged, theirs, conflicts), [mine, theirs]), conflicts };
}

const flat = ({ title, plannedMinutes, content }: Mergeable): Item => ({ title, plannedMinutes, ...content });

type Place = { path: string[]; conflicts: string[]; budget: MergeBudget };

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
  // Two different names have no middle.
  if (typeof mine === "string" && typeof theirs === "string" && !NAMES.has(at.path.at(-1) ?? "")) {
    const { text, conflicts } = mergeText(typeof base === "string" ? base : "", mine, theirs, at.budget);
    if (conflicts > 0) refuse(at);
    return text;
  }
  refuse(at);
  return theirs ?? mine;
}

const below = (at: Place, key: string): Place => ({ ...at, path: [...at.path, key] });
const refuse = ({ path, conflicts }: Place) => void conflicts.push(path.join("."));

function mergeObject(base: Item, mine: Item, theirs: Item, at: Place): Item {
  const merged: Item = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = mergeValue(base[key], mine[key], theirs[key], below(at, key));
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

type List = readonly ItemWithId[];

function mergeList(base: List, mine: List, theirs: List, at: Place): List {
  const [o, a, b] = [base, mine, theirs].map((items) => new Map(items.map((item) => [item.id, item])));
  const kept = new Map<string, ItemWithId>();
  for (const id of new Set([...o!.keys(), ...b!.keys(), ...a!.keys()])) {
    const item = mergeItem(o!.get(id), a!.get(id), b!.get(id), below(at, id));
    if (item) kept.set(id, item);
  }
  const ids = [base, mine, theirs].map((items) => items.map(({ id }) => id)) as [string[], string[], string[]];
  return mergeOrder(...ids, new Set(kept.keys())).map((id) => kept.get(id)!);
}

function mergeItem(base: Item | undefined, mine: Item | undefined, theirs: Item | undefined, at: Place) {
  const [one, other] = [mine, theirs];
  if (one && other) return mergeValue(base, one, other, at) as ItemWithId;
  const left = one ?? other;
  // In the base and gone on one side: gone, unless the other side has changed it meanwhile.
  if (!left || (base && isEqual(base, left))) return undefined;
  if (base) refuse(at);
  return left as ItemWithId;
}

/** A clip that each side moved to a track of its own, or one moved and the other changed: a conflict, and it stays where theirs has it. */
function withPlaces({ content, ...words }: Mergeable, theirs: Mergeable, conflicts: string[]): Mergeable {
  const { tracks } = content.timeline;
  const tracksOf = new Map<string, string[]>();
  for (const { id, clips } of tracks) for (const clip of clips) tracksOf.set(clip.id, [...(tracksOf.get(clip.id) ?? []), id]);
  const theirPlace = new Map(theirs.content.timeline.tracks.flatMap(({ id, clips }) => clips.map((clip) => [clip.id, id])));
  const twice = new Map([...tracksOf].filter(([id, at]) => at.length > 1 && at.includes(theirPlace.get(id) ?? "")));
  if (twice.size === 0) return { ...words, content };
  const paths = [...twice].flatMap(([clip, at]) => at.map((track) => `timeline.tracks.${track}.clips.${clip}`));
  conflicts.push(...paths.filter((path) => !conflicts.includes(path)));
  const placed = tracks.map((track) => ({
    ...track,
    clips: track.clips.filter(({ id }) => !twice.has(id) || theirPlace.get(id) === track.id),
  }));
  return { ...words, content: { ...content, timeline: { ...content.timeline, tracks: placed } } };
}

/** What one side removed and the other now refers to comes back: a reference must not point at nothing. */
function withTargets({ content, ...words }: Mergeable, sides: Mergeable[]): Mergeable {
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
  return { ...words, content: restored };
}

type Named = { id: string };
const TARGETS = ["script", "images", "narration", "music", "effects"] as const;
