import type { Database } from "#src/client/offline/database.ts";
import type { Timers } from "#src/client/offline/timers.ts";

/** `ping`: is the leader alive? `pong`: it is. */
export type Sign = { type: "ping" } | { type: "pong" };

export type ElectionDeps = {
  name: string;
  owner: string;
  /** Missing where the origin is not secure: then a lease record takes its place. */
  locks: LockManager | undefined;
  database: Database | null;
  clock: Timers;
  /** Tells the other tabs; what they tell goes to `hear`. */
  post(sign: Sign): void;
  onGain(): void;
  onLoss(): void;
};

/** How one comes to lead: by a lock or by a lease. */
export type Post = {
  /** Replaces a leader that is silent. */
  take(): void;
  /** Another tab says that it leads. */
  check(): void;
  leave(): void;
};

export type Turn = { gain(): void; lose(): void };

export const LEASE_MS = 15_000;
export const HEARTBEAT_MS = 5000;
