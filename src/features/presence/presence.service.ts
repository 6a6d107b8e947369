import { TEAM } from "#src/features/events/index.ts";
import { readLesson } from "#src/features/lessons/index.ts";
import type { Lesson } from "#src/features/lessons/lessons.contract.ts";
import type { SignedIn } from "#src/server/context.ts";
import type { Enter, Leave, Present } from "./presence.contract.ts";
import { findName } from "./presence.store.ts";

const audienceOf = ({ userId, visibility }: Lesson) => (visibility === "team" ? TEAM : userId);

/** Who has the lesson open, the one who asks among them. */
export async function list({ store, actor, presence }: SignedIn, lessonId: string): Promise<Present[]> {
  await readLesson(store.read, actor, lessonId);
  return presence.list(lessonId);
}

/** Says that this tab has the lesson open, and where in it; answers who else. */
export async function enter({ store, actor, presence }: SignedIn, { lessonId, tabId, part, isWriting = false }: Enter): Promise<Present[]> {
  const audience = audienceOf(await readLesson(store.read, actor, lessonId));
  const { userId } = actor;
  presence.enter({ lessonId, tabId, part, isWriting, userId, audience, name: await findName(store.read, userId) });
  return presence.list(lessonId);
}

export async function leave({ store, actor, presence }: SignedIn, { lessonId, tabId }: Leave): Promise<null> {
  const audience = audienceOf(await readLesson(store.read, actor, lessonId));
  presence.leave({ lessonId, tabId, userId: actor.userId, audience });
  return null;
}
