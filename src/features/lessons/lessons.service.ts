import type { Reader, Tx } from "#db/store.ts";
import { TEAM } from "#src/features/events/index.ts";
import { indexLesson } from "#src/features/search/index.ts";
import { type Access, type Actor, authorize, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, pageOf } from "#src/server/cursor.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError } from "#src/shared/errors.ts";
import type { CreateDraft, Lesson, LessonSummary } from "./lessons.contract.ts";
import {
  asSeenBy,
  findLesson,
  type LessonFilter,
  type LessonRow,
  listDeletedLessons,
  listLessons,
  toLesson,
  updateLesson,
} from "./lessons.store.ts";
import { findSnapshot } from "./revisions.store.ts";
import { createIn, storeRevision, tell } from "./writing.service.ts";

type Keyed = { mutationId?: string | undefined };

export async function list(
  { store, actor }: SignedIn,
  input: LessonFilter & { cursor?: string | undefined; deleted?: boolean | undefined },
): Promise<Page<LessonSummary>> {
  const key = decodeCursor(input.cursor);
  if (input.deleted)
    return pageOf(await listDeletedLessons(store.read, actor.userId, key, input.limit), input.limit, ({ deletedAt, id }) => ({
      at: deletedAt,
      id,
    }));
  const rows = await listLessons(store.read, actor.userId, key, input);
  return pageOf(rows, input.limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

export async function requireLesson(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<LessonRow>> {
  const row = await findLesson(reader, id);
  return authorize(actor, "lesson", row?.deletedAt === null ? row : undefined, access);
}

/** For the features that begin from a lesson. */
export const readLesson = async (reader: Reader, actor: Actor, id: string): Promise<Lesson> =>
  toLesson(await requireLesson(reader, actor, id, "read"));

export async function get({ store, actor }: SignedIn, id: string): Promise<Lesson> {
  return asSeenBy(actor.userId, toLesson(await requireLesson(store.read, actor, id, "read")));
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

export async function publish(ctx: SignedIn, input: { id: string; baseRevision: number } & Keyed): Promise<Lesson> {
  const lesson = await mutate(
    ctx,
    input,
    async (tx) => {
      const row = await requireLesson(tx, ctx.actor, input.id, "write");
      if (input.baseRevision !== row.revision) throw new DomainError("STALE_REVISION", { revision: row.revision });
      return setDraft(tx, ctx, row, false);
    },
    lessonPacking,
  );
  return asSeenBy(ctx.actor.userId, lesson);
}

export async function unpublish(ctx: SignedIn, input: { id: string } & Keyed): Promise<Lesson> {
  const work = async (tx: Tx) => setDraft(tx, ctx, await requireLesson(tx, ctx.actor, input.id, "write"), true);
  return asSeenBy(ctx.actor.userId, await mutate(ctx, input, work, lessonPacking));
}

async function setDraft(tx: Tx, { actor, clock }: SignedIn, row: Authorized<LessonRow>, isDraft: boolean): Promise<Lesson> {
  if (row.isDraft === isDraft) return toLesson(row);
  return storeRevision(tx, actor, row, { ...toLesson(row), isDraft, updatedAt: clock() }, isDraft ? {} : { name: "Published" });
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
        tell(tx, row, deletedAt === null ? "created" : "deleted");
      }
      return toLesson(row);
    },
    lessonPacking,
  );
}

/** Shared: everyone with an account here reads and edits it. Only its owner shares, unshares and deletes. */
export function share(ctx: SignedIn, input: { id: string; visibility: Lesson["visibility"] } & Keyed): Promise<Lesson> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const row = await requireLesson(tx, ctx.actor, input.id, "own");
      if (row.visibility !== input.visibility) {
        await updateLesson(tx, row, { visibility: input.visibility });
        row.visibility = input.visibility;
        await indexLesson(tx, row);
        // Those who lose sight of it hear of it too. Without a number: it is no new revision, and news all the same.
        tx.emit({ audience: TEAM, entity: "lesson", entityId: row.id, kind: "updated", revision: null });
      }
      return toLesson(row);
    },
    lessonPacking,
  );
}

/** A draft of one's own with the same words. Without its history, which stays with the first. */
export function duplicate(ctx: SignedIn, input: { id: string; newId?: string | undefined } & Keyed): Promise<Lesson> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const { title, content, metadata, projectId, userId } = await requireLesson(tx, ctx.actor, input.id, "read");
      const isOwn = userId === ctx.actor.userId;
      const about = { id: input.newId, ...(isOwn && projectId !== null && { projectId }) };
      return createIn(tx, ctx, about, { title: copyTitle(title), content, metadata });
    },
    lessonPacking,
  );
}

const copyTitle = (title: string) => `${title.slice(0, 193)} (copy)`;
