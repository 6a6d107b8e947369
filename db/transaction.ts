import { AsyncLocalStorage } from "node:async_hooks";
import type { Schema } from "#db/schema/index.ts";
import type { NewEvent, Tx } from "#db/store.ts";

const inside = new AsyncLocalStorage<true>();

export function refuseNesting(): void {
  if (inside.getStore())
    throw new Error("transact() was called inside transact(): hand the open transaction on instead of opening a second one");
}

/** Longest time one transaction may take; a forgotten network call would stop every writer. */
export const TRANSACTION_MS = 10_000;

/** A transaction's handle, and what it collected for after its commit. */
export type Opened = { tx: Tx; events: NewEvent[]; callbacks: (() => void)[]; close(): void };

/** Opens a handle that refuses to be used once `close` was called: a forgotten `await` shows at once. */
export function openTx(sql: Tx["sql"], t: Schema): Opened {
  const events: NewEvent[] = [];
  const callbacks: (() => void)[] = [];
  let isOpen = true;
  return {
    events,
    callbacks,
    close: () => void (isOpen = false),
    tx: {
      get sql() {
        if (!isOpen) throw new Error("This transaction has ended: await everything that uses it");
        return sql;
      },
      t,
      emit: (event) => void events.push(event),
      afterCommit: (run) => void callbacks.push(run),
    },
  };
}

/** Runs `work` marked as inside a transaction, within the time limit. */
export async function runInside<T>(work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A transaction took longer than ${TRANSACTION_MS} ms and was rolled back`)), TRANSACTION_MS);
  });
  try {
    return await Promise.race([inside.run(true, work), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Calls each, so that one that throws does not keep the others from running; reports what was thrown (`report` does not throw). */
export function callAll(callbacks: Iterable<() => void>, report: (error: unknown) => void): void {
  for (const callback of callbacks) {
    try {
      callback();
    } catch (error) {
      report(error);
    }
  }
}
