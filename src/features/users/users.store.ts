import { and, count, eq, ne, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Role, User } from "./users.contract.ts";

export type Account = User & { status: "active" | "suspended"; passwordHash: string; updatedAt: Instant };

const byEmail = statement(({ sql: db, t: { users } }: Reader) =>
  db
    .select()
    .from(users)
    .where(eq(users.email, sql.placeholder("email"))),
);
const byId = statement(({ sql: db, t: { users } }: Reader) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, sql.placeholder("id"))),
);

export async function findByEmail(reader: Reader, email: string): Promise<Account | undefined> {
  return (await byEmail(reader, { email }))[0];
}

export async function findById(reader: Reader, id: string): Promise<Account | undefined> {
  return (await byId(reader, { id }))[0];
}

export async function countUsers(reader: Reader): Promise<number> {
  const [row] = await reader.sql.select({ n: count() }).from(reader.t.users);
  return row?.n ?? 0;
}

export const insertUser = async (tx: Tx, account: Authorized<Account>): Promise<void> =>
  void (await tx.sql.insert(tx.t.users).values(account));

export async function setPassword(tx: Tx, account: Authorized<Account>, passwordHash: string, at: Instant): Promise<void> {
  await tx.sql.update(tx.t.users).set({ passwordHash, updatedAt: at }).where(eq(tx.t.users.id, account.id));
}

export type SignInRow = {
  id: string;
  userId: string;
  expiresAt: Instant;
  createdAt: Instant;
  lastSeenAt: Instant;
  userAgent: string;
  address: string;
};

const signInById = statement(({ sql: db, t: { authSessions, users } }: Reader) =>
  db
    .select({
      id: authSessions.id,
      userId: authSessions.userId,
      expiresAt: authSessions.expiresAt,
      createdAt: authSessions.createdAt,
      lastSeenAt: authSessions.lastSeenAt,
      role: users.role,
      status: users.status,
    })
    .from(authSessions)
    .innerJoin(users, eq(users.id, authSessions.userId))
    .where(eq(authSessions.id, sql.placeholder("id"))),
);

export type SignInWithUser = Pick<SignInRow, "id" | "userId" | "expiresAt" | "createdAt" | "lastSeenAt"> & {
  role: Role;
  status: Account["status"];
};

export async function findSignIn(reader: Reader, id: string): Promise<SignInWithUser | undefined> {
  return (await signInById(reader, { id }))[0];
}

export const listSignIns = (reader: Reader, userId: string): Promise<SignInRow[]> =>
  Promise.resolve(
    reader.sql
      .select()
      .from(reader.t.authSessions)
      .where(eq(reader.t.authSessions.userId, userId))
      .orderBy(reader.t.authSessions.createdAt),
  );

export const insertSignIn = async (tx: Tx, row: Authorized<SignInRow>): Promise<void> =>
  void (await tx.sql.insert(tx.t.authSessions).values(row));

export async function updateSignIn(
  tx: Tx,
  row: Authorized<{ id: string }>,
  set: Partial<Pick<SignInRow, "expiresAt" | "lastSeenAt">>,
): Promise<void> {
  await tx.sql.update(tx.t.authSessions).set(set).where(eq(tx.t.authSessions.id, row.id));
}

export async function deleteSignIn(tx: Tx, row: Authorized<{ id: string }>): Promise<void> {
  await tx.sql.delete(tx.t.authSessions).where(eq(tx.t.authSessions.id, row.id));
}

/** Ends a person's sign-ins, all but `exceptId`. */
export async function deleteSignInsOf(tx: Tx, user: Authorized<{ id: string }>, exceptId: string | null): Promise<void> {
  const { authSessions } = tx.t;
  await tx.sql.delete(authSessions).where(and(eq(authSessions.userId, user.id), exceptId ? ne(authSessions.id, exceptId) : undefined));
}

export async function deleteExpiredSignIns(tx: Tx, now: Instant): Promise<void> {
  await tx.sql.delete(tx.t.authSessions).where(sql`${tx.t.authSessions.expiresAt} <= ${now}`);
}
