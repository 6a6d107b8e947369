import { z } from "zod";
import { lessonContent, lessonTitle, plannedMinutes, REVISION_SOURCES } from "#src/features/lessons/lessons.contract.ts";
import { id, instant, metadata, mutation, text } from "#src/shared/contract.ts";

export const EXPORT_FORMATS = ["markdown", "html", "docx", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const IMPORT_FORMATS = ["markdown", "text", "json"] as const;

/** A file with what was asked for. `data` is text, or base64 where `encoding` says so. */
export type Exported = { fileName: string; mediaType: string; encoding: "utf8" | "base64"; data: string };

/** Most bytes of a file of ours. What is exported can be imported again. */
export const TRANSFER_MAX = 24_000_000;
/** Most bytes of pictures and sound inside a page or a Word document. */
export const EMBEDDED_MAX = 50_000_000;
/** Most revisions that an import brings along: the newest. */
export const REVISIONS_MAX = 2_000;

export const exportLessonInput = z.strictObject({
  id,
  format: z.enum(EXPORT_FORMATS),
  /** JSON only; both are taken along unless this says otherwise. */
  withHistory: z.boolean().optional(),
  withAttachments: z.boolean().optional(),
});

const NUMBER_MAX = 2 ** 31 - 2;
const revisionNumber = z
  .int()
  .min(-NUMBER_MAX)
  .max(NUMBER_MAX)
  .refine((number) => number !== 0, "Revisions begin at 1");

/** Each with a value of its own under `key`. */
const unique = <T extends object>(item: z.ZodType<T>, key: keyof T & string, max: number) =>
  z
    .array(item)
    .max(max)
    .superRefine((items, context) => {
      const seen = new Set<unknown>();
      items.forEach((each, index) => {
        if (seen.has(each[key])) context.addIssue({ code: "custom", path: [index, key], message: "Stands in the file twice" });
        seen.add(each[key]);
      });
    });

const snapshot = { title: lessonTitle, content: lessonContent };

/** Our own format: a lesson with everything that belongs to it. Unknown later versions are refused. */
export const lessonFile = z.strictObject({
  format: z.literal("lectern-lesson"),
  version: z.literal(1),
  lesson: z.strictObject({ ...snapshot, isDraft: z.boolean(), metadata, createdAt: instant, updatedAt: instant }),
  revisions: unique(
    z.strictObject({
      revision: revisionNumber,
      source: z.enum(REVISION_SOURCES),
      author: text(200),
      name: text(200).nullable(),
      isConflict: z.boolean(),
      isPinned: z.boolean(),
      createdAt: instant,
      ...snapshot,
      plannedMinutes: plannedMinutes.optional(),
    }),
    "revision",
    20_000,
  ),
  attachments: unique(
    z.strictObject({ id, mediaType: text(100), name: text(300), sha256: z.string().length(64), data: z.base64() }),
    "id",
    2_000,
  ),
});
export type LessonFile = z.infer<typeof lessonFile>;

export const importLessonInput = mutation({
  id: id.optional(),
  format: z.enum(IMPORT_FORMATS),
  /** The file's text. */
  data: z.string().max(TRANSFER_MAX, `At most ${TRANSFER_MAX / 1_000_000} MB`),
  /** What to call it where the file says nothing, such as the file's name. */
  title: lessonTitle.optional(),
  projectId: id.optional(),
});
export type ImportLesson = z.infer<typeof importLessonInput>;

/** What came in and what did not, in words for people. */
export type ImportReport = { lessonId: string; title: string; imported: string[]; left: string[] };
