import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Message } from "./messages.contract.ts";

export type MessageRow = Omit<Message, "attachments"> & { position: number; attachments: Message["attachments"] | null };

/** Written out: copying with a rest and a spread costs as much as reading the row. */
export const toMessage = (row: MessageRow): Message => ({
  id: row.id,
  sessionId: row.sessionId,
  parentId: row.parentId,
  role: row.role,
  content: row.content,
  messageType: row.messageType,
  status: row.status,
  error: row.error,
  attachments: row.attachments ?? [],
  metadata: row.metadata,
  createdAt: row.createdAt,
});

const listBefore = statement(({ sql: db, t: { messages } }: Reader) =>
  db
    .select()
    .from(messages)
    .where(and(eq(messages.sessionId, sql.placeholder("sessionId")), lt(messages.position, sql.placeholder("before"))))
    .orderBy(desc(messages.position))
    .limit(sql.placeholder("limit")),
);

/** Newest first, those before `before`. */
export const listMessages = (reader: Reader, sessionId: string, before: number, limit: number): Promise<MessageRow[]> =>
  listBefore(reader, { sessionId, before, limit });

const lastOf = statement(({ sql: db, t: { messages } }: Reader) =>
  db
    .select({ id: messages.id, position: messages.position })
    .from(messages)
    .where(eq(messages.sessionId, sql.placeholder("sessionId")))
    .orderBy(desc(messages.position))
    .limit(1),
);

export async function findLast(reader: Reader, sessionId: string): Promise<{ id: string; position: number } | undefined> {
  return (await lastOf(reader, { sessionId }))[0];
}

const byId = statement(({ sql: db, t: { messages } }: Reader) =>
  db
    .select()
    .from(messages)
    .where(eq(messages.id, sql.placeholder("id"))),
);

export async function findMessage(reader: Reader, id: string): Promise<MessageRow | undefined> {
  return (await byId(reader, { id }))[0];
}

/** The message at which the shown branch ends; undefined while nothing was said. */
export async function leafOfSession(
  reader: Reader,
  { id, currentMessageId }: { id: string; currentMessageId: string | null },
): Promise<{ id: string; position: number } | undefined> {
  const chosen = currentMessageId === null ? undefined : await findMessage(reader, currentMessageId);
  return chosen ?? findLast(reader, id);
}

const answered = statement(({ sql: db, t: { messages } }: Reader) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.sessionId, sql.placeholder("sessionId")), eq(messages.role, "assistant"), eq(messages.status, "complete")))
    .limit(1),
);

/** Whether any reply of the session came to its end. */
export const hasAnswer = async (reader: Reader, sessionId: string): Promise<boolean> => (await answered(reader, { sessionId })).length > 0;

/** The first reply to a message. */
export async function findReply(reader: Reader, { sessionId, id }: { sessionId: string; id: string }): Promise<MessageRow | undefined> {
  const { messages } = reader.t;
  const rows = await reader.sql
    .select()
    .from(messages)
    .where(and(eq(messages.sessionId, sessionId), eq(messages.parentId, id), eq(messages.role, "assistant")))
    .orderBy(asc(messages.position))
    .limit(1);
  return rows[0];
}

const insert = statement(({ sql: db, t }: Tx) =>
  db.insert(t.messages).values({
    sessionId: sql.placeholder("sessionId"),
    position: sql.placeholder("position"),
    id: sql.placeholder("id"),
    parentId: sql.placeholder("parentId"),
    role: sql.placeholder("role"),
    messageType: sql.placeholder("messageType"),
    status: sql.placeholder("status"),
    error: null,
    metadata: sql.placeholder("metadata"),
    createdAt: sql.placeholder("createdAt"),
    content: sql.placeholder("content"),
  }),
);

/** `error` is only ever set by `setOutcome`. */
export async function insertMessage(tx: Tx, row: Authorized<MessageRow>): Promise<void> {
  if (row.attachments) await tx.sql.insert(tx.t.messages).values(row);
  else await insert(tx, row);
}

