import type { Tx } from "#db/store.ts";
import { attachmentsTitle, deleteReferences, refer } from "#src/features/attachments/index.ts";
import { indexMessage, unindex } from "#src/features/search/index.ts";
import { requireSession, type SessionRow, touchSession, updateSession } from "#src/features/sessions/index.ts";
import { authorizeChild, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import { DomainError } from "#src/shared/errors.ts";
import { beginReply } from "./begin-reply.ts";
import type { Edited, Message, UpdateMessage } from "./messages.contract.ts";
import { requireOwnMessage } from "./messages.service.ts";
import { deleteMessage, findLast, findMessage, insertMessage, listNodes, type MessageRow, toMessage } from "./messages.store.ts";
import { leafOf, leafWithout } from "./path.rules.ts";
import { previewOf } from "./preview.rules.ts";

type Keyed = { mutationId?: string | undefined };

/** Another reply to the same message, beside the old one, which stays. */
export function regenerate(ctx: SignedIn, input: { id: string } & Keyed): Promise<{ assistantMessage: Message }> {
  return mutate(ctx, input, async (tx) => {
    const { session, message } = await requireOwnMessage(tx, ctx.actor, input.id, "write");
    if (message.role !== "assistant") throw new DomainError("NOT_POSSIBLE", { reason: "Only a reply can be written again." });
    return { assistantMessage: await replyAgain(tx, ctx, session, message) };
  });
}

/** Repeats the newest reply of the chosen branch if it failed or was stopped, and writes one where there is none. */
export function retrySession(ctx: SignedIn, input: { id: string } & Keyed): Promise<{ assistantMessage: Message }> {
  return mutate(ctx, input, async (tx) => {
    const session = await requireSession(tx, ctx.actor, input.id, "write");
    const last = session.currentMessageId ?? (await findLast(tx, session.id))?.id;
    const message = last === undefined ? undefined : await findMessage(tx, last);
    const isAnswered = message?.role === "assistant" && message.status !== "failed" && message.status !== "stopped";
    if (!message || isAnswered)
      throw new DomainError("NOT_POSSIBLE", { reason: "Nothing failed here: the newest reply is complete or still being written." });
    return { assistantMessage: await replyAgain(tx, ctx, session, message) };
  });
}

/** A new reply beside `message`, or to it when it is a question. */
async function replyAgain(tx: Tx, ctx: SignedIn, session: Authorized<SessionRow>, message: MessageRow): Promise<Message> {
  refuseWhileWriting(message);
  const asked = message.role === "user" ? message : message.parentId === null ? undefined : await findMessage(tx, message.parentId);
  if (asked?.role !== "user") throw new DomainError("NOT_POSSIBLE", { reason: "The question of this reply was deleted. Ask it anew." });
  const last = await findLast(tx, session.id);
  const reply = await beginReply(tx, ctx, session, asked, last!.position + 1);
  await touchSession(tx, session, { preview: session.preview, added: 1, at: reply.createdAt });
  return toMessage(reply);
}

function refuseWhileWriting({ status }: MessageRow): void {
  if (status === "streaming") throw new DomainError("NOT_POSSIBLE", { reason: "This reply is still being written. Stop it first." });
}

/** Texts are left out of the kept answer: the messages hold them. */
const editedPacking: Packing<Edited> = {
  pack: (edited) => ({ ...edited, content: "" }),
  async unpack(tx, packed) {
    const edited = packed as Edited;
    return { ...edited, content: (await findMessage(tx, edited.id))?.content ?? "" };
  },
};

/** Another version of a message beside the old one, which stays: a question gets a reply of its own. */
export function update(ctx: SignedIn, input: UpdateMessage): Promise<Edited> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const { session, message } = await requireOwnMessage(tx, ctx.actor, input.id, "write");
      refuseWhileWriting(message);
      const known = input.newId === undefined ? undefined : await findMessage(tx, input.newId);
      if (known) throw new DomainError("ID_TAKEN", { entity: "message" });
      return editedFrom(tx, ctx, session, message, input);
    },
    editedPacking,
  );
}

async function editedFrom(
  tx: Tx,
  ctx: SignedIn,
  session: Authorized<SessionRow>,
  message: MessageRow,
  { newId, content }: UpdateMessage,
): Promise<Edited> {
  const { clock, actor } = ctx;
  const last = await findLast(tx, session.id);
  const isQuestion = message.role === "user";
  const edited = authorizeChild(session, {
    ...message,
    id: newId ?? ctx.newId(),
    position: last!.position + 1,
    status: "complete",
    error: null,
    content,
    metadata: { ...message.metadata, editedFrom: message.id },
    createdAt: clock(),
  } satisfies MessageRow as MessageRow);
  await insertMessage(tx, edited);
  await refer(tx, edited);
  await indexMessage(tx, edited, session.userId);
  await touchSession(tx, session, { preview: previewOf(content), added: isQuestion ? 2 : 1, at: edited.createdAt });
  if (isQuestion) return { ...toMessage(edited), assistantMessage: toMessage(await beginReply(tx, ctx, session, edited)) };
  tx.emit({ audience: actor.userId, entity: "session", entityId: session.id, kind: "messages", revision: null });
  return { ...toMessage(edited), assistantMessage: null };
}

/** Gone for good; what followed it stays, and hangs on the message before it. */
export function remove(ctx: SignedIn, input: { id: string } & Keyed): Promise<null> {
  return mutate(ctx, input, async (tx) => {
    const { session, message } = await requireOwnMessage(tx, ctx.actor, input.id, "write");
    refuseWhileWriting(message);
    const currentMessageId = leafWithout(await listNodes(tx, session.id, 0), message.id, session.currentMessageId);
    await deleteMessage(tx, message);
    await deleteReferences(tx, message);
    await unindex(tx, message);
    const last = await findLast(tx, session.id);
    const newest = last && (await findMessage(tx, last.id));
    await updateSession(tx, session, {
      messageCount: session.messageCount - 1,
      preview: newest ? previewOf(newest.content.trim() || attachmentsTitle(newest.attachments ?? [])) || session.preview : "",
      currentMessageId,
    });
    tx.emit({ audience: ctx.actor.userId, entity: "session", entityId: session.id, kind: "messages", revision: null });
    return null;
  });
}

/** Shows the branch that this message is on, as far as it was continued last; stored, so that it is shown again. */
export function choose(ctx: SignedIn, input: { id: string } & Keyed): Promise<{ sessionId: string; currentMessageId: string | null }> {
  return mutate(ctx, input, async (tx) => {
    const { session, message } = await requireOwnMessage(tx, ctx.actor, input.id, "write");
    const nodes = await listNodes(tx, session.id, message.position);
    const leaf = leafOf(nodes, message.id);
    const currentMessageId = leaf === nodes.at(-1)?.id ? null : leaf;
    await updateSession(tx, session, { currentMessageId });
    tx.emit({ audience: ctx.actor.userId, entity: "session", entityId: session.id, kind: "updated", revision: null });
    return { sessionId: session.id, currentMessageId };
  });
}
