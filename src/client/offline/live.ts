import { openChannel } from "#src/client/offline/channel.ts";
import { openDatabase } from "#src/client/offline/database.ts";
import { elect } from "#src/client/offline/election.ts";
import type { Live, LiveDeps, LiveMessage, LiveState } from "#src/client/offline/live.types.ts";
import { browserSignals } from "#src/client/offline/page-signals.ts";
import { createSeen } from "#src/client/offline/seen.ts";
import { createStream } from "#src/client/offline/stream.ts";
import { browserTimers } from "#src/client/offline/timers.ts";
import { newId } from "#src/shared/ids.ts";

export type * from "#src/client/offline/live.types.ts";

const LEADER = "lectern-events";
const ANSWERS_WITHIN_MS = 150;

/** One event stream per browser: the leading tab holds it and tells the others. */
export function createLive<E>(deps: LiveDeps<E>): Live<E> {
  const { clock = browserTimers, page = browserSignals, isReset = saysReset, isPassing = saysPresence } = deps;
  const locks = deps.locks === undefined ? globalThis.navigator?.locks : (deps.locks ?? undefined);
  const channel = deps.channel ?? openChannel<LiveMessage<E>>(LEADER);
  const database = deps.database ?? (locks ? null : openDatabase());
  const seen = createSeen();
  const listeners = new Set<(event: E) => void>();
  const stateListeners = new Set<() => void>();
  let state: LiveState = "connecting";
  let hasBeenOpen = false;
  let cancelLead: (() => void) | undefined;
  let others: string[] = [];

  const tell = (event: E) => listeners.forEach((listener) => listener(event));

  function hearEvent(id: string, event: E) {
    if (isReset(event)) seen.forget();
    if (isPassing(event) || seen.add(id)) tell(event);
  }

  function hearState(next: LiveState) {
    if (next === "open") hasBeenOpen = true;
    if (next === state) return;
    state = next;
    stateListeners.forEach((listener) => listener());
  }

  const hearReset = () => deps.reset !== undefined && tell(deps.reset);

  const stream = createStream<E>(
    deps.subscribe,
    {
      lastEventId: seen.last,
      onEvent(id, event) {
        channel.post({ type: "event", id, event });
        hearEvent(id, event);
      },
      onState(next) {
        // Opened again without a position to go on from: something may have happened in between.
        if (next === "open" && hasBeenOpen && seen.last() === undefined && state !== "open") {
          channel.post({ type: "reset" });
          hearReset();
        }
        hearState(next);
        postState();
      },
    },
    clock,
  );

  const postState = () => channel.post({ type: "state", state, lastEventId: seen.last() });

  function lead() {
    others = [];
    channel.post({ type: "where" });
    cancelLead = clock.after(ANSWERS_WITHIN_MS, () => {
      hearState("connecting");
      stream.open(seen.earliest(others));
    });
  }

  function follow() {
    cancelLead?.();
    stream.close();
  }

  function hear(message: LiveMessage<E>) {
    switch (message.type) {
      case "event":
        return hearEvent(message.id, message.event);
      case "state":
        if (seen.last() === undefined && message.lastEventId !== undefined) seen.add(message.lastEventId);
        return hearState(message.state);
      case "reset":
        return hearReset();
      case "hello":
        return election.isLeader() && postState();
      case "where":
        return seen.last() !== undefined && channel.post({ type: "here", lastEventId: seen.last()! });
      case "here":
        return others.push(message.lastEventId);
      case "ping":
      case "pong":
        return election.hear(message);
    }
  }

  channel.listen(hear);
  const election = elect({
    name: LEADER,
    owner: newId(),
    locks,
    database,
    clock,
    post: channel.post,
    onGain: lead,
    onLoss: follow,
  });
  channel.post({ type: "hello" });
  election.challenge();
  const offs = [
    page.on("visible", () => {
      stream.reopenNow();
      election.challenge();
    }),
    page.on("online", stream.reopenNow),
  ];

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    close() {
      offs.forEach((off) => off());
      election.close();
      channel.close();
      if (!deps.database) database?.close();
      hearState("closed");
    },
  };
}

const saysPresence = (event: unknown) => (event as { kind?: unknown } | null)?.kind === "presence";
const saysReset = (event: unknown) => (event as { kind?: unknown } | null)?.kind === "reset";
