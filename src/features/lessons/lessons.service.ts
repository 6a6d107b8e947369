import type { Reader, Tx } from "#db/store.ts";
import { conversationTo, findLast } from "#src/features/messages/index.ts";
import { requireProject } from "#src/features/projects/index.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import { type Access, type Actor, authorize, authorizeNew, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, pageOf } from "#src/server/cursor.ts";
import { answered, mutate, type Packing } from "#src/server/mutate.ts";
import { createShare } from "#src/server/share.ts";
import type { Metadata, Page } from "#src/shared/contract.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import type { CreateDraft, Lesson, LessonContent, LessonSummary } from "./lessons.contract.ts";
import { CONTENT_MAX, emptyContent, minutesOf } from "./lessons.rules.ts";
import {
  findLesson,
  findSnapshot,
  insertLesson,
  insertRevision,
  type LessonFilter,
  type LessonRow,
  listLessons,
  toLesson,
  toRow,
  updateLesson,
} from "./lessons.store.ts";

type Keyed = { mutationId?: string | undefined };

export async function list(
  { store, actor }: SignedIn,
  input: LessonFilter & { cursor?: string | undefined },
): Promise<Page<LessonSummary>> {
  const rows = await listLessons(store.read, actor.userId, decodeCursor(input.cursor), input);
  return pageOf(rows, input.limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

export async function requireLesson(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<LessonRow>> {
  const row = await findLesson(reader, id);
  return authorize(actor, "lesson", row?.deletedAt === null ? row : undefined, access);
}

export async function get({ store, actor }: SignedIn, id: string): Promise<Lesson> {
  return toLesson(await requireLesson(store.read, actor, id, "read"));
}

/** A lesson's answer is kept without its content, which the revision holds: a repeat is answered from there. */
export const lessonPacking: Packing<Lesson> = {
  pack: ({ content: _content, ...lesson }) => lesson,
  async unpack(tx, packed) {
    const lesson = packed as Omit<Lesson, "content">;
    const snapshot = await findSnapshot(tx, lesson.id, lesson.revision);
    // Thinned away since: the lesson as it stands is the nearest true answer.
    return snapshot ? { ...lesson, content: snapshot.content } : toLesson((await findLesson(tx, lesson.id))!);
  },
};

/** Making a lesson with the id of one's own again answers the stored one. */
export function create(ctx: SignedIn, input: CreateDraft): Promise<Lesson> {
  return mutate(ctx, input, (tx) => createIn(tx, ctx, input, input), lessonPacking);
}

async function createIn(
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
    content: checkSize({ ...emptyContent(), ...draft.content }),
    metadata: draft.metadata ?? {},
    createdAt: now,
    updatedAt: now,
  };
  const row = authorizeNew(actor, "lesson", toRow(lesson, null));
  await insertLesson(tx, row);
  await insertRevision(tx, row, { source: "app", createdBy: actor.userId, runId: null, name: null, isConflict: false, createdAt: now });
  tx.emit({ audience: actor.userId, entity: "lesson", entityId: row.id, kind: "created", revision: 1 });
  return lesson;
}

/** The actor's lesson that has this id already; throws `ID_TAKEN` for what cannot be answered with. */
async function findKnown(reader: Reader, actor: Actor, id: string | undefined): Promise<Lesson | undefined> {
  const known = id === undefined ? undefined : await findLesson(reader, id);
  if (known && (known.userId !== actor.userId || known.deletedAt !== null)) throw new DomainError("ID_TAKEN", { entity: "lesson" });
  return known && toLesson(known);
}

export function checkSize(content: LessonContent): LessonContent {
  if (JSON.stringify(content).length > CONTENT_MAX)
    throw badInput({ content: "A lesson may hold at most 2 MB. Split it into two lessons." });
  return content;
}

type FromSession = { id?: string | undefined; sessionId: string } & Keyed;

const share = createShare<Lesson>();

/** Turns a conversation into a draft. Equal calls at the same time ask the model once; leaving (or cancelling) stops it. */
export function createFromSession(ctx: SignedIn, input: FromSession): Promise<Lesson> {
  const { actor, signal } = ctx;
  if (!input.mutationId) return draftFrom(ctx, input, signal);
  return share(JSON.stringify([actor.userId, input]), signal, (until) => draftFrom(ctx, input, until));
}

/** The model is asked outside any transaction, and not for what was made or refused already. */
async function draftFrom(ctx: SignedIn, input: FromSession, signal: AbortSignal): Promise<Lesson> {
  const { store, actor, assistants } = ctx;
  const before = (await answered(ctx, input, lessonPacking)) ?? (await findKnown(store.read, actor, input.id));
  if (before) return before;
  const session = await requireSession(store.read, actor, input.sessionId, "read");
  const last = await findLast(store.read, session.id);
  if (!last) throw new DomainError("NOT_POSSIBLE", { reason: "There is nothing to draw on yet. Say what the lesson is about first." });
  const conversation = await conversationTo(store.read, session, last);
  const draft = await assistants.choose(session.modelId).draftLesson(conversation, signal);
  // The editor holds what is written later against the length that was planned.
  const metadata = { minutes: minutesOf(draft.content) };
  return mutate(ctx, input, (tx) => createIn(tx, ctx, input, { ...draft, metadata }), lessonPacking);
}

/** The one way in which a lesson gets a new revision. */
export async function storeRevision(tx: Tx, actor: Actor, row: Authorized<LessonRow>, next: Lesson, name: string | null): Promise<Lesson> {
  const lesson: Lesson = { ...next, revision: row.revision + 1 };
  const stored: Authorized<LessonRow> = Object.assign(row, toRow(lesson, null));
  const { id: _id, userId: _userId, createdAt: _createdAt, ...set } = toRow(lesson, null);
  await updateLesson(tx, stored, set);
  await insertRevision(tx, stored, {
    source: "app",
    createdBy: actor.userId,
    runId: null,
    name,
    isConflict: false,
    createdAt: lesson.updatedAt,
  });
  tx.emit({ audience: row.userId, entity: "lesson", entityId: row.id, kind: "updated", revision: lesson.revision });
  return lesson;
}

export function publish(ctx: SignedIn, input: { id: string; baseRevision: number } & Keyed): Promise<Lesson> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const row = await requireLesson(tx, ctx.actor, input.id, "write");
      if (input.baseRevision !== row.revision) throw new DomainError("STALE_REVISION", { revision: row.revision });
      return setDraft(tx, ctx, row, false);
    },
    lessonPacking,
  );
}

