import type { Database } from "bun:sqlite";

export type Who = { userId: string; scopes: string; expiresAt: number | null; status: string };
export type SessionRow = {
  id: string;
  userId: string;
  updatedAt: number;
  deletedAt: number | null;
  isPinned: number | boolean;
  isArchived: number | boolean;
};
type MessageRow = { id: string; position: number; error: string | null; metadata: unknown; attachments: unknown };

const SESSION = `id, user_id AS userId, project_id AS projectId, title, preview, description, language, mode, model_id AS modelId, current_message_id AS currentMessageId, lesson_id AS lessonId, message_count AS messageCount,
  is_pinned AS isPinned, is_archived AS isArchived, created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`;
const MESSAGE = `session_id AS sessionId, position, id, parent_id AS parentId, role, message_type AS messageType, status, error, metadata,
  created_at AS createdAt, content`;

const START = { at: Number.MAX_SAFE_INTEGER, id: "\u{10ffff}" };

/** What the server's procedures read, with statements prepared once and nothing around them. */
export function prepareReads(database: Database) {
  const who = database.prepare<Who, [string]>(
    "SELECT t.user_id AS userId, t.scopes, t.expires_at AS expiresAt, u.status FROM tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = ?",
  );
  const listed = database.prepare<SessionRow, [string, number, string, number]>(
    `SELECT ${SESSION} FROM sessions WHERE user_id = ? AND is_archived = 0 AND deleted_at IS NULL AND (updated_at, id) < (?, ?)
     ORDER BY updated_at DESC, id DESC LIMIT ?`,
  );
  const byId = database.prepare<SessionRow, [string]>(`SELECT ${SESSION} FROM sessions WHERE id = ?`);
  const newest = database.prepare<MessageRow, [string, number]>(
    `SELECT ${MESSAGE} FROM messages WHERE session_id = ? ORDER BY position DESC LIMIT ?`,
  );

  /** The owner of a bearer token; throws when it is not good. */
  function identify(authorization: string): string {
    const hash = new Bun.CryptoHasher("sha256").update(authorization.slice(7)).digest("hex");
    const found = who.get(hash);
    if (found?.status !== "active" || (found.expiresAt !== null && found.expiresAt <= Date.now())) throw new Error("No such token");
    return found.userId;
  }

  function requireSession(userId: string, id: string): SessionRow {
    const row = byId.get(id);
    if (row?.userId !== userId || row.deletedAt !== null) throw new Error("No such session");
    return row;
  }

  function list(userId: string, limit: number) {
    const rows = listed.all(userId, START.at, START.id, limit + 1);
    const items = rows.slice(0, limit).map(withBooleans);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? `${last.updatedAt.toString(36)}.${last.id}` : null };
  }

  function get(userId: string, id: string) {
    return withBooleans(requireSession(userId, id));
  }

  function messages(userId: string, sessionId: string, limit: number) {
    requireSession(userId, sessionId);
    const rows = newest.all(sessionId, limit + 1);
    const page = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? String(page.at(-1)!.position) : null;
    return { items: page.map(toMessage), nextCursor };
  }

  return { identify, requireSession, list, get, messages, conversation: (sessionId: string) => newest.all(sessionId, 200) };
}

function withBooleans(row: SessionRow): SessionRow {
  row.isPinned = row.isPinned === 1;
  row.isArchived = row.isArchived === 1;
  return row;
}

function toMessage(row: MessageRow) {
  const { position: _position, ...message } = row;
  message.metadata = JSON.parse(row.metadata as string);
  message.error = row.error === null ? null : JSON.parse(row.error);
  message.attachments = [];
  return message;
}
