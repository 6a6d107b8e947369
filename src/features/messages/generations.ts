import type { Logger } from "pino";
import type { Store, Tx } from "#db/store.ts";
import type { Assistant, Conversation } from "#src/features/ai/ai.contract.ts";
import { findSession, touchSession } from "#src/features/sessions/index.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import { DomainError } from "#src/shared/errors.ts";
import { type Clock, SECOND } from "#src/shared/time.ts";
import { createLiveReply, type LiveReply } from "./live-reply.ts";
import type { Message, MessageStatus, StreamPart } from "./messages.contract.ts";
import { previewOf } from "./preview.rules.ts";
import { untilAborted } from "./until-aborted.ts";
import {
  beat,
  deleteGeneration,
  findMessage,
  insertGeneration,
  listOrphans,
  type MessageRow,
  setComplete,
  setContent,
  setOutcome,
} from "./messages.store.ts";

/** A reply's text is on disk at most this long after it came. */
const FLUSH_MS = 250;
const HEARTBEAT_MS = 5 * SECOND;
/** With several processes (PostgreSQL): silent for this long means dead. */
const DEAD_MS = 20 * SECOND;
/** How long `stop` waits for the process that writes the reply. */
const STOP_ELSEWHERE_MS = 2 * SECOND;
const STORE_ATTEMPTS = 30;

export const INTERRUPTED = { reason: "interrupted", words: "The server stopped while this was being written. The text so far is kept." };

