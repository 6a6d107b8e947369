import type { Store } from "#db/store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import type { Key } from "#src/server/cursor.ts";
import { DAY, HOUR, type Instant } from "#src/shared/time.ts";
import { thinnable } from "./thin.rules.ts";
import { setThinnedUntil, thinnedUntil } from "./thinned.store.ts";
import { componentsChangedAfter, deleteVersions, listThinnable } from "./versions.store.ts";

const COMPONENTS_AT_ONCE = 500;
const PAUSE_MS = 5;

export type Thinned = { components: number; removed: number };

/**
 * Thins the versions of every component that was changed since the last time, those older than a day; answers how many
 * components were looked at, and how many versions went. One transaction a component, so that people’s writes go on in between.
 */
export async function thinVersions(store: Store, now: Instant, isOver: () => boolean = () => false): Promise<Thinned> {
  const result = { components: 0, removed: 0 };
  let after: Key = { at: await thinnedUntil(store.read), id: "" };
  for (;;) {
    const changed = await componentsChangedAfter(store.read, after, COMPONENTS_AT_ONCE);
    for (const { id } of changed) {
      if (isOver()) return result;
      result.components++;
      result.removed += await thinComponent(store, id, now);
      await Bun.sleep(PAUSE_MS);
    }
    if (changed.length < COMPONENTS_AT_ONCE) break;
    after = changed.at(-1)!;
  }
  // What was written within the last day is looked at again, with the slot that this moment cuts in two.
  await store.transact((tx) => setThinnedUntil(tx, now - DAY - HOUR));
  return result;
}

async function thinComponent(store: Store, componentId: string, now: Instant): Promise<number> {
  if (thinnable(await listThinnable(store.read, componentId), now).length === 0) return 0;
  return store.transact(async (tx) => {
    const versions = thinnable(await listThinnable(tx, componentId), now);
    if (versions.length > 0) await deleteVersions(tx, authorizeSystem({ componentId, versions }, "old saves coalesce by rule"));
    return versions.length;
  });
}
