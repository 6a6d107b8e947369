import { findAttachments } from "#src/features/attachments/index.ts";
import type { Lesson, LessonContent, ListedRevision } from "#src/features/lessons/lessons.contract.ts";
import { listLessonAttachments } from "#src/features/lessons/lesson-attachments.store.ts";
import { attachmentsOf } from "#src/features/lessons/lessons.rules.ts";
import { readLesson } from "#src/features/lessons/lessons.service.ts";
import { findSnapshot, listRevisions } from "#src/features/lessons/revisions.store.ts";
import { findSession } from "#src/features/sessions/index.ts";
import type { SignedIn } from "#src/server/context.ts";
import { DomainError } from "#src/shared/errors.ts";
import { toDocx } from "./docx.ts";
import { findEmbeds } from "./embeds.ts";
import { toHtml } from "./html.ts";
import { cut, toMarkdown } from "./markdown.rules.ts";
import { EMBEDDED_MAX, type Exported, type ExportFormat, type LessonFile, TRANSFER_MAX } from "./transfer.contract.ts";

type Wanted = { id: string; format: ExportFormat; withHistory?: boolean | undefined; withAttachments?: boolean | undefined };

/** A file with the whole lesson. Pictures and sound go into it, except into Markdown. */
export async function exportLesson(ctx: SignedIn, input: Wanted): Promise<Exported> {
  const lesson = await readLesson(ctx.store.read, ctx.actor, input.id);
  const fileName = (extension: string) => `${cut(lesson.title.replace(/[^\p{L}\p{N} _-]+/gu, "").trim(), 80)[0] || "Lesson"}.${extension}`;
  switch (input.format) {
    case "markdown":
      return { fileName: fileName("md"), mediaType: "text/markdown", encoding: "utf8", data: toMarkdown(lesson) };
    case "html": {
      const embeds = await findEmbeds(ctx, lesson.content);
      const data = toHtml(lesson, await languageOf(ctx, lesson), (await embedded(ctx, lesson)).bytes, embeds, ctx.config.origin);
      return { fileName: fileName("html"), mediaType: "text/html", encoding: "utf8", data };
    }
    case "docx": {
      const { bytes, sizes } = await embedded(ctx, lesson);
      const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      return { fileName: fileName("docx"), mediaType, encoding: "base64", data: await toDocx(lesson, bytes, sizes) };
    }
    case "json":
      return {
        fileName: fileName("lesson.json"),
        mediaType: "application/json",
        encoding: "utf8",
        data: JSON.stringify(await toFile(ctx, lesson, input)),
      };
  }
}

/** That of the conversation it was made in; nobody knows that of others. */
async function languageOf({ store, actor }: SignedIn, { userId, sessionId }: Lesson): Promise<string | null> {
  if (sessionId === null || userId !== actor.userId) return null;
  return (await findSession(store.read, sessionId))?.language ?? null;
}

async function embedded(ctx: SignedIn, lesson: Lesson) {
  const rows = await attachmentsIn(ctx, lesson.id, [lesson.content]);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  if (size > EMBEDDED_MAX)
    throw tooLarge(
      `The pictures and sound of this lesson are ${megabytes(size)}, more than the ${megabytes(EMBEDDED_MAX)} that fit into one file. Export Markdown, or JSON without attachments.`,
    );
  return taken(ctx, rows);
}

/** Only those that the lesson is known to refer to: an id alone gives nobody a right to a file. */
async function attachmentsIn({ store }: SignedIn, lessonId: string, contents: LessonContent[]) {
  const kept = new Set(await listLessonAttachments(store.read, lessonId));
  const ids = new Set(contents.flatMap((content) => attachmentsOf(content).map(({ id }) => id)));
  return findAttachments(
    store.read,
    [...ids].filter((id) => kept.has(id)),
  );
}

async function taken({ files }: SignedIn, rows: Awaited<ReturnType<typeof attachmentsIn>>) {
  const bytes = new Map<string, { mediaType: string; bytes: Uint8Array }>();
  const sizes = new Map<string, { width: number; height: number }>();
  for (const { id, mediaType, sha256, width, height } of rows) {
    bytes.set(id, { mediaType, bytes: await files.read(sha256) });
    if (width !== null && height !== null) sizes.set(id, { width, height });
  }
  return { rows, bytes, sizes };
}

const megabytes = (size: number) => `${Math.ceil(size / 1_000_000)} MB`;
const tooLarge = (reason: string) => new DomainError("NOT_POSSIBLE", { reason });

async function toFile(ctx: SignedIn, lesson: Lesson, { withHistory = true, withAttachments = true }: Wanted): Promise<LessonFile> {
  const { title, content, isDraft, metadata, createdAt, updatedAt } = lesson;
  const words = { title, content, isDraft, metadata, createdAt, updatedAt };
  const { revisions, size } = withHistory ? await history(ctx, lesson) : { revisions: [], size: 0 };
  const rows = withAttachments ? await attachmentsIn(ctx, lesson.id, [content, ...revisions.map((each) => each.content)]) : [];
  const attached = rows.reduce((sum, row) => sum + Math.ceil(row.size / 3) * 4 + FRAME, 0);
  const whole = size + attached + bytesOf(words);
  if (whole > TRANSFER_MAX)
    throw tooLarge(
      `With its ${withHistory ? "history, " : ""}pictures and sound this lesson is ${megabytes(whole)}, more than the ${megabytes(TRANSFER_MAX)} of one file. Export it without attachments${withHistory ? " or without history" : ""}.`,
    );
  return {
    format: "lectern-lesson",
    version: 1,
    lesson: words,
    revisions,
    attachments: packed(await taken(ctx, rows)),
  };
}

/** What stands around each attachment and revision. */
const FRAME = 1_000;
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

const packed = ({ rows, bytes }: Awaited<ReturnType<typeof taken>>) =>
  rows.map(({ id, mediaType, name, sha256 }) => ({
    id,
    mediaType,
    name,
    sha256,
    data: Buffer.from(bytes.get(id)!.bytes).toString("base64"),
  }));

const PAGE = 500;

/**
 * Oldest first, in the order in which they were written; without what was written after the lesson was read. No more is
 * held than fits into a file.
 */
async function history({ store }: SignedIn, { id, revision: last }: Lesson): Promise<{ revisions: LessonFile["revisions"]; size: number }> {
  const listed: ListedRevision[] = [];
  for (let key = { at: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER }; ;) {
    const rows = (await listRevisions(store.read, id, key, PAGE)).slice(0, PAGE);
    listed.push(...rows.filter(({ revision }) => revision <= last));
    if (rows.length < PAGE) break;
    key = { at: rows.at(-1)!.createdAt, revision: rows.at(-1)!.revision };
  }
  const revisions: LessonFile["revisions"] = [];
  let size = 0;
  for (const { revision, source, author, name, isConflict, isPinned, createdAt } of listed.toReversed()) {
    const snapshot = await findSnapshot(store.read, id, revision);
    if (!snapshot) continue;
    size += bytesOf(snapshot) + FRAME;
    if (size > TRANSFER_MAX)
      throw tooLarge(`The history of this lesson is more than the ${megabytes(TRANSFER_MAX)} of one file. Export it without history.`);
    revisions.push({ revision, source, author, name, isConflict, isPinned, createdAt, ...snapshot });
  }
  return { revisions, size };
}
