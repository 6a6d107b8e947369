import { and, desc, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import { indexSession, unindexSessions } from "#src/features/search/index.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { ListSessions, Session } from "./sessions.contract.ts";

export type SessionRow = Session & { titleSource: "person" | "made" };

const listed = ({ sessions }: Reader["t"]) => ({
  id: sessions.id,
  userId: sessions.userId,
  projectId: sessions.projectId,
  title: sessions.title,
  preview: sessions.preview,
  description: sessions.description,
  language: sessions.language,
  mode: sessions.mode,
  modelId: sessions.modelId,
  currentMessageId: sessions.currentMessageId,
  lessonId: sessions.lessonId,
  messageCount: sessions.messageCount,
  isPinned: sessions.isPinned,
  isArchived: sessions.isArchived,
  createdAt: sessions.createdAt,
  updatedAt: sessions.updatedAt,
  deletedAt: sessions.deletedAt,
});

/** Rows after `key` of one person, newest first, alone from the covering index. */
const after = ({ sessions }: Reader["t"]) =>
  and(
    eq(sessions.userId, sql.placeholder("userId")),
    eq(sessions.isArchived, sql.placeholder("archived")),
    isNull(sessions.deletedAt),
    sql`(${sessions.updatedAt}, ${sessions.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
  );

const listAll = statement(({ sql: db, t }: Reader) =>
  db
    .select(listed(t))
    .from(t.sessions)
    .where(after(t))
    .orderBy(desc(t.sessions.updatedAt), desc(t.sessions.id))
    .limit(sql.placeholder("limit")),
);

const listFiltered = statement(({ sql: db, t }: Reader) =>
  db
    .select(listed(t))
    .from(t.sessions)
    .where(
      and(
        after(t),
        or(sql`${sql.placeholder("projectId")} = ''`, eq(t.sessions.projectId, sql.placeholder("projectId"))),
        or(sql`${sql.placeholder("lessonId")} = ''`, eq(t.sessions.lessonId, sql.placeholder("lessonId"))),
        or(sql`${sql.placeholder("mode")} = ''`, sql`${t.sessions.mode} = ${sql.placeholder("mode")}`),
        or(sql`${sql.placeholder("anyPin")} = 'yes'`, eq(t.sessions.isPinned, sql.placeholder("pinned"))),
      ),
    )
    .orderBy(desc(t.sessions.updatedAt), desc(t.sessions.id))
    .limit(sql.placeholder("limit")),
);

/** Most recently deleted first. */
const listDeleted = statement(({ sql: db, t }: Reader) =>
  db
    .select(listed(t))
    .from(t.sessions)
    .where(
      and(
        eq(t.sessions.userId, sql.placeholder("userId")),
        isNotNull(t.sessions.deletedAt),
        sql`(${t.sessions.deletedAt}, ${t.sessions.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(t.sessions.deletedAt), desc(t.sessions.id))
    .limit(sql.placeholder("limit")),
);

/** One row more than `limit`, so that the caller knows whether there are more. */
export function listSessions(reader: Reader, userId: string, key: Key, filter: ListSessions): Promise<Session[]> {
  const values = { userId, archived: filter.archived ?? false, at: key.at, id: key.id, limit: filter.limit + 1 };
  if (filter.deleted) return listDeleted(reader, values);
  const { projectId, lessonId, mode, pinned } = filter;
  if (projectId === undefined && lessonId === undefined && mode === undefined && pinned === undefined) return listAll(reader, values);
  const anyPin = pinned === undefined ? "yes" : "no";
  const given = { projectId: projectId ?? "", lessonId: lessonId ?? "", mode: mode ?? "", anyPin, pinned: pinned ?? false };
  return listFiltered(reader, { ...values, ...given });
}

const byId = statement(({ sql: db, t: { sessions } }: Reader) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder("id"))),
);

/** Also finds deleted ones: `deletedAt` tells. */
export async function findSession(reader: Reader, id: string): Promise<SessionRow | undefined> {
  return (await byId(reader, { id }))[0];
}

const readableLesson = statement(({ sql: db, t: { lessons: l } }: Reader) =>
  db
    .select({ id: l.id })
    .from(l)
    .where(
      and(eq(l.id, sql.placeholder("id")), isNull(l.deletedAt), or(eq(l.userId, sql.placeholder("userId")), eq(l.visibility, sql`'team'`))),
    ),
);

/** Whether a person may read this lesson: it is theirs or the team's, and not deleted. */
export async function mayReadLesson(reader: Reader, userId: string, id: string): Promise<boolean> {
  return (await readableLesson(reader, { id, userId })).length > 0;
}

export async function insertSession(tx: Tx, row: Authorized<SessionRow>): Promise<void> {
  await tx.sql.insert(tx.t.sessions).values(row);
  if (row.title !== "") await indexSession(tx, row);
}

export async function updateSession(tx: Tx, session: Authorized<{ id: string }>, set: Partial<SessionRow>): Promise<void> {
  await tx.sql.update(tx.t.sessions).set(set).where(eq(tx.t.sessions.id, session.id));
  if (set.title !== undefined) await indexSession(tx, session);
}

const touch = statement(({ sql: db, t: { sessions } }: Tx) =>
  db
    .update(sessions)
    .set({
      preview: sql`${sql.placeholder("preview")}`,
      messageCount: sql`${sessions.messageCount} + ${sql.placeholder("added")}`,
      updatedAt: sql`${sql.placeholder("at")}`,
      // What was said last is what is shown.
      currentMessageId: sql`case when ${sql.placeholder("isNew")} = 'yes' then null else ${sessions.currentMessageId} end`,
    })
    .where(eq(sessions.id, sql.placeholder("id"))),
);

/** What a session shows of its messages, kept in the message's own transaction. */
export async function touchSession(
  tx: Tx,
  session: Authorized<{ id: string }>,
  shown: { preview: string; added: number; at: Instant },
): Promise<void> {
  await touch(tx, { id: session.id, ...shown, isNew: shown.added > 0 ? "yes" : "no" });
}

/** Gives it a made name, unless a person has named it; answers whether it did. */
export async function nameSession(tx: Tx, session: Authorized<{ id: string }>, title: string): Promise<boolean> {
  const { sessions } = tx.t;
  const named = await tx.sql
    .update(sessions)
    .set({ title })
    .where(and(eq(sessions.id, session.id), eq(sessions.titleSource, "made")))
    .returning({ id: sessions.id });
  if (named.length > 0) await indexSession(tx, session);
  return named.length > 0;
}

/** Removes for good what was deleted before `before`, at most `limit`; answers how many. */
export async function purgeSessions(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { sessions } = tx.t;
  const old = tx.sql
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(isNotNull(sessions.deletedAt), lt(sessions.deletedAt, before)))
    .limit(limit);
  const gone = await tx.sql
    .delete(sessions)
    .where(sql`${sessions.id} in ${old}`)
    .returning({ id: sessions.id });
  await unindexSessions(
    tx,
    gone.map(({ id }) => id),
  );
  return gone.length;
}
