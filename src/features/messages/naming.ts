import type { Logger } from "pino";
import type { Store } from "#db/store.ts";
import type { Tokens } from "#src/features/ai/ai.contract.ts";
import { insertUsage } from "#src/features/ai/index.ts";
import { nameSession } from "#src/features/sessions/index.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { type Clock, MINUTE } from "#src/shared/time.ts";
import type { Job } from "./generations.ts";
import { titleOf } from "./preview.rules.ts";

/** A name is worth waiting for this long. */
const PATIENCE = MINUTE;

/** Asks the assistant what to call a conversation after its first exchange. A name that a person gave is never replaced. */
export function createNaming({ store, clock, log }: { store: Store; clock: Clock; log: Logger }) {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();

  async function ask({ assistant, conversation, message, userId }: Job, reply: string): Promise<void> {
    const { sessionId } = message;
    let used: Tokens | null = null;
    const asked = await conversation();
    const exchange = { ...asked, turns: [...asked.turns, { role: "assistant" as const, content: reply }] };
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE)]);
    const title = titleOf(await assistant.title(exchange, signal, (fact) => void (fact.kind === "usage" && (used = fact))));
    await store.transact(async (tx) => {
      const named =
        title !== "" && (await nameSession(tx, authorizeSystem({ id: sessionId }, "the session of an authorised message"), title));
      if (named) tx.emit({ audience: userId, entity: "session", entityId: sessionId, kind: "updated", revision: null });
      if (used) await insertUsage(tx, { ...(used as Tokens), userId, sessionId, messageId: null, purpose: "title", at: clock() });
    });
  }

  return {
    /** Never throws: the beginning of the question, which every conversation is called at first, will do. */
    async name(job: Job, reply: string): Promise<void> {
      const work = ask(job, reply).catch((error: unknown) => {
        if (!closing.signal.aborted) log.warn({ err: error, sessionId: job.message.sessionId }, "a conversation could not be named");
      });
      running.add(work);
      await work.finally(() => running.delete(work));
    },
    async close(): Promise<void> {
      closing.abort();
      await Promise.all(running);
    },
  };
}
