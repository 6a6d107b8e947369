import type { OutboxItem } from "#src/client/offline/outbox.types.ts";

/** An outbox item with what only the engine needs. */
export type Op = OutboxItem & {
  /** Order within a subject; ties come from tabs that did not know of each other's op. */
  seq: number;
  /** The op of the same subject whose text this one's was built on. */
  on: string | null;
  /** For an op set aside: the newest op built on it, directly or through others. */
  tip: string;
  /** Ops that were coalesced into this one; its answer is theirs. */
  covers: string[];
  /** Times that the server was reached and asked to come again later. */
  failures: number;
  notBefore: number;
  /** Counts its writes, so that a late reading never replaces a newer one. */
  version: number;
};

/** What is remembered of a subject's acknowledgements. */
export type Ack = {
  key: string;
  userId: string;
  subject: string;
  at: number;
  /** The newest ten; `revision` is null when it holds more than the op's own text. */
  recent: { id: string; revision: number | null }[];
  /** The newest answer until it is told; the next leader does, should this one die before. */
  last: { item: Op; answer: unknown } | null;
};

export const ackKey = (userId: string, subject: string) => `${userId}\n${subject}`;

export const inOrder = (a: Op, b: Op) => a.seq - b.seq || (a.mutationId < b.mutationId ? -1 : a.mutationId > b.mutationId ? 1 : 0);

export function bySubject(ops: Iterable<Op>): Map<string, Op[]> {
  const subjects = new Map<string, Op[]>();
  for (const op of [...ops].sort(inOrder)) {
    const queue = subjects.get(op.subject);
    if (queue) queue.push(op);
    else subjects.set(op.subject, [op]);
  }
  return subjects;
}

export const idsOf = (op: Op) => [op.mutationId, ...op.covers];
