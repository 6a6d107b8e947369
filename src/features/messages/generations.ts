import type { Logger } from "pino";
import type { Store, Tx } from "#db/store.ts";
import type { Assistant, AssistantFact, Conversation, Tokens } from "#src/features/ai/ai.contract.ts";
import { insertUsage } from "#src/features/ai/index.ts";
import { indexMessage } from "#src/features/search/index.ts";
import { touchSession } from "#src/features/sessions/index.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import { DomainError } from "#src/shared/errors.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { type Clock, SECOND } from "#src/shared/time.ts";
import { createLiveReply, type LiveReply } from "./live-reply.ts";
import type { Message, MessageStatus, StreamPart } from "./messages.contract.ts";
import { previewOf } from "./preview.rules.ts";
import { untilAborted } from "./until-aborted.ts";
import { createFlusher } from "./flusher.ts";
import { followStored } from "./follow-stored.ts";
import {
  beat,
  deleteGeneration,
  findMessage,
  insertGeneration,
  listGenerations,
  type MessageRow,
  setComplete,
  setOutcome,
} from "./messages.store.ts";
import { createNaming } from "./naming.ts";
import { createRecovery, INTERRUPTED } from "./recovery.ts";

const HEARTBEAT_MS = 5 * SECOND;
const RECOVER_MS = 10 * SECOND;
const STORE_ATTEMPTS = 30;
/** While the server stops there is less time for the database to come back. */
const LAST_ATTEMPTS = 3;
/** How long `stop` waits for the process that writes the reply. */
const STOP_ELSEWHERE_MS = 2 * SECOND;
/** Longest reply that is kept, in UTF-16 code units: a model that never ends must not fill the disk. */
const REPLY_MAX = 1_000_000;
/** Most replies that are written for one person at the same time. */
const AT_ONCE = 50;

export type Job = {
  message: Authorized<MessageRow>;
  userId: string;
  assistant: Assistant;
  /** After the first exchange the assistant is asked what to call the conversation. */
  isToBeNamed: boolean;
  /** Read when the reply starts, outside the transaction that made it. */
  conversation: () => Promise<Conversation>;
};

/**
 * Replies being written. Generation belongs to the server: it goes on when every browser is closed, and ends by itself,
 * by `stop`, or with the server, which leaves `failed: interrupted` with the text so far.
 */
export type Generations = {
  /** Notes in the message's own transaction that this process writes it, and starts after the commit. */
  begin(tx: Tx, job: Job): Promise<void>;
  /** Text from `offset` on (UTF-16 code units), then how it ended. Works for ended replies and those of other processes. */
  follow(id: string, offset: number, signal: AbortSignal): AsyncIterable<StreamPart>;
  /** Resolves once the reply is stored as stopped, or at once when it is not being written. */
  stop(id: string): Promise<void>;
  /** Marks what dead processes left. */
  recover(): Promise<number>;
  /** Stores every unfinished reply as interrupted. */
  close(): Promise<void>;
};

/**
 * What a complete reply brings about beside itself: done in the transaction that stores its end. Answers with what the reply's
 * metadata gets.
 */
export type OnReplied = (reply: {
  message: MessageRow;
  userId: string;
  content: string;
  author: "model" | "planner";
}) => (tx: Tx, question: MessageRow | undefined) => Promise<Metadata | null>;

type Reason = "stopped" | "interrupted";
type Ended = { status: MessageStatus; error: Message["error"] };
type Facts = { used: Tokens | null; omittedTurns: number; isShortened: boolean };

