import { z } from "zod";
import { id, line, type Metadata, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

/** Ids inside a lesson: stable, unique within their list, made by whoever adds the item. */
const itemId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.:-]+$/, "Only letters, digits and . : _ -");
const optionalRef = id.optional();

const point = z.strictObject({ id: itemId, text: text(2_000) });
const section = z.strictObject({
  id: itemId,
  heading: text(300),
  /** Markdown. */
  body: text(200_000),
  minutes: z.number().min(0, "Between 0 and 1440").max(1440, "Between 0 and 1440"),
});
const image = z.strictObject({ id: itemId, attachmentId: optionalRef, caption: text(1_000), alt: text(1_000), prompt: text(4_000) });
const sound = z.strictObject({ id: itemId, attachmentId: optionalRef, title: text(300), text: text(20_000), sectionId: itemId.optional() });
const durationMs = z.int().min(0).max(86_400_000);
const clip = z.strictObject({
  id: itemId,
  startMs: durationMs,
  durationMs,
  ref: itemId.optional(),
  label: text(300).optional(),
});
export const TRACK_KINDS = ["visual", "narration", "music", "effects"] as const;
const track = z.strictObject({ id: itemId, kind: z.enum(TRACK_KINDS), name: text(200), clips: z.array(clip).max(5_000) });

const unique = <T extends { id: string }>(item: z.ZodType<T>, max: number) =>
  z
    .array(item)
    .max(max, `At most ${max} items`)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      items.forEach((entry, index) => {
        if (seen.has(entry.id)) context.addIssue({ code: "custom", path: [index, "id"], message: "This id is used twice in the list" });
        seen.add(entry.id);
      });
    });

/** The parts of a lesson's content, each saved and merged on its own. */
export const contentParts = {
  summary: text(5_000),
  objectives: unique(point, 100),
  materials: unique(point, 200),
  script: unique(section, 500),
  images: unique(image, 500),
  narration: unique(sound, 500),
  music: unique(sound, 100),
  effects: unique(sound, 500),
  timeline: z.strictObject({ durationMs, tracks: unique(track, 64) }),
};

export const lessonContent = z.strictObject(contentParts);
export type LessonContent = z.infer<typeof lessonContent>;
export type Section = z.infer<typeof section>;
export type Point = z.infer<typeof point>;

const partialContent = lessonContent.partial();

export const VISIBILITIES = ["private", "team"] as const;
export const REVISION_SOURCES = ["app", "workflow", "system"] as const;
export type RevisionSource = (typeof REVISION_SOURCES)[number];

export type Lesson = {
  id: string;
  userId: string;
  projectId: string | null;
  sessionId: string | null;
  title: string;
  isDraft: boolean;
  visibility: (typeof VISIBILITIES)[number];
  /** Raised by one with every accepted write; the first is 1. */
  revision: number;
  content: LessonContent;
  metadata: Metadata;
  createdAt: Instant;
  updatedAt: Instant;
};

/** A lesson as lists show it: without its content, with the two figures that rows name. */
export type LessonSummary = Omit<Lesson, "content" | "metadata"> & { minutes: number; sectionCount: number };

/** What is deleted can come back for so long. */
export const KEPT_DELETED_DAYS = 30;

/** As the list of deleted ones shows it. */
export type DeletedLesson = LessonSummary & { deletedAt: Instant };

/** How much a revision changed: which parts, and words added and taken away. */
export type RevisionChange = { parts: string[]; added: number; removed: number };

export type Revision = {
  lessonId: string;
  /** Negative: the side of a conflict that was not saved. */
  revision: number;
  source: (typeof REVISION_SOURCES)[number];
  createdBy: string;
  runId: string | null;
  name: string | null;
  isConflict: boolean;
  isPinned: boolean;
  change: RevisionChange | null;
  createdAt: Instant;
};

/** As lists show it: with the name of who wrote it. */
export type ListedRevision = Revision & { author: string };

/** The answer to a save. In a conflict nothing was overwritten, and `latest` is what stands on the server. */
export type SaveResult =
  | { status: "saved" | "merged"; lesson: Lesson }
  | {
      status: "conflict";
      latest: Lesson;
      /** What both sides began from; null when that revision is no longer kept: send the changes again with `base`. */
      base: LessonContent | null;
      baseTitle?: string;
      basePlannedMinutes?: number | null;
      /** What could be merged, with `latest`’s side where it could not. */
      merged: LessonContent;
      /** Paths such as `title` or `script.<id>.body`. */
      conflicts: string[];
    };

export const lessonTitle = line(200);
const revision = z.int().min(1);

const listed = {
  ...page,
  projectId: id.optional(),
  /** Only one's own, without what others share. */
  mine: z.boolean().optional(),
};

export const listDraftsInput = z.strictObject({ ...listed, sessionId: id.optional() }).prefault({});
export const listLessonsInput = z
  .strictObject({
    ...listed,
    isDraft: z.boolean().optional(),
    /** Only what was deleted and can come back, drafts and published, most recently deleted first. */
    deleted: z.boolean().optional(),
  })
  .prefault({});
export const getLessonInput = z.strictObject({ id });
export const createDraftInput = mutation({
  id: id.optional(),
  title: lessonTitle,
  content: partialContent.optional(),
  sessionId: id.optional(),
  projectId: id.optional(),
});
export const createFromSessionInput = mutation({ id: id.optional(), sessionId: id });

/** How long the lesson is meant to be; null takes that away. */
export const plannedMinutes = z.number().gt(0, "Between 1 and 1440").max(1440, "Between 1 and 1440").nullable();

/** What changed, part by part. Parts may stand beside the title, or under `content` as they do in `create`. */
export const lessonChanges = z
  .strictObject({
    title: lessonTitle.optional(),
    plannedMinutes: plannedMinutes.optional(),
    content: partialContent.optional(),
    ...partialContent.shape,
  })
  .transform(({ title, plannedMinutes: planned, content, ...parts }) => ({
    title,
    plannedMinutes: planned,
    content: { ...content, ...parts },
  }))
  .refine(
    ({ title, plannedMinutes: planned, content }) => title !== undefined || planned !== undefined || Object.keys(content).length > 0,
    "Name at least one part to change",
  );

export const saveDraftInput = z.strictObject({
  id,
  baseRevision: revision,
  mutationId: id,
  changes: lessonChanges,
  base: lessonContent.optional(),
});
export const publishDraftInput = mutation({ id, baseRevision: revision });
export const lessonIdInput = mutation({ id });
export const shareLessonInput = mutation({ id, visibility: z.enum(VISIBILITIES) });
export const duplicateLessonInput = mutation({ id, newId: id.optional() });

const number = z.int();
export const listRevisionsInput = z.strictObject({ lessonId: id, ...page });
export const getRevisionInput = z.strictObject({ lessonId: id, revision: number });
export const compareRevisionsInput = z.strictObject({ lessonId: id, from: number, to: number });
export const restoreRevisionInput = mutation({ lessonId: id, revision: number, baseRevision: revision });
export const nameRevisionInput = mutation({ lessonId: id, revision: number, name: line(120).nullable() });
export const pinRevisionInput = mutation({ lessonId: id, revision: number, isPinned: z.boolean() });
export const undoRunInput = mutation({ lessonId: id, runId: id, baseRevision: revision });

export type CreateDraft = z.infer<typeof createDraftInput>;
export type SaveDraft = z.infer<typeof saveDraftInput>;