type Node = { id: string; parentId: string | null; position: number };

/** The bare tree of a session from `from` on, oldest first. */
export function listNodes(reader: Reader, sessionId: string, from: number): Promise<Node[]> {
  const { messages } = reader.t;
  return Promise.resolve(
    reader.sql
      .select({ id: messages.id, parentId: messages.parentId, position: messages.position })
      .from(messages)
      .where(and(eq(messages.sessionId, sessionId), gte(messages.position, from)))
      .orderBy(asc(messages.position)),
  );
}

/** Removes one message; what hung on it hangs on its parent from then on. */
export async function deleteMessage(tx: Tx, { sessionId, id, parentId }: Authorized<MessageRow>): Promise<void> {
  const { messages } = tx.t;
  await tx.sql
    .update(messages)
    .set({ parentId })
    .where(and(eq(messages.sessionId, sessionId), eq(messages.parentId, id)));
  await tx.sql.delete(messages).where(eq(messages.id, id));
}

const grow = statement(({ sql: db, t: { messages } }: Tx) =>
  db
    .update(messages)
    .set({ content: sql`${sql.placeholder("content")}` })
    .where(eq(messages.id, sql.placeholder("id"))),
);

export async function setContent(tx: Tx, message: Authorized<{ id: string }>, content: string): Promise<void> {
  await grow(tx, { id: message.id, content });
}

const complete = statement(({ sql: db, t: { messages } }: Tx) =>
  db
    .update(messages)
    .set({ content: sql`${sql.placeholder("content")}`, status: "complete", error: null, metadata: sql`${sql.placeholder("metadata")}` })
    .where(eq(messages.id, sql.placeholder("id"))),
);

/** How almost every reply ends has a statement of its own. */
export async function setComplete(tx: Tx, message: Authorized<Pick<MessageRow, "id" | "metadata">>, content: string): Promise<void> {
  await complete(tx, { id: message.id, content, metadata: JSON.stringify(message.metadata) });
}

export async function setOutcome(
  tx: Tx,
  message: Authorized<{ id: string }>,
  outcome: Pick<Message, "content" | "status" | "error" | "metadata">,
): Promise<void> {
  await tx.sql.update(tx.t.messages).set(outcome).where(eq(tx.t.messages.id, message.id));
}

export type Generation = { messageId: string; sessionId: string; owner: string; heartbeatAt: Instant };

const begin = statement(({ sql: db, t }: Tx) =>
  db.insert(t.generations).values({
    messageId: sql.placeholder("messageId"),
    sessionId: sql.placeholder("sessionId"),
    owner: sql.placeholder("owner"),
    heartbeatAt: sql.placeholder("heartbeatAt"),
  }),
);

export async function insertGeneration(tx: Tx, generation: Authorized<Generation>): Promise<void> {
  await begin(tx, generation);
}

export async function beat(tx: Tx, generations: Authorized<{ owner: string }>, at: Instant): Promise<void> {
  await tx.sql.update(tx.t.generations).set({ heartbeatAt: at }).where(eq(tx.t.generations.owner, generations.owner));
}

const end = statement(({ sql: db, t: { generations } }: Tx) =>
  db.delete(generations).where(eq(generations.messageId, sql.placeholder("messageId"))),
);

export async function deleteGeneration(tx: Tx, generation: Authorized<{ messageId: string }>): Promise<void> {
  await end(tx, generation);
}

/** Replies that are being written, those not heard of for longest first; or the one of `messageId`. */
export function listGenerations(reader: Reader, messageId?: string): Promise<Generation[]> {
  const { generations } = reader.t;
  const which = messageId === undefined ? undefined : eq(generations.messageId, messageId);
  return Promise.resolve(reader.sql.select().from(generations).where(which).orderBy(asc(generations.heartbeatAt)).limit(500));
}
