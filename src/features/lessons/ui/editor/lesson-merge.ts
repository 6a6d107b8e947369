import { isEqual, mergeLesson } from "#src/features/lessons/merge.rules.ts";
import type { LessonText } from "./lesson-text.ts";

type WithId = { id: string };
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasIds = (value: unknown): value is WithId[] => Array.isArray(value) && value.every((item) => isObject(item) && "id" in item);

/**
 * What others wrote under what is on the screen: `theirs` with everything that `mine` changed since `base`. Where both
 * changed the same words, mine stays; then it is not clean, and the next save has to be judged from `base`.
 */
export function mergeUnder(base: LessonText, mine: LessonText, theirs: LessonText): { text: LessonText; isClean: boolean } {
  if (isEqual(base, theirs)) return { text: mine, isClean: true };
  if (isEqual(base, mine)) return { text: shared(mine, theirs), isClean: true };
  const { merged, conflicts } = mergeLesson(base, theirs, mine);
  const kept = conflicts.reduce((text, path) => withoutRemoved(text, mine, path.split(".")), merged);
  return { text: shared(mine, kept), isClean: conflicts.length === 0 };
}

/** `mine` removed what `path` names and they changed it: it stays away until somebody decides. */
function withoutRemoved(merged: LessonText, mine: LessonText, [part, ...path]: string[]): LessonText {
  if (!part || path.length === 0) return merged;
  const [ours, value] = [mine, merged].map(({ content }) => (content as Record<string, unknown>)[part]);
  return { ...merged, content: { ...merged.content, [part]: removed(value, ours, path) } };
}

function removed(value: unknown, mine: unknown, [key, ...rest]: string[]): unknown {
  if (!key) return value;
  if (hasIds(value)) {
    const ours = hasIds(mine) ? mine : [];
    if (rest.length === 0) return ours.some(({ id }) => id === key) ? value : value.filter(({ id }) => id !== key);
    const own = ours.find(({ id }) => id === key);
    return value.map((item) => (item.id === key ? (removed(item, own, rest) as WithId) : item));
  }
  if (!isObject(value)) return value;
  return { ...value, [key]: removed(value[key], isObject(mine) ? mine[key] : undefined, rest) };
}

/** `next`, with every part that equals its counterpart in `known` being that same object: what did not change is not drawn again. */
export function shared<T>(known: T, next: T): T {
  if (known === next || isEqual(known, next)) return known;
  if (hasIds(known) && hasIds(next)) {
    const byId = new Map(known.map((item) => [item.id, item]));
    return next.map((item) => (byId.has(item.id) ? shared(byId.get(item.id)!, item) : item)) as T;
  }
  if (!isObject(known) || !isObject(next) || Array.isArray(known) || Array.isArray(next)) return next;
  const entries = Object.entries(next).map(([key, value]) => [key, shared(known[key], value)]);
  return Object.fromEntries(entries) as T;
}
