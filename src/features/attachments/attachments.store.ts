import { and, eq, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Attachment } from "./attachments.contract.ts";

export type AttachmentRow = Attachment & { userId: string };

/** As it goes to clients, and into messages. */
export const toAttachment = ({ userId: _, ...attachment }: AttachmentRow): Attachment => attachment;

export async function insertAttachment(tx: Tx, row: Authorized<AttachmentRow>): Promise<void> {
  await tx.sql.insert(tx.t.attachments).values(row);
}

export function findAttachments(reader: Reader, ids: readonly string[]): Promise<AttachmentRow[]> {
  const { attachments } = reader.t;
  if (ids.length === 0) return Promise.resolve([]);
  return Promise.resolve(
    reader.sql
      .select()
      .from(attachments)
      .where(inArray(attachments.id, [...ids])),
  );
}

type Referring = { id: string; sessionId: string };

/** Notes that the message refers to them, so that they stay. */
export async function insertReferences(tx: Tx, message: Authorized<Referring>, attachmentIds: readonly string[]): Promise<void> {
  if (attachmentIds.length === 0) return;
  const rows = attachmentIds.map((attachmentId) => ({ attachmentId, messageId: message.id, sessionId: message.sessionId }));
  await tx.sql.insert(tx.t.messageAttachments).values(rows);
}

export async function deleteReferences(tx: Tx, message: Authorized<Referring>): Promise<void> {
  const { messageAttachments } = tx.t;
  await tx.sql.delete(messageAttachments).where(eq(messageAttachments.messageId, message.id));
}

/** SQLite takes some thousand values in one statement. */
const AT_ONCE = 1_000;

/** Those of `ids` that this person uploaded, or that a lesson or template which they may read refers to, or did. */
export async function findReadable(reader: Reader, userId: string, ids: readonly string[]): Promise<Set<string>> {
  const { attachments: a, lessonAttachments: l, lessons, templateAttachments: t, templates } = reader.t;
  const mayRead = (table: typeof lessons | typeof templates) =>
    or(eq(table.userId, userId), and(eq(table.visibility, "team"), isNull(table.deletedAt)));
  const readable = new Set<string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const own = await reader.sql
      .select({ id: a.id })
      .from(a)
      .where(and(inArray(a.id, some), eq(a.userId, userId)));
    const inLessons = await reader.sql
      .selectDistinct({ id: l.attachmentId })
      .from(l)
      .innerJoin(lessons, eq(lessons.id, l.lessonId))
      .where(and(inArray(l.attachmentId, some), mayRead(lessons)));
    const inTemplates = await reader.sql
      .selectDistinct({ id: t.attachmentId })
      .from(t)
      .innerJoin(templates, eq(templates.id, t.templateId))
      .where(and(inArray(t.attachmentId, some), mayRead(templates)));
    for (const { id } of [...own, ...inLessons, ...inTemplates]) readable.add(id);
  }
  return readable;
}

/** Forgets those uploaded before `before` that no message, lesson or template refers to, at most `limit`; answers how many. */
export async function deleteUnreferenced(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { attachments, lessonAttachments, messageAttachments, templateAttachments } = tx.t;
  const ofLessons = tx.sql
    .select({ one: sql`1` })
    .from(lessonAttachments)
    .where(eq(lessonAttachments.attachmentId, attachments.id));
  const ofTemplates = tx.sql
    .select({ one: sql`1` })
    .from(templateAttachments)
    .where(eq(templateAttachments.attachmentId, attachments.id));
  const references = tx.sql
    .select({ one: sql`1` })
    .from(messageAttachments)
    .where(eq(messageAttachments.attachmentId, attachments.id));
  const old = tx.sql
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(lt(attachments.createdAt, before), notExists(references), notExists(ofLessons), notExists(ofTemplates)))
    .limit(limit);
  const gone = await tx.sql
    .delete(attachments)
    .where(sql`${attachments.id} in ${old}`)
    .returning({ id: attachments.id });
  return gone.length;
}

/** Which of these hashes some attachment has. */
export async function usedHashes(reader: Reader, hashes: readonly string[]): Promise<Set<string>> {
  const { attachments } = reader.t;
  const rows = await reader.sql
    .selectDistinct({ sha256: attachments.sha256 })
    .from(attachments)
    .where(inArray(attachments.sha256, [...hashes]));
  return new Set(rows.map(({ sha256 }) => sha256));
}
