import { type Problem, SendError } from "#src/client/offline/outbox.types.ts";

export type Waiting = {
  /** The answer to an op of this tab. */
  on<T>(mutationId: string): Promise<T>;
  answered(ids: string[], answer: unknown): void;
  refused(ids: string[], problem: Problem): void;
};

export function createWaiting(): Waiting {
  const waiters = new Map<string, PromiseWithResolvers<unknown>>();
  const take = (ids: string[], settle: (waiter: PromiseWithResolvers<unknown>) => void) => {
    for (const id of ids) {
      const waiter = waiters.get(id);
      waiters.delete(id);
      if (waiter) settle(waiter);
    }
  };
  return {
    on<T>(mutationId: string) {
      const waiter = withResolvers();
      waiters.set(mutationId, waiter);
      return waiter.promise as Promise<T>;
    },
    answered: (ids, answer) => take(ids, (waiter) => waiter.resolve(answer)),
    refused: (ids, problem) => take(ids, (waiter) => waiter.reject(new SendError("rejected", problem))),
  };
}

/** A promise nobody has to look at: its rejection is told by the view as well. */
export function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: PromiseWithResolvers<T>["resolve"];
  let reject!: PromiseWithResolvers<T>["reject"];
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
