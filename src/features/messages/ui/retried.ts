import { useSyncExternalStore } from "react";

/** How long "Retried" stands where the notice was. */
const RETRIED_MS = 3_000;

let retried: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Says for 3 s that this was tried again: a reply, or an op that had been set aside. */
export function markRetried(key: string) {
  change((next) => next.add(key));
  setTimeout(() => change((next) => next.delete(key)), RETRIED_MS);
}

export const useIsRetried = (key: string) => useSyncExternalStore(subscribe, () => retried.has(key));
export const useRetried = () => useSyncExternalStore(subscribe, () => retried);

function change(how: (next: Set<string>) => void) {
  const next = new Set(retried);
  how(next);
  retried = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
