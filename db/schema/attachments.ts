import type { Kit } from "#db/kit.sqlite.ts";
import type { defineSessions } from "#db/schema/sessions.ts";
import type { defineUsers } from "#db/schema/users.ts";

type Earlier = ReturnType<typeof defineUsers> & ReturnType<typeof defineSessions>;

/** Uploaded files. The bytes lie in the data directory under their SHA-256, once for all who uploaded the same. */
export const defineAttachments = (kit: Kit, { users, sessions }: Earlier) => {
  const attachments = kit.table(
    "attachments",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      sha256: kit.text("sha256").notNull(),
      mediaType: kit.text("media_type").notNull(),
      /** Bytes. */
      size: kit.int("size").notNull(),
      name: kit.text("name").notNull(),
      /** Pixels, of images. */
      width: kit.int("width"),
      height: kit.int("height"),
      createdAt: kit.instant("created_at").notNull(),
    },
    (t) => [
      kit.index("attachments_sha256", t.sha256),
      kit.index("attachments_user", t.userId),
      kit.index("attachments_created", t.createdAt),
    ],
  );

  /** Which messages refer to which attachment: what nothing refers to is removed. */
  const messageAttachments = kit.table(
    "message_attachments",
    {
      attachmentId: kit
        .id("attachment_id")
        .notNull()
        .references(() => attachments.id, { onDelete: "cascade" }),
      messageId: kit.id("message_id").notNull(),
      sessionId: kit
        .id("session_id")
        .notNull()
        .references(() => sessions.id, { onDelete: "cascade" }),
    },
    (t) => [
      kit.primaryKey({ name: "message_attachments_pk", columns: [t.attachmentId, t.messageId] }),
      kit.index("message_attachments_session", t.sessionId),
      kit.index("message_attachments_message", t.messageId),
    ],
  );

  return { attachments, messageAttachments };
};
