import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Component } from "./components.contract.ts";
import { fitPage } from "./page-size.ts";

export type ComponentRow = Component & { userId: string };

export const toComponent = ({ userId: _userId, ...component }: ComponentRow): Component => component;

const columns = ({ components: c }: Reader["t"]) => ({
  id: c.id,
  userId: c.userId,
  sessionId: c.sessionId,
  name: c.name,
  componentType: c.componentType,
  version: c.version,
  author: c.author,
  isCurrent: c.isCurrent,
  problem: c.problem,
  createdAt: c.createdAt,
  updatedAt: c.updatedAt,
  deletedAt: c.deletedAt,
  metadata: c.metadata,
  jsxCode: c.jsxCode,
  cssCode: c.cssCode,
});

const byId = statement(({ sql: db, t }: Reader) =>
  db
    .select({ ...columns(t), sessionDeletedAt: t.sessions.deletedAt })
    .from(t.components)
    .leftJoin(t.sessions, eq(t.sessions.id, t.components.sessionId))
    .where(eq(t.components.id, sql.placeholder("id"))),
);

export type FoundComponent = ComponentRow & { sessionDeletedAt: Instant | null };

/** Also finds deleted ones, and those of deleted sessions: `deletedAt` and `sessionDeletedAt` tell. */
export async function findComponent(reader: Reader, id: string): Promise<FoundComponent | undefined> {
  return (await byId(reader, { id }))[0];
}

export type ComponentFilter = { sessionId?: string | undefined; deleted?: boolean | undefined; limit: number };

/**
 * Those of one person after `key`, newest first, without those of deleted sessions; `deleted`: only what can come back,
 * most recently deleted first. At most `limit`, and fewer where they are large; `next`: the last one, when there are more.
 */
export async function listComponents(
  reader: Reader,
  userId: string,
  key: Key,
  filter: ComponentFilter,
): Promise<{ rows: ComponentRow[]; next: Key | null }> {
  const { components: c, sessions } = reader.t;
  const at = filter.deleted ? c.deletedAt : c.updatedAt;
  const size = sql<number>`octet_length(${c.jsxCode}) + octet_length(${c.cssCode}) + octet_length(${c.metadata})`;
  const listed = await reader.sql
    .select({ id: c.id, at, size: size.mapWith(Number) })
    .from(c)
    .leftJoin(sessions, eq(sessions.id, c.sessionId))
    .where(
      and(
        // Whoever may read a session owns what is in it.
        filter.sessionId === undefined ? eq(c.userId, userId) : eq(c.sessionId, filter.sessionId),
        filter.deleted ? isNotNull(c.deletedAt) : and(isNull(c.deletedAt), isNull(sessions.deletedAt)),
        sql`(${at}, ${c.id}) < (${key.at}, ${key.id})`,
      ),
    )
    .orderBy(desc(at), desc(c.id))
    .limit(filter.limit + 1);
  const page = fitPage(listed, filter.limit);
  const last = page.at(-1);
  if (!last) return { rows: [], next: null };
  const ids = page.map(({ id }) => id);
  const rows = await reader.sql.select(columns(reader.t)).from(c).where(inArray(c.id, ids)).orderBy(desc(at), desc(c.id));
  return { rows, next: listed.length > page.length ? { at: last.at!, id: last.id } : null };
}

export const insertComponent = async (tx: Tx, row: Authorized<ComponentRow>): Promise<void> =>
  void (await tx.sql.insert(tx.t.components).values(row));

export async function updateComponent(tx: Tx, component: Authorized<{ id: string }>, set: Partial<ComponentRow>): Promise<void> {
  await tx.sql.update(tx.t.components).set(set).where(eq(tx.t.components.id, component.id));
}

