import type { Kit } from "#db/kit.sqlite.ts";
import { pgKit } from "#db/kit.pg.ts";
import { defineSchema } from "#db/schema/index.ts";

/** The tables on PostgreSQL. The cast is sound because `kit.check.ts` compares the kits column by column. */
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
} = defineSchema(pgKit as unknown as Kit);
