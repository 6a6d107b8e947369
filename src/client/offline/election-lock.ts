import { type ElectionDeps, HEARTBEAT_MS, LEASE_MS, type Post, type Turn } from "#src/client/offline/election.types.ts";

/** A Web Lock, held for as long as the tab lives. */
export function byLock({ name, owner, database, clock }: ElectionDeps, locks: LockManager, { gain, lose }: Turn): Post {
  let left = false;
  let withdraw = () => {};

  const stand = async (steal: boolean) => {
    const waiting = new AbortController();
    let release = () => {};
    let current = true;
    withdraw = () => {
      current = false;
      waiting.abort();
      release();
    };
    const hold = async () => {
      // What a replaced leader checks before it writes; nobody waits for it to run out.
      await database?.run((db) => db.put("leases", { name, owner, until: clock.now() + LEASE_MS })).catch(() => undefined);
      if (!current) return;
      const held = new Promise<void>((resolve) => (release = resolve));
      gain();
      await held;
    };
    await locks.request(name, steal ? { steal } : { signal: waiting.signal }, hold).catch(() => undefined);
    if (!current) return;
    // Stolen by a tab that thought this one frozen: stand again.
    current = false;
    release();
    lose();
    if (!left) clock.after(HEARTBEAT_MS, () => left || void stand(false));
  };

  void stand(false);
  return {
    take() {
      withdraw();
      void stand(true);
    },
    // The browser tells.
    check() {},
    leave() {
      left = true;
      withdraw();
    },
  };
}
