import type { Kit } from "#db/kit.sqlite.ts";
import { SEARCH_TYPES } from "#src/features/search/search.contract.ts";

/**
 * What can be found. `id` counts up, so newer things have larger ones; the folded words of each lie under the same number
 * in `search_terms` (docs/decisions/0015).
 */
export const defineSearch = (kit: Kit) => {
  const searchDocs = kit.table(
    "search_docs",
    {
      id: kit.serial("id"),
      userId: kit.id("user_id").notNull(),
      type: kit.oneOf("type", SEARCH_TYPES).notNull(),
      entityId: kit.id("entity_id").notNull(),
      /** The conversation of a message or a conversation's own id; null for lessons. */
      sessionId: kit.id("session_id"),
      at: kit.instant("at").notNull(),
    },
    (t) => [kit.unique("search_docs_entity", t.entityId), kit.index("search_docs_session", t.sessionId)],
  );
  return { searchDocs };
};
