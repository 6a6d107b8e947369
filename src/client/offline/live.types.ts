import type { Sign } from "#src/client/offline/election.types.ts";
import type { Channel } from "#src/client/offline/channel.ts";
import type { Database } from "#src/client/offline/database.ts";
import type { PageSignals } from "#src/client/offline/page-signals.ts";
import type { Timers } from "#src/client/offline/timers.ts";

export type LiveState = "connecting" | "open" | "closed";

export type LiveHandlers<E> = { onEvent(id: string, event: E): void; onState(state: LiveState): void };

export type Live<E> = {
  /** Every event once, in the order in which the server tells them. */
  subscribe(listener: (event: E) => void): () => void;
  state(): LiveState;
  onState(listener: () => void): () => void;
  close(): void;
};

export type LiveMessage<E> =
  | { type: "event"; id: string; event: E }
  | { type: "state"; state: LiveState; lastEventId?: string }
  | { type: "reset" }
  | { type: "hello" }
  /** A new leader asks how far the others are. */
  | { type: "where" }
  | { type: "here"; lastEventId: string }
  | Sign;

export type LiveDeps<E> = {
  /** Opens the stream behind `lastEventId`; the answer closes it. It may reconnect by itself; once it says `closed`, it is opened anew. */
  subscribe(lastEventId: string | undefined, handlers: LiveHandlers<E>): () => void;
  /** Told to listeners when events may have been missed; the same is true of a server's event that `isReset`. */
  reset?: E;
  isReset?(event: E): boolean;
  /** Never replayed, and so without a number of its own: it comes under that of the event before it. */
  isPassing?(event: E): boolean;
  clock?: Timers;
  /** Null: as if the browser had none. */
  locks?: LockManager | null;
  channel?: Channel<LiveMessage<E>>;
  database?: Database;
  page?: PageSignals;
};
