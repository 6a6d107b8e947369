import type { Tx } from "#db/store.ts";
import { type Actor, type Authorized, authorizeSystem } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import { badInput } from "#src/shared/errors.ts";
import { keepAttachmentsOf } from "./lesson-attachments.service.ts";
import type { Lesson, SaveDraft, SaveResult } from "./lessons.contract.ts";
import { applyChanges, changedParts, plannedOf, withWords, wordsOf } from "./lessons.rules.ts";
import { lessonPacking, requireLesson } from "./lessons.service.ts";
import { asSeenBy, type LessonRow, toLesson } from "./lessons.store.ts";
import { checkChanges, checkContent, unstorable } from "./limits.rules.ts";
import { findSnapshot, insertConflict } from "./revisions.store.ts";
import { isEqual, type Mergeable, mergeLesson } from "./merge.rules.ts";
import { withoutLooseEnds } from "./timeline.rules.ts";
import { storeRevision, tell } from "./writing.service.ts";

/** A conflict overwrites nothing, so only what was saved is kept under the key. */
const savePacking: Packing<SaveResult> = {
  pack: (result) => (result.status === "conflict" ? undefined : { status: result.status, lesson: lessonPacking.pack(result.lesson) }),
  async unpack(tx, packed) {
    const { status, lesson } = packed as { status: "saved" | "merged"; lesson: unknown };
    return { status, lesson: await lessonPacking.unpack(tx, lesson) };
  },
};

/**
 * Saves changes made to `baseRevision`. If the lesson has moved on since, they are merged with what others wrote; where
 * both changed the same words nothing is overwritten, and this side is kept as a revision marked `conflict`.
 */
export async function save(ctx: SignedIn, input: SaveDraft): Promise<SaveResult> {
  const { actor, clock } = ctx;
  const result = await mutate<SaveDraft, SaveResult>(
    ctx,
    input,
    async (tx) => {
      const row = await requireLesson(tx, actor, input.id, "write");
      if (input.baseRevision > row.revision) throw badInput({ baseRevision: `The lesson is at revision ${row.revision}` });
      if (input.baseRevision < row.revision) return merge(tx, ctx, row, input);
      const words = applyChanges(wordsOf(row), input.changes);
      const content = checkContent(words.content, "changes", input.changes.content.timeline !== undefined);
      const next = { ...withWords(toLesson(row), { ...words, content }), updatedAt: clock() };
      return { status: "saved", lesson: await storeRevision(tx, actor, row, next) };
    },
    savePacking,
  );
  if (result.status === "conflict") return { ...result, latest: asSeenBy(actor.userId, result.latest) };
  return { ...result, lesson: asSeenBy(actor.userId, result.lesson) };
}

async function merge(tx: Tx, { actor, clock }: SignedIn, row: Authorized<LessonRow>, input: SaveDraft): Promise<SaveResult> {
  const theirs = toLesson(row);
  const base = await baseOf(tx, row, input);
  // What a client sends along holds what it has on its way, and the revision does not.
  checkChanges(input.changes.content, input.base ?? base?.content, theirs.content);
  // Thinned away, and the client did not send it along: it will, with the same changes.
  if (!base) return { status: "conflict", latest: theirs, base: null, merged: row.content, conflicts: changedParts(input.changes) };
  const mine = applyChanges(base, input.changes);
  const { merged, conflicts } = mergeLesson(base, mine, wordsOf(theirs));
  if (conflicts.length > 0) {
    await keepConflict(tx, actor, row, { ...mine, createdAt: clock() });
    const from = { base: base.content, baseTitle: base.title, basePlannedMinutes: base.plannedMinutes ?? null };
    return { status: "conflict", latest: theirs, ...from, merged: merged.content, conflicts };
  }
  if (isEqual(merged, wordsOf(theirs))) return { status: "merged", lesson: theirs };
  const lesson: Lesson = { ...withWords(theirs, checkMerged(merged, theirs)), updatedAt: clock() };
  return { status: "merged", lesson: await storeRevision(tx, actor, row, lesson) };
}

async function baseOf(tx: Tx, row: LessonRow, { baseRevision, base }: SaveDraft): Promise<Mergeable | undefined> {
  const found = (await findSnapshot(tx, row.id, baseRevision)) ?? (base && { title: row.title, content: base });
  // Not known of old revisions: then it has not changed since.
  return found && { plannedMinutes: plannedOf(row.metadata), ...found };
}

/** Each side keeps within the limits; both together may not. */
function checkMerged(merged: Mergeable, theirs: Mergeable): Mergeable {
  const words = { ...merged, content: withoutLooseEnds(merged.content) };
  const problems = Object.entries(unstorable(words, theirs, "changes"));
  if (problems.length > 0)
    throw badInput(Object.fromEntries(problems.map(([path, why]) => [path, `Together with what others wrote: ${why}`])));
  return words;
}

/** The side that is not saved stays in history. The same words again, when a save is repeated, are kept once. */
async function keepConflict(tx: Tx, actor: Actor, row: Authorized<LessonRow>, mine: Mergeable & { createdAt: number }): Promise<void> {
  const { id: lessonId } = row;
  // Its pictures stay with it, and need to be the writer's own or the lesson's, as those of any save.
  await keepAttachmentsOf(tx, actor, row, [mine.content]);
  await insertConflict(
    tx,
    authorizeSystem({ lessonId, createdBy: actor.userId, ...mine }, "whoever may write the lesson keeps what they wrote"),
  );
  tell(tx, row, "updated");
}
