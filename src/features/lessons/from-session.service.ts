import type { Tx } from "#db/store.ts";
import type { Tokens } from "#src/features/ai/ai.contract.ts";
import { insertUsage } from "#src/features/ai/index.ts";
import { conversationTo, leafOfSession } from "#src/features/messages/index.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import type { SignedIn } from "#src/server/context.ts";
import { answered, mutate } from "#src/server/mutate.ts";
import { createShare } from "#src/server/share.ts";
import { DomainError } from "#src/shared/errors.ts";
import type { Lesson } from "./lessons.contract.ts";
import { minutesOf } from "./lessons.rules.ts";
import { lessonPacking } from "./lessons.service.ts";
import { createIn, findKnown } from "./writing.service.ts";

type FromSession = { id?: string | undefined; sessionId: string; mutationId?: string | undefined };

const once = createShare<Lesson>();

/** Turns a conversation into a draft. Equal calls at the same time ask the model once; leaving (or cancelling) stops it. */
export function createFromSession(ctx: SignedIn, input: FromSession): Promise<Lesson> {
  const { actor, signal } = ctx;
  if (!input.mutationId) return draftFrom(ctx, input, signal);
  return once(JSON.stringify([actor.userId, input]), signal, (until) => draftFrom(ctx, input, until));
}

/** The model is asked outside any transaction, and not for what was made or refused already. */
async function draftFrom(ctx: SignedIn, input: FromSession, signal: AbortSignal): Promise<Lesson> {
  const { store, actor, assistants } = ctx;
  const before = (await answered(ctx, input, lessonPacking)) ?? (await findKnown(store.read, actor, input.id));
  if (before) return before;
  const session = await requireSession(store.read, actor, input.sessionId, "read");
  const last = await leafOfSession(store.read, session);
  if (!last) throw new DomainError("NOT_POSSIBLE", { reason: "There is nothing to draw on yet. Say what the lesson is about first." });
  const conversation = await conversationTo(ctx, session, last);
  let used: Tokens | null = null;
  const noteUsage = async (tx: Tx) => {
    if (used)
      await insertUsage(tx, { ...used, userId: actor.userId, sessionId: session.id, messageId: null, purpose: "draft", at: ctx.clock() });
  };
  const draft = await assistants
    .choose(session.modelId)
    .draftLesson(conversation, signal, (fact) => void (fact.kind === "usage" && (used = fact)))
    .catch(async (error: unknown) => {
      if (used) await store.transact(noteUsage);
      throw signal.aborted ? new DomainError("NOT_POSSIBLE", { reason: "This was given up before it was finished." }) : error;
    });
  // The editor holds what is written later against the length that was planned.
  const metadata = { minutes: minutesOf(draft.content) };
  const work = async (tx: Tx) => {
    await noteUsage(tx);
    return createIn(tx, ctx, input, { ...draft, metadata });
  };
  return mutate(ctx, input, work, lessonPacking).catch(async (error: unknown) => {
    // The model was asked, whatever became of its draft.
    await store.transact(noteUsage);
    throw error;
  });
}
