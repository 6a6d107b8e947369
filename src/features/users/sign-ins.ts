import { Lucia, TimeSpan } from "lucia";
import type { Store } from "#db/store.ts";
import { type Actor, authorizeSystem } from "#src/server/actor.ts";
import { type Clock, DAY, expiry, type Instant, MINUTE, SECOND } from "#src/shared/time.ts";
import { SCOPES } from "#src/features/tokens/tokens.contract.ts";
import { createLuciaAdapter } from "./lucia-adapter.ts";
import { updateSignIn } from "./users.store.ts";

/** A sign-in ends 30 days after it began, or after 7 days without use. */
const ABSOLUTE = 30 * DAY;
const IDLE = new TimeSpan(7, "d");
const CACHE_MS = 5 * SECOND;
const CACHE_MAX = 10_000;
const SEEN_EVERY = 10 * MINUTE;

export type SignIns = {
  /** A new sign-in and the secret for its cookie; only the secret's hash is stored. */
  begin(userId: string, about: { userAgent: string; address: string }): Promise<{ secret: string; maxAgeSeconds: number }>;
  /** Who holds this secret; null when it is unknown, ended or its account suspended. */
  resolve(secret: string): Promise<Actor | null>;
  end(id: string): Promise<void>;
  deleteExpired(): Promise<void>;
};

export const hashSecret = (secret: string) => new Bun.CryptoHasher("sha256").update(secret).digest("hex");

/** Sign-in by cookie. The library behind it (lucia 3) is known only here and in its adapter. */
export function createSignIns(store: Store, clock: Clock, report: (error: unknown) => void): SignIns {
  const lucia = new Lucia(createLuciaAdapter(store, clock), {
    sessionExpiresIn: IDLE,
    getSessionAttributes: ({ createdAt, lastSeenAt }) => ({ createdAt, lastSeenAt }),
    getUserAttributes: ({ role, status }) => ({ role, status }),
  });
  // One process owns a SQLite file and hears of every revocation at once; on PostgreSQL each request asks the database.
  const cache = store.engine === "sqlite" ? new Map<string, { actor: Actor; isOver: () => boolean }>() : null;
  let revocations = 0;
  const noting = new Set<string>();
  store.onSignal(({ topic }) => {
    if (topic !== "revoked") return;
    revocations++;
    cache?.clear();
  });

  async function validate(id: string): Promise<Actor | null> {
    const { session, user } = await lucia.validateSession(id);
    if (!session || user.status !== "active") return null;
    if (session.createdAt + ABSOLUTE <= clock()) {
      await lucia.invalidateSession(id);
      return null;
    }
    if (session.lastSeenAt + SEEN_EVERY <= clock()) {
      // The library renews only once half of the time is over; seven idle days are counted from the last use.
      noteUse(id, { lastSeenAt: clock(), expiresAt: clock() + IDLE.milliseconds() });
    }
    return { userId: user.id, role: user.role, scopes: SCOPES, signInId: id };
  }

  /** In the background, and once at a time for each sign-in. */
  function noteUse(id: string, seen: { lastSeenAt: Instant; expiresAt: Instant }): void {
    if (noting.has(id)) return;
    noting.add(id);
    store
      .transact((tx) => updateSignIn(tx, authorizeSystem({ id }, "a sign-in notes its own last use"), seen))
      .catch(report)
      .finally(() => noting.delete(id));
  }

  return {
    async begin(userId, about) {
      const secret = crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: "base64url", omitPadding: true });
      const now = clock();
      await lucia.createSession(userId, { createdAt: now, lastSeenAt: now, ...about }, { sessionId: hashSecret(secret) });
      return { secret, maxAgeSeconds: ABSOLUTE / SECOND };
    },
    async resolve(secret) {
      const id = hashSecret(secret);
      const cached = cache?.get(id);
      if (cached && !cached.isOver()) return cached.actor;
      const before = revocations;
      const actor = await validate(id);
      if (!cache || !actor || before !== revocations) return actor;
      if (cache.size >= CACHE_MAX) cache.clear();
      cache.set(id, { actor, isOver: expiry(clock, CACHE_MS) });
      return actor;
    },
    async end(id) {
      await lucia.invalidateSession(id);
      store.signal({ topic: "revoked", id });
    },
    deleteExpired: () => lucia.deleteExpiredSessions(),
  };
}
