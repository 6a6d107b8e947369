import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Reader, StoredEvent, Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";

export async function listEvents(reader: Reader, audience: string, after: number, limit: number): Promise<StoredEvent[]> {
  const { events } = reader.t;
  const rows = await reader.sql
    .select()
    .from(events)
    .where(and(eq(events.audience, audience), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows as StoredEvent[];
}

/** The oldest and newest sequence numbers that are still kept; null when there are none. */
export async function rangeOfEvents(reader: Reader): Promise<{ oldest: number; newest: number } | null> {
  const { events } = reader.t;
  const [row] = await reader.sql
    .select({ oldest: sql<string | null>`min(${events.seq})`, newest: sql<string | null>`max(${events.seq})` })
    .from(events);
  return row?.oldest == null ? null : { oldest: Number(row.oldest), newest: Number(row.newest) };
}

/** Forgets events older than `before`, but never the newest one, which tells where the sequence stands. */
export async function deleteEventsBefore(tx: Tx, before: Instant): Promise<void> {
  const { events } = tx.t;
  await tx.sql.delete(events).where(and(lt(events.at, before), sql`${events.seq} < (select max(${events.seq}) from ${events})`));
}
