import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Project } from "./projects.contract.ts";

export type ProjectRow = Omit<Project, "sessionCount" | "lessonCount">;

/** A person has this many at most: the list is one answer. */
export const PROJECTS_MAX = 1_000;

/** By name, with what each holds. */
export async function listProjects(reader: Reader, userId: string): Promise<Project[]> {
  const { projects } = reader.t;
  const rows = await reader.sql
    .select()
    .from(projects)
    .where(eq(projects.userId, userId))
    .orderBy(asc(projects.createdAt))
    .limit(PROJECTS_MAX);
  const [sessionCounts, lessonCounts] = [await countSessions(reader, userId), await countLessons(reader, userId)];
  return rows.map((row) => ({ ...row, sessionCount: sessionCounts.get(row.id) ?? 0, lessonCount: lessonCounts.get(row.id) ?? 0 }));
}

async function countSessions(reader: Reader, userId: string): Promise<Map<string | null, number>> {
  const { sessions: s } = reader.t;
  const rows = await reader.sql
    .select({ id: s.projectId, n: count() })
    .from(s)
    .where(and(eq(s.userId, userId), isNull(s.deletedAt), sql`${s.projectId} is not null`))
    .groupBy(s.projectId);
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

async function countLessons(reader: Reader, userId: string): Promise<Map<string | null, number>> {
  const { lessons: l } = reader.t;
  const rows = await reader.sql
    .select({ id: l.projectId, n: count() })
    .from(l)
    .where(and(eq(l.userId, userId), isNull(l.deletedAt), sql`${l.projectId} is not null`))
    .groupBy(l.projectId);
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

const byId = statement(({ sql: db, t: { projects } }: Reader) =>
  db
    .select()
    .from(projects)
    .where(eq(projects.id, sql.placeholder("id"))),
);

export async function findProject(reader: Reader, id: string): Promise<ProjectRow | undefined> {
  return (await byId(reader, { id }))[0];
}

/** How many projects a person has. */
export async function countProjects(reader: Reader, userId: string): Promise<number> {
  const { projects } = reader.t;
  const [row] = await reader.sql.select({ n: count() }).from(projects).where(eq(projects.userId, userId));
  return Number(row?.n ?? 0);
}

export const insertProject = async (tx: Tx, row: Authorized<ProjectRow>): Promise<void> =>
  void (await tx.sql.insert(tx.t.projects).values(row));

export async function updateProject(tx: Tx, project: Authorized<{ id: string }>, set: Partial<ProjectRow>): Promise<void> {
  await tx.sql.update(tx.t.projects).set(set).where(eq(tx.t.projects.id, project.id));
}

/** Its conversations and lessons stay, without a project: the foreign keys say `set null`. */
export async function deleteProject(tx: Tx, project: Authorized<{ id: string }>): Promise<void> {
  await tx.sql.delete(tx.t.projects).where(eq(tx.t.projects.id, project.id));
}
