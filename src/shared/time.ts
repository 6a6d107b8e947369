/** A point in time: integer milliseconds since 1970-01-01 UTC. The only form times take in the database, on the wire and in types. */
export type Instant = number;

/** Where "now" comes from; injected through `createApp` so that tests own the clock. */
export type Clock = () => Instant;

/** Tells whether `ms` are over, by `clock` or by the machine's own count: a clock set back must not make it last longer. */
export function expiry(clock: Clock, ms: number): () => boolean {
  const [at, tick] = [clock() + ms, performance.now() + ms];
  return () => clock() >= at || performance.now() >= tick;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
