import { inOrder, type Op } from "#src/client/offline/op.ts";
import type { OpStore } from "#src/client/offline/op-store.ts";
import type { OutboxView } from "#src/client/offline/outbox.types.ts";

type Facts = Omit<OutboxView, "items">;

export type Mirror = {
  /** The account's ops. */
  ops: ReadonlyMap<string, Op>;
  /** Ops of this tab that are on their way to the device. */
  writing: Set<string>;
  facts(): Facts;
  setFacts(facts: Partial<Facts>): void;
  /** Puts an op behind all that this tab knows. */
  nextSeq(): number;
  apply(op: Op): void;
  remove(ids: string[]): void;
  acked(subject: string, at: number): void;
  /** Reads these ops again. */
  refresh(ids: string[]): Promise<void>;
  /** Reads everything of an account again. */
  reload(userId: string | null): Promise<void>;
  view(): OutboxView;
  subscribe(listener: () => void): () => void;
};

/** What one tab knows of the outbox, for its page and for sending. */
export function createMirror(store: OpStore, initial: Facts): Mirror {
  const ops = new Map<string, Op>();
  const gone = new Set<string>();
  const writing = new Set<string>();
  const listeners = new Set<() => void>();
  let account: string | null = null;
  let facts = initial;
  let lastSeq = 0;
  let view: OutboxView | undefined;
  // One reading after the other: an older one must not overtake a newer one.
  let reading: Promise<unknown> = Promise.resolve();

  const changed = () => {
    view = undefined;
    for (const listener of listeners) listener();
  };
  const put = (op: Op) => {
    const known = ops.get(op.mutationId);
    if (gone.has(op.mutationId) || op.userId !== account || (known && known.version > op.version)) return;
    ops.set(op.mutationId, op);
    lastSeq = Math.max(lastSeq, op.seq);
  };
  const next = (read: () => Promise<void>) => {
    const result = reading.then(read);
    reading = result.catch(() => undefined);
    return result;
  };

  return {
    ops,
    writing,
    facts: () => facts,
    setFacts(some) {
      facts = { ...facts, ...some };
      changed();
    },
    nextSeq: () => ++lastSeq,
    apply(op) {
      put(op);
      changed();
    },
    remove(ids) {
      for (const id of ids) {
        ops.delete(id);
        gone.add(id);
      }
      changed();
    },
    acked(subject, at) {
      facts = { ...facts, lastAckAt: { ...facts.lastAckAt, [subject]: at } };
      changed();
    },
    refresh: (ids) =>
      next(async () => {
        const kept = ids.filter((id) => !writing.has(id));
        const found = await store.read(kept);
        kept.forEach((id, index) => {
          const op = found[index];
          if (op) put(op);
          else ops.delete(id);
        });
        changed();
      }),
    reload(userId) {
      if (account !== userId) {
        account = userId;
        ops.clear();
        changed();
      }
      return next(async () => {
        const known = [...ops.keys()].filter((id) => !writing.has(id));
        const from = userId === null ? { ops: [], acks: [] } : await store.load(userId);
        if (account !== userId) return;
        const found = new Set(from.ops.map((op) => op.mutationId));
        for (const id of known) if (!found.has(id)) ops.delete(id);
        from.ops.forEach(put);
        facts = { ...facts, lastAckAt: Object.fromEntries(from.acks.map((ack) => [ack.subject, ack.at])) };
        changed();
      });
    },
    view: () => (view ??= { ...facts, items: [...ops.values()].sort(inOrder) }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
