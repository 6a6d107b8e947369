export type Backoff = { firstMs: number; maxMs: number; random(): number };

export const browserBackoff: Backoff = { firstMs: 1000, maxMs: 60_000, random: Math.random };

/** Exponential with equal jitter: half of the step is certain, half is chance. `failures` counts from 1. */
export function delayOf({ firstMs, maxMs, random }: Backoff, failures: number): number {
  const step = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.max(firstMs, step / 2 + (random() * step) / 2);
}
