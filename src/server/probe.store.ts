import type { Tx } from "#db/store.ts";

const NAME = "probe";

/** Writes one row that nothing reads: shows that the database takes writes. */
export async function writeProbe(tx: Tx, value: string): Promise<void> {
  const { facts } = tx.t;
  await tx.sql.insert(facts).values({ name: NAME, value }).onConflictDoUpdate({ target: facts.name, set: { value } });
}
