import { baseKey, isSave, mergeSaves, withoutParts } from "#src/client/offline/changes.ts";
import { idsOf, type Op } from "#src/client/offline/op.ts";

export type Tidied = { put: Op[]; drop: string[] };

const isPublish = (op: Op) => op.path === "drafts.publish";
const isUnsent = (op: Op) => op.state === "kept" && op.attempts === 0;

/**
 * The first thing to tidy in one subject's queue (in order), or null: a save joins the unsent save it was built on,
 * joins a conflict it was built on, or takes its parts out of a refused save it was built on. What was not saved is not
 * published either.
 */
export function tidyOnce(queue: Op[]): Tidied | null {
  for (const [index, op] of queue.entries()) {
    if (!isUnsent(op) || !(isSave(op) || isPublish(op))) continue;
    const aside = queue.find((other) => other.state === "aside" && isSave(other) && other.tip === op.on);
    const tidied = isPublish(op) ? (aside ? unpublished(aside, op) : null) : aside ? behind(aside, op, queue) : join(queue[index - 1], op);
    if (tidied) return tidied;
  }
  return null;
}

function join(earlier: Op | undefined, op: Op): Tidied | null {
  if (!earlier || !isSave(earlier) || !isUnsent(earlier) || earlier.mutationId !== op.on) return null;
  // The later id stays: it was never sent, whatever became of the earlier one.
  const merged = { ...mergeSaves(earlier.input, op.input), mutationId: op.mutationId };
  const { on, seq, createdAt } = earlier;
  return {
    put: [{ ...op, on, seq, createdAt, input: merged, covers: [...op.covers, ...idsOf(earlier)] }],
    drop: [earlier.mutationId],
  };
}

function behind(aside: Op, op: Op, queue: Op[]): Tidied | null {
  const tip = op.mutationId;
  if (isUndecided(aside, op)) {
    const input = { ...mergeSaves(aside.input, op.input), mutationId: aside.mutationId };
    return { put: [{ ...aside, tip, input, covers: [...aside.covers, ...idsOf(op)] }], drop: [op.mutationId] };
  }
  const rest = withoutParts(aside.input, op.input);
  const on = lastGoing(op.on, queue);
  // What is left of the refused save now counts as built on the one that overtook it.
  return rest
    ? {
        put: [
          { ...aside, tip, input: rest },
          { ...op, on },
        ],
        drop: [],
      }
    : { put: [{ ...op, on }], drop: [aside.mutationId] };
}

function unpublished(aside: Op, op: Op): Tidied {
  const problem = { code: "NOT_SAVED_BEFORE", words: "Not published, because the text before it was not saved." };
  return {
    put: [
      { ...aside, tip: op.mutationId },
      { ...op, state: "aside", problem },
    ],
    drop: [],
  };
}

/** From `on` back to the first op that is not set aside. */
function lastGoing(on: string | null, queue: Op[]): string | null {
  const aside = queue.find((op) => op.mutationId === on && op.state === "aside");
  return aside ? lastGoing(aside.on, queue) : on;
}

/** A conflict that the save's writer had not seen yet. */
function isUndecided(aside: Op, op: Op): boolean {
  if (aside.problem?.code !== "CONFLICT") return false;
  const { latest } = (aside.problem.details ?? {}) as { latest?: { revision?: number; version?: number } };
  const stored = latest?.revision ?? latest?.version;
  return stored === undefined || Number(op.input[baseKey(op.input)]) < stored;
}
