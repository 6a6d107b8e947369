import { and, desc, eq, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import { unindexLessons } from "#src/features/search/index.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Lesson, LessonSummary } from "./lessons.contract.ts";
import { minutesOf } from "./lessons.rules.ts";

export type LessonRow = Lesson & { minutes: number; sectionCount: number; deletedAt: Instant | null };

export const toLesson = ({ minutes: _minutes, sectionCount: _count, deletedAt: _deleted, ...lesson }: LessonRow): Lesson => lesson;

/** A row with the figures that lists show, taken from its content. */
export const toRow = (lesson: Lesson, deletedAt: Instant | null): LessonRow => ({
  ...lesson,
  minutes: minutesOf(lesson.content),
  sectionCount: lesson.content.script.length,
  deletedAt,
});

export type LessonFilter = {
  isDraft?: boolean | undefined;
  projectId?: string | undefined;
  sessionId?: string | undefined;
  /** Only one's own, without what others share. */
  mine?: boolean | undefined;
  limit: number;
};

const listed = ({ lessons: l }: Reader["t"]) => ({
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
});

/** One's own and what others share, newest first, one row more than `limit`. */
export async function listLessons(reader: Reader, userId: string, key: Key, filter: LessonFilter): Promise<LessonSummary[]> {
  const { lessons: l } = reader.t;
  const rows = (whose: SQL | undefined) =>
    reader.sql
      .select(listed(reader.t))
      .from(l)
      .where(
        and(
          whose,
          filter.isDraft === undefined ? undefined : eq(l.isDraft, filter.isDraft),
          isNull(l.deletedAt),
          sql`(${l.updatedAt}, ${l.id}) < (${key.at}, ${key.id})`,
          filter.projectId === undefined ? undefined : eq(l.projectId, filter.projectId),
          filter.sessionId === undefined ? undefined : eq(l.sessionId, filter.sessionId),
        ),
      )
      .orderBy(desc(l.updatedAt), desc(l.id))
      .limit(filter.limit + 1);
  const own = await rows(eq(l.userId, userId));
  // Projects and conversations are their owner's: what others share is in none of mine.
  if (filter.mine || filter.projectId !== undefined || filter.sessionId !== undefined) return own;
  const shared = await rows(and(eq(l.visibility, "team"), ne(l.userId, userId)));
  if (shared.length === 0) return own;
  return [...own, ...shared.map((row) => ({ ...row, ...OTHERS }))].sort(newestFirst).slice(0, filter.limit + 1);
}

const newestFirst = (a: LessonSummary, b: LessonSummary) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1);

/** Where a lesson lies is its owner's matter. */
const OTHERS = { projectId: null, sessionId: null };
export const asSeenBy = (userId: string, lesson: Lesson): Lesson => (lesson.userId === userId ? lesson : { ...lesson, ...OTHERS });

/** Deleted ones of one's own, most recently deleted first. */
export async function listDeletedLessons(
  reader: Reader,
  userId: string,
  key: Key,
  limit: number,
): Promise<(LessonSummary & { deletedAt: Instant })[]> {
  const { lessons: l } = reader.t;
  const rows = await reader.sql
    .select({ ...listed(reader.t), deletedAt: l.deletedAt })
    .from(l)
    .where(and(eq(l.userId, userId), isNotNull(l.deletedAt), sql`(${l.deletedAt}, ${l.id}) < (${key.at}, ${key.id})`))
    .orderBy(desc(l.deletedAt), desc(l.id))
    .limit(limit + 1);
  return rows as (LessonSummary & { deletedAt: Instant })[];
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
  await unindexLessons(
    tx,
    gone.map(({ id }) => id),
  );
  return gone.length;
}
