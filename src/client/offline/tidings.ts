import type { Channel } from "#src/client/offline/channel.ts";
import type { Message } from "#src/client/offline/messages.ts";
import type { Mirror } from "#src/client/offline/mirror.ts";
import { idsOf, type Op } from "#src/client/offline/op.ts";
import type { OpStore } from "#src/client/offline/op-store.ts";
import type { Waiting } from "#src/client/offline/waiting.ts";

type Answered = { item: Op; answer: unknown; at: number };

/** What became of ops: `tell…` says it in this tab and in the others, `hear…` takes it from another. */
export type Tidings = {
  touched(ids: string[]): void;
  tellAnswer(answered: Answered): void;
  tellRefusal(item: Op): void;
  tellDiscard(ids: string[]): void;
  hearTouched(ids: string[], loose: Op[]): Promise<void>;
  hearAnswer(answered: Answered): void;
  hearRefusal(item: Op): void;
  hearDiscard(ids: string[]): void;
  onAnswer(listener: (item: Op, answer: unknown) => void): () => void;
};

type Parts = { store: OpStore; mirror: Mirror; waiting: Waiting; channel: Channel<Message>; account(): string | null };

export function createTidings({ store, mirror, waiting, channel, account }: Parts): Tidings {
  const told = new Set<string>();
  const listeners = new Set<(item: Op, answer: unknown) => void>();

  function forget(ids: string[]) {
    for (const id of ids) store.loose.delete(id);
    mirror.remove(ids);
  }

  function hearAnswer({ item, answer, at }: Answered) {
    const ids = idsOf(item);
    forget(ids);
    // A new sender tells the last answer again, in case the old one died before it did.
    if (item.userId !== account() || told.has(item.mutationId)) return;
    told.add(item.mutationId);
    mirror.acked(item.subject, at);
    waiting.answered(ids, answer);
    for (const listener of listeners) listener(item, answer);
  }

  function hearRefusal(item: Op) {
    if (item.problem) waiting.refused(idsOf(item), item.problem);
  }

  function hearDiscard(ids: string[]) {
    forget(ids);
    waiting.refused(ids, { code: "DISCARDED", words: "It was discarded." });
  }

  return {
    touched(ids) {
      const loose = ids.flatMap((id) => store.loose.get(id) ?? []);
      if (ids.length > 0) channel.post({ type: "touched", ids, loose });
    },
    tellAnswer(answered) {
      hearAnswer(answered);
      channel.post({ type: "answered", ...answered });
    },
    tellRefusal(item) {
      hearRefusal(item);
      channel.post({ type: "refused", item });
    },
    tellDiscard(ids) {
      hearDiscard(ids);
      channel.post({ type: "discarded", ids });
    },
    async hearTouched(ids, loose) {
      for (const id of ids) store.loose.delete(id);
      for (const op of loose) store.loose.set(op.mutationId, op);
      await mirror.refresh(ids);
    },
    hearAnswer,
    hearRefusal,
    hearDiscard,
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
