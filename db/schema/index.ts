import type { Kit } from "#db/kit.sqlite.ts";
import { defineJournal } from "#db/schema/journal.ts";
import { defineLessons } from "#db/schema/lessons.ts";
import { defineProjects } from "#db/schema/projects.ts";
import { defineSessions } from "#db/schema/sessions.ts";
import { defineUsers } from "#db/schema/users.ts";

/** Every table, for the engine whose kit is given. */
export function defineSchema(kit: Kit) {
  const users = defineUsers(kit);
  const projects = defineProjects(kit, users);
  const sessions = defineSessions(kit, { ...users, ...projects });
  const lessons = defineLessons(kit, { ...users, ...projects, ...sessions });
  return { ...users, ...projects, ...sessions, ...lessons, ...defineJournal(kit) };
}

export type Schema = ReturnType<typeof defineSchema>;
