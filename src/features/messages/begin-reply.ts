import type { Tx } from "#db/store.ts";
import type { SessionRow } from "#src/features/sessions/index.ts";
import { authorizeChild, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { conversationTo } from "./conversation.ts";
import { insertMessage, type MessageRow } from "./messages.store.ts";

/** An empty reply to `parent` at `position` (default: right behind it), written after the commit. */
export async function beginReply(
  tx: Tx,
  ctx: SignedIn,
  session: Authorized<SessionRow>,
  parent: Pick<MessageRow, "id" | "position">,
  position = parent.position + 1,
): Promise<MessageRow> {
  const { assistants, generations, clock, newId, store, files, actor } = ctx;
  const assistant = assistants.choose(session.modelId);
  const reply = authorizeChild(session, {
    sessionId: session.id,
    parentId: parent.id,
    position,
    id: newId(),
    role: "assistant",
    messageType: "text",
    status: "streaming",
    error: null,
    metadata: { model: assistant.name },
    createdAt: clock(),
    content: "",
    attachments: null,
  } satisfies MessageRow as MessageRow);
  await insertMessage(tx, reply);
  await generations.begin(tx, {
    message: reply,
    userId: actor.userId,
    assistant,
    conversation: () => conversationTo(store.read, session, parent, files),
    // Whoever named it meanwhile is asked about again when the name is stored.
    isToBeNamed: session.titleSource === "made" && session.messageCount === 0,
  });
  tx.emit({ audience: actor.userId, entity: "session", entityId: session.id, kind: "messages", revision: null });
  return reply;
}
