import type { Tx } from "#db/store.ts";
import { findReadable } from "#src/features/attachments/index.ts";
import type { Actor, Authorized } from "#src/server/actor.ts";
import { badInput } from "#src/shared/errors.ts";
import { insertLessonAttachments, listLessonAttachments } from "./lesson-attachments.store.ts";
import type { LessonContent } from "./lessons.contract.ts";
import { attachmentsOf } from "./lessons.rules.ts";
import type { LessonRow } from "./lessons.store.ts";

/**
 * Notes which attachments the lesson refers to, so that they stay as long as it does. What is new in it needs to be the
 * writer's own, or in a lesson or template that the writer may read: whoever copies one keeps its pictures.
 */
export async function keepAttachments(tx: Tx, actor: Actor, lesson: Authorized<LessonRow>, before: LessonContent): Promise<void> {
  const known = new Set(attachmentsOf(before).map(({ id }) => id));
  await keep(
    tx,
    actor,
    lesson,
    attachmentsOf(lesson.content).filter(({ id }) => !known.has(id)),
  );
}

/** The same for every one of `contents`, such as an imported history. */
export async function keepAttachmentsOf(
  tx: Tx,
  actor: Actor,
  lesson: Authorized<{ id: string }>,
  contents: LessonContent[],
): Promise<void> {
  await keep(tx, actor, lesson, [...new Map(contents.flatMap(attachmentsOf).map((each) => [each.id, each])).values()]);
}

async function keep(tx: Tx, actor: Actor, lesson: Authorized<{ id: string }>, added: { id: string; path: string }[]): Promise<void> {
  if (added.length === 0) return;
  const kept = new Set(await listLessonAttachments(tx, lesson.id));
  const unknown = added.filter(({ id }) => !kept.has(id));
  if (unknown.length === 0) return;
  const readable = await findReadable(
    tx,
    actor.userId,
    unknown.map(({ id }) => id),
  );
  const missing = unknown.filter(({ id }) => !readable.has(id));
  if (missing.length > 0)
    throw badInput(Object.fromEntries(missing.map(({ path }) => [`content.${path}`, "There is no such attachment of yours"])));
  await insertLessonAttachments(tx, lesson, [...readable]);
}
