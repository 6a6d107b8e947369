import { DomainError } from "#src/shared/errors.ts";

/** Does one piece of work after the other; refuses with `reason` while `max` are waiting. */
export function createTurns(max: number, reason: string) {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (count > max) throw new DomainError("NOT_POSSIBLE", { reason });
    count++;
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      count--;
    }
  };
}
