import type { Database } from "bun:sqlite";
import { ownerCode } from "#src/features/search/owner.ts";

type Row = { type: string; entityId: string; sessionId: string; at: number; title: string; projectId: string | null; preview: string };

/** As many hits as the server ranks among each other. */
const WINDOW = 200;
const HEAD = 4_000;
const SNIPPET = 160;

/** The floor of a search: the same MATCH and the same rows and texts, the newest first instead of the best, and their beginnings instead of snippets. */
export function prepareSearch(database: Database) {
  const hits = database.prepare<Row, [string, string]>(
    `SELECT d.type, d.entity_id AS entityId, d.session_id AS sessionId, d.at, s.title, s.project_id AS projectId, s.preview
     FROM (SELECT rowid FROM search_terms WHERE search_terms MATCH ? ORDER BY rowid DESC LIMIT ${WINDOW}) h
     JOIN search_docs d ON d.id = h.rowid AND d.user_id = ?
     JOIN sessions s ON s.id = d.session_id AND s.deleted_at IS NULL`,
  );
  const headOf = database.prepare<{ head: string }, [string]>(`SELECT substr(content, 1, ${HEAD}) AS head FROM messages WHERE id = ?`);
  return function search(userId: string, query: string, limit: number) {
    const owner = ownerCode(userId);
    const words = query.split(" ").map((word) => `"${owner}${word}" *`);
    const rows = hits.all(words.join(" AND "), userId);
    const items = rows.slice(0, limit).map(({ entityId, preview, ...row }) => ({
      ...row,
      id: entityId,
      titleMarks: [],
      snippet: (row.type === "message" ? headOf.get(entityId)!.head : preview).slice(0, SNIPPET),
      marks: [],
      messageId: row.type === "message" ? entityId : null,
    }));
    return { items, nextCursor: rows.length > limit ? "more" : null };
  };
}
