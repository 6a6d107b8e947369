import { isSave, partsOf } from "#src/client/offline/changes.ts";
import type { Ack, Op } from "#src/client/offline/op.ts";

/**
 * What of a queued save stays true after an earlier one was merged with somebody else's words: its input on top of
 * `lesson`, or null when that would overwrite those words. Then it keeps its base, and the server merges.
 */
export type Rebase = (sent: Op, lesson: Record<string, unknown>, later: Op) => Record<string, unknown> | null;

type Answer = { status?: string; revision?: unknown; lesson?: Record<string, unknown> } | null | undefined;

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
  if ((answer as Answer)?.status === "merged" || typeof input.baseRevision !== "number") return null;
  return (lessonOf(answer)?.revision as number | undefined) ?? null;
}

/** An op built on an acknowledged one takes its revision as base. One that may have been sent never changes: the server knows its input. */
export function rebased(op: Op, ack: Ack | undefined): Op {
  const { baseRevision } = op.input;
  if (op.attempts > 0 || op.on === null || typeof baseRevision !== "number") return op;
  const revision = ack?.recent.find(({ id }) => id === op.on)?.revision ?? 0;
  return revision > baseRevision ? { ...op, input: onRevision(op.input, revision) } : op;
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

/** Safe without a merge: each part that the later save writes stands on the server as the earlier save sent it. */
export const rebaseUntouchedParts: Rebase = (sent, lesson, later) => {
  const sentParts = partsOf(sent.input);
  const { title } = lesson;
  const stored: Record<string, unknown> = { ...(lesson.content as object), title };
  const untouched = Object.keys(partsOf(later.input)).every(
    (part) => part in sentParts && canonical(sentParts[part]) === canonical(stored[part]),
  );
  return untouched ? onRevision(later.input, lesson.revision as number) : null;
};

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A base sent along belongs to the old revision. */
function onRevision({ base: _, ...input }: Record<string, unknown>, revision: number) {
  return { ...input, baseRevision: revision };
}
