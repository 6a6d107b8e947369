import { and, desc, eq, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Template, TemplateSummary } from "./templates.contract.ts";

export type TemplateRow = Omit<Template, "isStarter"> & { deletedAt: Instant | null };
type SummaryRow = Omit<TemplateSummary, "isStarter"> & { deletedAt: Instant | null };

const listed = ({ templates: t, users }: Reader["t"]) => ({
  id: t.id,
  userId: t.userId,
  title: t.title,
  description: t.description,
  subject: t.subject,
  visibility: t.visibility,
  version: t.version,
  minutes: t.minutes,
  sectionCount: t.sectionCount,
  variables: t.variables,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
  deletedAt: t.deletedAt,
  author: sql<string>`coalesce(${users.name}, '')`,
});

/** One's own and what others share, newest first, one row more than `limit`. */
export async function listTemplates(
  reader: Reader,
  userId: string,
  key: Key,
  filter: { mine: boolean; limit: number },
): Promise<SummaryRow[]> {
  const { templates: t, users } = reader.t;
  const rows = (whose: SQL | undefined) =>
    reader.sql
      .select(listed(reader.t))
      .from(t)
      .leftJoin(users, eq(users.id, t.userId))
      .where(and(whose, isNull(t.deletedAt), sql`(${t.updatedAt}, ${t.id}) < (${key.at}, ${key.id})`))
      .orderBy(desc(t.updatedAt), desc(t.id))
      .limit(filter.limit + 1);
  const own = await rows(eq(t.userId, userId));
  if (filter.mine) return own;
  const shared = await rows(and(eq(t.visibility, "team"), ne(t.userId, userId)));
  return [...own, ...shared].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)).slice(0, filter.limit + 1);
}

/** One's own deleted ones, most recently deleted first. */
export async function listDeletedTemplates(reader: Reader, userId: string, key: Key, limit: number): Promise<SummaryRow[]> {
  const { templates: t, users } = reader.t;
  return reader.sql
    .select(listed(reader.t))
    .from(t)
    .leftJoin(users, eq(users.id, t.userId))
    .where(and(eq(t.userId, userId), isNotNull(t.deletedAt), sql`(${t.deletedAt}, ${t.id}) < (${key.at}, ${key.id})`))
    .orderBy(desc(t.deletedAt), desc(t.id))
    .limit(limit + 1);
}

/** Also finds deleted ones: `deletedAt` tells. */
export async function findTemplate(reader: Reader, id: string): Promise<TemplateRow | undefined> {
  const { templates: t } = reader.t;
  const rows = await reader.sql.select().from(t).where(eq(t.id, id));
  return rows[0];
}

export async function findVersion(
  reader: Reader,
  templateId: string,
  version: number,
): Promise<Pick<Template, "title" | "variables" | "content"> | undefined> {
  const { templateVersions: v } = reader.t;
  const rows = await reader.sql
    .select({ title: v.title, variables: v.variables, content: v.content })
    .from(v)
    .where(and(eq(v.templateId, templateId), eq(v.version, version)));
  return rows[0];
}

export type ListedVersion = { version: number; title: string; author: string; createdAt: Instant };

/** Newest first. */
export async function listVersions(reader: Reader, templateId: string, limit: number): Promise<ListedVersion[]> {
  const { templateVersions: v, users } = reader.t;
  return reader.sql
    .select({ version: v.version, title: v.title, author: sql<string>`coalesce(${users.name}, '')`, createdAt: v.createdAt })
    .from(v)
    .leftJoin(users, eq(users.id, v.createdBy))
    .where(eq(v.templateId, templateId))
    .orderBy(desc(v.version))
    .limit(limit);
}

export const insertTemplate = async (tx: Tx, row: Authorized<TemplateRow>): Promise<void> =>
  void (await tx.sql.insert(tx.t.templates).values(row));

export async function updateTemplate(tx: Tx, template: Authorized<{ id: string }>, set: Partial<TemplateRow>): Promise<void> {
  await tx.sql.update(tx.t.templates).set(set).where(eq(tx.t.templates.id, template.id));
}

export async function insertVersion(tx: Tx, template: Authorized<TemplateRow>, createdBy: string, createdAt: Instant): Promise<void> {
  const { id: templateId, version, title, variables, content } = template;
  await tx.sql.insert(tx.t.templateVersions).values({ templateId, version, title, variables, content, createdBy, createdAt });
}

export async function listTemplateAttachments(reader: Reader, templateId: string): Promise<string[]> {
  const { templateAttachments: t } = reader.t;
  const rows = await reader.sql.select({ id: t.attachmentId }).from(t).where(eq(t.templateId, templateId));
  return rows.map(({ id }) => id);
}

/** SQLite takes some thousand values in one statement. */
const AT_ONCE = 1_000;

export async function insertTemplateAttachments(tx: Tx, template: Authorized<{ id: string }>, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = ids.slice(from, from + AT_ONCE).map((attachmentId) => ({ attachmentId, templateId: template.id }));
    await tx.sql.insert(tx.t.templateAttachments).values(rows);
  }
}

/** Removes for good what was deleted before `before`, at most `limit`; answers how many. */
export async function purgeTemplates(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { templates } = tx.t;
  const old = tx.sql
    .select({ id: templates.id })
    .from(templates)
    .where(and(isNotNull(templates.deletedAt), lt(templates.deletedAt, before)))
    .limit(limit);
  const gone = await tx.sql
    .delete(templates)
    .where(sql`${templates.id} in ${old}`)
    .returning({ id: templates.id });
  return gone.length;
}
