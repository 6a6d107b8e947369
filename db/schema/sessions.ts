import type { Kit } from "#db/kit.sqlite.ts";
import type { defineProjects } from "#db/schema/projects.ts";
import type { defineUsers } from "#db/schema/users.ts";
import { MESSAGE_ROLES, MESSAGE_STATUSES, MESSAGE_TYPES, type Message } from "#src/features/messages/messages.contract.ts";
import { MODES } from "#src/features/sessions/sessions.contract.ts";
import type { Metadata } from "#src/shared/contract.ts";

/** Who named a session: a title that a person gave is never replaced by one that was made. */
export const TITLE_SOURCES = ["person", "made"] as const;

type Earlier = ReturnType<typeof defineUsers> & ReturnType<typeof defineProjects>;

export const defineSessions = (kit: Kit, { users, projects }: Earlier) => {
  const sessions = kit.table(
    "sessions",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      projectId: kit.id("project_id").references(() => projects.id, { onDelete: "set null" }),
      title: kit.text("title").notNull(),
      titleSource: kit.oneOf("title_source", TITLE_SOURCES).notNull(),
      preview: kit.text("preview").notNull(),
      description: kit.text("description").notNull(),
      language: kit.text("language").notNull(),
      mode: kit.oneOf("mode", MODES).notNull(),
      /** The model chosen for it; null: the server's default. No reference: a model that is gone means the default. */
      modelId: kit.id("model_id"),
      /** Where the chosen branch ends; null: at the newest message. */
      currentMessageId: kit.id("current_message_id"),
      /** The lesson it talks about; null: none. No reference: a lesson that is gone, or not to be read any more, means none. */
      lessonId: kit.id("lesson_id"),
      messageCount: kit.int("message_count").notNull(),
      isPinned: kit.bool("is_pinned").notNull(),
      isArchived: kit.bool("is_archived").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
      deletedAt: kit.instant("deleted_at"),
    },
    (t) => [
      kit.covering("sessions_list", {
        keys: [t.userId, t.isArchived, t.updatedAt, t.id],
        also: [
          t.projectId,
          t.title,
          t.preview,
          t.description,
          t.language,
          t.mode,
          t.modelId,
          t.currentMessageId,
          t.lessonId,
          t.messageCount,
          t.isPinned,
          t.createdAt,
          t.deletedAt,
        ],
        alive: t.deletedAt,
      }),
      kit.index("sessions_project", t.projectId),
      kit.trash("sessions_trash", t.userId, t.deletedAt, t.id),
    ],
  );

  /**
   * Clustered by conversation: the primary key is (session_id, position), WITHOUT ROWID on SQLite (written into the
   * migration by hand). `position` counts up within a session, so order does not hang on anyone's clock.
   */
  const messages = kit.table(
    "messages",
    {
      sessionId: kit
        .id("session_id")
        .notNull()
        .references(() => sessions.id, { onDelete: "cascade" }),
      position: kit.int("position").notNull(),
      id: kit.id("id").notNull(),
      parentId: kit.id("parent_id"),
      role: kit.oneOf("role", MESSAGE_ROLES).notNull(),
      messageType: kit.oneOf("message_type", MESSAGE_TYPES).notNull(),
      status: kit.oneOf("status", MESSAGE_STATUSES).notNull(),
      error: kit.json<NonNullable<Message["error"]>>("error"),
      metadata: kit.json<Metadata>("metadata").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      content: kit.text("content").notNull(),
      /** What is attached, as the message shows it; null: nothing. `message_attachments` says who refers to what. */
      attachments: kit.json<Message["attachments"]>("attachments"),
    },
    (t) => [kit.primaryKey({ name: "messages_pk", columns: [t.sessionId, t.position] }), kit.unique("messages_id", t.id)],
  );

  /** Replies being written, and by which process; what a dead process leaves here is marked interrupted. */
  const generations = kit.table(
    "generations",
    {
      messageId: kit.id("message_id").primaryKey(),
      sessionId: kit.id("session_id").notNull(),
      owner: kit.id("owner").notNull(),
      heartbeatAt: kit.instant("heartbeat_at").notNull(),
    },
    (t) => [kit.index("generations_heartbeat", t.heartbeatAt), kit.index("generations_session", t.sessionId)],
  );

  return { sessions, messages, generations };
};