export type Job = {
  message: Authorized<MessageRow>;
  userId: string;
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

type Reason = "stopped" | "interrupted";

export function createGenerations(deps: {
  store: Store;
  assistant: Assistant;
  clock: Clock;
  newId: () => string;
  log: Logger;
}): Generations {
  const { store, assistant, clock, log } = deps;
  const owner = deps.newId();
  const live = new Map<string, LiveReply>();
  const onLateError = (error: unknown) => log.debug({ err: error }, "a provider failed after its reply was stopped");

  const heartbeat = setInterval(() => {
    if (live.size === 0) return;
    const ours = authorizeSystem({ owner }, "a process notes that it is alive");
    store.transact((tx) => beat(tx, ours, clock())).catch((error: unknown) => log.error({ err: error }, "heartbeat failed"));
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const unlisten = store.onSignal(({ topic, id }) => void (topic === "stop" && live.get(id)?.abort.abort("stopped" satisfies Reason)));

  async function begin(tx: Tx, job: Job): Promise<void> {
    const { id, sessionId } = job.message;
    await insertGeneration(tx, authorizeSystem({ messageId: id, sessionId, owner, heartbeatAt: clock() }, "the message was authorised"));
    tx.afterCommit(() => {
      const reply = createLiveReply(id);
      live.set(id, reply);
      write(job, reply).catch((error: unknown) => log.error({ err: error, messageId: id }, "a reply could not be stored"));
    });
  }

  async function write(job: Job, reply: LiveReply): Promise<void> {
    const flusher = createFlusher(job, reply);
    const { status, error } = await generate(job, reply, flusher.soon);
    await flusher.done();
    await finish(job, reply, status, error);
    live.delete(reply.id);
    reply.end(status, error);
    if (store.engine === "postgres") store.signal({ topic: "grown", id: reply.id });
  }

  async function generate(job: Job, reply: LiveReply, onGrown: () => void): Promise<{ status: MessageStatus; error: Message["error"] }> {
    const { signal } = reply.abort;
    try {
      const conversation = await job.conversation();
      for await (const delta of untilAborted(assistant.reply(conversation, signal), signal, onLateError)) {
        reply.append(delta);
        onGrown();
      }
      if (signal.aborted) throw signal.reason;
      if (reply.text().trim() === "") throw new DomainError("MODEL_FAILED", { reason: "The model sent an empty reply.", retryable: true });
      return { status: "complete", error: null };
    } catch (error) {
      if (signal.aborted)
        return signal.reason === "stopped" ? { status: "stopped", error: null } : { status: "failed", error: INTERRUPTED };
      if (error instanceof DomainError && error.code === "MODEL_FAILED")
        return { status: "failed", error: { reason: "model", words: (error as DomainError<"MODEL_FAILED">).details.reason } };
      log.error({ err: error, messageId: reply.id }, "a reply failed");
      return {
        status: "failed",
        error: { reason: "internal", words: "Something went wrong on the server while this was being written. The text so far is kept." },
      };
    }
  }

  /** Stores the text at most every `FLUSH_MS`, one write at a time. */
  function createFlusher(job: Job, reply: LiveReply) {
    let storedLength = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let writing = Promise.resolve();
    async function flush(): Promise<void> {
      timer = undefined;
      const text = reply.text();
      if (text.length === storedLength) return;
      try {
        await store.transact((tx) => setContent(tx, job.message, text));
        storedLength = text.length;
        if (store.engine === "postgres") store.signal({ topic: "grown", id: reply.id });
      } catch (error) {
        log.warn({ err: error, messageId: reply.id }, "a part of a reply could not be stored yet");
      }
    }
    return {
      soon: () => void (timer ??= setTimeout(() => (writing = writing.then(flush)), FLUSH_MS)),
      async done(): Promise<void> {
        clearTimeout(timer);
        await writing;
      },
    };
  }

  /** Stores the end of a reply with its session's preview and the event; tries on while the database cannot take it. */
  async function finish(job: Job, reply: LiveReply, status: MessageStatus, error: Message["error"]): Promise<void> {
    const content = reply.text();
    for (let attempt = 1; ; attempt++) {
      try {
        return await store.transact((tx) => storeOutcome(tx, job.message, job.userId, { content, status, error }));
      } catch (failure) {
        if (attempt === STORE_ATTEMPTS) throw failure;
        await Bun.sleep(SECOND);
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
    const shown = outcome.content.trim() === "" ? undefined : previewOf(outcome.content);
    if (shown !== undefined)
      await touchSession(tx, authorizeSystem({ id: message.sessionId }, "the session of an authorised message"), {
        preview: shown,
        added: 0,
        at: clock(),
      });
    tx.emit({ audience: userId, entity: "session", entityId: message.sessionId, kind: "messages", revision: null });
  }

  async function* followStored(id: string, offset: number, signal: AbortSignal): AsyncGenerator<StreamPart, void> {
    let at = offset;
    for (;;) {
      const grown = nextGrowth(id, signal);
      const row = await findMessage(store.read, id);
      if (!row || signal.aborted) return;
      at = Math.min(at, row.content.length);
      if (row.content.length > at) {
        yield { offset: at, delta: row.content.slice(at) };
        at = row.content.length;
      }
      if (row.status !== "streaming") return yield { status: row.status, error: row.error };
      await grown;
    }
  }

  /** The next sign of growth from another process, or a second. */
  function nextGrowth(id: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        off();
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, SECOND);
      const off = store.onSignal((heard) => void (heard.topic === "grown" && heard.id === id && done()));
      signal.addEventListener("abort", done);
    });
  }

  async function stop(id: string): Promise<void> {
    const reply = live.get(id);
    if (reply) {
      reply.abort.abort("stopped" satisfies Reason);
      await reply.ended;
    } else if (store.engine === "postgres") {
      store.signal({ topic: "stop", id });
      const patience = AbortSignal.timeout(STOP_ELSEWHERE_MS);
      for await (const part of followStored(id, Number.MAX_SAFE_INTEGER, patience)) if ("status" in part) return;
    }
  }

  async function recover(): Promise<number> {
    const orphans = await listOrphans(store.read, store.engine === "sqlite" ? Number.MAX_SAFE_INTEGER : clock() - DEAD_MS);
    for (const { messageId, owner: whose } of orphans) {
      if (whose === owner) continue;
      await store.transact(async (tx) => {
        const message = await findMessage(tx, messageId);
        if (message?.status === "streaming") await storeInterrupted(tx, authorizeSystem(message, "its process is dead"));
        else await deleteGeneration(tx, authorizeSystem({ messageId }, "its message has ended or is gone"));
      });
    }
    return orphans.length;
  }

  async function storeInterrupted(tx: Tx, message: Authorized<MessageRow>): Promise<void> {
    const session = await findSession(tx, message.sessionId);
    await storeOutcome(tx, message, session!.userId, { content: message.content, status: "failed", error: INTERRUPTED });
  }

  return {
    begin,
    follow: (id, offset, signal) => live.get(id)?.follow(offset, signal) ?? followStored(id, offset, signal),
    stop,
    recover,
    async close() {
      clearInterval(heartbeat);
      unlisten();
      const replies = [...live.values()];
      for (const reply of replies) reply.abort.abort("interrupted" satisfies Reason);
      await Promise.all(replies.map(({ ended }) => ended));
    },
  };
}
