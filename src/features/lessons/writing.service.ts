import type { Reader, Tx } from "#db/store.ts";
import { TEAM } from "#src/features/events/index.ts";
import { requireProject } from "#src/features/projects/index.ts";
import { indexLesson } from "#src/features/search/index.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import { type Actor, authorizeNew, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { changeBetween } from "./change.rules.ts";
import { keepAttachments } from "./lesson-attachments.service.ts";
import type { CreateDraft, Lesson, LessonContent, RevisionSource } from "./lessons.contract.ts";
import { emptyContent, wordsOf } from "./lessons.rules.ts";
import { findLesson, insertLesson, type LessonRow, toLesson, toRow, updateLesson } from "./lessons.store.ts";
import { checkContent, unstorable } from "./limits.rules.ts";
import { insertRevision } from "./revisions.store.ts";

/** Who writes a revision: a person in the page or a script of theirs, or a run on their behalf. */
export type Writer = { source: RevisionSource; createdBy: string; runId: string | null };

export const byPerson = ({ userId }: Actor): Writer => ({ source: "app", createdBy: userId, runId: null });

/** The one way in which a lesson is made. Making one with the id of one's own again answers the stored one. */
export async function createIn(
  tx: Tx,
  ctx: SignedIn,
  input: Omit<CreateDraft, "title" | "content">,
  draft: { title: string; content?: Partial<LessonContent> | undefined; metadata?: Metadata },
): Promise<Lesson> {
  const { actor, clock, newId } = ctx;
  const known = await findKnown(tx, actor, input.id);
  if (known) return known;
  if (input.sessionId !== undefined) await requireSession(tx, actor, input.sessionId, "read");
  if (input.projectId !== undefined) await requireProject(tx, actor, input.projectId, "read");
  const now = clock();
  const lesson: Lesson = {
    id: input.id ?? newId(),
    userId: actor.userId,
    projectId: input.projectId ?? null,
    sessionId: input.sessionId ?? null,
    title: draft.title,
    isDraft: true,
    visibility: "private",
    revision: 1,
    content: checkContent({ ...emptyContent(), ...draft.content }, "content", draft.content?.timeline !== undefined),
    metadata: draft.metadata ?? {},
    createdAt: now,
    updatedAt: now,
  };
  const row = authorizeNew(actor, "lesson", toRow(lesson, null));
  await insertLesson(tx, row);
  await indexLesson(tx, row);
  await insertRevision(tx, row, { ...byPerson(actor), name: null, isConflict: false, change: null, createdAt: now });
  await keepAttachments(tx, actor, row, emptyContent());
  tell(tx, row, "created");
  return lesson;
}

/** The actor's lesson that has this id already; throws `ID_TAKEN` for what cannot be answered with. */
export async function findKnown(reader: Reader, actor: Actor, id: string | undefined): Promise<Lesson | undefined> {
  const known = id === undefined ? undefined : await findLesson(reader, id);
  if (known && (known.userId !== actor.userId || known.deletedAt !== null)) throw new DomainError("ID_TAKEN", { entity: "lesson" });
  return known && toLesson(known);
}

/** The one way in which a lesson gets a new revision. Throws `BAD_INPUT` for what may not be stored, wherever it comes from. */
export async function storeRevision(
  tx: Tx,
  actor: Actor,
  row: Authorized<LessonRow>,
  next: Lesson,
  about: { name?: string; writer?: Writer } = {},
): Promise<Lesson> {
  const before = wordsOf(row);
  const problems = unstorable(next, before, "content");
  if (Object.keys(problems).length > 0) throw badInput(problems);
  const lesson: Lesson = { ...next, revision: row.revision + 1 };
  const stored: Authorized<LessonRow> = Object.assign(row, toRow(lesson, null));
  const { id: _id, userId: _userId, createdAt: _createdAt, ...set } = toRow(lesson, null);
  await updateLesson(tx, stored, set);
  await indexLesson(tx, stored);
  await insertRevision(tx, stored, {
    ...(about.writer ?? byPerson(actor)),
    name: about.name ?? null,
    isConflict: false,
    change: changeBetween(before, wordsOf(lesson)),
    createdAt: lesson.updatedAt,
  });
  await keepAttachments(tx, actor, stored, before.content);
  tell(tx, stored, "updated");
  return lesson;
}

/** Everybody who may see it hears of it. */
export function tell(tx: Tx, { id, userId, visibility, revision }: LessonRow, kind: "created" | "updated" | "deleted"): void {
  tx.emit({ audience: visibility === "team" ? TEAM : userId, entity: "lesson", entityId: id, kind, revision });
}
