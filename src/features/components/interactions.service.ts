import { requireSession } from "#src/features/sessions/index.ts";
import { authorizeChild } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, encodeCursor } from "#src/server/cursor.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError } from "#src/shared/errors.ts";
import type { CreateInteraction, Interaction } from "./components.contract.ts";
import { findInteraction, insertInteraction, listInteractions } from "./interactions.store.ts";

/** What was asked about a session's components, newest first. A page ends early where replies are long. */
export async function list(
  { store, actor }: SignedIn,
  input: { sessionId: string; cursor?: string | undefined; limit: number },
): Promise<Page<Interaction>> {
  await requireSession(store.read, actor, input.sessionId, "read");
  const { items, next } = await listInteractions(store.read, input.sessionId, decodeCursor(input.cursor), input.limit);
  return { items, nextCursor: next && encodeCursor(next) };
}

/** Making one with the id of one's own again answers the stored one. */
export function create(ctx: SignedIn, input: CreateInteraction): Promise<Interaction> {
  return mutate(ctx, input, async (tx) => {
    const session = await requireSession(tx, ctx.actor, input.sessionId, "write");
    const known = input.id === undefined ? undefined : await findInteraction(tx, input.id);
    if (known) {
      if (known.sessionId !== session.id) throw new DomainError("ID_TAKEN", { entity: "interaction" });
      return known;
    }
    const { id = ctx.newId(), sessionId, prompt, response, interactionType, targetElement = null, metadata = {} } = input;
    const interaction = { id, sessionId, prompt, response, interactionType, targetElement, metadata, createdAt: ctx.clock() };
    await insertInteraction(tx, authorizeChild(session, interaction satisfies Interaction as Interaction));
    tx.emit({ audience: ctx.actor.userId, entity: "session", entityId: session.id, kind: "updated", revision: null });
    return interaction;
  });
}
