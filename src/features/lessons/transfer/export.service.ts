import { findAttachments } from "#src/features/attachments/index.ts";
import type { Lesson, ListedRevision } from "#src/features/lessons/lessons.contract.ts";
import { attachmentsOf } from "#src/features/lessons/lessons.rules.ts";
import { readLesson } from "#src/features/lessons/lessons.service.ts";
import { findSnapshot, listRevisions } from "#src/features/lessons/revisions.store.ts";
import type { SignedIn } from "#src/server/context.ts";
import { DomainError } from "#src/shared/errors.ts";
import { toDocx } from "./docx.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.rules.ts";
import { type Exported, type ExportFormat, type LessonFile, TRANSFER_MAX } from "./transfer.contract.ts";

type Wanted = { id: string; format: ExportFormat; withHistory?: boolean | undefined; withAttachments?: boolean | undefined };
type Taken = Awaited<ReturnType<typeof takeAttachments>>;

/** A file with the whole lesson. Pictures and sound go into it, except into Markdown. */
export async function exportLesson(ctx: SignedIn, input: Wanted): Promise<Exported> {
  const lesson = await readLesson(ctx.store.read, ctx.actor, input.id);
  const fileName = (extension: string) =>
    `${
      lesson.title
        .replace(/[^\p{L}\p{N} _-]+/gu, "")
        .trim()
        .slice(0, 80) || "Lesson"
    }.${extension}`;
  switch (input.format) {
    case "markdown":
      return { fileName: fileName("md"), mediaType: "text/markdown", encoding: "utf8", data: toMarkdown(lesson) };
    case "html": {
      const data = toHtml(lesson, "en", (await takeAttachments(ctx, lesson)).bytes);
      return { fileName: fileName("html"), mediaType: "text/html", encoding: "utf8", data };
    }
    case "docx": {
      const { bytes, sizes } = await takeAttachments(ctx, lesson);
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

async function takeAttachments({ store, files }: SignedIn, ...lessons: Pick<Lesson, "content">[]) {
  const ids = new Set(lessons.flatMap(({ content }) => attachmentsOf(content).map(({ id }) => id)));
  const rows = await findAttachments(store.read, [...ids]);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  if (size > TRANSFER_MAX)
    throw new DomainError("NOT_POSSIBLE", {
      reason: `The pictures and sound of this lesson are ${Math.ceil(size / 1_000_000)} MB, more than the ${TRANSFER_MAX / 1_000_000} MB that fit into one file. Export Markdown, or JSON without attachments.`,
    });
  const bytes = new Map<string, { mediaType: string; bytes: Uint8Array }>();
  const sizes = new Map<string, { width: number; height: number }>();
  for (const { id, mediaType, sha256, width, height } of rows) {
    bytes.set(id, { mediaType, bytes: await files.read(sha256) });
    if (width !== null && height !== null) sizes.set(id, { width, height });
  }
  return { rows, bytes, sizes };
}

async function toFile(ctx: SignedIn, lesson: Lesson, { withHistory = true, withAttachments = true }: Wanted): Promise<LessonFile> {
  const revisions = withHistory ? await history(ctx, lesson.id) : [];
  const { title, content, isDraft, metadata, createdAt, updatedAt } = lesson;
  const taken = withAttachments ? await takeAttachments(ctx, lesson, ...revisions) : undefined;
  return {
    format: "lectern-lesson",
    version: 1,
    lesson: { title, content, isDraft, metadata, createdAt, updatedAt },
    revisions,
    attachments: taken ? packed(taken) : [],
  };
}

const packed = ({ rows, bytes }: Taken) =>
  rows.map(({ id, mediaType, name, sha256 }) => ({
    id,
    mediaType,
    name,
    sha256,
    data: Buffer.from(bytes.get(id)!.bytes).toString("base64"),
  }));

const PAGE = 500;

/** Oldest first, in the order in which they were written. */
async function history({ store }: SignedIn, lessonId: string): Promise<LessonFile["revisions"]> {
  const listed: ListedRevision[] = [];
  for (let key = { at: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER }; ;) {
    const rows = (await listRevisions(store.read, lessonId, key, PAGE)).slice(0, PAGE);
    listed.push(...rows);
    if (rows.length < PAGE) break;
    key = { at: rows.at(-1)!.createdAt, revision: rows.at(-1)!.revision };
  }
  const revisions: LessonFile["revisions"] = [];
  for (const { revision, source, author, name, isConflict, isPinned, createdAt } of listed.toReversed()) {
    const snapshot = await findSnapshot(store.read, lessonId, revision);
    if (snapshot) revisions.push({ revision, source, author, name, isConflict, isPinned, createdAt, ...snapshot });
  }
  return revisions;
}