const nextVersion = statement(({ sql: db, t: { components } }: Tx) =>
  db
    .update(components)
    .set({
      name: sql`${sql.placeholder("name")}`,
      jsxCode: sql`${sql.placeholder("jsxCode")}`,
      cssCode: sql`${sql.placeholder("cssCode")}`,
      metadata: sql`${sql.placeholder("metadata")}`,
      version: sql`${sql.placeholder("version")}`,
      author: sql`${sql.placeholder("author")}`,
      problem: sql`${sql.placeholder("problem")}`,
      updatedAt: sql`${sql.placeholder("updatedAt")}`,
    })
    .where(eq(components.id, sql.placeholder("id"))),
);

type NextVersion = Pick<ComponentRow, "name" | "jsxCode" | "cssCode" | "metadata" | "version" | "author" | "problem" | "updatedAt">;

/** What most changes are has a statement of its own. */
export async function updateVersion(tx: Tx, { id }: Authorized<{ id: string }>, next: NextVersion): Promise<void> {
  const { metadata, problem } = next;
  await nextVersion(tx, { id, ...next, metadata: JSON.stringify(metadata), problem: problem && JSON.stringify(problem) });
}

const shownIn = statement(({ sql: db, t }: Reader) =>
  db
    .select(columns(t))
    .from(t.components)
    .where(and(eq(t.components.sessionId, sql.placeholder("sessionId")), eq(t.components.isCurrent, true), isNull(t.components.deletedAt))),
);

/** The one that a session shows. */
export async function findCurrent(reader: Reader, sessionId: string): Promise<ComponentRow | undefined> {
  return (await shownIn(reader, { sessionId }))[0];
}

/** Lets the one of its session go that is shown; answers which it was. Before another is shown: there is one at most. */
export async function hideCurrent(tx: Tx, session: Authorized<{ id: string }>): Promise<{ id: string; version: number } | undefined> {
  const { components: c } = tx.t;
  const hidden = await tx.sql
    .update(c)
    .set({ isCurrent: false })
    .where(and(eq(c.sessionId, session.id), eq(c.isCurrent, true)))
    .returning({ id: c.id, version: c.version });
  return hidden[0];
}

/** The newest of a session that is not deleted. */
export async function findNewest(reader: Reader, sessionId: string): Promise<{ id: string; version: number } | undefined> {
  const { components: c } = reader.t;
  const rows = await reader.sql
    .select({ id: c.id, version: c.version })
    .from(c)
    .where(and(eq(c.sessionId, sessionId), isNull(c.deletedAt)))
    .orderBy(desc(c.updatedAt), desc(c.id))
    .limit(1);
  return rows[0];
}

/** Takes those of a session that are not deleted out of it; answers which. */
export async function detachComponents(tx: Tx, session: Authorized<{ id: string }>): Promise<{ id: string; version: number }[]> {
  const { components: c } = tx.t;
  return tx.sql
    .update(c)
    .set({ sessionId: null, isCurrent: false })
    .where(and(eq(c.sessionId, session.id), isNull(c.deletedAt)))
    .returning({ id: c.id, version: c.version });
}

/** Removes for good what was deleted before `before`, alone or with its session, at most `limit`; answers how many. */
export async function purgeComponents(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { components: c, sessions } = tx.t;
  const old = tx.sql
    .select({ id: c.id })
    .from(c)
    .where(and(isNotNull(c.deletedAt), lt(c.deletedAt, before)))
    .limit(limit);
  const alone = await tx.sql
    .delete(c)
    .where(sql`${c.id} in ${old}`)
    .returning({ id: c.id });
  if (alone.length >= limit) return alone.length;
  const inOld = tx.sql
    .select({ id: c.id })
    .from(sessions)
    .innerJoin(c, eq(c.sessionId, sessions.id))
    .where(and(isNotNull(sessions.deletedAt), lt(sessions.deletedAt, before)))
    .limit(limit - alone.length);
  const withSession = await tx.sql
    .delete(c)
    .where(sql`${c.id} in ${inOld}`)
    .returning({ id: c.id });
  return alone.length + withSession.length;
}
