import { and, asc, eq, notInArray } from "drizzle-orm";
import type { Reader, Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Model, ProviderKind } from "./ai.contract.ts";

export type ProviderRow = {
  id: string;
  kind: ProviderKind;
  name: string;
  baseUrl: string;
  keyCipher: Uint8Array | null;
  keyHint: string | null;
  allowedHost: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};
export type ModelRow = Model & { providerId: string };

export async function listProviders(reader: Reader): Promise<ProviderRow[]> {
  return reader.sql.select().from(reader.t.providers).orderBy(asc(reader.t.providers.createdAt), asc(reader.t.providers.id));
}

export async function listModelRows(reader: Reader): Promise<ModelRow[]> {
  return reader.sql.select().from(reader.t.models).orderBy(asc(reader.t.models.name));
}

export async function findProvider(reader: Reader, id: string): Promise<ProviderRow | undefined> {
  return (await reader.sql.select().from(reader.t.providers).where(eq(reader.t.providers.id, id)))[0];
}

export async function findModel(reader: Reader, id: string): Promise<ModelRow | undefined> {
  return (await reader.sql.select().from(reader.t.models).where(eq(reader.t.models.id, id)))[0];
}

export async function modelsOf(reader: Reader, providerId: string): Promise<ModelRow[]> {
  const { models } = reader.t;
  return reader.sql.select().from(models).where(eq(models.providerId, providerId)).orderBy(asc(models.name));
}

export async function insertProvider(tx: Tx, row: Authorized<ProviderRow>): Promise<void> {
  await tx.sql.insert(tx.t.providers).values(row);
}

export async function updateProvider(tx: Tx, { id, ...set }: Authorized<ProviderRow>): Promise<void> {
  await tx.sql.update(tx.t.providers).set(set).where(eq(tx.t.providers.id, id));
}

export async function deleteProvider(tx: Tx, { id }: Authorized<{ id: string }>): Promise<void> {
  await tx.sql.delete(tx.t.providers).where(eq(tx.t.providers.id, id));
}

/** Makes `rows` the models of a provider; those that are not among them are removed. */
export async function replaceModels(tx: Tx, provider: Authorized<{ id: string }>, rows: ModelRow[]): Promise<void> {
  const { models } = tx.t;
  const kept = rows.map(({ id }) => id);
  const ofProvider = eq(models.providerId, provider.id);
  await tx.sql.delete(models).where(kept.length > 0 ? and(ofProvider, notInArray(models.id, kept)) : ofProvider);
  for (const { id, ...set } of rows)
    await tx.sql
      .insert(models)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: models.id, set });
}

/** Makes this model the default, or none. */
export async function setDefaultModel(tx: Tx, { modelId }: Authorized<{ modelId: string | null }>): Promise<void> {
  const { models } = tx.t;
  await tx.sql.update(models).set({ isDefault: false }).where(eq(models.isDefault, true));
  if (modelId !== null) await tx.sql.update(models).set({ isDefault: true }).where(eq(models.id, modelId));
}
