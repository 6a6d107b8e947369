import { and, eq, lt, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";

export type Key = { userId: string; mutationId: string; procedure: string; inputHash: string; result: unknown; createdAt: Instant };

const find = statement(({ sql: db, t: { idempotencyKeys: keys } }: Reader) =>
  db
    .select({ procedure: keys.procedure, inputHash: keys.inputHash, result: keys.result })
    .from(keys)
    .where(and(eq(keys.userId, sql.placeholder("userId")), eq(keys.mutationId, sql.placeholder("mutationId")))),
);

export async function findKey(tx: Tx, key: Pick<Key, "userId" | "mutationId">) {
  const [row] = await find(tx, key);
  return row;
}

const insert = statement(({ sql: db, t }: Tx) =>
  db.insert(t.idempotencyKeys).values({
    userId: sql.placeholder("userId"),
    mutationId: sql.placeholder("mutationId"),
    procedure: sql.placeholder("procedure"),
    inputHash: sql.placeholder("inputHash"),
    result: sql.placeholder("result"),
    createdAt: sql.placeholder("createdAt"),
  }),
);

export const insertKey = (tx: Tx, key: Key) => insert(tx, key);

/** Forgets keys that are older than `before`, at most `limit`; answers how many. */
export async function deleteKeysBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const { idempotencyKeys: keys } = tx.t;
  const old = tx.sql.select({ userId: keys.userId, mutationId: keys.mutationId }).from(keys).where(lt(keys.createdAt, before)).limit(limit);
  const gone = await tx.sql
    .delete(keys)
    .where(sql`(${keys.userId}, ${keys.mutationId}) in ${old}`)
    .returning({ id: keys.mutationId });
  return gone.length;
}
