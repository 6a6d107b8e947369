import type { Tx } from "#db/store.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { badInput, notFound } from "#src/shared/errors.ts";
import { isSameCode } from "./code.rules.ts";
import type { Component, ComponentVersion, ListedVersion } from "./components.contract.ts";
import { toComponent } from "./components.store.ts";
import { requireComponent } from "./require-component.ts";
import { componentPacking, storeVersion } from "./store-version.ts";
import { findVersion, listVersions } from "./versions.store.ts";

const CURSOR = /^([0-9a-z]{1,11})\.(-?\d{1,15})$/;

function readCursor(cursor: string | undefined): { at: number; version: number } {
  if (cursor === undefined) return { at: Number.MAX_SAFE_INTEGER, version: Number.MAX_SAFE_INTEGER };
  const [, time = "", version = ""] = CURSOR.exec(cursor) ?? [];
  const at = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(at)) throw badInput({ cursor: "Needs to be the nextCursor of an earlier answer" });
  return { at, version: Number(version) };
}

/** Newest first, with those sides of conflicts that were not saved. */
export async function list(
  { store, actor }: SignedIn,
  input: { id: string; cursor?: string | undefined; limit: number },
): Promise<Page<ListedVersion>> {
  await requireComponent(store.read, actor, input.id, "read");
  const rows = await listVersions(store.read, input.id, readCursor(input.cursor), input.limit);
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > input.limit && last ? `${last.createdAt.toString(36)}.${last.version}` : null };
}

type Numbered = { id: string; version: number };

export async function get({ store, actor }: SignedIn, { id, version }: Numbered): Promise<ComponentVersion> {
  await requireComponent(store.read, actor, id, "read");
  const found = await findVersion(store.read, id, version);
  if (!found) throw notFound("version");
  return found;
}

/** A new version with the code of an old one, or of a side of a conflict. The same code again changes nothing. */
export function restore(ctx: SignedIn, input: Numbered & { mutationId?: string | undefined }): Promise<Component> {
  const { actor, clock } = ctx;
  const work = async (tx: Tx) => {
    const row = await requireComponent(tx, actor, input.id, "write");
    const old = await findVersion(tx, row.id, input.version);
    if (!old) throw notFound("version");
    if (isSameCode(old, row)) return toComponent(row);
    return storeVersion(tx, row, old, {
      author: "person",
      createdBy: actor.userId,
      interactionId: null,
      note: input.version < 0 ? "Restored from a conflict" : `Restored version ${input.version}`,
      problem: old.problem,
      at: clock(),
      baseVersion: row.version,
    });
  };
  return mutate(ctx, input, work, componentPacking);
}
