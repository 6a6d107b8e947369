import type { Kit } from "#db/kit.sqlite.ts";
import type { defineUsers } from "#db/schema/users.ts";

/** Named folders of sessions and lessons. Both refer to them from the start, because SQLite cannot add a foreign key later. */
export const defineProjects = (kit: Kit, { users }: ReturnType<typeof defineUsers>) => {
  const projects = kit.table(
    "projects",
    {
      id: kit.id("id").primaryKey(),
      userId: kit
        .id("user_id")
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      name: kit.text("name").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      updatedAt: kit.instant("updated_at").notNull(),
    },
    (t) => [kit.index("projects_user", t.userId)],
  );
  return { projects };
};
