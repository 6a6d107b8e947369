import type { Kit } from "#db/kit.sqlite.ts";
import type { defineProjects } from "#db/schema/projects.ts";
import type { defineSessions } from "#db/schema/sessions.ts";
import type { defineUsers } from "#db/schema/users.ts";
import type { defineAttachments } from "#db/schema/attachments.ts";
import { type LessonContent, REVISION_SOURCES, type RevisionChange, VISIBILITIES } from "#src/features/lessons/lessons.contract.ts";
import type { Metadata } from "#src/shared/contract.ts";

type Earlier = ReturnType<typeof defineUsers> &
  ReturnType<typeof defineProjects> &
  ReturnType<typeof defineSessions> &
  ReturnType<typeof defineAttachments>;

export const defineLessons = (kit: Kit, { users, projects, sessions, attachments }: Earlier) => {
  const lessons = kit.table(
    "lessons",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      projectId: kit.id("project_id").references(() => projects.id, { onDelete: "set null" }),
      sessionId: kit.id("session_id").references(() => sessions.id, { onDelete: "set null" }),
      title: kit.text("title").notNull(),
      isDraft: kit.bool("is_draft").notNull(),
      visibility: kit.oneOf("visibility", VISIBILITIES).notNull(),
      revision: kit.int("revision").notNull(),
      /** Sum of the sections' minutes and their number: lists show them without reading the content. */
      minutes: kit.real("minutes").notNull(),
      sectionCount: kit.int("section_count").notNull(),
      metadata: kit.json<Metadata>("metadata").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
      deletedAt: kit.instant("deleted_at"),
      content: kit.json<LessonContent>("content").notNull(),
    },
    (t) => [
      kit.covering("lessons_list", {
        keys: [t.userId, t.isDraft, t.updatedAt, t.id],
        also: [t.projectId, t.sessionId, t.title, t.visibility, t.revision, t.minutes, t.sectionCount, t.createdAt, t.deletedAt],
        alive: t.deletedAt,
      }),
      kit.index("lessons_team", t.visibility, t.updatedAt, t.id),
      kit.index("lessons_session", t.sessionId),
      kit.index("lessons_project", t.projectId),
      kit.trash("lessons_trash", t.userId, t.deletedAt, t.id),
    ],
  );

  /**
   * Append-only. `snapshot` is the title and content as JSON, zstd-compressed, with the snapshot of `keyRevision` as its
   * dictionary where that is set; `hash` is the SHA-256 of the JSON. Negative numbers: sides of conflicts that were not saved.
   */
  const revisions = kit.table(
    "revisions",
    {
      lessonId: kit
        .id("lesson_id")
        .notNull()
        .references(() => lessons.id, { onDelete: "cascade" }),
      revision: kit.int("revision").notNull(),
      source: kit.oneOf("source", REVISION_SOURCES).notNull(),
      createdBy: kit.id("created_by").notNull(),
      runId: kit.id("run_id"),
      name: kit.text("name"),
      isConflict: kit.bool("is_conflict").notNull(),
      isPinned: kit.bool("is_pinned").notNull().default(false),
      /** What it changed: counted when it was written. */
      change: kit.json<RevisionChange>("change"),
      keyRevision: kit.int("key_revision"),
      hash: kit.text("hash").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      snapshot: kit.blob("snapshot").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "revisions_pk", columns: [t.lessonId, t.revision] }),
      kit.index("revisions_list", t.lessonId, t.createdAt, t.revision),
      kit.index("revisions_created", t.createdAt),
    ],
  );

  /** Which lessons ever referred to which attachment: history may need it as long as the lesson is there. */
  const lessonAttachments = kit.table(
    "lesson_attachments",
    {
      attachmentId: kit
        .id("attachment_id")
        .notNull()
        .references(() => attachments.id, { onDelete: "cascade" }),
      lessonId: kit
        .id("lesson_id")
        .notNull()
        .references(() => lessons.id, { onDelete: "cascade" }),
    },
    (t) => [
      kit.primaryKey({ name: "lesson_attachments_pk", columns: [t.attachmentId, t.lessonId] }),
      kit.index("lesson_attachments_lesson", t.lessonId),
    ],
  );

  return { lessons, revisions, lessonAttachments };
};
