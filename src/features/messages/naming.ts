import type { Logger } from "pino";
import type { Store, Tx } from "#db/store.ts";
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

  async function ask(job: Job, reply: string): Promise<void> {
    const { assistant, conversation } = job;
    let used: Tokens | null = null;
    const asked = await conversation();
    const exchange = { ...asked, turns: [...asked.turns, { role: "assistant" as const, content: reply }] };
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const title = titleOf(await assistant.title(exchange, signal, (fact) => void (fact.kind === "usage" && (used = fact))));
      if (title !== "") await store.transact((tx) => give(tx, job, title));
    } finally {
      // Also when what the model wrote was no name: it was asked.
      if (used) await note(job, used);
    }
  }

  async function give(tx: Tx, { message: { sessionId }, userId }: Job, title: string): Promise<void> {
    const session = authorizeSystem({ id: sessionId }, "the session of an authorised message");
    if (await nameSession(tx, session, title))
      tx.emit({ audience: userId, entity: "session", entityId: sessionId, kind: "updated", revision: null });
  }

  const note = ({ message: { sessionId }, userId }: Job, used: Tokens) =>
    store.transact((tx) => insertUsage(tx, { ...used, userId, sessionId, messageId: null, purpose: "title", at: clock() }));

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
