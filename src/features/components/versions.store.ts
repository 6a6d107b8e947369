import { and, asc, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { ComponentVersion, ListedVersion } from "./components.contract.ts";

const listed = ({ componentVersions: v }: Reader["t"]) => ({
  componentId: v.componentId,
  version: v.version,
  author: v.author,
  createdBy: v.createdBy,
  interactionId: v.interactionId,
  note: v.note,
  baseVersion: v.baseVersion,
  problem: v.problem,
  createdAt: v.createdAt,
});

const whole = (t: Reader["t"]) => ({
  ...listed(t),
  name: t.componentVersions.name,
  jsxCode: t.componentVersions.jsxCode,
  cssCode: t.componentVersions.cssCode,
});

const byNumber = statement(({ sql: db, t }: Reader) =>
  db
    .select(whole(t))
    .from(t.componentVersions)
    .where(
      and(eq(t.componentVersions.componentId, sql.placeholder("componentId")), eq(t.componentVersions.version, sql.placeholder("version"))),
    ),
);

/** What a component said at `version`; undefined when that one is not kept. */
export async function findVersion(reader: Reader, componentId: string, version: number): Promise<ComponentVersion | undefined> {
  return (await byNumber(reader, { componentId, version }))[0];
}

/** The newest kept version up to `version`: what both it and all later ones come from. */
export async function findAncestor(reader: Reader, componentId: string, version: number): Promise<ComponentVersion | undefined> {
  const { componentVersions: v } = reader.t;
  const rows = await reader.sql
    .select(whole(reader.t))
    .from(v)
    .where(and(eq(v.componentId, componentId), lte(v.version, version), sql`${v.version} > 0`))
    .orderBy(desc(v.version))
    .limit(1);
  return rows[0];
}

/** The version that stood at a moment; undefined when there was none yet. */
export async function findVersionAt(reader: Reader, componentId: string, at: Instant): Promise<ComponentVersion | undefined> {
  const { componentVersions: v } = reader.t;
  const rows = await reader.sql
    .select(whole(reader.t))
    .from(v)
    .where(and(eq(v.componentId, componentId), lte(v.createdAt, at), sql`${v.version} > 0`))
    .orderBy(desc(v.version))
    .limit(1);
  return rows[0];
}

/** Newest first, one more than `limit`. `key.version` is the number of the last one of the page before. */
export function listVersions(
  reader: Reader,
  componentId: string,
  key: { at: Instant; version: number },
  limit: number,
): Promise<ListedVersion[]> {
  const { componentVersions: v } = reader.t;
  return Promise.resolve(
    reader.sql
      .select(listed(reader.t))
      .from(v)
      .where(and(eq(v.componentId, componentId), sql`(${v.createdAt}, ${v.version}) < (${key.at}, ${key.version})`))
      .orderBy(desc(v.createdAt), desc(v.version))
      .limit(limit + 1),
  );
}

const insert = statement(({ sql: db, t: { componentVersions: v } }: Tx) =>
  db.insert(v).values({
    componentId: sql.placeholder("componentId"),
    version: sql.placeholder("version"),
    author: sql.placeholder("author"),
    createdBy: sql.placeholder("createdBy"),
    interactionId: sql.placeholder("interactionId"),
    note: sql.placeholder("note"),
    baseVersion: sql.placeholder("baseVersion"),
    problem: sql`${sql.placeholder("problem")}`,
    createdAt: sql.placeholder("createdAt"),
    name: sql.placeholder("name"),
    jsxCode: sql.placeholder("jsxCode"),
    cssCode: sql.placeholder("cssCode"),
  }),
);

export async function insertVersion(tx: Tx, version: Authorized<ComponentVersion>): Promise<void> {
  await insert(tx, { ...version, problem: version.problem && JSON.stringify(version.problem) });
}

/** The number for the next side of a conflict that is kept: -1, -2 and so on, beside the versions that count up. */
export async function nextAside(tx: Tx, componentId: string): Promise<number> {
  const { componentVersions: v } = tx.t;
  const [lowest] = await tx.sql
    .select({ version: v.version })
    .from(v)
    .where(eq(v.componentId, componentId))
    .orderBy(asc(v.version))
    .limit(1);
  return Math.min(lowest?.version ?? 0, 0) - 1;
}

/** Components with more than two versions that were changed since `after`, in that order: what thinning may find something in. */
export async function componentsChangedAfter(reader: Reader, after: Key, limit: number): Promise<Key[]> {
  const { components: c } = reader.t;
  return reader.sql
    .select({ at: c.updatedAt, id: c.id })
    .from(c)
    .where(and(sql`(${c.updatedAt}, ${c.id}) > (${after.at}, ${after.id})`, gt(c.version, 2)))
    .orderBy(asc(c.updatedAt), asc(c.id))
    .limit(limit);
}

export type Thinnable = Pick<ListedVersion, "version" | "author" | "createdBy" | "interactionId" | "note" | "baseVersion" | "createdAt">;

/** In the order in which they were written, without their code. */
export function listThinnable(reader: Reader, componentId: string): Promise<Thinnable[]> {
  const { componentVersions: v } = reader.t;
  return Promise.resolve(
    reader.sql
      .select({
        version: v.version,
        author: v.author,
        createdBy: v.createdBy,
        interactionId: v.interactionId,
        note: v.note,
        baseVersion: v.baseVersion,
        createdAt: v.createdAt,
      })
      .from(v)
      .where(eq(v.componentId, componentId))
      .orderBy(asc(v.version)),
  );
}

export async function deleteVersions(
  tx: Tx,
  { componentId, versions }: Authorized<{ componentId: string; versions: number[] }>,
): Promise<void> {
  const { componentVersions: v } = tx.t;
  await tx.sql.delete(v).where(and(eq(v.componentId, componentId), inArray(v.version, versions)));
}
