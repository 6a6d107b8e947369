import type { Reader, Tx } from "#db/store.ts";
import { indexMessage } from "#src/features/search/index.ts";
import { attachmentsFor, attachmentsTitle, refer } from "#src/features/attachments/index.ts";
import { requireSession, type SessionRow, touchSession, updateSession } from "#src/features/sessions/index.ts";
import { authorizeChild, type Access, type Actor, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { answered, mutate, type Packing } from "#src/server/mutate.ts";
import { untilSignedOut } from "#src/server/until-signed-out.ts";
import type { Page } from "#src/shared/contract.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import type { Message, SendMessage, Sent, StreamPart } from "./messages.contract.ts";
import { previewOf, titleOf } from "./preview.rules.ts";
import { beginReply } from "./begin-reply.ts";
import { findLast, findMessage, findReply, insertMessage, listMessages, type MessageRow, toMessage } from "./messages.store.ts";

type Keyed = { mutationId?: string | undefined };

export async function list(
  { store, actor }: SignedIn,
  input: { sessionId: string; cursor?: string | undefined; limit: number },
): Promise<Page<Message>> {
  const before = input.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(input.cursor);
  if (input.cursor !== undefined && !/^\d{1,15}$/.test(input.cursor))
    throw badInput({ cursor: "Needs to be the nextCursor of an earlier answer" });
  await requireSession(store.read, actor, input.sessionId, "read");
  const rows = await listMessages(store.read, input.sessionId, before, input.limit + 1);
  const items = rows.slice(0, input.limit);
  return { items: items.map(toMessage), nextCursor: rows.length > input.limit ? String(items.at(-1)!.position) : null };
}

/** The answer is kept without the text, which the message itself holds; the reply's text starts empty. */
const sentPacking: Packing<Sent> = {
  pack: ({ userMessage, assistantMessage }) => ({ userMessage: { ...userMessage, content: "" }, assistantMessage }),
  async unpack(tx, packed) {
    const { userMessage, assistantMessage } = packed as Sent;
    const stored = await findMessage(tx, userMessage.id);
    return { userMessage: { ...userMessage, content: stored?.content ?? "" }, assistantMessage };
  },
};

/** Stores the message and an empty reply in one transaction; the server then writes the reply. */
export function send(ctx: SignedIn, input: SendMessage): Promise<Sent> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const session = await requireSession(tx, ctx.actor, input.sessionId, "write");
      const known = input.id === undefined ? undefined : await findMessage(tx, input.id);
      return known ? sentBefore(tx, session, known) : sendNew(tx, ctx, session, input);
    },
    sentPacking,
  );
}

async function sentBefore(tx: Tx, session: SessionRow, known: MessageRow): Promise<Sent> {
  const reply = known.sessionId === session.id && known.role === "user" ? await findReply(tx, known) : undefined;
  if (!reply) throw new DomainError("ID_TAKEN", { entity: "message" });
  return { userMessage: toMessage(known), assistantMessage: toMessage(reply) };
}

async function sendNew(tx: Tx, ctx: SignedIn, session: Authorized<SessionRow>, input: SendMessage): Promise<Sent> {
  const { clock, newId } = ctx;
  const last = await findLast(tx, session.id);
  const parentId = input.parentId === undefined ? (session.currentMessageId ?? last?.id ?? null) : input.parentId;
  if (parentId !== null && parentId !== last?.id) await requireMessage(tx, session, parentId);
  const attachments = input.attachmentIds?.length ? await attachmentsFor(tx, ctx.actor, input.attachmentIds) : null;
  const message: MessageRow = {
    sessionId: session.id,
    position: (last?.position ?? 0) + 1,
    id: input.id ?? newId(),
    parentId,
    role: "user",
    messageType: "text",
    status: "complete",
    error: null,
    metadata: input.metadata ?? {},
    createdAt: clock(),
    content: input.content,
    attachments,
  };
  await insertMessage(tx, authorizeChild(session, message));
  await refer(tx, authorizeChild(session, message));
  await indexMessage(tx, authorizeChild(session, message), session.userId);
  const said = input.content.trim() === "" ? attachmentsTitle(attachments ?? []) : input.content;
  await touchSession(tx, session, { preview: previewOf(said), added: 2, at: message.createdAt });
  if (session.title === "" && session.titleSource === "made") await updateSession(tx, session, { title: titleOf(said) });
  const reply = await beginReply(tx, ctx, session, message);
  return { userMessage: toMessage(message), assistantMessage: toMessage(reply) };
}

async function requireMessage(reader: Reader, session: SessionRow, id: string): Promise<MessageRow> {
  const message = await findMessage(reader, id);
  if (message?.sessionId !== session.id) throw notFound("message");
  return message;
}

/** A message of the actor's own conversations, with its session. */
export async function requireOwnMessage(reader: Reader, actor: Actor, id: string, access: Access) {
  const message = await findMessage(reader, id);
  if (!message) throw notFound("message");
  const session = await requireSession(reader, actor, message.sessionId, access).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === "NOT_FOUND" ? notFound("message") : error;
  });
  return { session, message: authorizeChild(session, message) };
}

export async function* stream(
  ctx: SignedIn,
  input: { id: string; offset?: number | undefined },
  signal: AbortSignal,
): AsyncGenerator<StreamPart, void> {
  await requireOwnMessage(ctx.store.read, ctx.actor, input.id, "read");
  yield* untilSignedOut(ctx, signal, (until) => ctx.generations.follow(input.id, input.offset ?? 0, until));
}

/** The answer is kept without the text, which goes when the message is deleted. */
const stoppedPacking: Packing<Message> = {
  pack: (message) => ({ ...message, content: "" }),
  async unpack(tx, packed) {
    const message = packed as Message;
    return { ...message, content: (await findMessage(tx, message.id))?.content ?? "" };
  },
};

/** Aborts the provider's request; answers the message as it was left. Stopping what has ended changes nothing. */
export async function stop(ctx: SignedIn, input: { id: string } & Keyed): Promise<Message> {
  const { store, actor, generations } = ctx;
  const before = await answered<typeof input, Message>(ctx, input, stoppedPacking);
  if (before) return before;
  await requireOwnMessage(store.read, actor, input.id, "write");
  await generations.stop(input.id);
  return mutate(ctx, input, async (tx) => toMessage((await requireOwnMessage(tx, actor, input.id, "write")).message), stoppedPacking);
}
