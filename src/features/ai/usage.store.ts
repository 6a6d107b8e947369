import type { Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Tokens, UsagePurpose } from "./ai.contract.ts";

export type Usage = Tokens & { userId: string; sessionId: string | null; messageId: string | null; purpose: UsagePurpose; at: Instant };

export const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10);

/** Notes what an answer took, in the transaction that stores the answer. */
export async function insertUsage(tx: Tx, usage: Usage): Promise<void> {
  const { userId, sessionId, messageId, purpose, provider, model, inputTokens, outputTokens, costMicros, at } = usage;
  const row = { userId, sessionId, messageId, purpose, provider, model, inputTokens, outputTokens, costMicros, at, day: dayOf(at) };
  await tx.sql.insert(tx.t.usage).values(row);
}
