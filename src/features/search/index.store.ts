import { eq, inArray, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Lesson } from "#src/features/lessons/lessons.contract.ts";
import type { Message } from "#src/features/messages/messages.contract.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import { lessonText } from "./lesson-text.rules.ts";
import { ownerCode, TEAM } from "./owner.ts";
import type { SearchType } from "./search.contract.ts";
import { BYTES_MAX, writtenOf } from "./terms.rules.ts";

/** `isShared`: everyone here finds it, not only its owner. */
type Doc = { isShared?: boolean; userId: string; type: SearchType; entityId: string; sessionId: string | null; at: Instant };

const values = {
  userId: sql.placeholder("userId"),
  type: sql.placeholder("type"),
  entityId: sql.placeholder("entityId"),
  sessionId: sql.placeholder("sessionId"),
  at: sql.placeholder("at"),
};
const insertDoc = statement(({ sql: db, t: { searchDocs } }: Tx) =>
  db.insert(searchDocs).values(values).onConflictDoNothing().returning({ id: searchDocs.id }),
);
const insertOldDoc = statement(({ sql: db, t: { searchDocs } }: Tx) =>
  db
    .insert(searchDocs)
    .values({ ...values, id: sql.placeholder("id") })
    .onConflictDoNothing()
    .returning({ id: searchDocs.id }),
);
const insertTerms = statement(({ sql: db, t: { searchTerms } }: Tx) =>
  db.insert(searchTerms.table).values({ rowid: sql.placeholder("id"), terms: searchTerms.column(sql.placeholder("written")) }),
);
const deleteDoc = statement(({ sql: db, t: { searchDocs } }: Tx) =>
  db
    .delete(searchDocs)
    .where(eq(searchDocs.entityId, sql.placeholder("entityId")))
    .returning({ id: searchDocs.id }),
);
const deleteTerms = statement(({ sql: db, t: { searchTerms } }: Tx) =>
  db.delete(searchTerms.table).where(eq(searchTerms.table.rowid, sql.placeholder("id"))),
);

/**
 * Makes a text findable, in place of what was kept of this record before. The new row is tried first: a look for an old
 * one would make writers on PostgreSQL wait for each other.
 */
async function store(tx: Tx, doc: Doc, text: string): Promise<void> {
  const written = writtenFor(tx, doc, text);
  if (written === null) return remove(tx, doc.entityId);
  let [row] = await insertDoc(tx, doc);
  if (!row) {
    await remove(tx, doc.entityId);
    [row] = await insertDoc(tx, doc);
  }
  await insertTerms(tx, { id: row!.id, written });
}

/** Its terms for each who finds it: the owner, and everyone here; both together keep within what an index takes. Null without words. */
function writtenFor(tx: Tx, { userId, type, isShared }: Doc, text: string): string | null {
  const owners = isShared ? [userId, TEAM] : [userId];
  const words = writtenOf(text, BYTES_MAX / owners.length);
  if (words.ordered.length === 0) return null;
  return owners.map((owner) => tx.t.searchTerms.written(ownerCode(owner), type, words)).join(" ");
}

async function remove(tx: Tx, entityId: string): Promise<void> {
  const [row] = await deleteDoc(tx, { entityId });
  if (row) await deleteTerms(tx, { id: row.id });
}

/** Makes what was written before there was a search findable, under `id`; answers whether it was not yet. */
export async function storeOld(tx: Tx, doc: Doc, text: string, id: number): Promise<boolean> {
  const written = writtenFor(tx, doc, text);
  if (written === null) return false;
  const [row] = await insertOldDoc(tx, { ...doc, id });
  if (row) await insertTerms(tx, { id, written });
  return row !== undefined;
}

type Findable = Pick<Message, "id" | "sessionId" | "content" | "createdAt">;

/** Makes a message of this person findable, or follows its new content. */
export const indexMessage = (tx: Tx, message: Authorized<Findable>, userId: string): Promise<void> =>
  store(tx, { userId, type: "message", entityId: message.id, sessionId: message.sessionId, at: message.createdAt }, message.content);

const titleOf = statement(({ sql: db, t: { sessions } }: Reader) =>
  db
    .select({ userId: sessions.userId, title: sessions.title, createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder("id"))),
);

/** Makes a conversation findable by the title that it has now. */
export async function indexSession(tx: Tx, { id }: Authorized<{ id: string }>): Promise<void> {
  const [row] = await titleOf(tx, { id });
  if (row) await store(tx, { userId: row.userId, type: "session", entityId: id, sessionId: id, at: row.createdAt }, row.title);
}

type FindableLesson = Pick<Lesson, "id" | "userId" | "visibility" | "title" | "content" | "updatedAt">;

/** Makes a lesson findable, or follows its new content and who may open it. */
export function indexLesson(tx: Tx, lesson: Authorized<FindableLesson>): Promise<void> {
  const { id, userId, visibility, title, content, updatedAt } = lesson;
  const doc = { userId, type: "lesson" as const, entityId: id, sessionId: null, at: updatedAt, isShared: visibility === "team" };
  return store(tx, doc, `${title}\n${lessonText(content)}`);
}

/** For what is gone for good. */
export const unindex = (tx: Tx, { id }: Authorized<{ id: string }>): Promise<void> => remove(tx, id);

/** For conversations that are gone for good, with their messages. */
export const unindexSessions = (tx: Tx, ids: string[]): Promise<void> => removeAll(tx, "sessionId", ids);

/** For lessons that are gone for good. */
export const unindexLessons = (tx: Tx, ids: string[]): Promise<void> => removeAll(tx, "entityId", ids);

async function removeAll(tx: Tx, by: "sessionId" | "entityId", ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { searchDocs, searchTerms } = tx.t;
  const docs = tx.sql.select({ id: searchDocs.id }).from(searchDocs).where(inArray(searchDocs[by], ids));
  await tx.sql.delete(searchTerms.table).where(inArray(searchTerms.table.rowid, docs));
  await tx.sql.delete(searchDocs).where(inArray(searchDocs[by], ids));
}
