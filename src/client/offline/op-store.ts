import { type Database, whyNotKept } from "#src/client/offline/database.ts";
import type { Ack, Op } from "#src/client/offline/op.ts";

export type Change = { put?: Op[]; drop?: string[]; ack?: Ack };
export type Decide = (found: (Op | undefined)[], ack: Ack | undefined) => Change | null;

export type Rules = {
  /** Only while this owner holds the lease of this name: what a leader writes that may have been replaced. */
  fence?: { name: string; owner: string };
  /** The subject's acknowledgements are read with the ops. */
  ackKey?: string;
  /** Done only if the device keeps it: what moves words from one op to another. */
  mustKeep?: boolean;
};

export type OpStore = {
  load(userId: string): Promise<{ ops: Op[]; acks: Ack[] }>;
  read(ids: string[]): Promise<(Op | undefined)[]>;
  /** Why the device refused it, or null once it is on this device. */
  keep(op: Op): Promise<string | null>;
  /** Reads, decides and writes in one transaction. Null when `decide` said so, or the fence did. */
  update(ids: string[], rules: Rules, decide: Decide): Promise<Change | null>;
  /** Ops that are only in memory: handed from tab to tab, and newer than what the device has of them. */
  loose: Map<string, Op>;
};

/** Ops on this device, and in memory where the device refuses. `database` is null when there is none at all. */
export function createOpStore(database: Database | null): OpStore {
  const loose = new Map<string, Op>();
  /** Acknowledgements that the device refused to keep. */
  const acks = new Map<string, Ack>();

  async function read(ids: string[]) {
    const rows = await fromDevice([], (db) => Promise.all(ids.map((id) => (loose.has(id) ? undefined : db.get("ops", id)))));
    return ids.map((id, index) => loose.get(id) ?? rows[index]);
  }

  async function fromDevice<T>(otherwise: T, fn: Parameters<Database["run"]>[0]): Promise<T> {
    if (!database) return otherwise;
    return database.run(fn).catch(() => otherwise) as Promise<T>;
  }

  return {
    loose,
    read,
    async load(userId) {
      const [rows, kept] = await fromDevice<[Op[], Ack[]]>([[], []], (db) =>
        Promise.all([db.getAllFromIndex("ops", "user", userId), db.getAllFromIndex("acks", "user", userId)]),
      );
      const own = [...loose.values()].filter((op) => op.userId === userId);
      return { ops: [...rows.filter((op) => !loose.has(op.mutationId)), ...own], acks: [...kept, ...acks.values()] };
    },
    async keep(op) {
      try {
        if (!database) throw new DOMException("No storage", "NotFoundError");
        await database.run(async (db) => {
          const tx = db.transaction("ops", "readwrite", { durability: "strict" });
          tx.store.put(op).catch(() => undefined);
          // Without waiting for the put: the tab may be gone a moment later.
          tx.commit();
          await tx.done;
        });
        loose.delete(op.mutationId);
        return null;
      } catch (error) {
        loose.set(op.mutationId, op);
        return whyNotKept(error);
      }
    },
    async update(ids, rules, decide) {
      let change: Change | null = null;
      try {
        if (!database) throw new DOMException("No storage", "NotFoundError");
        change = await onDevice(database, loose, ids, rules, decide);
      } catch (error) {
        if (rules.mustKeep && database) throw error;
        const stored = rules.ackKey && (await fromDevice(undefined, (db) => db.get("acks", rules.ackKey!)));
        change = bumped(decide(await read(ids), acks.get(rules.ackKey ?? "") ?? (stored as Ack | undefined)));
        for (const op of change?.put ?? []) loose.set(op.mutationId, op);
        if (change?.ack) acks.set(change.ack.key, change.ack);
        // Deleting needs no room; where even that fails, the op is sent again and the server knows it.
        await fromDevice(undefined, (db) => Promise.all((change?.drop ?? []).map((id) => db.delete("ops", id))));
      }
      for (const id of change?.drop ?? []) loose.delete(id);
      return change;
    },
  };
}

async function onDevice(database: Database, loose: Map<string, Op>, ids: string[], rules: Rules, decide: Decide) {
  return database.run(async (db) => {
    const durability = rules.mustKeep ? "strict" : "relaxed";
    const tx = db.transaction(["ops", "acks", "leases"], "readwrite", { durability });
    // An aborted transaction rejects here too; the awaits below carry the error.
    tx.done.catch(() => undefined);
    const { fence } = rules;
    if (fence && (await tx.objectStore("leases").get(fence.name))?.owner !== fence.owner) return null;
    const ops = tx.objectStore("ops");
    const found = await Promise.all(ids.map((id) => ops.get(id)));
    const ack = rules.ackKey ? await tx.objectStore("acks").get(rules.ackKey) : undefined;
    const change = bumped(
      decide(
        ids.map((id, index) => newest(loose.get(id), found[index])),
        ack,
      ),
    );
    if (!change) return null;
    // What was only in memory goes to the device with the first write there is room for.
    for (const op of change.put ?? []) ops.put(op).catch(() => undefined);
    for (const id of change.drop ?? []) ops.delete(id).catch(() => undefined);
    if (change.ack)
      tx.objectStore("acks")
        .put(change.ack)
        .catch(() => undefined);
    await tx.done;
    for (const op of change.put ?? []) loose.delete(op.mutationId);
    return change;
  });
}

const newest = (a: Op | undefined, b: Op | undefined) => (a && b ? (a.version >= b.version ? a : b) : (a ?? b));

const bumped = (change: Change | null): Change | null =>
  change && { ...change, put: change.put?.map((op) => ({ ...op, version: op.version + 1 })) };
