import { useSyncExternalStore } from "react";

/** Conversations in which a reply is being written, as far as this page has seen. */
let writing: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function setWriting(sessionId: string, is: boolean) {
  if (writing.has(sessionId) === is) return;
  const next = new Set(writing);
  if (is) next.add(sessionId);
  else next.delete(sessionId);
  writing = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useWriting = () => useSyncExternalStore(subscribe, () => writing);
export const isWriting = (set: ReadonlySet<string>, sessionId: string) => set.has(sessionId);
