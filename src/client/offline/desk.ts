import type { Lines } from "#src/client/offline/lines.ts";
import type { Mirror } from "#src/client/offline/mirror.ts";
import { idsOf } from "#src/client/offline/op.ts";
import type { OpStore } from "#src/client/offline/op-store.ts";
import { type NewOp, SendError } from "#src/client/offline/outbox.types.ts";
import { isCreate } from "#src/client/offline/plan.ts";
import { againOp, newOp } from "#src/client/offline/new-op.ts";
import type { Tidings } from "#src/client/offline/tidings.ts";
import { type Waiting, withResolvers } from "#src/client/offline/waiting.ts";

type Parts = {
  store: OpStore;
  mirror: Mirror;
  lines: Lines;
  waiting: Waiting;
  tidings: Tidings;
  now(): number;
  newId(): string;
  account(): string | null;
  /** Something may be there to be sent. */
  onChange(): void;
};

/** Where this tab hands ops in, and takes them back. */
export function createDesk({ store, mirror, lines, waiting, tidings, ...parts }: Parts) {
  const keeping = new Set<Promise<void>>();

  function enqueue<T>(op: NewOp, place?: { on: string | null; seq?: number }) {
    const mutationId = op.mutationId ?? parts.newId();
    const userId = parts.account();
    if (userId === null) return notSignedIn<T>(mutationId);
    const item = newOp(op, {
      mutationId,
      userId,
      createdAt: parts.now(),
      seq: place?.seq ?? mirror.nextSeq(),
      on: place ? place.on : lines.headOf(op.subject),
    });
    lines.follow(op.subject, mutationId);
    mirror.writing.add(mutationId);
    mirror.apply(item);
    const kept = withResolvers<void>();
    const done = waiting.on<T>(mutationId);
    const keep = store.keep(item).then(async (why) => {
      mirror.writing.delete(mutationId);
      if (why === null) kept.resolve();
      else kept.reject(new Error(why));
      tidings.touched([mutationId]);
      parts.onChange();
      if (why === null) await keepLoose();
      else mirror.setFacts({ notKept: why });
    });
    keeping.add(keep);
    void keep.finally(() => keeping.delete(keep));
    return { mutationId, kept: kept.promise, done };
  }

  /** There is room again: what was only in memory is kept too. */
  async function keepLoose() {
    const ids = [...store.loose.keys()];
    for (const id of ids) await store.update([id], {}, ([op]) => (op ? { put: [op] } : null));
    tidings.touched(ids);
    if (store.loose.size === 0 && mirror.facts().notKept !== null) mirror.setFacts({ notKept: null });
  }

  async function discard(mutationId: string) {
    const change = await store.update([mutationId], {}, ([op]) => (op ? { drop: idsOf(op) } : null));
    tidings.tellDiscard(change?.drop ?? [mutationId]);
    parts.onChange();
  }

  return {
    enqueue,
    discard,
    async retry(mutationId: string) {
      const old = mirror.ops.get(mutationId);
      const change = await store.update([mutationId], {}, ([op]) => {
        if (op?.state !== "aside") return null;
        const again = againOp(op, { seq: isCreate(op) ? op.seq : mirror.nextSeq(), newId: parts.newId });
        return { put: [again], drop: again.mutationId === mutationId ? [] : [mutationId] };
      });
      const op = change?.put?.[0];
      if (!op) return;
      if (old && lines.headOf(op.subject) === old.tip) lines.follow(op.subject, op.mutationId);
      mirror.remove(change.drop ?? []);
      mirror.apply(op);
      tidings.touched([mutationId, op.mutationId]);
    },
    resolve<T>(mutationId: string, input: Record<string, unknown>) {
      const old = mirror.ops.get(mutationId);
      if (!old) throw new Error(`No op ${mutationId} to resolve`);
      const { path, subject, label } = old;
      const decided = enqueue<T>({ path, subject, label, input }, { on: null, seq: isCreate(old) ? old.seq : undefined });
      // The old one goes when the new one is safe: here, or on the server.
      decided.kept
        .catch(() => decided.done)
        .then(() => discard(mutationId))
        .catch(() => undefined);
      return decided;
    },
    /** Everything handed in so far is kept, or known not to be. */
    settled: () => Promise.all(keeping),
  };
}

function notSignedIn<T>(mutationId: string) {
  const kept = withResolvers<void>();
  const done = withResolvers<T>();
  const error = new SendError("sign-in", { code: "UNAUTHENTICATED", words: "Nobody is signed in." });
  kept.reject(error);
  done.reject(error);
  return { mutationId, kept: kept.promise, done: done.promise };
}
