import { eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";

export async function listLessonAttachments(reader: Reader, lessonId: string): Promise<string[]> {
  const { lessonAttachments: l } = reader.t;
  const rows = await reader.sql.select({ id: l.attachmentId }).from(l).where(eq(l.lessonId, lessonId));
  return rows.map(({ id }) => id);
}

/** SQLite takes some thousand values in one statement. */
const AT_ONCE = 1_000;

export async function insertLessonAttachments(tx: Tx, lesson: Authorized<{ id: string }>, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = ids.slice(from, from + AT_ONCE).map((attachmentId) => ({ attachmentId, lessonId: lesson.id }));
    await tx.sql.insert(tx.t.lessonAttachments).values(rows);
  }
}
