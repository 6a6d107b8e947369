import type { Op } from "#src/client/offline/op.ts";
import type { NewOp } from "#src/client/offline/outbox.types.ts";

type Place = { mutationId: string; userId: string; createdAt: number; seq: number; on: string | null };

export const newOp = ({ path, input, subject, label }: NewOp, place: Place): Op => ({
  ...place,
  path,
  input: { ...input, mutationId: place.mutationId },
  subject,
  label,
  state: "kept",
  attempts: 0,
  problem: null,
  tip: place.mutationId,
  covers: [],
  failures: 0,
  notBefore: 0,
  version: 0,
});

/** An op that was set aside, to be sent once more. */
export function againOp(aside: Op, { seq, newId }: { seq: number; newId(): string }): Op {
  const op: Op = { ...aside, state: "kept", problem: null, failures: 0, notBefore: 0, seq };
  if (!mayHaveAnswer(aside)) return op;
  const mutationId = newId();
  const on = op.tip === op.mutationId ? op.on : op.tip;
  return { ...op, mutationId, input: { ...op.input, mutationId }, on, tip: mutationId, attempts: 0, covers: [...op.covers, op.mutationId] };
}

/** The server may hold an answer under this id: to a conflict, or to other words than the op has now. */
const mayHaveAnswer = ({ problem, tip, mutationId }: Op) =>
  problem?.code === "CONFLICT" || problem?.code === "MUTATION_REUSED" || tip !== mutationId;
