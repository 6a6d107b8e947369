import type { Message, MessageStatus, StreamPart, Waiting } from "./messages.contract.ts";

/** A reply while it is written: its text so far, and whoever waits for more of it. */
export type LiveReply = {
  readonly id: string;
  readonly abort: AbortController;
  text(): string;
  append(delta: string): void;
  /** Tells those who read along that it waits, until when and why; null: it goes on. */
  wait(waiting: Waiting | null): void;
  end(status: MessageStatus, error: Message["error"]): void;
  follow(offset: number, signal: AbortSignal): AsyncGenerator<StreamPart, void>;
  ended: Promise<void>;
};

const ENDS_IN_HALF = /[\uD800-\uDBFF]$/;

export function createLiveReply(id: string): LiveReply {
  let text = "";
  /** A high surrogate whose other half has not come: half a character must not be stored or sent. */
  let half = "";
  let outcome: { status: MessageStatus; error: Message["error"] } | undefined;
  let waitingFor: Waiting | null = null;
  const { promise: ended, resolve: resolveEnded } = Promise.withResolvers<void>();
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resume of waiting) resume();
    waiting.clear();
  };

  function nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        signal.removeEventListener("abort", resume);
        waiting.delete(resume);
        resolve();
      };
      waiting.add(resume);
      signal.addEventListener("abort", resume);
    });
  }

  return {
    id,
    abort: new AbortController(),
    ended,
    text: () => text,
    append(delta) {
      // U+0000 cannot be stored in text by every engine.
      const grown = half + delta.replaceAll("\u0000", "");
      half = ENDS_IN_HALF.exec(grown)?.[0] ?? "";
      text += half ? grown.slice(0, -1) : grown;
      wake();
    },
    wait(next) {
      waitingFor = next;
      wake();
    },
    end(status, error) {
      outcome = { status, error };
      resolveEnded();
      wake();
    },
    async *follow(offset, signal) {
      let at = Math.min(offset, text.length);
      let toldOf: Waiting | null = null;
      while (!signal.aborted) {
        if (text.length > at) {
          const delta = text.slice(at);
          yield { offset: at, delta };
          at += delta.length;
        } else if (waitingFor !== toldOf && !outcome) {
          toldOf = waitingFor;
          yield { offset: at, delta: "", waiting: waitingFor };
        } else if (outcome) {
          yield outcome;
          return;
        } else {
          await nextChange(signal);
        }
      }
    },
  };
}
