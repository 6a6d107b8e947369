import { useSyncExternalStore } from "react";
import { trpcClient } from "#src/client/trpc.ts";
import { cachedMessage, putMessages, refreshMessages } from "./messages-cache.client.ts";
import type { Message, StreamPart, Waiting } from "./messages.contract.ts";

/** A reply while it is written. `isLost`: the server has not been heard for a while; it writes on all the same. */
export type ReplyState = { text: string; waiting: Waiting | null; isLost: boolean };

const LOST_MS = 5_000;
const AGAIN_MS = 2_000;
/** A usual text is drawn thirty times a second; one of a million characters, which costs more, four times. */
const DRAW_MS = 30;
const CHARACTERS_PER_MS = 4_000;

/**
 * Adds a part to what is known. Offsets count UTF-16 code units, so a part that was seen already changes nothing.
 * Null when text between the two is missing.
 */
export function joinPart(text: string, part: { offset: number; delta: string }): string | null {
  if (part.offset > text.length) return null;
  const end = part.offset + part.delta.length;
  return end <= text.length ? text : text.slice(0, part.offset) + part.delta;
}

type Followed = { state: ReplyState; readers: number; stop: () => void };
const followed = new Map<string, Followed>();
const listeners = new Set<() => void>();
const noState: ReplyState = { text: "", waiting: null, isLost: false };

/** Reads along until the reply has ended or the answer is called: in any tab, after any refresh, from what is stored on. */
export function followReply(message: Message): () => void {
  const known = followed.get(message.id);
  const reply = known ?? begin(message);
  reply.readers += 1;
  return () => {
    reply.readers -= 1;
    if (reply.readers > 0) return;
    reply.stop();
    followed.delete(message.id);
  };
}

/** What is known of a reply that is followed; of others what the message says. */
export function useReply(message: Message | null): ReplyState {
  const id = message?.status === "streaming" ? message.id : "";
  const state = useSyncExternalStore(listen, () => followed.get(id)?.state ?? noState);
  const stored = message?.content ?? "";
  return id && state.text.length >= stored.length ? state : { ...state, text: stored };
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function begin(message: Message): Followed {
  const { id, sessionId } = message;
  const reply: Followed = { state: { text: message.content, waiting: null, isLost: false }, readers: 0, stop };
  let subscription: { unsubscribe(): void } | undefined;
  let text = message.content;
  let waiting: Waiting | null = null;
  let frame = 0;
  let shownAt = 0;
  let paceTimer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  let againTimer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    frame = 0;
    shownAt = performance.now();
    set({ text, waiting });
  };
  const showSoon = () => {
    if (frame || paceTimer) return;
    const rest = shownAt + DRAW_MS + text.length / CHARACTERS_PER_MS - performance.now();
    if (rest < 16) frame = requestAnimationFrame(show);
    else
      paceTimer = setTimeout(() => {
        paceTimer = undefined;
        frame = requestAnimationFrame(show);
      }, rest);
  };
  const set = (some: Partial<ReplyState>) => {
    reply.state = { ...reply.state, ...some };
    for (const listener of listeners) listener();
  };
  const heard = () => {
    clearTimeout(lostTimer);
    lostTimer = undefined;
    if (reply.state.isLost) set({ isLost: false });
  };
  const missing = () => void (lostTimer ??= setTimeout(() => set({ isLost: true }), LOST_MS));

  function subscribe() {
    subscription = trpcClient.messages.stream.subscribe(
      { id, offset: text.length },
      {
        onConnectionStateChange: ({ state }) => (state === "pending" ? heard() : missing()),
        onData(part: StreamPart) {
          heard();
          const latest = cachedMessage(sessionId, id) ?? message;
          const newest = longest(text, latest.content);
          if ("status" in part) {
            end();
            return putMessages([{ ...latest, content: newest, status: part.status, error: part.error }]);
          }
          if (part.waiting !== undefined) waiting = part.waiting;
          const joined = joinPart(newest, part);
          if (joined === null) return again();
          if (part.delta) waiting = part.waiting ?? null;
          text = joined;
          showSoon();
        },
        // It ended some other way; the list knows how. If it is still being written, reading goes on from here.
        onError: again,
        onComplete: again,
      },
    );
  }

  function again() {
    if (isOver) return;
    subscription?.unsubscribe();
    missing();
    clearTimeout(againTimer);
    refreshMessages(sessionId);
    againTimer = setTimeout(subscribe, AGAIN_MS);
  }

  function end() {
    isOver = true;
    clearTimeout(lostTimer);
    clearTimeout(againTimer);
    clearTimeout(paceTimer);
    cancelAnimationFrame(frame);
  }

  function stop() {
    end();
    subscription?.unsubscribe();
  }

  followed.set(id, reply);
  missing();
  subscribe();
  return reply;
}

const longest = (a: string, b: string) => (a.length >= b.length ? a : b);
