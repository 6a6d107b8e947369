import type { Op } from "#src/client/offline/op.ts";

export type Plan = {
  ready: Op[];
  /** When the next op that waits for its time is due; null when none does. */
  wakeAt: number | null;
};

export type Busy = {
  now: number;
  inFlight: Pick<ReadonlySet<string>, "has">;
  /** Not on this device yet, so not to be sent yet. */
  writing: ReadonlySet<string>;
};

/** The one op of each subject that may be sent now. `subjects` are queues in order. */
export function plan(subjects: Map<string, Op[]>, busy: Busy): Plan {
  const ready: Op[] = [];
  let wakeAt: number | null = null;
  for (const queue of subjects.values()) {
    const op = headOf(queue);
    if (!op || busy.writing.has(op.mutationId) || queue.some((other) => busy.inFlight.has(other.mutationId))) continue;
    if (op.notBefore <= busy.now) ready.push(op);
    else wakeAt = Math.min(wakeAt ?? op.notBefore, op.notBefore);
  }
  return { ready, wakeAt };
}

/** The first op that waits for nobody: what is behind a failed create depends on it. */
function headOf(queue: Op[]): Op | undefined {
  const first = queue.find((op) => op.state !== "aside" || isCreate(op));
  return first?.state === "aside" ? undefined : first;
}

export const isCreate = (op: Op) => /\.(create($|[A-Z])|instantiate$)/.test(op.path);
