import type { Store, Tx } from "#db/store.ts";
import { findSession } from "#src/features/sessions/index.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import { SECOND } from "#src/shared/time.ts";
import type { Message } from "./messages.contract.ts";
import { deleteGeneration, findMessage, type Generation, listGenerations, type MessageRow } from "./messages.store.ts";

/** With several processes (PostgreSQL): one whose heartbeat stood still for this long is dead. */
const DEAD_MS = 20 * SECOND;

export const INTERRUPTED = {
  reason: "interrupted",
  words: "The server stopped while this was being written.",
};

type StoreOutcome = (
  tx: Tx,
  message: Authorized<MessageRow>,
  userId: string,
  outcome: Pick<Message, "content" | "status" | "error">,
) => Promise<void>;

/** Finds replies that nobody writes any more, and stores them as interrupted with the text so far. */
export function createRecovery(deps: { store: Store; owner: string; isLive: (messageId: string) => boolean; storeOutcome: StoreOutcome }) {
  const { store, owner, isLive, storeOutcome } = deps;
  /** When each heartbeat of another process was first seen, by our own clock: theirs may be wrong. */
  const seen = new Map<string, { heartbeatAt: number; since: number }>();

  function isDead({ messageId, owner: whose, heartbeatAt }: Generation): boolean {
    if (whose === owner) return !isLive(messageId);
    // One process at a time owns a data directory: whoever else wrote here is gone.
    if (store.engine === "sqlite") return true;
    const before = seen.get(messageId);
    if (before?.heartbeatAt === heartbeatAt) return performance.now() - before.since > DEAD_MS;
    seen.set(messageId, { heartbeatAt, since: performance.now() });
    return false;
  }

  /** How many were marked. */
  return async function recover(): Promise<number> {
    const generations = await listGenerations(store.read);
    const dead = generations.filter(isDead);
    for (const generation of dead) await store.transact((tx) => mark(tx, generation));
    const known = new Set(generations.map(({ messageId }) => messageId));
    for (const id of seen.keys()) if (!known.has(id)) seen.delete(id);
    return dead.length;
  };

  async function mark(tx: Tx, { messageId, heartbeatAt }: Generation): Promise<void> {
    const now = (await listGenerations(tx, messageId))[0];
    if (!now || now.heartbeatAt !== heartbeatAt || isLive(messageId)) return;
    const message = await findMessage(tx, messageId);
    const session = message && (await findSession(tx, message.sessionId));
    if (message?.status !== "streaming" || !session)
      return deleteGeneration(tx, authorizeSystem({ messageId }, "its message has ended or is gone"));
    const interrupted = { content: message.content, status: "failed" as const, error: INTERRUPTED };
    await storeOutcome(tx, authorizeSystem(message, "nobody writes it any more"), session.userId, interrupted);
  }
}
