import type { SearchTerms } from "#db/dialect/search.ts";
import type { Kit } from "#db/kit.sqlite.ts";
import { defineAi } from "#db/schema/ai.ts";
import { defineAttachments } from "#db/schema/attachments.ts";
import { defineComponents } from "#db/schema/components.ts";
import { defineJournal } from "#db/schema/journal.ts";
import { defineLessons } from "#db/schema/lessons.ts";
import { defineProjects } from "#db/schema/projects.ts";
import { defineSearch } from "#db/schema/search.ts";
import { defineSessions } from "#db/schema/sessions.ts";
import { defineTemplates } from "#db/schema/templates.ts";
import { defineUsers } from "#db/schema/users.ts";

/** Every table, for the engine whose kit is given. */
export function defineSchema(kit: Kit) {
  const users = defineUsers(kit);
  const projects = defineProjects(kit, users);
  const sessions = defineSessions(kit, { ...users, ...projects });
  const attachments = defineAttachments(kit, { ...users, ...sessions });
  const lessons = defineLessons(kit, { ...users, ...projects, ...sessions, ...attachments });
  const ai = defineAi(kit, users);
  return {
    ...users,
    ...projects,
    ...sessions,
    ...lessons,
    ...defineTemplates(kit, { ...users, ...attachments }),
    ...defineComponents(kit, { ...users, ...sessions }),
    ...attachments,
    ...ai,
    ...defineSearch(kit),
    ...defineJournal(kit),
  };
}

/** What a store works with: the tables, and the index of words, which each engine has in its own way. */
export type Schema = ReturnType<typeof defineSchema> & { searchTerms: SearchTerms };
