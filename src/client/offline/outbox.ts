import { type Backoff, browserBackoff } from "#src/client/offline/backoff.ts";
import { type Channel, openChannel } from "#src/client/offline/channel.ts";
import { type Database, openDatabase, whyNotKept } from "#src/client/offline/database.ts";
import { elect } from "#src/client/offline/election.ts";
import { createLines } from "#src/client/offline/lines.ts";
import type { Message } from "#src/client/offline/messages.ts";
import { createMirror } from "#src/client/offline/mirror.ts";
import { idsOf, type Op } from "#src/client/offline/op.ts";
import { createOpStore } from "#src/client/offline/op-store.ts";
import { type NewOp, type Outbox, type Send, SendError } from "#src/client/offline/outbox.types.ts";
import { browserSignals, type PageSignals } from "#src/client/offline/page-signals.ts";
import { isCreate } from "#src/client/offline/plan.ts";
import { type Rebase, rebaseUntouchedParts } from "#src/client/offline/rebase.ts";
import { createSender } from "#src/client/offline/sender.ts";
import { browserTimers, type Timers } from "#src/client/offline/timers.ts";
import { createWaiting, withResolvers } from "#src/client/offline/waiting.ts";
import { newId as newUuid } from "#src/shared/ids.ts";

export * from "#src/client/offline/outbox.types.ts";

export type OutboxDeps = {
  send: Send;
  /** Whose page this is; null while nobody is signed in. */
  userId: string | null;
  clock?: Timers;
  newId?: () => string;
  /** Null: as if the browser had none. */
  locks?: LockManager | null;
  channel?: Channel<Message>;
  database?: Database;
  page?: PageSignals;
  backoff?: Backoff;
  /** How a queued save is put on top of a merged answer; by default only where that needs no merge. */
  rebase?: Rebase;
  timeoutMs?: number;
};

const LEADER = "lectern-outbox";
/** Long: making a lesson from a conversation waits for a model. */
const TIMEOUT_MS = 5 * 60_000;

