import type { Tx } from "#db/store.ts";
import { findAttachments, findReadable, upload } from "#src/features/attachments/index.ts";
import { type Lesson, lessonContent, type LessonContent, lessonTitle } from "#src/features/lessons/lessons.contract.ts";
import { keepAttachmentsOf } from "#src/features/lessons/lesson-attachments.service.ts";
import { CONTENT_MAX, emptyContent, minutesOf, wordsOf } from "#src/features/lessons/lessons.rules.ts";
import { checkContent } from "#src/features/lessons/limits.rules.ts";
import { createIn, findKnown } from "#src/features/lessons/writing.service.ts";
import { findRevision, replaceHistory } from "#src/features/lessons/revisions.store.ts";
import { updateLesson } from "#src/features/lessons/lessons.store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { refuseDepth } from "#src/server/body.ts";
import type { SignedIn } from "#src/server/context.ts";
import { answered, mutate } from "#src/server/mutate.ts";
import { hasMoreBytes } from "#src/shared/bytes.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { attachmentNames, historyFor, withIds } from "./lesson-file.rules.ts";
import { cut, fromMarkdown, pictureAddresses } from "./markdown.rules.ts";
import { createTurns } from "./in-turn.ts";
import { type ImportLesson, type ImportReport, type LessonFile, lessonFile } from "./transfer.contract.ts";

const UNTITLED = "Imported lesson";
/** More lines than these nobody reads. */
const LEFT_MAX = 50;

/** Files of ours are large: one after the other keeps to the memory of one. */
const inTurn = createTurns(4, "Other files are being imported just now. Try again in a minute.");

/** Makes a draft of a file, and says what came in and what did not. Under the id of a lesson of one's own it changes nothing. */
export async function importLesson(ctx: SignedIn, input: ImportLesson): Promise<ImportReport> {
  // What is kept under the key, and compared again in every transaction, is the hash of the file.
  const keyed = { ...input, data: new Bun.CryptoHasher("sha256").update(input.data).digest("base64url") };
  const before = await answered<ImportLesson, ImportReport>(ctx, keyed);
  if (before) return before;
  const known = await findKnown(ctx.store.read, ctx.actor, input.id);
  if (known) return mutate(ctx, keyed, async () => unchanged(known));
  if (input.data.trim() === "") throw badInput({ data: "Is empty: choose a file with words in it" });
  if (input.format === "json") return inTurn(() => importFile(ctx, keyed, parseFile(input.data)));
  return importText(ctx, keyed, input.data);
}

const unchanged = ({ id, title }: Lesson): ImportReport => ({ lessonId: id, title, imported: [], left: [] });
const about = ({ id, projectId }: ImportLesson) => ({ id, projectId });

function importText(ctx: SignedIn, keyed: ImportLesson, data: string): Promise<ImportReport> {
  if (hasMoreBytes(data, CONTENT_MAX)) throw badInput({ data: "A lesson may hold at most 2 MB. Split it into two files." });
  const text = data.replaceAll("\u0000", "").toWellFormed();
  const fallback = keyed.title ?? UNTITLED;
  const { title, content } =
    keyed.format === "markdown" ? fromMarkdown(text, ctx.newId, fallback) : { title: fallback, content: plain(text, ctx.newId) };
  const whole = checked({ ...emptyContent(), ...content });
  const left = pictureAddresses(text, LEFT_MAX).map((address) => `A picture at ${address}: it is on another server. Attach it by hand.`);
  return mutate(ctx, keyed, async (tx) => {
    const known = await findKnown(tx, ctx.actor, keyed.id);
    if (known) return unchanged(known);
    const draft = { title: lessonTitle.safeParse(title).data ?? fallback, content: whole, metadata: { minutes: minutesOf(whole) } };
    const lesson = await createIn(tx, ctx, about(keyed), draft);
    return { lessonId: lesson.id, title: lesson.title, imported: countsOf(whole), left };
  });
}

function plain(data: string, newId: () => string): Pick<LessonContent, "script"> {
  return { script: [{ id: newId(), heading: "", body: data.replace(/\r\n?/g, "\n").trim(), minutes: 0 }] };
}

function checked(content: LessonContent): LessonContent {
  const { success, data, error } = lessonContent.safeParse(content);
  if (!success) throw badInput(Object.fromEntries(error.issues.map(({ path, message }) => [["data", ...path].join("."), message])));
  return data;
}

const counted = (count: number, noun: string, nouns = `${noun}s`) =>
  count === 0 ? [] : [`${count.toLocaleString("en")} ${count === 1 ? noun : nouns}`];

const countsOf = ({ script, objectives, materials, images, narration, music, effects, timeline }: LessonContent) => [
  ...counted(script.length, "section"),
  ...counted(objectives.length, "objective"),
  ...counted(materials.length, "material"),
  ...counted(images.length, "image"),
  ...counted(narration.length, "narration"),
  ...counted(music.length, "piece of music", "pieces of music"),
  ...counted(effects.length, "effect"),
  ...timelineWords(timeline),
];

function timelineWords({ tracks }: LessonContent["timeline"]): string[] {
  if (tracks.length === 0) return [];
  const clips = tracks.reduce((sum, track) => sum + track.clips.length, 0);
  return [`a timeline of ${[...counted(tracks.length, "track"), ...counted(clips, "clip")].join(" and ")}`];
}

