import type { Reader, Tx } from "#db/store.ts";
import type { Tokens } from "#src/features/ai/ai.contract.ts";
import { insertUsage } from "#src/features/ai/index.ts";
import { TEAM } from "#src/features/events/index.ts";
import { conversationTo, leafOfSession } from "#src/features/messages/index.ts";
import { requireProject } from "#src/features/projects/index.ts";
import { indexLesson } from "#src/features/search/index.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import { type Access, type Actor, authorize, authorizeNew, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, pageOf } from "#src/server/cursor.ts";
import { answered, mutate, type Packing } from "#src/server/mutate.ts";
import { createShare } from "#src/server/share.ts";
import type { Metadata, Page } from "#src/shared/contract.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import {
  contentParts,
  type CreateDraft,
  type Lesson,
  type LessonContent,
  type LessonSummary,
  lessonTitle,
  type RevisionSource,
} from "./lessons.contract.ts";
import { changeBetween } from "./change.rules.ts";
import { keepAttachments } from "./lesson-attachments.service.ts";
import { timelineProblems, withoutLooseEnds } from "./timeline.rules.ts";
import { CONTENT_MAX, emptyContent, minutesOf } from "./lessons.rules.ts";
import {
  findLesson,
  insertLesson,
  asSeenBy,
  type LessonFilter,
  type LessonRow,
  listDeletedLessons,
  listLessons,
  toLesson,
  toRow,
  updateLesson,
} from "./lessons.store.ts";
import { findSnapshot, insertRevision } from "./revisions.store.ts";

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

/**
 * The content, if it keeps within the limits that hang on more than one field; throws `BAD_INPUT` with paths below `at`.
 * A timeline that was not written by the same hand loses what refers to something that is gone.
 */
export function checkContent(content: LessonContent, at: string, isTimelineGiven: boolean): LessonContent {
  const checked = isTimelineGiven ? content : withoutLooseEnds(content);
  const problems = isTimelineGiven ? Object.entries(timelineProblems(content)).slice(0, PROBLEMS_MAX) : [];
  if (problems.length > 0) throw badInput(Object.fromEntries(problems.map(([path, words]) => [`${at}.timeline.${path}`, words])));
  if (JSON.stringify(checked).length > CONTENT_MAX)
    throw badInput({ content: "A lesson may hold at most 2 MB. Split it into two lessons." });
  return checked;
}

/** More than these would help nobody. */
const PROBLEMS_MAX = 20;

type FromSession = { id?: string | undefined; sessionId: string } & Keyed;

const once = createShare<Lesson>();

/** Turns a conversation into a draft. Equal calls at the same time ask the model once; leaving (or cancelling) stops it. */
export function createFromSession(ctx: SignedIn, input: FromSession): Promise<Lesson> {
  const { actor, signal } = ctx;
  if (!input.mutationId) return draftFrom(ctx, input, signal);
  return once(JSON.stringify([actor.userId, input]), signal, (until) => draftFrom(ctx, input, until));
}

/** The model is asked outside any transaction, and not for what was made or refused already. */
async function draftFrom(ctx: SignedIn, input: FromSession, signal: AbortSignal): Promise<Lesson> {
  const { store, actor, assistants } = ctx;
  const before = (await answered(ctx, input, lessonPacking)) ?? (await findKnown(store.read, actor, input.id));
  if (before) return before;
  const session = await requireSession(store.read, actor, input.sessionId, "read");
  const last = await leafOfSession(store.read, session);
  if (!last) throw new DomainError("NOT_POSSIBLE", { reason: "There is nothing to draw on yet. Say what the lesson is about first." });
  const conversation = await conversationTo(ctx, session, last);
  let used: Tokens | null = null;
  const noteUsage = async (tx: Tx) => {
    if (used)
      await insertUsage(tx, { ...used, userId: actor.userId, sessionId: session.id, messageId: null, purpose: "draft", at: ctx.clock() });
  };
  const draft = await assistants
    .choose(session.modelId)
    .draftLesson(conversation, signal, (fact) => void (fact.kind === "usage" && (used = fact)))
    .catch(async (error: unknown) => {
      if (used) await store.transact(noteUsage);
      throw signal.aborted ? new DomainError("NOT_POSSIBLE", { reason: "This was given up before it was finished." }) : error;
    });
  // The editor holds what is written later against the length that was planned.
  const metadata = { minutes: minutesOf(draft.content) };
  const work = async (tx: Tx) => {
    await noteUsage(tx);
    return createIn(tx, ctx, input, { ...draft, metadata });
  };
  return mutate(ctx, input, work, lessonPacking).catch(async (error: unknown) => {
    // The model was asked, whatever became of its draft.
    await store.transact(noteUsage);
    throw error;
  });
}

/** Who writes a revision: a person in the page or a script of theirs, or a run on their behalf. */
export type Writer = { source: RevisionSource; createdBy: string; runId: string | null };

export const byPerson = ({ userId }: Actor): Writer => ({ source: "app", createdBy: userId, runId: null });

type Words = Pick<Lesson, "title" | "content">;

/**
 * Why words may not be stored, by field, with those of the content below `at`; nothing for those that may. What is the
 * same object as in `before` was looked at when it was stored.
 */
export function unstorable({ title, content }: Words, before: Words, at: string): Record<string, string> {
  const found: [path: string, words: string][] = [];
  const note = (field: string, issues: readonly { path: PropertyKey[]; message: string }[] = []) =>
    found.push(...issues.map(({ path, message }): [string, string] => [[field, ...path.map(String)].join("."), message]));
  if (title !== before.title) note("title", lessonTitle.safeParse(title).error?.issues);
  const changed = (Object.keys(contentParts) as (keyof LessonContent)[]).filter((part) => content[part] !== before.content[part]);
  for (const part of changed) note(`${at}.${part}`, contentParts[part].safeParse(content[part]).error?.issues);
  if (found.length === 0 && changed.length > 0) {
    for (const [path, words] of Object.entries(timelineProblems(content))) found.push([`${at}.timeline.${path}`, words]);
    if (JSON.stringify(content).length > CONTENT_MAX) found.push(["content", "A lesson may hold at most 2 MB. Split it into two lessons."]);
  }
  return Object.fromEntries(found.slice(0, PROBLEMS_MAX));
}

/** The one way in which a lesson gets a new revision. Throws `BAD_INPUT` for what may not be stored, wherever it comes from. */
export async function storeRevision(
  tx: Tx,
  actor: Actor,
  row: Authorized<LessonRow>,
  next: Lesson,
  about: { name?: string; writer?: Writer } = {},
): Promise<Lesson> {
  const before = { title: row.title, content: row.content };
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
    change: changeBetween(before, lesson),
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
        // Those who lose sight of it hear of it too.
        tx.emit({ audience: TEAM, entity: "lesson", entityId: row.id, kind: "updated", revision: row.revision });
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
