import { and, asc, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Lesson, LessonSummary, Revision } from "./lessons.contract.ts";
import { minutesOf } from "./lessons.rules.ts";
import { packSnapshot, type Snapshot, unpackSnapshot } from "./snapshot.ts";

export type LessonRow = Lesson & { minutes: number; sectionCount: number; deletedAt: Instant | null };

export const toLesson = ({ minutes: _minutes, sectionCount: _count, deletedAt: _deleted, ...lesson }: LessonRow): Lesson => lesson;

/** A row with the figures that lists show, taken from its content. */
export const toRow = (lesson: Lesson, deletedAt: Instant | null): LessonRow => ({
  ...lesson,
  minutes: minutesOf(lesson.content),
  sectionCount: lesson.content.script.length,
  deletedAt,
});

export type LessonFilter = { isDraft?: boolean | undefined; projectId?: string | undefined; sessionId?: string | undefined; limit: number };

/** Newest first, one row more than `limit`. */
export function listLessons(reader: Reader, userId: string, key: Key, filter: LessonFilter): Promise<LessonSummary[]> {
  const { lessons: l } = reader.t;
  return Promise.resolve(
    reader.sql
      .select({
        id: l.id,
        userId: l.userId,
        projectId: l.projectId,
        sessionId: l.sessionId,
        title: l.title,
        isDraft: l.isDraft,
        visibility: l.visibility,
        revision: l.revision,
        minutes: l.minutes,
        sectionCount: l.sectionCount,
        createdAt: l.createdAt,
        updatedAt: l.updatedAt,
      })
      .from(l)
      .where(
        and(
          eq(l.userId, userId),
          filter.isDraft === undefined ? undefined : eq(l.isDraft, filter.isDraft),
          filter.projectId === undefined ? undefined : eq(l.projectId, filter.projectId),
          filter.sessionId === undefined ? undefined : eq(l.sessionId, filter.sessionId),
          isNull(l.deletedAt),
          sql`(${l.updatedAt}, ${l.id}) < (${key.at}, ${key.id})`,
        ),
      )
      .orderBy(desc(l.updatedAt), desc(l.id))
      .limit(filter.limit + 1),
  );
}

const byId = statement(({ sql: db, t: { lessons } }: Reader) =>
  db
    .select()
    .from(lessons)
    .where(eq(lessons.id, sql.placeholder("id"))),
);

/** Also finds deleted ones: `deletedAt` tells. */
export async function findLesson(reader: Reader, id: string): Promise<LessonRow | undefined> {
  return (await byId(reader, { id }))[0];
}

export const insertLesson = async (tx: Tx, row: Authorized<LessonRow>): Promise<void> =>
  void (await tx.sql.insert(tx.t.lessons).values(row));

export async function updateLesson(tx: Tx, lesson: Authorized<{ id: string }>, set: Partial<LessonRow>): Promise<void> {
  await tx.sql.update(tx.t.lessons).set(set).where(eq(tx.t.lessons.id, lesson.id));
}

export async function insertRevision(
  tx: Tx,
  { id, title, content, revision }: Authorized<Lesson>,
  about: Omit<Revision, "lessonId" | "revision">,
): Promise<void> {
  await tx.sql.insert(tx.t.revisions).values({ lessonId: id, revision, ...about, ...packSnapshot({ title, content }) });
}

/**
 * Keeps the side of a conflict that was not saved. These have negative numbers of their own, so that accepted writes go on
 * counting by one. What is kept already is not kept again.
 */
export async function insertConflict(
  tx: Tx,
  { lessonId, createdBy, createdAt, title, content }: Authorized<Snapshot & Pick<Revision, "lessonId" | "createdBy" | "createdAt">>,
): Promise<void> {
  const { revisions } = tx.t;
  const packed = packSnapshot({ title, content });
  const kept = await tx.sql
    .select({ revision: revisions.revision, hash: revisions.hash })
    .from(revisions)
    .where(and(eq(revisions.lessonId, lessonId), lt(revisions.revision, 0)))
    .orderBy(asc(revisions.revision));
  if (kept.some(({ hash }) => hash === packed.hash)) return;
  const revision = (kept[0]?.revision ?? 0) - 1;
  const about = { source: "app" as const, createdBy, runId: null, name: null, isConflict: true, createdAt };
  await tx.sql.insert(revisions).values({ lessonId, revision, ...about, ...packed });
}

/** What stood in the lesson at `revision`; undefined when that revision is not kept. */
export async function findSnapshot(reader: Reader, lessonId: string, revision: number): Promise<Snapshot | undefined> {
  const { revisions } = reader.t;
  const [row] = await reader.sql
    .select({ snapshot: revisions.snapshot, hash: revisions.hash })
    .from(revisions)
    .where(and(eq(revisions.lessonId, lessonId), eq(revisions.revision, revision)));
  return row && unpackSnapshot(row);
}

/** Removes for good what was deleted before `before`, at most `limit`; answers how many. */
export async function purgeLessons(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { lessons } = tx.t;
  const old = tx.sql
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(isNotNull(lessons.deletedAt), lt(lessons.deletedAt, before)))
    .limit(limit);
  const gone = await tx.sql
    .delete(lessons)
    .where(sql`${lessons.id} in ${old}`)
    .returning({ id: lessons.id });
  return gone.length;
}
