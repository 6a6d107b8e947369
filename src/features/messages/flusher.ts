import type { Logger } from "pino";
import type { Store } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { LiveReply } from "./live-reply.ts";
import { type MessageRow, setContent } from "./messages.store.ts";

/** A reply's text is on disk at most this long after it came. */
const FLUSH_MS = 250;

/** Stores a growing reply, at most every `FLUSH_MS`, one write at a time. */
export function createFlusher(deps: { store: Store; log: Logger; message: Authorized<MessageRow>; reply: LiveReply }) {
  const { store, log, message, reply } = deps;
  let storedLength = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  async function flush(): Promise<void> {
    timer = undefined;
    const text = reply.text();
    if (text.length === storedLength) return;
    try {
      await store.transact((tx) => setContent(tx, message, text));
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
