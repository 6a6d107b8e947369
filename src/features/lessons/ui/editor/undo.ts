const SAME_STEP_MS = 1_000;
const MOST_STEPS = 200;

/** Earlier states, newest first out. Steps of one name close together are one step. */
export function createUndo<T>(now: () => number) {
  const stack: T[] = [];
  let last: { step: string; at: number } | null = null;
  return {
    push(before: T, step: string) {
      const at = now();
      const isSameStep = last?.step === step && at - last.at < SAME_STEP_MS;
      last = { step, at };
      if (isSameStep) return;
      stack.push(before);
      if (stack.length > MOST_STEPS) stack.shift();
    },
    /** What came from others is not ours to take back: earlier states do not hold it. */
    clear() {
      last = null;
      stack.length = 0;
    },
    pop(): T | undefined {
      last = null;
      return stack.pop();
    },
  };
}
