import { z } from "zod";
import { lessonContent, lessonTitle, REVISION_SOURCES } from "#src/features/lessons/lessons.contract.ts";
import { id, instant, metadata, mutation } from "#src/shared/contract.ts";

export const EXPORT_FORMATS = ["markdown", "html", "docx", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const IMPORT_FORMATS = ["markdown", "text", "json"] as const;

/** A file with what was asked for. `data` is text, or base64 where `encoding` says so. */
export type Exported = { fileName: string; mediaType: string; encoding: "utf8" | "base64"; data: string };

/** Most bytes of attachments that one export takes along, and of what one import may hold. */
export const TRANSFER_MAX = 50_000_000;

export const exportLessonInput = z.strictObject({
  id,
  format: z.enum(EXPORT_FORMATS),
  /** JSON only; both are taken along unless this says otherwise. */
  withHistory: z.boolean().optional(),
  withAttachments: z.boolean().optional(),
});

const snapshot = { title: lessonTitle, content: lessonContent };

/** Our own format: a lesson with everything that belongs to it. Unknown later versions are refused. */
export const lessonFile = z.strictObject({
  format: z.literal("lectern-lesson"),
  version: z.literal(1),
  lesson: z.strictObject({ ...snapshot, isDraft: z.boolean(), metadata, createdAt: instant, updatedAt: instant }),
  revisions: z
    .array(
      z.strictObject({
        revision: z.int(),
        source: z.enum(REVISION_SOURCES),
        author: z.string().max(200),
        name: z.string().max(200).nullable(),
        isConflict: z.boolean(),
        isPinned: z.boolean(),
        createdAt: instant,
        ...snapshot,
      }),
    )
    .max(20_000),
  attachments: z
    .array(
      z.strictObject({ id, mediaType: z.string().max(100), name: z.string().max(300), sha256: z.string().length(64), data: z.base64() }),
    )
    .max(2_000),
});
export type LessonFile = z.infer<typeof lessonFile>;

export const importLessonInput = mutation({
  id: id.optional(),
  format: z.enum(IMPORT_FORMATS),
  /** The file's text. */
  data: z.string().max(TRANSFER_MAX * 1.5),
  /** What to call it where the file says nothing, such as the file's name. */
  title: lessonTitle.optional(),
  projectId: id.optional(),
});
export type ImportLesson = z.infer<typeof importLessonInput>;

/** What came in and what did not, in words for people. */
export type ImportReport = { lessonId: string; title: string; imported: string[]; left: string[] };