function parseFile(data: string): LessonFile {
  let json: unknown;
  try {
    json = JSON.parse(refuseDepth(data));
  } catch (cause) {
    const isDeep = cause instanceof DomainError;
    const problem = isDeep ? "Nests deeper than any lesson" : "Is not JSON: choose a file that Lectern exported";
    throw new DomainError("BAD_INPUT", { fields: { data: problem } }, { cause });
  }
  const { success, data: file, error } = lessonFile.safeParse(json);
  if (!success) {
    const fields = error.issues.slice(0, 20).map(({ path, message }) => [["data", ...path].join("."), message] as const);
    throw badInput(Object.fromEntries(fields));
  }
  return {
    ...file,
    lesson: { ...file.lesson, content: checkContent(file.lesson.content, "data.lesson.content", true) },
    revisions: file.revisions.map((each, index) => ({
      ...each,
      content: checkContent(each.content, `data.revisions.${index}.content`, false),
    })),
  };
}

/**
 * The words, their history and what is attached. Attachments keep their ids where these are free, or are this person's
 * with the same bytes; the report tells how many did not.
 */
async function importFile(ctx: SignedIn, keyed: ImportLesson, file: LessonFile): Promise<ImportReport> {
  const { renamed, taken, left } = await takeIn(ctx, file);
  const { title, metadata, isDraft } = file.lesson;
  const content = withIds(file.lesson.content, renamed);
  const revisions = file.revisions.map((each) => ({ ...each, content: withIds(each.content, renamed) }));
  return mutate(ctx, keyed, async (tx) => {
    const known = await findKnown(tx, ctx.actor, keyed.id);
    if (known) return unchanged(known);
    const lesson = await createIn(tx, ctx, about(keyed), { title, content, metadata });
    const own = authorizeSystem({ id: lesson.id }, "it was made in this very transaction");
    const history = await storeHistory(tx, ctx, lesson, revisions);
    await updateLesson(tx, own, { isDraft, revision: history.revision });
    const imported = [...countsOf(content), ...counted(history.count, "revision"), ...attachmentWords(taken, renamed)];
    return { lessonId: lesson.id, title, imported, left: [...left, ...history.left] };
  });
}

function attachmentWords(taken: number, renamed: ReadonlyMap<string, string>): string[] {
  const anew = [...renamed.values()].filter(Boolean).length;
  return counted(taken, "attachment").map((words) =>
    anew === 0
      ? words
      : `${words} (${anew === taken ? "" : `${anew.toLocaleString("en")} `}under a new id, because the old one is taken here)`,
  );
}

type TakenIn = { renamed: Map<string, string>; taken: number; left: string[] };

/** Uploads what the file holds and the lesson refers to; tells which ids had to change, and which stand for nothing here. */
async function takeIn(ctx: SignedIn, { lesson, revisions, attachments }: LessonFile): Promise<TakenIn> {
  const names = attachmentNames([lesson.content, ...revisions.map(({ content }) => content)]);
  const inFile = attachments.filter(({ id }) => names.has(id));
  const ids = inFile.map(({ id }) => id);
  const known = new Map((await findAttachments(ctx.store.read, ids)).map((row) => [row.id, row]));
  const renamed = new Map<string, string>();
  const left: string[] = [];
  let taken = 0;
  for (const { id, name, sha256, data } of inFile) {
    names.delete(id);
    const there = known.get(id);
    if (there?.userId === ctx.actor.userId && there.sha256 === sha256) {
      taken++;
      continue;
    }
    try {
      const made = await upload(ctx, { name, bytes: bytesOf(data) }, there ? ctx.newId() : id);
      if (made.id !== id) renamed.set(id, made.id);
      taken++;
    } catch (error) {
      // What the server cannot do just now is no fault of the file.
      if (!(error instanceof DomainError) || !(error.code === "TOO_LARGE" || error.code === "BAD_INPUT")) throw error;
      left.push(`The attachment ${name} (${error.code === "TOO_LARGE" ? "too large for this server" : "of a kind that is not taken"}).`);
      renamed.set(id, "");
    }
  }
  const readable = await findReadable(ctx.store.read, ctx.actor.userId, [...names.keys()]);
  for (const [id, name] of names) {
    if (readable.has(id)) continue;
    renamed.set(id, "");
    left.push(`The picture or sound ${name ? `“${cut(name, 80)[0]}”` : "without a name"}: it is not in the file.`);
  }
  return { renamed, taken, left: left.length > LEFT_MAX ? [...left.slice(0, LEFT_MAX), `${left.length - LEFT_MAX} more.`] : left };
}

async function* bytesOf(base64: string): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(Buffer.from(base64, "base64"));
}

type History = { revision: number; count: number; left: string[] };

/** Puts the history of the file in the place of that which the lesson got when it was made. */
async function storeHistory(tx: Tx, { actor, clock }: SignedIn, lesson: Lesson, revisions: LessonFile["revisions"]): Promise<History> {
  if (revisions.length === 0) return { revision: lesson.revision, count: 0, left: [] };
  const me = (await findRevision(tx, lesson.id, lesson.revision))?.author;
  const { kept, revision } = historyFor(wordsOf(lesson), revisions, clock());
  const own = authorizeSystem({ id: lesson.id, lessonId: lesson.id }, "it was made in this very transaction");
  const written = kept.map(({ author: _author, ...each }) => ({ ...each, createdBy: actor.userId }));
  await replaceHistory(tx, own, written);
  const contents = kept.map(({ content }) => content);
  await keepAttachmentsOf(tx, actor, own, contents);
  const fromFile = kept.filter((each) => revisions.includes(each));
  const others = fromFile.filter(({ author }) => author !== me).length;
  const gone = revisions.length - fromFile.length;
  return {
    revision,
    count: fromFile.length,
    left: [
      ...counted(gone, "revision").map((words) => `${words}: newer than the lesson, or too old to be among the newest.`),
      ...counted(others, "revision").map((words) => `Who wrote the ${words}: they stand under your name.`),
    ],
  };
}
