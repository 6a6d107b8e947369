import type { LiveHandlers } from "#src/client/offline/live.types.ts";
import type { Timers } from "#src/client/offline/timers.ts";

export type Stream = {
  open(lastEventId: string | undefined): void;
  /** Without waiting any longer. */
  reopenNow(): void;
  close(): void;
};

const FIRST_MS = 1000;
const MAX_MS = 60_000;

/** The leading tab's stream: opened anew, later each time, when it is closed from the other side. */
export function createStream<E>(
  subscribe: (lastEventId: string | undefined, handlers: LiveHandlers<E>) => () => void,
  handlers: LiveHandlers<E> & { lastEventId(): string | undefined },
  clock: Timers,
): Stream {
  let end: (() => void) | undefined;
  let waiting: (() => void) | undefined;
  let current = 0;
  let delay = FIRST_MS;

  function open(lastEventId: string | undefined) {
    close();
    const mine = ++current;
    let isOver = false;
    const stop = subscribe(lastEventId, {
      onEvent: (id, event) => mine === current && handlers.onEvent(id, event),
      onState(state) {
        if (mine !== current || isOver) return;
        if (state === "open") delay = FIRST_MS;
        handlers.onState(state);
        if (state !== "closed") return;
        isOver = true;
        end?.();
        end = undefined;
        waiting = clock.after(delay, reopenNow);
        delay = Math.min(MAX_MS, delay * 2);
      },
    });
    if (isOver) stop();
    else end = stop;
  }

  function reopenNow() {
    if (!waiting) return;
    open(handlers.lastEventId());
  }

  function close() {
    current += 1;
    waiting?.();
    waiting = undefined;
    end?.();
    end = undefined;
  }

  return { open, reopenNow, close };
}
