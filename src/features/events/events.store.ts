import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Reader, StoredEvent, Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";

/** The audience of what everyone with an account here may see. */
export const TEAM = "team";

/** What concerns `audience` and what concerns everyone, in order. Two ranges of one index: asked for together they would be sorted. */
export async function listEvents(reader: Reader, audience: string, after: number, limit: number): Promise<StoredEvent[]> {
  const { events } = reader.t;
  const rowsFor = (whom: string) =>
    reader.sql
      .select()
      .from(events)
      .where(and(eq(events.audience, whom), gt(events.seq, after)))
      .orderBy(asc(events.seq))
      .limit(limit);
  const rows = [...(await rowsFor(audience)), ...(await rowsFor(TEAM))] as StoredEvent[];
  return rows.sort((a, b) => a.seq - b.seq).slice(0, limit);
}

/** The oldest and newest sequence numbers that are still kept; null when there are none. */
export async function rangeOfEvents(reader: Reader): Promise<{ oldest: number; newest: number } | null> {
  const { events } = reader.t;
  // SQLite answers min and max from the index only when each is asked for alone.
  const [row] = await reader.sql
    .select({
      oldest: sql<string | null>`(select min(${events.seq}) from ${events})`,
      newest: sql<string | null>`(select max(${events.seq}) from ${events})`,
    })
    .from(sql`(select 1) as one`);
  return row?.oldest == null ? null : { oldest: Number(row.oldest), newest: Number(row.newest) };
}

/**
 * Forgets the oldest events, as far as they are all older than `before` and at most `limit`; answers how many. Never the
 * newest, which tells where the sequence stands, nor one behind a younger event: where the clock was wrong for a while,
 * that would leave a gap that nobody notices.
 */
export async function deleteEventsBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { events } = tx.t;
  const oldest = await tx.sql
    .select({ seq: events.seq, at: events.at })
    .from(events)
    .orderBy(asc(events.seq))
    .limit(limit + 1);
  const firstKept = oldest.findIndex(({ at }) => at >= before);
  const count = firstKept === -1 ? oldest.length - 1 : firstKept;
  if (count <= 0) return 0;
  await tx.sql.delete(events).where(lte(events.seq, oldest[count - 1]!.seq));
  return count;
}
