/** Counts the time between pauses, in which others have their turn: SQLite answers in this thread. */
export function createWork(ms: number) {
  let spent = 0;
  let since = performance.now();
  return {
    isEnough: () => spent + performance.now() - since >= ms,
    async pause(): Promise<void> {
      spent += performance.now() - since;
      await new Promise(setImmediate);
      since = performance.now();
    },
  };
}

export type Work = ReturnType<typeof createWork>;
