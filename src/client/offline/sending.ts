import type { Backoff } from "#src/client/offline/backoff.ts";
import type { Mirror } from "#src/client/offline/mirror.ts";
import type { Change, OpStore } from "#src/client/offline/op-store.ts";
import type { Send } from "#src/client/offline/outbox.types.ts";
import type { Op } from "#src/client/offline/op.ts";
import type { Rebase } from "#src/client/offline/rebase.ts";
import type { Tidings } from "#src/client/offline/tidings.ts";
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
  timeoutOf(op: Op): number;
  account(): string | null;
  tidings: Tidings;
  facts(facts: { connection?: "online" | "offline"; needsSignIn?: boolean }): void;
};

/** Shows what was written, here and in the other tabs. */
export function written({ mirror, tidings }: Sending, change: Change | null, others: string[] = []) {
  for (const op of change?.put ?? []) mirror.apply(op);
  tidings.touched([...(change?.put ?? []).map((op) => op.mutationId), ...others]);
}