export function unpublish(ctx: SignedIn, input: { id: string } & Keyed): Promise<Lesson> {
  return mutate(ctx, input, async (tx) => setDraft(tx, ctx, await requireLesson(tx, ctx.actor, input.id, "write"), true), lessonPacking);
}

async function setDraft(tx: Tx, { actor, clock }: SignedIn, row: Authorized<LessonRow>, isDraft: boolean): Promise<Lesson> {
  if (row.isDraft === isDraft) return toLesson(row);
  return storeRevision(tx, actor, row, { ...toLesson(row), isDraft, updatedAt: clock() }, isDraft ? null : "Published");
}

/** Deleted for 30 days, then gone; `restore` brings it back. Deleting it again changes nothing. */
export async function remove(ctx: SignedIn, input: { id: string } & Keyed): Promise<null> {
  await setDeleted(ctx, input, ctx.clock());
  return null;
}

export const restore = (ctx: SignedIn, input: { id: string } & Keyed): Promise<Lesson> => setDeleted(ctx, input, null);

function setDeleted(ctx: SignedIn, input: { id: string } & Keyed, deletedAt: number | null): Promise<Lesson> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const row = authorize(ctx.actor, "lesson", await findLesson(tx, input.id), "own");
      if ((row.deletedAt === null) !== (deletedAt === null)) {
        await updateLesson(tx, row, { deletedAt });
        tx.emit({
          audience: row.userId,
          entity: "lesson",
          entityId: row.id,
          kind: deletedAt === null ? "created" : "deleted",
          revision: row.revision,
        });
      }
      return toLesson(row);
    },
    lessonPacking,
  );
}
