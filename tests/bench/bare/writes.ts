import type { Database } from "bun:sqlite";

export function prepareWrites(database: Database) {
  return {
    findKey: database.prepare("SELECT procedure, input_hash, result FROM idempotency_keys WHERE user_id = ? AND mutation_id = ?"),
    findMessage: database.prepare("SELECT * FROM messages WHERE id = ?"),
    findLast: database.prepare<{ id: string; position: number }, [string]>(
      "SELECT id, position FROM messages WHERE session_id = ? ORDER BY position DESC LIMIT 1",
    ),
    insertMessage: database.prepare(
      `INSERT INTO messages (session_id, position, id, parent_id, role, message_type, status, error, metadata, created_at, content)
       VALUES (?, ?, ?, ?, ?, 'text', ?, NULL, ?, ?, ?)`,
    ),
    touch: database.prepare("UPDATE sessions SET preview = ?, message_count = message_count + ?, updated_at = ? WHERE id = ?"),
    begin: database.prepare("INSERT INTO generations (message_id, session_id, owner, heartbeat_at) VALUES (?, ?, ?, ?)"),
    insertKey: database.prepare(
      "INSERT INTO idempotency_keys (user_id, mutation_id, procedure, input_hash, result, created_at) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    insertEvent: database.prepare(
      "INSERT INTO events (audience, entity, entity_id, kind, revision, at) VALUES (?, 'session', ?, 'messages', NULL, ?) RETURNING seq",
    ),
    outcome: database.prepare("UPDATE messages SET content = ?, status = ?, error = NULL, metadata = ? WHERE id = ?"),
    insertDoc: database.prepare<{ id: number }, [string, string, string, number]>(
      "INSERT INTO search_docs (user_id, type, entity_id, session_id, at) VALUES (?, 'message', ?, ?, ?) RETURNING id",
    ),
    insertTerms: database.prepare("INSERT INTO search_terms (rowid, terms) VALUES (?, ?)"),
    end: database.prepare("DELETE FROM generations WHERE message_id = ?"),
  };
}
