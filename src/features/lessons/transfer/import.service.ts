import type { Tx } from "#db/store.ts";
import { findAttachments, upload } from "#src/features/attachments/index.ts";
import { lessonContent, type LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { keepAttachmentsOf } from "#src/features/lessons/lesson-attachments.service.ts";
import { emptyContent, minutesOf } from "#src/features/lessons/lessons.rules.ts";
import { createIn } from "#src/features/lessons/lessons.service.ts";
import { replaceHistory } from "#src/features/lessons/revisions.store.ts";
import { updateLesson } from "#src/features/lessons/lessons.store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { answered, mutate } from "#src/server/mutate.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { fromMarkdown } from "./markdown.rules.ts";
import { type ImportLesson, type ImportReport, type LessonFile, lessonFile } from "./transfer.contract.ts";

/** Makes a draft of a file, and says what came in and what did not. */
export async function importLesson(ctx: SignedIn, input: ImportLesson): Promise<ImportReport> {
  const before = await answered<ImportLesson, ImportReport>(ctx, input);
  if (before) return before;
  if (input.format === "json") return importFile(ctx, input, parseFile(input.data));
  const { title, content } =
    input.format === "markdown"
      ? fromMarkdown(input.data, ctx.newId, input.title ?? "Imported lesson")
      : { title: input.title ?? "Imported lesson", content: plain(input.data, ctx.newId) };
  const whole = checked({ ...emptyContent(), ...content });
  const left = pictureAddresses(input.data).map((address) => `A picture at ${address}: it is on another server. Attach it by hand.`);
  return mutate(ctx, input, async (tx) => {
    const lesson = await createIn(tx, ctx, about(input), { title, content: whole, metadata: { minutes: minutesOf(whole) } });
    return { lessonId: lesson.id, title: lesson.title, imported: countsOf(whole), left };
  });
}

const about = ({ id, projectId }: ImportLesson) => ({ id, projectId });

function plain(data: string, newId: () => string): Pick<LessonContent, "script"> {
  return { script: [{ id: newId(), heading: "", body: data.replace(/\r\n?/g, "\n").trim(), minutes: 0 }] };
}

function checked(content: LessonContent): LessonContent {
  const { success, data, error } = lessonContent.safeParse(content);
  if (!success) throw badInput(Object.fromEntries(error.issues.map(({ path, message }) => [["data", ...path].join("."), message])));
  return data;
}

const pictureAddresses = (markdown: string) =>
  [...markdown.matchAll(/!\[[^\]]{0,500}\]\((https?:\/\/[^\s)]{1,500})/g)].map(([, address]) => address!).slice(0, 50);

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

const countsOf = ({ script, objectives, materials, images }: LessonContent) => [
  plural(script.length, "section"),
  ...(objectives.length > 0 ? [plural(objectives.length, "objective")] : []),
  ...(materials.length > 0 ? [plural(materials.length, "material")] : []),
  ...(images.length > 0 ? [plural(images.length, "image")] : []),
];

function parseFile(data: string): LessonFile {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch (cause) {
    throw new DomainError("BAD_INPUT", { fields: { data: "Is not JSON: choose a file that Lectern exported" } }, { cause });
  }
  const { success, data: file, error } = lessonFile.safeParse(json);
  if (success) return file;
  const fields = error.issues.slice(0, 20).map(({ path, message }) => [["data", ...path].join("."), message] as const);
  throw badInput(Object.fromEntries(fields));
}

/** The words, their history and what is attached. Attachments keep their ids where these are free. */
async function importFile(ctx: SignedIn, input: ImportLesson, file: LessonFile): Promise<ImportReport> {
  const left: string[] = [];
  const renamed = await takeIn(ctx, file, left);
  const rename = <T>(value: T): T => (renamed.size === 0 ? value : withIds(value, renamed));
  const { title, metadata, isDraft } = file.lesson;
  const content = rename(file.lesson.content);
  return mutate(ctx, input, async (tx) => {
    const lesson = await createIn(tx, ctx, about(input), { title, content, metadata });
    await storeHistory(tx, ctx, lesson.id, {
      ...file,
      revisions: file.revisions.map((each) => ({ ...each, content: rename(each.content) })),
    });
    const revision = Math.max(1, ...file.revisions.map((each) => each.revision));
    const own = authorizeSystem({ id: lesson.id }, "it was made in this very transaction");
    await updateLesson(tx, own, { isDraft, revision });
    const imported = [
      ...countsOf(content),
      plural(file.revisions.length, "revision"),
      plural(file.attachments.length - left.length, "attachment"),
    ];
    return { lessonId: lesson.id, title, imported, left };
  });
}

/** Uploads what the file holds; answers which ids had to change. */
async function takeIn(ctx: SignedIn, file: LessonFile, left: string[]): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  const known = new Map(
    (
      await findAttachments(
        ctx.store.read,
        file.attachments.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  for (const { id, name, sha256, data } of file.attachments) {
    const there = known.get(id);
    if (there?.userId === ctx.actor.userId && there.sha256 === sha256) continue;
    try {
      const bytes = (async function* () {
        yield new Uint8Array(Buffer.from(data, "base64"));
      })();
      const made = await upload(ctx, { name, bytes }, there ? ctx.newId() : id);
      if (made.id !== id) renamed.set(id, made.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      left.push(`The attachment ${name} (${error.code === "TOO_LARGE" ? "too large for this server" : "of a kind that is not taken"}).`);
      renamed.set(id, "");
    }
  }
  return renamed;
}

/** The same words with other attachments; those that did not come in are taken out. */
function withIds<T>(value: T, renamed: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withIds(item, renamed)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== "attachmentId" || typeof inner !== "string" || !renamed.has(inner)) return [[key, withIds(inner, renamed)]];
      return renamed.get(inner) ? [[key, renamed.get(inner)]] : [];
    }),
  ) as T;
}

async function storeHistory(tx: Tx, { actor }: SignedIn, lessonId: string, { revisions }: LessonFile): Promise<void> {
  if (revisions.length === 0) return;
  const written = revisions.map(({ author: _author, ...revision }) => ({ ...revision, createdBy: actor.userId }));
  await replaceHistory(tx, authorizeSystem({ lessonId }, "it was made in this very transaction"), written);
  const lesson = authorizeSystem({ id: lessonId }, "it was made in this very transaction");
  await keepAttachmentsOf(
    tx,
    actor,
    lesson,
    revisions.map(({ content }) => content),
  );
}
