import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import type { Interaction } from "./components.contract.ts";
import { fitPage } from "./page-size.ts";

/** Those of a session after `key`, newest first, at most `limit`, and fewer where they are large; `next`: the last, when there are more. */
export async function listInteractions(
  reader: Reader,
  sessionId: string,
  key: Key,
  limit: number,
): Promise<{ items: Interaction[]; next: Key | null }> {
  const { interactions: i } = reader.t;
  const size = sql<number>`octet_length(${i.prompt}) + octet_length(${i.response}) + octet_length(${i.metadata})`;
  const listed = await reader.sql
    .select({ id: i.id, at: i.createdAt, size: size.mapWith(Number) })
    .from(i)
    .where(and(eq(i.sessionId, sessionId), sql`(${i.createdAt}, ${i.id}) < (${key.at}, ${key.id})`))
    .orderBy(desc(i.createdAt), desc(i.id))
    .limit(limit + 1);
  const page = fitPage(listed, limit);
  const last = page.at(-1);
  if (!last) return { items: [], next: null };
  const ids = page.map(({ id }) => id);
  const items = await reader.sql.select().from(i).where(inArray(i.id, ids)).orderBy(desc(i.createdAt), desc(i.id));
  return { items, next: listed.length > page.length ? { at: last.at, id: last.id } : null };
}

export async function findInteraction(reader: Reader, id: string): Promise<Interaction | undefined> {
  const { interactions: i } = reader.t;
  return (await reader.sql.select().from(i).where(eq(i.id, id)))[0];
}

export const insertInteraction = async (tx: Tx, interaction: Authorized<Interaction>): Promise<void> =>
  void (await tx.sql.insert(tx.t.interactions).values(interaction));
