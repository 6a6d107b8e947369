import { and, eq, inArray } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";

/** Those of `ids` that this person uploaded. */
export async function findOwnAttachments(reader: Reader, userId: string, ids: string[]): Promise<string[]> {
  const { attachments: a } = reader.t;
  const rows = await reader.sql
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.userId, userId), inArray(a.id, ids)));
  return rows.map(({ id }) => id);
}

export async function listLessonAttachments(reader: Reader, lessonId: string): Promise<string[]> {
  const { lessonAttachments: l } = reader.t;
  const rows = await reader.sql.select({ id: l.attachmentId }).from(l).where(eq(l.lessonId, lessonId));
  return rows.map(({ id }) => id);
}

export async function insertLessonAttachments(tx: Tx, lesson: Authorized<{ id: string }>, ids: string[]): Promise<void> {
  await tx.sql.insert(tx.t.lessonAttachments).values(ids.map((attachmentId) => ({ attachmentId, lessonId: lesson.id })));
}
