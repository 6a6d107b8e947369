import { and, asc, desc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Tokens, UsageItem, UsagePurpose, UsageTotals } from "./ai.contract.ts";

export type Usage = Tokens & { userId: string; sessionId: string | null; messageId: string | null; purpose: UsagePurpose; at: Instant };

export const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10);

/** Notes what an answer took, in the transaction that stores the answer. */
export async function insertUsage(tx: Tx, usage: Usage): Promise<void> {
  const { userId, sessionId, messageId, purpose, provider, model, inputTokens, outputTokens, costMicros, at } = usage;
  const row = { userId, sessionId, messageId, purpose, provider, model, inputTokens, outputTokens, costMicros, at, day: dayOf(at) };
  await tx.sql.insert(tx.t.usage).values(row);
}

/** Days are included; undefined: without bounds, everybody. */
export type UsageFilter = { from: string | undefined; to: string | undefined; userId: string | undefined };

const ITEMS_MAX = 1_000;

const total = (value: SQL | Reader["t"]["usage"]["inputTokens"]) => sql`coalesce(sum(${value}), 0)`.mapWith(Number);

const totalsOf = ({ usage }: Reader["t"]) => ({
  replies: total(sql`case when ${usage.purpose} = 'reply' then 1 else 0 end`),
  inputTokens: total(usage.inputTokens),
  outputTokens: total(usage.outputTokens),
  costMicros: total(usage.costMicros),
});

const within = ({ usage }: Reader["t"], { from, to, userId }: UsageFilter) =>
  and(
    from === undefined ? undefined : gte(usage.day, from),
    to === undefined ? undefined : lte(usage.day, to),
    userId === undefined ? undefined : eq(usage.userId, userId),
  );

/** Newest day first. */
export async function sumUsageByDay({ sql: db, t }: Reader, filter: UsageFilter): Promise<UsageItem[]> {
  const { usage, users } = t;
  const { day, userId, provider, model } = usage;
  return db
    .select({ day, userId, userName: users.name, provider, model, ...totalsOf(t) })
    .from(usage)
    .innerJoin(users, eq(users.id, userId))
    .where(within(t, filter))
    .groupBy(day, userId, users.name, provider, model)
    .orderBy(desc(day), asc(users.name), asc(userId), asc(provider), asc(model))
    .limit(ITEMS_MAX);
}

export async function sumUsage({ sql: db, t }: Reader, filter: UsageFilter): Promise<UsageTotals> {
  const [totals] = await db.select(totalsOf(t)).from(t.usage).where(within(t, filter));
  return totals!;
}
