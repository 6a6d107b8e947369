import { createDelivery, STOPPED } from "#src/client/offline/delivery.ts";
import { ackKey, bySubject, type Op } from "#src/client/offline/op.ts";
import { SendError } from "#src/client/offline/outbox.types.ts";
import { plan } from "#src/client/offline/plan.ts";
import { rebased } from "#src/client/offline/rebase.ts";
import { type Sending, written } from "#src/client/offline/sending.ts";
import { findUntidy, storeTidied } from "#src/client/offline/tidy.ts";

export type Sender = {
  start(): Promise<void>;
  stop(): void;
  /** Looks for what can be sent. */
  pump(): void;
  /** Looks without waiting for a pause to end. */
  now(): void;
  idle(): Promise<void>;
};

const AT_ONCE = 4;
const AGAIN_MS = 1000;

/** The one tab that sends. What it does to an op is a transaction on what is stored, not on what it remembers. */
export function createSender(sending: Sending): Sender {
  const { store, mirror, clock, fence } = sending;
  const delivery = createDelivery(sending);
  const inFlight = new Map<string, AbortController>();
  let term = 0;
  let active = false;
  let running = false;
  let again = false;
  let isImpatient = false;
  let wake: { at: number; cancel(): void } | undefined;
  const idleWaiters: (() => void)[] = [];

  function pump() {
    again = true;
    if (!running && active) void run();
    rest();
  }

  async function run() {
    running = true;
    while (again && active) {
      again = false;
      await turn().catch(() => wakeAt(clock.now() + AGAIN_MS));
    }
    running = false;
    rest();
  }

  function rest() {
    if (running || inFlight.size > 0) return;
    for (const resolve of idleWaiters.splice(0)) resolve();
  }

  async function turn() {
    wake?.cancel();
    wake = undefined;
    // Also while the server is away: hours of typing stay one save per lesson. Nothing is awaited between the last look
    // and the plan, or a save could be sent that belongs to another.
    const stuck = new Set<string>();
    for (let untidy = findUntidy(mirror, stuck); untidy; untidy = findUntidy(mirror, stuck))
      if (!(await storeTidied(sending, untidy))) stuck.add(untidy.queue[0]!.subject);
    if (!active || mirror.facts().needsSignIn) return;
    const now = isImpatient ? Number.POSITIVE_INFINITY : clock.now();
    isImpatient = false;
    if (delivery.pausedUntil() > now) return wakeAt(delivery.pausedUntil());
    const { ready, wakeAt: due } = plan(bySubject(mirror.ops.values()), { now, inFlight, writing: mirror.writing });
    // While the server is away, one op finds out whether it is back.
    const room = (delivery.unreached() > 0 ? 1 : AT_ONCE) - inFlight.size;
    if (due !== null) wakeAt(due);
    await Promise.all(ready.slice(0, Math.max(0, room)).map(dispatch));
  }

  async function dispatch({ mutationId, subject, userId }: Op) {
    const startedIn = term;
    const change = await store.update([mutationId], { fence, ackKey: ackKey(userId, subject) }, ([stored], ack) =>
      stored && stored.state !== "aside" ? { put: [claimed(rebased(stored, ack))] } : null,
    );
    const op = change?.put?.[0];
    if (term !== startedIn) return;
    if (!op) {
      await mirror.refresh([mutationId]);
      return wakeAt(clock.now() + AGAIN_MS);
    }
    void carry(op);
    written(sending, change);
  }

  async function carry(op: Op) {
    const controller = new AbortController();
    inFlight.set(op.mutationId, controller);
    const silent = new SendError("offline", { code: "TIMEOUT", words: "The server does not answer." });
    const cancelTimeout = clock.after(sending.timeoutOf(op), () => controller.abort(silent));
    await delivery.deliver(op, controller.signal).catch(() => undefined);
    cancelTimeout();
    if (inFlight.get(op.mutationId) === controller) inFlight.delete(op.mutationId);
    pump();
  }

  function wakeAt(at: number) {
    if (wake && wake.at <= at) return;
    wake?.cancel();
    wake = { at, cancel: clock.after(Math.max(0, at - clock.now()), pump) };
  }

  /** An earlier sender may have died between the server's answer and telling it. */
  async function takeOver(account: string) {
    const { ops, acks } = await store.load(account);
    for (const op of ops.filter(({ state }) => state === "sending")) {
      const change = await store.update([op.mutationId], { fence }, ([stored]) =>
        stored?.state === "sending" ? { put: [{ ...stored, state: "kept" }] } : null,
      );
      written(sending, change);
    }
    for (const { at, last } of acks) if (last) sending.tidings.tellAnswer({ ...last, at });
  }

  return {
    pump,
    now() {
      isImpatient = true;
      delivery.endPause();
      pump();
    },
    async start() {
      const startedIn = ++term;
      const account = sending.account();
      await mirror.reload(account);
      if (account !== null) await takeOver(account);
      if (startedIn !== term) return;
      active = account !== null;
      pump();
    },
    stop() {
      term += 1;
      active = false;
      wake?.cancel();
      wake = undefined;
      for (const controller of inFlight.values()) controller.abort(STOPPED);
      inFlight.clear();
      rest();
    },
    idle() {
      return new Promise((resolve) => {
        idleWaiters.push(resolve);
        rest();
      });
    },
  };
}

const claimed = (op: Op): Op => ({ ...op, state: "sending", attempts: op.attempts + 1 });
