import type { Backoff } from "#src/client/offline/backoff.ts";
import type { Mirror } from "#src/client/offline/mirror.ts";
import type { Op } from "#src/client/offline/op.ts";
import type { Change, OpStore } from "#src/client/offline/op-store.ts";
import type { Send } from "#src/client/offline/outbox.types.ts";
import type { Rebase } from "#src/client/offline/rebase.ts";
import type { Timers } from "#src/client/offline/timers.ts";

/** What the parts of the sending tab share. */
export type Sending = {
  store: OpStore;
  mirror: Mirror;
  send: Send;
  clock: Timers;
  backoff: Backoff;
  rebase: Rebase;
  fence: { name: string; owner: string };
  timeoutMs: number;
  account(): string | null;
  touched(ids: string[]): void;
  answered(item: Op, answer: unknown, at: number): void;
  refused(item: Op): void;
  facts(facts: { connection?: "online" | "offline"; needsSignIn?: boolean }): void;
};

/** Shows what was written, here and in the other tabs. */
export function written({ mirror, touched }: Sending, change: Change | null, others: string[] = []) {
  for (const op of change?.put ?? []) mirror.apply(op);
  touched([...(change?.put ?? []).map((op) => op.mutationId), ...others]);
}
