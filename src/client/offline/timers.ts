/** The clock of the offline engine; injected so that tests own it. */
export type Timers = {
  now(): number;
  /** Runs `fn` after `ms`; the answer cancels it. */
  after(ms: number, fn: () => void): () => void;
};

export const browserTimers: Timers = {
  now: Date.now,
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
