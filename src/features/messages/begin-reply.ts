import type { Tx } from "#db/store.ts";
import type { SessionRow } from "#src/features/sessions/index.ts";
import { authorizeChild, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { conversationTo } from "./conversation.ts";
import { hasAnswer, insertMessage, type MessageRow } from "./messages.store.ts";

/** Only the first exchanges are looked at: who went on for so long knows what it is about. */
const NAMED_WITHIN = 8;

async function isUnnamed(tx: Tx, { id, titleSource, messageCount }: SessionRow): Promise<boolean> {
  return titleSource === "made" && (messageCount === 0 || (messageCount <= NAMED_WITHIN && !(await hasAnswer(tx, id))));
}

/** An empty reply to `parent` at `position` (default: right behind it), written after the commit. */
export async function beginReply(
  tx: Tx,
  ctx: SignedIn,
  session: Authorized<SessionRow>,
  parent: Pick<MessageRow, "id" | "position">,
  position = parent.position + 1,
): Promise<MessageRow> {
  const { assistants, generations, clock, newId, actor } = ctx;
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
    conversation: () => conversationTo(ctx, session, parent),
    // Whoever named it meanwhile is asked about again when the name is stored.
    isToBeNamed: await isUnnamed(tx, session),
  });
  tx.emit({ audience: actor.userId, entity: "session", entityId: session.id, kind: "messages", revision: null });
  return reply;
}
