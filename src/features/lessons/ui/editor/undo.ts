const SAME_STEP_MS = 1_000;
const MOST_STEPS = 200;

/** One change that can be taken back: what stood before it, and after. */
export type Step<T> = { before: T; after: T };

/** Puts `step` the other way round onto `now`, which others may have changed since; the same `now` when nothing is left of it. */
export type TakeBack<T> = (step: Step<T>, now: T) => T;

/** Steps to undo and to redo. What is written under one name with no pause is one step. */
export function createUndo<T>(now: () => number, takeBack: TakeBack<T>) {
  const done: Step<T>[] = [];
  const undone: Step<T>[] = [];
  let last: { name: string; at: number } | null = null;

  /** The newest step that still changes something. */
  function take(from: Step<T>[], to: Step<T>[], current: T): T {
    last = null;
    for (let step = from.pop(); step; step = from.pop()) {
      const next = takeBack(step, current);
      if (next === current) continue;
      to.push({ before: current, after: next });
      return next;
    }
    return current;
  }

  return {
    push(step: Step<T>, name: string) {
      const at = now();
      const open = last?.name === name && at - last.at < SAME_STEP_MS ? done.at(-1) : undefined;
      last = { name, at };
      undone.length = 0;
      if (open) open.after = step.after;
      else done.push({ ...step });
      if (done.length > MOST_STEPS) done.shift();
    },
    /** The next writing is a step of its own: what came in between is not ours to take back. */
    close() {
      last = null;
    },
    undo: (current: T) => take(done, undone, current),
    redo: (current: T) => take(undone, done, current),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}
