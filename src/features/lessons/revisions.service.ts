import type { Reader } from "#db/store.ts";
import { type Access, type Actor, type Authorized, authorizeSystem } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import { compareLessons, type Difference } from "./compare.rules.ts";
import type { Lesson, ListedRevision } from "./lessons.contract.ts";
import { lessonPacking, requireLesson } from "./lessons.service.ts";
import { asSeenBy, type LessonRow, toLesson } from "./lessons.store.ts";
import { withWords, wordsOf } from "./lessons.rules.ts";
import { mergeLesson } from "./merge.rules.ts";
import { findRevision, findSnapshot, listRevisions, revisionBefore, revisionsOfRun, updateRevision } from "./revisions.store.ts";
import type { Snapshot } from "./snapshot.ts";
import { withoutLooseEnds } from "./timeline.rules.ts";
import { storeRevision, tell } from "./writing.service.ts";

type Keyed = { mutationId?: string | undefined };
type Named = { lessonId: string; revision: number };
type Whole = ListedRevision & Snapshot;

const CURSOR = /^([0-9a-z]{1,11})\.(-?\d{1,15})$/;

function readCursor(cursor: string | undefined): { at: number; revision: number } {
  if (cursor === undefined) return { at: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER };
  const [, time = "", revision = ""] = CURSOR.exec(cursor) ?? [];
  const at = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(at)) throw badInput({ cursor: "Needs to be the nextCursor of an earlier answer" });
  return { at, revision: Number(revision) };
}

/** Newest first, with who wrote each. */
export async function list(
  { store, actor }: SignedIn,
  input: { lessonId: string; cursor?: string | undefined; limit: number },
): Promise<Page<ListedRevision>> {
  await requireLesson(store.read, actor, input.lessonId, "read");
  const rows = await listRevisions(store.read, input.lessonId, readCursor(input.cursor), input.limit);
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > input.limit && last ? `${last.createdAt.toString(36)}.${last.revision}` : null };
}

async function requireRevision(reader: Reader, lessonId: string, revision: number): Promise<Whole> {
  const found = await findRevision(reader, lessonId, revision);
  const snapshot = found && (await findSnapshot(reader, lessonId, revision));
  if (!snapshot) throw notFound("revision");
  return { ...found, ...snapshot };
}

export async function get({ store, actor }: SignedIn, { lessonId, revision }: Named): Promise<Whole> {
  await requireLesson(store.read, actor, lessonId, "read");
  return requireRevision(store.read, lessonId, revision);
}

/** What changed from one to the other: prose by words, lists by item, the timeline by clip. */
export async function compare(
  { store, actor }: SignedIn,
  input: { lessonId: string; from: number; to: number },
): Promise<{ from: Whole; to: Whole; differences: Difference[] }> {
  await requireLesson(store.read, actor, input.lessonId, "read");
  const from = await requireRevision(store.read, input.lessonId, input.from);
  const to = await requireRevision(store.read, input.lessonId, input.to);
  return { from, to, differences: compareLessons(from, to) };
}

type AtRevision = { lessonId: string; baseRevision: number };

async function requireCurrent(reader: Reader, actor: Actor, input: AtRevision, access: Access): Promise<Authorized<LessonRow>> {
  const row = await requireLesson(reader, actor, input.lessonId, access);
  if (input.baseRevision !== row.revision) throw new DomainError("STALE_REVISION", { revision: row.revision });
  return row;
}

/** The lesson with words that come from history. */
const asWritten = ({ clock }: SignedIn, row: LessonRow, words: Snapshot): Lesson => ({
  ...withWords(toLesson(row), { ...words, content: withoutLooseEnds(words.content) }),
  updatedAt: clock(),
});

/** A new revision with the words of an old one. */
export async function restore(ctx: SignedIn, input: Named & AtRevision & Keyed): Promise<Lesson> {
  const lesson = await mutate(
    ctx,
    input,
    async (tx) => {
      const row = await requireCurrent(tx, ctx.actor, input, "write");
      const words = await requireRevision(tx, row.id, input.revision);
      const name = input.revision < 0 ? "Restored from a conflict" : `Restored revision ${input.revision}`;
      return storeRevision(tx, ctx.actor, row, asWritten(ctx, row, words), { name });
    },
    lessonPacking,
  );
  return asSeenBy(ctx.actor.userId, lesson);
}

export const name = (ctx: SignedIn, input: Named & { name: string | null } & Keyed): Promise<ListedRevision> =>
  change(ctx, input, { name: input.name });

/** Pinned ones are never thinned out. */
export const pin = (ctx: SignedIn, input: Named & { isPinned: boolean } & Keyed): Promise<ListedRevision> =>
  change(ctx, input, { isPinned: input.isPinned });

function change(ctx: SignedIn, input: Named & Keyed, set: { name: string | null } | { isPinned: boolean }): Promise<ListedRevision> {
  return mutate(ctx, input, async (tx) => {
    const { lessonId, revision } = input;
    const lesson = await requireLesson(tx, ctx.actor, lessonId, "write");
    const found = await findRevision(tx, lessonId, revision);
    if (!found) throw notFound("revision");
    await updateRevision(tx, authorizeSystem({ lessonId, revision }, "a revision has its lesson’s rights"), set);
    tell(tx, lesson, "updated");
    return { ...found, ...set };
  });
}

/**
 * Takes back what one run wrote, and keeps what people wrote since: each of its revisions is undone by a merge, newest
 * first. Where a person has changed the run's own words, theirs stay.
 */
export async function undoRun(ctx: SignedIn, input: AtRevision & { runId: string } & Keyed): Promise<Lesson> {
  const lesson = await mutate(
    ctx,
    input,
    async (tx) => {
      const row = await requireCurrent(tx, ctx.actor, input, "write");
      const written = await revisionsOfRun(tx, row.id, input.runId);
      if (written.length === 0) throw notFound("run");
      let now: Snapshot = wordsOf(row);
      for (const revision of written.toReversed()) {
        const before = await revisionBefore(tx, row.id, revision);
        if (before === undefined) continue; // It made the lesson: there is nothing to go back to.
        const after = await requireRevision(tx, row.id, revision);
        now = mergeLesson(after, await requireRevision(tx, row.id, before), now).merged;
      }
      return storeRevision(tx, ctx.actor, row, asWritten(ctx, row, now), { name: "What a run wrote, undone" });
    },
    lessonPacking,
  );
  return asSeenBy(ctx.actor.userId, lesson);
}
