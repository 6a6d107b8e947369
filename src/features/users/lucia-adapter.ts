import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";
import type { Store } from "#db/store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import type { Clock } from "#src/shared/time.ts";
import {
  deleteExpiredSignIns,
  deleteSignIn,
  deleteSignInsOf,
  findSignIn,
  insertSignIn,
  listSignIns,
  type SignInWithUser,
  updateSignIn,
} from "./users.store.ts";

export type SignInAttributes = { createdAt: number; lastSeenAt: number; userAgent: string; address: string };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Pick<SignInAttributes, "createdAt" | "lastSeenAt">, Pick<SignInWithUser, "role" | "status">>;
    DatabaseSessionAttributes: SignInAttributes;
    DatabaseUserAttributes: Pick<SignInWithUser, "role" | "status">;
  }
}

const WHY = "the sign-in library works for whoever holds the cookie";

/**
 * lucia's storage on our store, so that it serves both engines. lucia reads the system clock itself; times are shifted
 * by the difference to the server's clock, which tests own.
 */
export function createLuciaAdapter(store: Store, clock: Clock): Adapter {
  const shift = () => Date.now() - clock();
  const toLucia = (at: number) => new Date(at + shift());
  const fromLucia = (date: Date) => date.getTime() - shift();
  const asSession = (row: SignInWithUser & Partial<SignInAttributes>): DatabaseSession => ({
    id: row.id,
    userId: row.userId,
    expiresAt: toLucia(row.expiresAt),
    attributes: { createdAt: row.createdAt, lastSeenAt: row.lastSeenAt, userAgent: row.userAgent ?? "", address: row.address ?? "" },
  });

  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await findSignIn(store.read, id);
      if (!row) return [null, null];
      return [asSession(row), { id: row.userId, attributes: { role: row.role, status: row.status } }];
    },
    async getUserSessions(userId) {
      const rows = await listSignIns(store.read, userId);
      return rows.map((row) => asSession({ ...row, role: "member", status: "active" }));
    },
    setSession: ({ id, userId, expiresAt, attributes }) =>
      store.transact(async (tx) => {
        await insertSignIn(tx, authorizeSystem({ id, userId, expiresAt: fromLucia(expiresAt), ...attributes }, WHY));
        tx.emit({ audience: userId, entity: "device", entityId: id, kind: "created", revision: null });
      }),
    updateSessionExpiration: (id, expiresAt) =>
      store.transact((tx) => updateSignIn(tx, authorizeSystem({ id }, WHY), { expiresAt: fromLucia(expiresAt) })),
    deleteSession: (id) =>
      store.transact(async (tx) => {
        const row = await findSignIn(tx, id);
        if (!row) return;
        await deleteSignIn(tx, authorizeSystem(row, WHY));
        tx.emit({ audience: row.userId, entity: "device", entityId: id, kind: "deleted", revision: null });
      }),
    deleteUserSessions: (id) => store.transact((tx) => deleteSignInsOf(tx, authorizeSystem({ id }, WHY), null)),
    deleteExpiredSessions: () => store.transact((tx) => deleteExpiredSignIns(tx, clock())),
  };
}
