import { and, eq, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
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

/** Whether a lesson that everyone here may read refers to it, or did. */
export async function isInSharedLesson(reader: Reader, id: string): Promise<boolean> {
  const { lessonAttachments: link, lessons } = reader.t;
  const rows = await reader.sql
    .select({ id: link.lessonId })
    .from(link)
    .innerJoin(lessons, eq(lessons.id, link.lessonId))
    .where(and(eq(link.attachmentId, id), eq(lessons.visibility, "team"), isNull(lessons.deletedAt)))
    .limit(1);
  return rows.length > 0;
}

/** Forgets those uploaded before `before` that no message or lesson refers to, at most `limit`; answers how many. */
export async function deleteUnreferenced(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { attachments, lessonAttachments, messageAttachments } = tx.t;
  const ofLessons = tx.sql
    .select({ one: sql`1` })
    .from(lessonAttachments)
    .where(eq(lessonAttachments.attachmentId, attachments.id));
  const references = tx.sql
    .select({ one: sql`1` })
    .from(messageAttachments)
    .where(eq(messageAttachments.attachmentId, attachments.id));
  const old = tx.sql
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(lt(attachments.createdAt, before), notExists(references), notExists(ofLessons)))
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
