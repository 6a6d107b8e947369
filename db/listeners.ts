import { callAll } from "#db/transaction.ts";

/** A set of listeners; `tell` reaches each, whatever the others do. */
export function createListeners<T>(report: (error: unknown) => void) {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener: (value: T) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(value: T): void {
      callAll(
        [...listeners].map((listener) => () => listener(value)),
        report,
      );
    },
  };
}
