import { eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";

const NAME = "component_versions.thinned_until";

/** Up to which moment the versions of all components were thinned; 0 before the first time. */
export async function thinnedUntil(reader: Reader): Promise<Instant> {
  const { facts } = reader.t;
  const [row] = await reader.sql.select({ value: facts.value }).from(facts).where(eq(facts.name, NAME));
  return Number(row?.value ?? 0);
}

export async function setThinnedUntil(tx: Tx, at: Instant): Promise<void> {
  const { facts } = tx.t;
  const value = String(at);
  await tx.sql.insert(facts).values({ name: NAME, value }).onConflictDoUpdate({ target: facts.name, set: { value } });
}
