import type { Database, Lease } from "#src/client/offline/database.ts";
import { type ElectionDeps, HEARTBEAT_MS, LEASE_MS, type Post, type Turn } from "#src/client/offline/election.types.ts";

/** A record with an owner and an end, renewed by heartbeat: for origins that are not secure. */
export function byLease({ name, owner, clock }: ElectionDeps, database: Database, { gain, lose }: Turn): Post {
  let left = false;
  let cancel = () => {};

  const beat = async (isTaking: boolean) => {
    const now = clock.now();
    const lease = { name, owner, until: now + LEASE_MS };
    const held = await renewLease(database, lease, isTaking ? Number.POSITIVE_INFINITY : now).catch(() => false);
    if (left) return;
    if (held) gain();
    else lose();
    cancel();
    cancel = clock.after(HEARTBEAT_MS, () => void beat(false));
  };

  void beat(false);
  return {
    // A tab that was closed, or loaded again, cannot be relied on to give its lease back.
    take: () => void beat(true),
    check: () => void beat(false),
    leave() {
      left = true;
      cancel();
      void giveUpLease(database, name, owner).catch(() => undefined);
    },
  };
}

async function renewLease(database: Database, lease: Lease, now: number): Promise<boolean> {
  return database.run(async (db) => {
    const tx = db.transaction("leases", "readwrite");
    tx.done.catch(() => undefined);
    const current = await tx.store.get(lease.name);
    const free = !current || current.owner === lease.owner || current.until < now;
    if (free) await tx.store.put(lease);
    await tx.done;
    return free;
  });
}

async function giveUpLease(database: Database, name: string, owner: string): Promise<void> {
  await database.run(async (db) => {
    const tx = db.transaction("leases", "readwrite");
    tx.done.catch(() => undefined);
    if ((await tx.store.get(name))?.owner === owner) await tx.store.delete(name);
    await tx.done;
  });
}
