import type { Store } from "#db/store.ts";
import { type Clock, expiry, SECOND } from "#src/shared/time.ts";
import { findByHash } from "./tokens.store.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findByHash>>>;

export type TokenCache = (hash: string) => Promise<Found | undefined>;

const CACHE_MS = 5 * SECOND;
const CACHE_MAX = 10_000;

/** Finds tokens by hash, and remembers them for 5 seconds or until anything is revoked. */
export function createTokenCache(store: Store, clock: Clock): TokenCache {
  // One process owns a SQLite file and hears of every revocation at once; on PostgreSQL each request asks the database.
  if (store.engine !== "sqlite") return (hash) => findByHash(store.read, hash);
  const cache = new Map<string, { found: Found; isOver: () => boolean }>();
  let revocations = 0;
  store.onSignal(({ topic }) => {
    if (topic !== "revoked") return;
    revocations++;
    cache.clear();
  });
  return async (hash) => {
    const cached = cache.get(hash);
    if (cached && !cached.isOver()) return cached.found;
    const before = revocations;
    const found = await findByHash(store.read, hash);
    if (!found || before !== revocations) return found;
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(hash, { found, isOver: expiry(clock, CACHE_MS) });
    return found;
  };
}
