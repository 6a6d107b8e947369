import type { Kit } from "#db/kit.sqlite.ts";
import type { defineAttachments } from "#db/schema/attachments.ts";
import type { defineUsers } from "#db/schema/users.ts";
import { type LessonContent, VISIBILITIES } from "#src/features/lessons/lessons.contract.ts";
import type { TemplateVariable } from "#src/features/templates/templates.contract.ts";

type Earlier = ReturnType<typeof defineUsers> & ReturnType<typeof defineAttachments>;

export const defineTemplates = (kit: Kit, { users, attachments }: Earlier) => {
  const templates = kit.table(
    "templates",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      title: kit.text("title").notNull(),
      description: kit.text("description").notNull(),
      subject: kit.text("subject").notNull(),
      visibility: kit.oneOf("visibility", VISIBILITIES).notNull(),
      /** Raised by one with every change of its words or variables; lessons remember which they were made from. */
      version: kit.int("version").notNull(),
      /** What lists show without reading the content. */
      minutes: kit.real("minutes").notNull(),
      sectionCount: kit.int("section_count").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
      deletedAt: kit.instant("deleted_at"),
      variables: kit.json<TemplateVariable[]>("variables").notNull(),
      content: kit.json<LessonContent>("content").notNull(),
    },
    (t) => [
      kit.index("templates_user", t.userId, t.updatedAt, t.id),
      kit.index("templates_team", t.visibility, t.updatedAt, t.id),
      kit.trash("templates_trash", t.userId, t.deletedAt, t.id),
    ],
  );

  /** What each version said: append-only. */
  const templateVersions = kit.table(
    "template_versions",
    {
      templateId: kit
        .id("template_id")
        .notNull()
        .references(() => templates.id, { onDelete: "cascade" }),
      version: kit.int("version").notNull(),
      title: kit.text("title").notNull(),
      createdBy: kit.id("created_by").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      variables: kit.json<TemplateVariable[]>("variables").notNull(),
      content: kit.json<LessonContent>("content").notNull(),
    },
    (t) => [kit.primaryKey({ name: "template_versions_pk", columns: [t.templateId, t.version] })],
  );

  /** Which templates refer to which attachment, in any of their versions: these stay as long as the template does. */
  const templateAttachments = kit.table(
    "template_attachments",
    {
      attachmentId: kit
        .id("attachment_id")
        .notNull()
        .references(() => attachments.id, { onDelete: "cascade" }),
      templateId: kit
        .id("template_id")
        .notNull()
        .references(() => templates.id, { onDelete: "cascade" }),
    },
    (t) => [
      kit.primaryKey({ name: "template_attachments_pk", columns: [t.attachmentId, t.templateId] }),
      kit.index("template_attachments_template", t.templateId),
    ],
  );

  return { templates, templateVersions, templateAttachments };
};