export function createGenerations(deps: {
  store: Store;
  clock: Clock;
  newId: () => string;
  log: Logger;
  onReplied?: OnReplied;
  /** Pause between attempts to store a reply's end. */
  retryMs?: number;
}): Generations {
  const { store, clock, log } = deps;
  const naming = createNaming({ store, clock, log });
  const owner = deps.newId();
  const live = new Map<string, LiveReply>();
  /** How many replies are being written for whom. */
  const writing = new Map<string, number>();
  const onLateError = (error: unknown) => log.debug({ err: error }, "a provider failed after its reply was stopped");

  const heartbeat = setInterval(() => {
    if (live.size === 0) return;
    const ours = authorizeSystem({ owner }, "a process notes that it is alive");
    store.transact((tx) => beat(tx, ours, clock())).catch((error: unknown) => log.error({ err: error }, "heartbeat failed"));
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const recover = createRecovery({ store, owner, isLive: (id) => live.has(id), storeOutcome });
  const recovery = setInterval(() => void recover().catch((error: unknown) => log.error({ err: error }, "recovery failed")), RECOVER_MS);
  recovery.unref();

  const unlisten = store.onSignal(({ topic, id }) => void (topic === "stop" && live.get(id)?.abort.abort("stopped" satisfies Reason)));

  async function begin(tx: Tx, job: Job): Promise<void> {
    const { id, sessionId } = job.message;
    if ((writing.get(job.userId) ?? 0) >= AT_ONCE)
      throw new DomainError("NOT_POSSIBLE", { reason: `${AT_ONCE} replies are being written for you already. Wait for one, or stop one.` });
    await insertGeneration(tx, authorizeSystem({ messageId: id, sessionId, owner, heartbeatAt: clock() }, "the message was authorised"));
    tx.afterCommit(() => {
      const reply = createLiveReply(id);
      live.set(id, reply);
      count(job.userId, 1);
      write(job, reply).catch((error: unknown) => log.error({ err: error, messageId: id }, "a reply could not be stored"));
    });
  }

  function count(userId: string, change: 1 | -1): void {
    const next = (writing.get(userId) ?? 0) + change;
    if (next > 0) writing.set(userId, next);
    else writing.delete(userId);
  }

  async function write(job: Job, reply: LiveReply): Promise<void> {
    const flusher = createFlusher({ store, log, message: job.message, reply });
    const facts: Facts = { used: null, omittedTurns: 0, isShortened: false };
    const { status, error } = await generate(job, reply, facts, flusher.soon);
    await flusher.done();
    try {
      await finish(job, reply, facts, { status, error });
    } finally {
      // Not stored in spite of every attempt: `recover` will find it. Whoever reads along is told how it ended in any case.
      live.delete(reply.id);
      count(job.userId, -1);
      reply.end(status, error);
    }
    if (store.engine === "postgres") store.signal({ topic: "grown", id: reply.id });
    if (status === "complete" && job.isToBeNamed) await naming.name(job, reply.text());
  }

  async function generate(job: Job, reply: LiveReply, facts: Facts, onGrown: () => void): Promise<Ended> {
    const { signal } = reply.abort;
    const tell = (fact: AssistantFact) => {
      if (fact.kind === "usage") facts.used = fact;
      else if (fact.kind === "omitted") facts.omittedTurns = fact.turns;
      else if (fact.kind === "shortened") facts.isShortened = true;
      else reply.wait(fact.waiting);
    };
    try {
      const conversation = await job.conversation();
      for await (const delta of untilAborted(job.assistant.reply(conversation, signal, tell), signal, onLateError)) {
        reply.append(delta);
        onGrown();
        if (reply.text().length > REPLY_MAX) throw tooLong();
      }
      if (signal.aborted) throw signal.reason;
      if (reply.text().trim() === "") throw empty();
      return { status: "complete", error: null };
    } catch (error) {
      if (signal.aborted)
        return signal.reason === "stopped" ? { status: "stopped", error: null } : { status: "failed", error: INTERRUPTED };
      if (error instanceof DomainError && error.code === "MODEL_FAILED") {
        const { kind, reason } = (error as DomainError<"MODEL_FAILED">).details;
        return { status: "failed", error: { reason: kind, words: reason } };
      }
      log.error({ err: error, messageId: reply.id }, "a reply failed");
      return {
        status: "failed",
        error: { reason: "internal", words: "Something went wrong on the server while this was being written. The text so far is kept." },
      };
    }
  }

  /** Stores the end of a reply with its session's preview and the event; tries on while the database cannot take it. */
  async function finish(job: Job, reply: LiveReply, { used, omittedTurns, isShortened }: Facts, ended: Ended): Promise<void> {
    const outcome = { content: reply.text(), ...ended };
    const { message, userId } = job;
    const author = job.assistant.isPlanner ? "planner" : "model";
    let follow = ended.status === "complete" ? deps.onReplied?.({ message, userId, content: outcome.content, author }) : undefined;
    if (omittedTurns > 0) message.metadata = { ...message.metadata, omittedTurns };
    if (isShortened) message.metadata = { ...message.metadata, lessonShortened: true };
    const { metadata } = message;
    for (let attempt = 1; ; attempt++) {
      let isFollowing = false;
      try {
        return await store.transact(async (tx) => {
          // An attempt whose answer was lost may have been stored: then its generation is gone, and nothing is counted twice.
          if (attempt > 1 && (await listGenerations(tx, message.id)).length === 0) return;
          isFollowing = true;
          const more = await follow?.(tx, message.parentId === null ? undefined : await findMessage(tx, message.parentId));
          isFollowing = false;
          await storeOutcome(tx, Object.assign(message, { metadata: { ...metadata, ...more } }), userId, outcome);
          if (used)
            await insertUsage(tx, { ...used, userId, sessionId: message.sessionId, messageId: message.id, purpose: "reply", at: clock() });
        });
      } catch (failure) {
        if (isFollowing && !passes(failure)) {
          log.error({ err: failure, messageId: message.id }, "a reply is kept without what it was to bring about");
          follow = undefined;
          continue;
        }
        if (attempt >= (reply.abort.signal.reason === "interrupted" ? LAST_ATTEMPTS : STORE_ATTEMPTS)) throw failure;
        await Bun.sleep(deps.retryMs ?? SECOND);
      }
    }
  }

  async function storeOutcome(
    tx: Tx,
    message: Authorized<MessageRow>,
    userId: string,
    outcome: Pick<Message, "content" | "status" | "error">,
  ): Promise<void> {
    if (outcome.status === "complete") await setComplete(tx, message, outcome.content);
    else await setOutcome(tx, message, { ...outcome, metadata: message.metadata });
    await deleteGeneration(tx, authorizeSystem({ messageId: message.id }, "the reply has ended"));
    await indexMessage(tx, authorizeSystem({ ...message, content: outcome.content }, "an authorised message"), userId);
    const shown = outcome.content.trim() === "" ? undefined : previewOf(outcome.content);
    if (shown !== undefined)
      await touchSession(tx, authorizeSystem({ id: message.sessionId }, "the session of an authorised message"), {
        preview: shown,
        added: 0,
        at: clock(),
      });
    tx.emit({ audience: userId, entity: "session", entityId: message.sessionId, kind: "messages", revision: null });
  }

  async function stop(id: string): Promise<void> {
    const reply = live.get(id);
    if (reply) {
      reply.abort.abort("stopped" satisfies Reason);
      await reply.ended;
    } else if (store.engine === "postgres") {
      store.signal({ topic: "stop", id });
      const patience = AbortSignal.timeout(STOP_ELSEWHERE_MS);
      for await (const part of followStored(store, id, Number.MAX_SAFE_INTEGER, patience)) if ("status" in part) return;
    }
  }

  return {
    begin,
    follow: (id, offset, signal) => live.get(id)?.follow(offset, signal) ?? followStored(store, id, offset, signal),
    stop,
    recover,
    async close() {
      clearInterval(heartbeat);
      clearInterval(recovery);
      unlisten();
      const replies = [...live.values()];
      for (const reply of replies) reply.abort.abort("interrupted" satisfies Reason);
      await Promise.all(replies.map(({ ended }) => ended));
      await naming.close();
    },
  };
}

/** What the database cannot do just now. */
const passes = (failure: unknown) => failure instanceof DomainError && ["BUSY", "DISK_FULL", "UNCONFIRMED"].includes(failure.code);

const empty = () => new DomainError("MODEL_FAILED", { kind: "empty", reason: "The model sent an empty reply.", retryable: true });

const tooLong = () =>
  new DomainError("MODEL_FAILED", {
    kind: "endless",
    reason: "The reply grew longer than 1,000,000 characters. What came until then is kept.",
    retryable: false,
  });
