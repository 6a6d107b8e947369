import type { Store } from "#db/store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { DAY, HOUR, type Instant } from "#src/shared/time.ts";
import { deleteRevisions, lessonsRevisedIn, listThinnable } from "./revisions.store.ts";
import { thinnable } from "./thin.rules.ts";
import { setThinnedUntil, thinnedUntil } from "./thinned.store.ts";

const LESSONS_AT_ONCE = 100;
const PAUSE_MS = 5;

export type Thinned = { lessons: number; removed: number };

/**
 * Thins the history of every lesson that was written since the last time, up to a day before `now`; answers how many
 * lessons were looked at, and how many revisions went. One transaction a lesson, so that people’s writes go on in between.
 */
export async function thinRevisions(store: Store, now: Instant, isOver: () => boolean = () => false): Promise<Thinned> {
  const span = { from: await thinnedUntil(store.read), to: now - DAY };
  const result = { lessons: 0, removed: 0 };
  for (let after = ""; ;) {
    const ids = await lessonsRevisedIn(store.read, span, after, LESSONS_AT_ONCE);
    for (const lessonId of ids) {
      if (isOver()) return result;
      result.lessons++;
      result.removed += await thinLesson(store, lessonId, now);
      await Bun.sleep(PAUSE_MS);
    }
    if (ids.length < LESSONS_AT_ONCE) break;
    after = ids.at(-1)!;
  }
  // A slot that this moment cuts in two is looked at again.
  await store.transact((tx) => setThinnedUntil(tx, Math.max(span.from, span.to - HOUR)));
  return result;
}

async function thinLesson(store: Store, lessonId: string, now: Instant): Promise<number> {
  if (thinnable(await listThinnable(store.read, lessonId), now).length === 0) return 0;
  return store.transact(async (tx) => {
    const revisions = thinnable(await listThinnable(tx, lessonId), now);
    if (revisions.length > 0) await deleteRevisions(tx, authorizeSystem({ lessonId, revisions }, "old autosaves coalesce by rule"));
    return revisions.length;
  });
}
