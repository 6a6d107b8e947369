import { and, desc, eq, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Token } from "./tokens.contract.ts";

export type TokenRow = Token & { userId: string; tokenHash: string };

const byHash = statement(({ sql: db, t: { tokens, users } }: Reader) =>
  db
    .select({
      id: tokens.id,
      userId: tokens.userId,
      scopes: tokens.scopes,
      expiresAt: tokens.expiresAt,
      lastUsedAt: tokens.lastUsedAt,
      role: users.role,
      status: users.status,
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(eq(tokens.tokenHash, sql.placeholder("hash"))),
);

export async function findByHash(reader: Reader, hash: string) {
  return (await byHash(reader, { hash }))[0];
}

export async function findToken(reader: Reader, id: string): Promise<TokenRow | undefined> {
  const { tokens } = reader.t;
  return (await reader.sql.select().from(tokens).where(eq(tokens.id, id)))[0];
}

export const listTokens = (reader: Reader, userId: string): Promise<TokenRow[]> =>
  Promise.resolve(
    reader.sql.select().from(reader.t.tokens).where(eq(reader.t.tokens.userId, userId)).orderBy(desc(reader.t.tokens.createdAt)),
  );

export const insertToken = async (tx: Tx, row: Authorized<TokenRow>): Promise<void> => void (await tx.sql.insert(tx.t.tokens).values(row));

export async function deleteToken(tx: Tx, token: Authorized<TokenRow>): Promise<void> {
  await tx.sql.delete(tx.t.tokens).where(and(eq(tx.t.tokens.id, token.id), eq(tx.t.tokens.userId, token.userId)));
}

export async function noteUse(tx: Tx, token: Authorized<{ id: string }>, at: Instant): Promise<void> {
  await tx.sql.update(tx.t.tokens).set({ lastUsedAt: at }).where(eq(tx.t.tokens.id, token.id));
}
