import { kit } from "#db/kit.sqlite.ts";
import { defineSchema } from "#db/schema/index.ts";

/** The tables on SQLite, named one by one because the migration generator looks for exports. */
export const {
  users,
  authSessions,
  tokens,
  projects,
  sessions,
  messages,
  generations,
  lessons,
  revisions,
  attachments,
  messageAttachments,
  lessonAttachments,
  templates,
  templateVersions,
  templateAttachments,
  components,
  componentVersions,
  interactions,
  providers,
  models,
  usage,
  searchDocs,
  events,
  idempotencyKeys,
  facts,
} = defineSchema(kit);
