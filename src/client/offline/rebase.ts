import { baseKey, isSave, partsOf, withParts } from "#src/client/offline/changes.ts";
import type { Ack, Op } from "#src/client/offline/op.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { type Mergeable, mergeLesson } from "#src/features/lessons/merge.rules.ts";

/**
 * What of a queued save stays true after an earlier one was merged with somebody else's words: its input on top of
 * `lesson`, or null when that would overwrite those words. Then it keeps its base, and the server merges.
 */
export type Rebase = (sent: Op, lesson: Record<string, unknown>, later: Op) => Record<string, unknown> | null;

type Stored = Record<string, unknown> | null | undefined;
type Answer = { status?: string; revision?: unknown; lesson?: Stored; component?: Stored } | null | undefined;

export const isConflict = (answer: unknown) => (answer as Answer)?.status === "conflict";

export function lessonOf(answer: unknown): Record<string, unknown> | null {
  const given = answer as Answer;
  const lesson = given?.lesson ?? (given as Record<string, unknown> | null | undefined);
  return typeof lesson === "object" && typeof lesson?.revision === "number" ? lesson : null;
}

/**
 * The revision that holds exactly what the op's writer saw; null when others' words came in, or may have: an op that
 * names no base is taken on top of whatever stands there.
 */
export function exactRevision({ input }: Op, answer: unknown): number | null {
  if ((answer as Answer)?.status === "merged" || typeof input[baseKey(input)] !== "number") return null;
  const version = (answer as Answer)?.component?.version;
  return typeof version === "number" ? version : ((lessonOf(answer)?.revision as number | undefined) ?? null);
}

/** An op built on an acknowledged one takes its revision as base. One that may have been sent never changes: the server knows its input. */
export function rebased(op: Op, ack: Ack | undefined): Op {
  const base = op.input[baseKey(op.input)];
  if (op.attempts > 0 || op.on === null || typeof base !== "number") return op;
  const revision = ack?.recent.find(({ id }) => id === op.on)?.revision ?? 0;
  return revision > base ? { ...op, input: onRevision(op.input, revision) } : op;
}

/** The saves in `queue` that were built on `sent`, which the server merged. */
export function rebasedOnMerge(sent: Op, answer: unknown, queue: Op[], rebase: Rebase): Op[] {
  const lesson = lessonOf(answer);
  if (!lesson) return [];
  return queue.flatMap((later) => {
    if (!isSave(later) || later.attempts > 0 || later.on !== sent.mutationId) return [];
    const input = rebase(sent, lesson, later);
    return input ? [{ ...later, input }] : [];
  });
}

/**
 * What the later save changed since the earlier one, on top of what the server made of that: a three-way merge of each
 * part it writes. Null where both changed the same words, or where nobody here knows what the later save was written on.
 */
export const rebaseByMerge: Rebase = (sent, lesson, later) => {
  const { title, content } = lesson;
  const stored: Record<string, unknown> = { ...(content as object), title };
  const known = { ...(later.input.base as object | undefined), ...partsOf(sent.input) } as Record<string, unknown>;
  const mine = partsOf(later.input);
  if (Object.keys(mine).some((part) => !(part in known) || !(part in stored))) return null;
  const [base, theirs] = [known, stored].map((parts) => lessonFrom({ ...stored, ...pick(parts, mine) }));
  const { merged, conflicts } = mergeLesson(base!, lessonFrom({ ...stored, ...mine }), theirs!);
  if (conflicts.length > 0) return null;
  const parts = pick({ ...merged.content, title: merged.title }, mine);
  return onRevision(withParts(later.input, parts), lesson.revision as number);
};

const pick = (parts: Record<string, unknown>, like: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(like).map((part) => [part, parts[part]]));

/** The parts that are not compared may be missing. */
function lessonFrom({ title, ...content }: Record<string, unknown>): Mergeable {
  const empty = { ...emptyContent(), ...content };
  return { title: String(title), content: empty as LessonContent };
}

/** A base sent along belongs to the old revision. */
function onRevision({ base: _, ...input }: Record<string, unknown>, revision: number) {
  return { ...input, [baseKey(input)]: revision };
}
