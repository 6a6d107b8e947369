import type { Tx } from "#db/store.ts";
import { findReadable } from "#src/features/attachments/index.ts";
import { attachmentsOf } from "#src/features/lessons/index.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { Actor, Authorized } from "#src/server/actor.ts";
import { badInput } from "#src/shared/errors.ts";
import { insertTemplateAttachments, listTemplateAttachments } from "./templates.store.ts";

/**
 * Notes which attachments the template refers to, in whichever version, so that they stay as long as it does. What is new
 * in it needs to be the writer's own, or in a lesson or template that the writer may read.
 */
export async function keepAttachments(
  tx: Tx,
  actor: Actor,
  template: Authorized<{ id: string; content: LessonContent }>,
  before: LessonContent | null,
): Promise<void> {
  const had = new Set(before ? attachmentsOf(before).map(({ id }) => id) : []);
  const added = attachmentsOf(template.content).filter(({ id }) => !had.has(id));
  if (added.length === 0) return;
  const kept = new Set(await listTemplateAttachments(tx, template.id));
  const unknown = added.filter(({ id }) => !kept.has(id));
  const ids = [...new Set(unknown.map(({ id }) => id))];
  const readable = await findReadable(tx, actor.userId, ids);
  const missing = unknown.filter(({ id }) => !readable.has(id));
  if (missing.length > 0)
    throw badInput(Object.fromEntries(missing.map(({ path }) => [`content.${path}`, "There is no such attachment of yours"])));
  await insertTemplateAttachments(tx, template, ids);
}
