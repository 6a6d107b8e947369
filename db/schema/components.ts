import type { Kit } from "#db/kit.sqlite.ts";
import type { defineSessions } from "#db/schema/sessions.ts";
import type { defineUsers } from "#db/schema/users.ts";
import { AUTHORS, type CodeProblem, type TargetElement } from "#src/features/components/components.contract.ts";
import type { Metadata } from "#src/shared/contract.ts";

type Earlier = ReturnType<typeof defineUsers> & ReturnType<typeof defineSessions>;

export const defineComponents = (kit: Kit, { users, sessions }: Earlier) => {
  const components = kit.table(
    "components",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      /** Null: kept when its session was deleted. */
      sessionId: kit.id("session_id").references(() => sessions.id, { onDelete: "set null" }),
      name: kit.text("name").notNull(),
      componentType: kit.text("component_type").notNull(),
      /** Raised by one with every change of its name or code. */
      version: kit.int("version").notNull(),
      /** Who wrote the version that stands. */
      author: kit.oneOf("author", AUTHORS).notNull(),
      /** At most one in each session: the one being shown. */
      isCurrent: kit.bool("is_current").notNull(),
      /** Why the code that stands does not compile; null: it does. */
      problem: kit.json<CodeProblem>("problem"),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
      deletedAt: kit.instant("deleted_at"),
      metadata: kit.json<Metadata>("metadata").notNull(),
      jsxCode: kit.text("jsx_code").notNull(),
      cssCode: kit.text("css_code").notNull(),
    },
    (t) => [
      kit.index("components_list", t.userId, t.updatedAt, t.id),
      kit.index("components_session", t.sessionId, t.updatedAt, t.id),
      kit.one("components_current", t.sessionId, t.isCurrent),
      kit.trash("components_trash", t.userId, t.deletedAt, t.id),
    ],
  );

  /**
   * What each version said: append-only. Negative numbers: sides of conflicts that were not saved, such as a change of the
   * model's that met one by hand.
   */
  const componentVersions = kit.table(
    "component_versions",
    {
      componentId: kit
        .id("component_id")
        .notNull()
        .references(() => components.id, { onDelete: "cascade" }),
      version: kit.int("version").notNull(),
      author: kit.oneOf("author", AUTHORS).notNull(),
      createdBy: kit.id("created_by").notNull(),
      /** The interaction that made it; null: by hand. No reference: a version stays when its session goes. */
      interactionId: kit.id("interaction_id"),
      /** One line: the words that were asked for, or what was changed by hand. */
      note: kit.text("note").notNull(),
      /** For a negative number: the version it was based on. */
      baseVersion: kit.int("base_version").notNull(),
      problem: kit.json<CodeProblem>("problem"),
      createdAt: kit.instant("created_at").notNull(),
      name: kit.text("name").notNull(),
      jsxCode: kit.text("jsx_code").notNull(),
      cssCode: kit.text("css_code").notNull(),
    },
    (t) => [kit.primaryKey({ name: "component_versions_pk", columns: [t.componentId, t.version] })],
  );

  /** Every prompt about a component with its response: the making-of. Append-only. */
  const interactions = kit.table(
    "interactions",
    {
      id: kit.id("id").primaryKey(),
      sessionId: kit
        .id("session_id")
        .notNull()
        .references(() => sessions.id, { onDelete: "cascade" }),
      interactionType: kit.text("interaction_type").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      targetElement: kit.json<TargetElement>("target_element"),
      metadata: kit.json<Metadata>("metadata").notNull(),
      prompt: kit.text("prompt").notNull(),
      response: kit.text("response").notNull(),
    },
    (t) => [kit.index("interactions_session", t.sessionId, t.createdAt, t.id)],
  );

  return { components, componentVersions, interactions };
};
