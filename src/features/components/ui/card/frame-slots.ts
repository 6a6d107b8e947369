import { useSyncExternalStore } from "react";

/** A sealed frame is a page of its own: so many run at once. */
export const FRAMES_MAX = 4;

type Wish = { isNear: boolean; at: number };

/** Gives the frames to those in view first, then to those that were seen last: what is scrolled past runs on while there is room. */
export function createFrameSlots(max: number) {
  const wishes = new Map<string, Wish>();
  const listeners = new Set<() => void>();
  let running: ReadonlySet<string> = new Set();
  let turn = 0;

  function deal() {
    const order = [...wishes].sort(([, a], [, b]) => Number(b.isNear) - Number(a.isNear) || b.at - a.at);
    const next = new Set(order.slice(0, max).map(([key]) => key));
    if (next.size === running.size && [...next].every((key) => running.has(key))) return;
    running = next;
    for (const listener of listeners) listener();
  }

  return {
    near(key: string): void {
      wishes.set(key, { isNear: true, at: ++turn });
      deal();
    },
    far(key: string): void {
      const wish = wishes.get(key);
      if (wish) wishes.set(key, { ...wish, isNear: false });
    },
    leave(key: string): void {
      wishes.delete(key);
      deal();
    },
    isRunning: (key: string) => running.has(key),
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const frameSlots = createFrameSlots(FRAMES_MAX);

export const useIsRunning = (key: string) => useSyncExternalStore(frameSlots.subscribe, () => frameSlots.isRunning(key));
