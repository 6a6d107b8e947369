import { delayOf } from "#src/client/offline/backoff.ts";
import { ackKey, type Op } from "#src/client/offline/op.ts";
import { type Problem, SendError } from "#src/client/offline/outbox.types.ts";
import { exactRevision, isConflict, rebasedOnMerge } from "#src/client/offline/rebase.ts";
import { type Sending, written } from "#src/client/offline/sending.ts";

export type Delivery = {
  /** Sends a claimed op and stores how it went. */
  deliver(op: Op, signal: AbortSignal): Promise<void>;
  /** Attempts in a row that did not reach the server. */
  unreached(): number;
  pausedUntil(): number;
  endPause(): void;
};

/** The reason of a signal that only says: this tab is no longer the one that sends. */
export const STOPPED = Symbol("stopped");

const GIVE_UP_AFTER = 10;
const RECENT = 10;

export function createDelivery(sending: Sending): Delivery {
  const { store, mirror, clock } = sending;
  /** Acknowledgements so far when an op first failed: shows whether the server took anything else since. */
  const failingSince = new Map<string, number>();
  let acks = 0;
  let unreached = 0;
  let pausedUntil = 0;

  async function acknowledged(op: Op, answer: unknown) {
    acks += 1;
    const builtOnIt = [...mirror.ops.values()].filter((other) => other.on === op.mutationId).map((other) => other.mutationId);
    const key = ackKey(op.userId, op.subject);
    const at = clock.now();
    const change = await store.update([op.mutationId, ...builtOnIt], { ackKey: key }, ([stored, ...queue], ack) => {
      if (!stored) return null;
      const revision = exactRevision(op, answer);
      const later = queue.filter((other) => other !== undefined);
      const recent = [{ id: op.mutationId, revision }, ...(ack?.recent ?? [])].slice(0, RECENT);
      return {
        drop: [op.mutationId],
        put: revision === null ? rebasedOnMerge(op, answer, later, sending.rebase) : [],
        ack: { key, userId: op.userId, subject: op.subject, at, recent, last: { item: stored, answer } },
      };
    });
    mirror.remove([op.mutationId]);
    if (!change) return;
    written(sending, change, [op.mutationId]);
    sending.tidings.tellAnswer({ item: change.ack!.last!.item, answer, at });
    void store.update([], { ackKey: key }, (_, ack) =>
      ack?.last?.item.mutationId === op.mutationId ? { ack: { ...ack, last: null } } : null,
    );
  }

  async function setAside({ mutationId }: Op, problem: Problem) {
    failingSince.delete(mutationId);
    const change = await store.update([mutationId], {}, ([stored]) => (stored ? { put: [{ ...stored, state: "aside", problem }] } : null));
    written(sending, change, [mutationId]);
    for (const item of change?.put ?? []) sending.tidings.tellRefusal(item);
  }

  async function putBack({ mutationId }: Op, later: Partial<Op>) {
    const change = await store.update([mutationId], {}, ([stored]) =>
      stored?.state === "sending" ? { put: [{ ...stored, ...later, state: "kept" }] } : null,
    );
    written(sending, change, [mutationId]);
  }

  async function failed(op: Op, { kind, problem, retryAfterMs }: SendError) {
    if (kind === "offline") {
      unreached += 1;
      pausedUntil = clock.now() + delayOf(sending.backoff, unreached);
      sending.facts({ connection: "offline" });
      return putBack(op, {});
    }
    reached();
    if (kind === "rejected") return setAside(op, problem);
    if (kind === "sign-in") {
      sending.facts({ needsSignIn: true });
      return putBack(op, {});
    }
    // A server that names its time is busy, not broken.
    const failures = op.failures + (retryAfterMs === undefined ? 1 : 0);
    if (failures >= GIVE_UP_AFTER && isPoison(op)) return setAside(op, problem);
    if (!failingSince.has(op.mutationId)) failingSince.set(op.mutationId, acks);
    const notBefore = clock.now() + (retryAfterMs ?? delayOf(sending.backoff, failures));
    return putBack(op, { failures, notBefore, problem });
  }

  /** It goes on failing although the server takes other things, or others wait behind it. */
  function isPoison(op: Op): boolean {
    if (acks > (failingSince.get(op.mutationId) ?? acks)) return true;
    return [...mirror.ops.values()].some((other) => other.subject === op.subject && other.mutationId !== op.mutationId);
  }

  function reached() {
    unreached = 0;
    pausedUntil = 0;
    if (mirror.facts().connection === "offline") sending.facts({ connection: "online" });
  }

  return {
    async deliver(op, signal) {
      let answer: unknown;
      try {
        answer = await unlessAborted(sending.send(op.path, op.input, signal), signal);
      } catch (error) {
        const reason: unknown = signal.aborted ? signal.reason : error;
        return reason === STOPPED ? undefined : failed(op, asSendError(reason));
      }
      reached();
      failingSince.delete(op.mutationId);
      if (!isConflict(answer)) return acknowledged(op, answer);
      const what = op.path === "components.save" ? "Its code" : "This part of the lesson";
      return setAside(op, { code: "CONFLICT", words: `${what} was changed elsewhere too.`, details: answer });
    },
    unreached: () => unreached,
    pausedUntil: () => pausedUntil,
    endPause() {
      unreached = 0;
      pausedUntil = 0;
    },
  };
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => undefined);
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
}

function asSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  return new SendError("retry", { code: "UNEXPECTED", words: "This page could not send it." });
}
