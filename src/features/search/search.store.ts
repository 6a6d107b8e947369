import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Reader, statement } from "#db/store.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { ownerCode, TEAM } from "./owner.ts";
import type { SearchQuery, SearchType, Sought } from "./search.contract.ts";
import { phraseOf } from "./terms.rules.ts";

/** Code points of a message that are read first; most are no longer. */
export const HEAD = 4_000;

export const FIRST = Number.MIN_SAFE_INTEGER;
export const LAST = Number.MAX_SAFE_INTEGER;

const { placeholder } = sql;

/** The numbers of what one person's query finds, newest first. */
const foundBy = ({ sql: db, t: { searchTerms } }: Reader) =>
  db
    .select({ hit: sql<number>`${searchTerms.rowid}`.as("hit") })
    .from(searchTerms.table)
    .where(
      and(
        searchTerms.matches(placeholder("asked")),
        sql`${searchTerms.rowid} < ${placeholder("below")}`,
        sql`${searchTerms.rowid} >= ${placeholder("from")}`,
      ),
    )
    .orderBy(desc(searchTerms.rowid))
    .limit(placeholder("limit"))
    .as("hits");

const readHits = statement((reader: Reader) => {
  const hits = foundBy(reader);
  return reader.sql.select({ hit: sql<number>`${hits.hit}`.mapWith(Number) }).from(hits);
});

/** `from <= id < below` */
export type Bounds = { below: number; from: number };
export type Wanted = { userId: string; sought: Sought[]; types?: readonly SearchType[] | undefined };

/** The numbers of the newest `limit` things that hold all that is sought, newest first. */
export async function findHits(reader: Reader, wanted: Wanted, { below, from }: Bounds, limit = LAST): Promise<number[]> {
  return (await readHits(reader, { asked: askedBy(reader, wanted), below, from, limit })).map(({ hit }) => hit);
}

/** One's own, and of what everyone here shares the lessons. */
function askedBy(reader: Reader, { userId, sought, types = [] }: Wanted): string {
  const { asked, either } = reader.t.searchTerms;
  const phrases = sought.map(phraseOf);
  const own = asked(ownerCode(userId), phrases, types);
  const isShared = types.length === 0 || types.includes("lesson");
  return isShared ? either([own, asked(ownerCode(TEAM), phrases, [])]) : own;
}

const readFound = statement((reader: Reader) => {
  const { searchDocs: d, sessions: s, messages: m, lessons: l, searchTerms } = reader.t;
  const inProject = sql`(${placeholder("projectId")} = '' or ${s.projectId} = ${placeholder("projectId")})`;
  const inTime = (at: ReturnType<typeof sql>) => sql`(${at} >= ${placeholder("since")} and ${at} < ${placeholder("until")})`;
  return reader.sql
    .select({
      id: d.id,
      type: d.type,
      entityId: d.entityId,
      sessionId: d.sessionId,
      at: d.at,
      title: sql<string>`coalesce(${s.title}, ${l.title})`,
      // Where a lesson lies is its owner’s matter.
      projectId: sql<string | null>`coalesce(${s.projectId}, case when ${d.userId} = ${placeholder("userId")} then ${l.projectId} end)`,
      activeAt: s.updatedAt,
      preview: s.preview,
      head: sql<string | null>`substr(${m.content}, 1, ${sql.raw(String(HEAD))})`,
    })
    .from(d)
    .leftJoin(
      s,
      and(
        eq(s.id, d.sessionId),
        isNull(s.deletedAt),
        inProject,
        sql`(${placeholder("mode")} = '' or ${s.mode} = ${placeholder("mode")})`,
        inTime(sql`case when ${d.type} = 'session' then ${s.updatedAt} else ${d.at} end`),
      ),
    )
    .leftJoin(m, and(eq(m.id, d.entityId), eq(d.type, "message")))
    .leftJoin(
      l,
      and(
        eq(l.id, d.entityId),
        eq(d.type, "lesson"),
        isNull(l.deletedAt),
        // Projects are their owner’s.
        or(sql`${placeholder("projectId")} = ''`, and(eq(l.projectId, placeholder("projectId")), eq(l.userId, placeholder("userId")))),
        sql`${placeholder("mode")} = ''`,
        inTime(sql`${d.at}`),
      ),
    )
    .where(
      and(
        searchTerms.isAmong(d.id, placeholder("ids")),
        or(eq(d.userId, placeholder("userId")), eq(l.visibility, "team")),
        sql`coalesce(${s.id}, ${l.id}) is not null`,
      ),
    );
});

export type FoundRow = Awaited<ReturnType<typeof readFound>>[number];
export type Filter = Pick<SearchQuery, "mode" | "projectId" | "from" | "to">;

/** Those of these things that are this person’s or shared, not deleted, and within the filter. */
export async function findRows(
  reader: Reader,
  userId: string,
  ids: number[],
  { mode, projectId, from, to }: Filter,
): Promise<Map<number, FoundRow>> {
  const rows = await readFound(reader, {
    ids: reader.t.searchTerms.ids(ids),
    userId,
    mode: mode ?? "",
    projectId: projectId ?? "",
    since: from ?? 0,
    until: to ?? LAST,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const readSessions = statement((reader: Reader) => {
  const { searchDocs: d } = reader.t;
  const hits = foundBy(reader);
  return reader.sql
    .selectDistinct({ sessionId: d.sessionId })
    .from(hits)
    .innerJoin(d, and(eq(d.id, hits.hit), eq(d.userId, placeholder("userId"))));
});

/** The conversations of everything found with `from <= id < below`. */
export async function findSessionsOf(reader: Reader, wanted: Wanted, { below, from }: Bounds): Promise<Set<string>> {
  const rows = await readSessions(reader, { userId: wanted.userId, asked: askedBy(reader, wanted), below, from, limit: LAST });
  return new Set(rows.flatMap(({ sessionId }) => sessionId ?? []));
}

const messageText = statement(({ sql: db, t: { messages } }: Reader) =>
  db
    .select({ content: messages.content })
    .from(messages)
    .where(eq(messages.id, placeholder("id"))),
);
const lessonContent = statement(({ sql: db, t: { lessons } }: Reader) =>
  db
    .select({ content: lessons.content })
    .from(lessons)
    .where(eq(lessons.id, placeholder("id"))),
);

export const findMessageText = async (reader: Reader, id: string): Promise<string | undefined> =>
  (await messageText(reader, { id }))[0]?.content;

export const findLessonContent = async (reader: Reader, id: string): Promise<LessonContent | undefined> =>
  (await lessonContent(reader, { id }))[0]?.content;

export async function findSessions(reader: Reader, ids: string[]): Promise<Map<string, Session>> {
  const { sessions } = reader.t;
  if (ids.length === 0) return new Map();
  const rows = await reader.sql.select().from(sessions).where(inArray(sessions.id, ids));
  return new Map(rows.map(({ titleSource: _source, ...session }) => [session.id, session]));
}
