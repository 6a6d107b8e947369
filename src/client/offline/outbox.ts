import { type Backoff, browserBackoff } from "#src/client/offline/backoff.ts";
import { type Channel, openChannel } from "#src/client/offline/channel.ts";
import { type Database, openDatabase, whyNotKept } from "#src/client/offline/database.ts";
import { createDesk } from "#src/client/offline/desk.ts";
import { elect } from "#src/client/offline/election.ts";
import { createLines } from "#src/client/offline/lines.ts";
import type { Message } from "#src/client/offline/messages.ts";
import { createMirror } from "#src/client/offline/mirror.ts";
import { createOpStore } from "#src/client/offline/op-store.ts";
import type { NewOp, Outbox, Send } from "#src/client/offline/outbox.types.ts";
import { browserSignals, type PageSignals } from "#src/client/offline/page-signals.ts";
import { type Rebase, rebaseByMerge } from "#src/client/offline/rebase.ts";
import { createSender } from "#src/client/offline/sender.ts";
import { createTidings } from "#src/client/offline/tidings.ts";
import { browserTimers, type Timers } from "#src/client/offline/timers.ts";
import { createWaiting } from "#src/client/offline/waiting.ts";
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
  /** How a queued save is put on top of a merged answer; by default merged, part by part. */
  rebase?: Rebase;
  timeoutMs?: number;
};

const LEADER = "lectern-outbox";
const TIMEOUT_MS = 30_000;
/** Making a lesson from a conversation waits for a model. */
const MODEL_TIMEOUT_MS = 5 * 60_000;
/** A large lesson takes its time over a slow line; given up too early it would never arrive. */
const SLOWEST_CHARACTERS_PER_MS = 10;

const timeoutOf = ({ path, input }: Pick<NewOp, "path" | "input">) =>
  path === "drafts.createFromSession" ? MODEL_TIMEOUT_MS : TIMEOUT_MS + JSON.stringify(input).length / SLOWEST_CHARACTERS_PER_MS;

export async function createOutbox(deps: OutboxDeps): Promise<Outbox> {
  const { clock = browserTimers, page = browserSignals, newId = newUuid } = deps;
  const locks = deps.locks === undefined ? globalThis.navigator?.locks : (deps.locks ?? undefined);
  const channel = deps.channel ?? openChannel<Message>(LEADER);
  const database = deps.database ?? openDatabase();
  const refusal = await database.run(async () => null).catch(whyNotKept);
  const usable = refusal === null ? database : null;

  const owner = newId();
  let user = deps.userId;
  let closed = false;
  const account = () => (closed ? null : user);
  const waiting = createWaiting();
  const store = createOpStore(usable);
  const mirror = createMirror(store, {
    connection: page.isOnline() ? "online" : "offline",
    needsSignIn: false,
    lastAckAt: {},
    notKept: refusal,
  });
  const lines = createLines(mirror);
  const tidings = createTidings({ store, mirror, waiting, channel, account });
  const sender = createSender({
    store,
    mirror,
    send: deps.send,
    clock,
    backoff: deps.backoff ?? browserBackoff,
    rebase: deps.rebase ?? rebaseByMerge,
    fence: { name: LEADER, owner },
    timeoutOf: (op) => deps.timeoutMs ?? timeoutOf(op),
    account,
    tidings,
    facts(facts) {
      mirror.setFacts(facts);
      postFacts();
    },
  });
  const desk = createDesk({
    store,
    mirror,
    lines,
    waiting,
    tidings,
    newId,
    account,
    now: clock.now,
    onChange() {
      sender.pump();
      if (page.isVisible()) election.challenge();
    },
  });

  let early: Message[] | null = [];
  channel.listen((message) => (early ? void early.push(message) : void hear(message)));
  await mirror.reload(user);
  lines.restart();
  const election = elect({
    name: LEADER,
    owner,
    locks,
    database: usable,
    clock,
    post: channel.post,
    onGain: () => void sender.start(),
    onLoss: () => sender.stop(),
  });
  for (const message of early) void hear(message);
  early = null;
  channel.post({ type: "hello", account: user });
  election.challenge();

  const offs = [
    page.on("online", () => {
      mirror.setFacts({ connection: "online" });
      tryNow();
    }),
    page.on("offline", () => mirror.setFacts({ connection: "offline" })),
    page.on("visible", () => {
      // A hidden tab's timers are slow, and a frozen one has missed messages.
      void mirror.reload(account()).then(tryNow);
      election.challenge();
    }),
  ];

  async function hear(message: Message) {
    if (closed) return;
    switch (message.type) {
      case "touched":
        await tidings.hearTouched(message.ids, message.loose);
        return sender.pump();
      case "answered":
        return tidings.hearAnswer(message);
      case "refused":
        return tidings.hearRefusal(message.item);
      case "discarded":
        tidings.hearDiscard(message.ids);
        return sender.pump();
      case "facts":
        return mirror.setFacts({ connection: message.connection, needsSignIn: message.needsSignIn });
      case "hello":
        return election.isLeader() ? welcome(message.account) : undefined;
      case "account":
        return changeAccount(message.userId);
      case "flush":
        return election.isLeader() ? sender.now() : undefined;
      case "ping":
      case "pong":
        return election.hear(message);
    }
  }

  async function welcome(newcomer: string | null) {
    tidings.touched([...store.loose.keys()]);
    // The newer page has asked the server who is signed in.
    if (newcomer !== null && newcomer !== user) changeAccount(newcomer);
    postFacts();
    // A tab may have died after it kept an op and before it said so.
    await mirror.reload(account());
    sender.pump();
  }

  function postFacts() {
    const { connection, needsSignIn } = mirror.facts();
    channel.post({ type: "facts", connection, needsSignIn });
  }

  function changeAccount(userId: string | null) {
    mirror.setFacts({ needsSignIn: false });
    if (userId === user) return tryNow();
    user = userId;
    sender.stop();
    void mirror.reload(userId).then(() => {
      if (user !== userId) return;
      lines.restart();
      if (election.isLeader()) void sender.start();
    });
  }

  function announceAccount(userId: string | null) {
    channel.post({ type: "account", userId });
    changeAccount(userId);
  }

  function tryNow() {
    if (election.isLeader()) sender.now();
    else channel.post({ type: "flush" });
  }

  const pending = (subject: string) => mirror.view().items.filter((item) => item.subject === subject);

  return {
    enqueue: (op) => desk.enqueue(op),
    view: mirror.view,
    subscribe: mirror.subscribe,
    retry: (mutationId) => desk.retry(mutationId).then(tryNow),
    discard: (mutationId) => desk.discard(mutationId).then(tryNow),
    resolve: desk.resolve,
    pending,
    adopt(subject) {
      lines.adopt(subject);
      return pending(subject);
    },
    onAnswer: tidings.onAnswer,
    signedIn: announceAccount,
    signInNeeded() {
      mirror.setFacts({ needsSignIn: true });
      postFacts();
    },
    signedOut: () => announceAccount(null),
    async flush() {
      await desk.settled();
      tryNow();
      await sender.idle();
    },
    close() {
      closed = true;
      offs.forEach((off) => off());
      election.close();
      channel.close();
      if (!deps.database) void desk.settled().finally(() => database.close());
    },
  };
}