export async function createOutbox(deps: OutboxDeps): Promise<Outbox> {
  const { clock = browserTimers, page = browserSignals, newId = newUuid } = deps;
  const locks = deps.locks === undefined ? globalThis.navigator?.locks : (deps.locks ?? undefined);
  const channel = deps.channel ?? openChannel<Message>(LEADER);
  const database = deps.database ?? openDatabase();
  const refusal = await database.run(async () => null).catch(whyNotKept);
  const usable = refusal === null ? database : null;

  const owner = newId();
  let account = deps.userId;
  let closed = false;
  const keeping = new Set<Promise<unknown>>();
  const told = new Set<string>();
  const answerListeners = new Set<(item: Op, answer: unknown) => void>();
  const waiting = createWaiting();
  const store = createOpStore(usable);
  const mirror = createMirror(store, {
    connection: page.isOnline() ? "online" : "offline",
    needsSignIn: false,
    lastAckAt: {},
    notKept: refusal,
  });
  const lines = createLines(mirror);

  const sender = createSender({
    store,
    mirror,
    send: deps.send,
    clock,
    backoff: deps.backoff ?? browserBackoff,
    rebase: deps.rebase ?? rebaseUntouchedParts,
    fence: { name: LEADER, owner },
    timeoutMs: deps.timeoutMs ?? TIMEOUT_MS,
    account: () => account,
    touched,
    answered(item, answer, at) {
      heardAnswer(item, answer, at);
      channel.post({ type: "answered", item, answer, at });
    },
    refused(item) {
      heardRefusal(item);
      channel.post({ type: "refused", item });
    },
    facts(facts) {
      mirror.setFacts(facts);
      postFacts();
    },
  });

  channel.listen((message) => void hear(message));
  await mirror.reload(account);
  lines.restart();
  const election = elect({
    name: LEADER,
    owner,
    locks,
    database: usable,
    clock,
    ask: () => channel.post({ type: "ping" }),
    onGain: () => void sender.start(),
    onLoss: () => sender.stop(),
  });
  channel.post({ type: "hello", account });

  const offs = [
    page.on("online", () => {
      mirror.setFacts({ connection: "online" });
      tryNow();
    }),
    page.on("offline", () => mirror.setFacts({ connection: "offline" })),
    page.on("visible", () => {
      // A hidden tab's timers are slow, and a frozen one has missed messages.
      void mirror.reload(account).then(tryNow);
      election.challenge();
    }),
  ];

  function enqueue<T>(op: NewOp, place?: { on: string | null; seq?: number }) {
    const mutationId = op.mutationId ?? newId();
    if (account === null || closed) return notSignedIn<T>(mutationId);
    const item: Op = {
      mutationId,
      userId: account,
      path: op.path,
      input: { ...op.input, mutationId },
      subject: op.subject,
      label: op.label,
      state: "kept",
      attempts: 0,
      createdAt: clock.now(),
      problem: null,
      seq: place?.seq ?? mirror.nextSeq(),
      on: place ? place.on : lines.headOf(op.subject),
      tip: mutationId,
      covers: [],
      failures: 0,
      notBefore: 0,
      version: 0,
    };
    lines.follow(op.subject, mutationId);
    mirror.writing.add(mutationId);
    mirror.apply(item);
    const kept = withResolvers<void>();
    const done = waiting.on<T>(mutationId);
    const keep = store.keep(item).then((why) => {
      mirror.writing.delete(mutationId);
      if (why === null) kept.resolve();
      else kept.reject(new Error(why));
      touched([mutationId]);
      sender.pump();
      if (page.isVisible()) election.challenge();
      return why === null ? keepLoose() : mirror.setFacts({ notKept: why });
    });
    keeping.add(keep);
    void keep.finally(() => keeping.delete(keep));
    return { mutationId, kept: kept.promise, done };
  }

  /** There is room again: what was only in memory is kept too. */
  async function keepLoose() {
    const ids = [...store.loose.keys()];
    for (const id of ids) await store.update([id], {}, ([op]) => (op ? { put: [op] } : null));
    touched(ids);
    if (store.loose.size === 0 && mirror.facts().notKept !== null) mirror.setFacts({ notKept: null });
  }

  function touched(ids: string[]) {
    const loose = ids.flatMap((id) => store.loose.get(id) ?? []);
    if (ids.length > 0) channel.post({ type: "touched", ids, loose });
  }

  function heardAnswer(item: Op, answer: unknown, at: number) {
    const ids = idsOf(item);
    for (const id of ids) store.loose.delete(id);
    mirror.remove(ids);
    if (item.userId !== account || told.has(item.mutationId)) return;
    told.add(item.mutationId);
    mirror.acked(item.subject, at);
    waiting.answered(ids, answer);
    for (const listener of answerListeners) listener(item, answer);
  }

  function heardRefusal(item: Op) {
    if (item.problem) waiting.refused(idsOf(item), item.problem);
  }

  function heardDiscard(ids: string[]) {
    for (const id of ids) store.loose.delete(id);
    mirror.remove(ids);
    waiting.refused(ids, { code: "DISCARDED", words: "It was discarded." });
  }

  async function hear(message: Message) {
    if (closed) return;
    switch (message.type) {
      case "touched":
        for (const id of message.ids) store.loose.delete(id);
        for (const op of message.loose) store.loose.set(op.mutationId, op);
        await mirror.refresh(message.ids);
        return sender.pump();
      case "answered":
        return heardAnswer(message.item, message.answer, message.at);
      case "refused":
        return heardRefusal(message.item);
      case "discarded":
        return heardDiscard(message.ids);
      case "facts":
        return mirror.setFacts({ connection: message.connection, needsSignIn: message.needsSignIn });
      case "hello":
        if (!election.isLeader()) return;
        touched([...store.loose.keys()]);
        // The newer page has asked the server who is signed in.
        if (message.account !== null && message.account !== account) changeAccount(message.account);
        return postFacts();
      case "account":
        mirror.setFacts({ needsSignIn: false });
        return changeAccount(message.userId);
      case "flush":
        return election.isLeader() ? sender.now() : undefined;
      case "ping":
        return election.isLeader() ? channel.post({ type: "pong" }) : undefined;
      case "pong":
        return election.heard();
    }
  }

  function postFacts() {
    const { connection, needsSignIn } = mirror.facts();
    channel.post({ type: "facts", connection, needsSignIn });
  }

  function changeAccount(userId: string | null) {
    if (userId === account) return tryNow();
    account = userId;
    sender.stop();
    void mirror.reload(userId).then(() => {
      if (account !== userId) return;
      lines.restart();
      if (election.isLeader()) void sender.start();
    });
  }

  function tryNow() {
    if (election.isLeader()) sender.now();
    else channel.post({ type: "flush" });
  }

  async function retry(mutationId: string) {
    const old = mirror.ops.get(mutationId);
    const change = await store.update([mutationId], {}, ([op]) => {
      if (op?.state !== "aside") return null;
      const again: Op = { ...op, state: "kept", problem: null, failures: 0, notBefore: 0, seq: isCreate(op) ? op.seq : mirror.nextSeq() };
      return mayHaveAnswer(op) ? { put: [anew(again, newId())], drop: [mutationId] } : { put: [again] };
    });
    const op = change?.put?.[0];
    if (!op) return;
    if (old && lines.headOf(op.subject) === old.tip) lines.follow(op.subject, op.mutationId);
    if (change.drop) mirror.remove(change.drop);
    mirror.apply(op);
    touched([mutationId, op.mutationId]);
    tryNow();
  }

  async function discard(mutationId: string) {
    const change = await store.update([mutationId], {}, ([op]) => (op ? { drop: idsOf(op) } : null));
    const ids = change?.drop ?? [mutationId];
    heardDiscard(ids);
    channel.post({ type: "discarded", ids });
    tryNow();
  }

  return {
    enqueue: (op) => enqueue(op),
    view: mirror.view,
    subscribe: mirror.subscribe,
    retry,
    discard,
    resolve<T>(mutationId: string, input: Record<string, unknown>) {
      const old = mirror.ops.get(mutationId);
      if (!old) throw new Error(`No op ${mutationId} to resolve`);
      const { path, subject, label } = old;
      const now = enqueue<T>({ path, subject, label, input }, { on: null, seq: isCreate(old) ? old.seq : undefined });
      // The old one goes when the new one is safe: here, or on the server.
      now.kept.catch(() => now.done).then(() => discard(mutationId)).catch(() => undefined);
      return now;
    },
    pending: (subject) => mirror.view().items.filter((item) => item.subject === subject),
    adopt(subject) {
      lines.adopt(subject);
      return mirror.view().items.filter((item) => item.subject === subject);
    },
    onAnswer(listener) {
      answerListeners.add(listener);
      return () => answerListeners.delete(listener);
    },
    signedIn(userId) {
      mirror.setFacts({ needsSignIn: false });
      channel.post({ type: "account", userId });
      changeAccount(userId);
    },
    signedOut() {
      mirror.setFacts({ needsSignIn: false });
      channel.post({ type: "account", userId: null });
      changeAccount(null);
    },
    async flush() {
      await Promise.all(keeping);
      tryNow();
      await sender.idle();
    },
    close() {
      closed = true;
      offs.forEach((off) => off());
      election.close();
      channel.close();
      if (!deps.database) void Promise.allSettled(keeping).then(() => database.close());
    },
  };
}

/** The server may hold an answer under this id: to a conflict, or to other words than the op has now. */
const mayHaveAnswer = (op: Op) =>
  op.problem?.code === "CONFLICT" || op.problem?.code === "MUTATION_REUSED" || op.tip !== op.mutationId;

function anew(op: Op, mutationId: string): Op {
  const on = op.tip === op.mutationId ? op.on : op.tip;
  return { ...op, mutationId, input: { ...op.input, mutationId }, on, tip: mutationId, attempts: 0, covers: [...op.covers, op.mutationId] };
}

function notSignedIn<T>(mutationId: string) {
  const kept = withResolvers<void>();
  const done = withResolvers<T>();
  const error = new SendError("sign-in", { code: "UNAUTHENTICATED", words: "Nobody is signed in." });
  kept.reject(error);
  done.reject(error);
  return { mutationId, kept: kept.promise, done: done.promise };
}
