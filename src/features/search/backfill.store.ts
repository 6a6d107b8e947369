import { and, desc, eq, lt, ne, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import { storeOld } from "./index.store.ts";
import { lessonText } from "./lesson-text.rules.ts";
import type { SearchType } from "./search.contract.ts";

/** What one step indexes at most: it holds the writer for a few milliseconds. */
const ROWS_MAX = 50;
const CHARACTERS_MAX = 100_000;

const FACT = "search_backfill";
const PARTS = ["session", "lesson", "message"] as const;
/** Behind every UUID, in every collation. */
const NEWEST = "z";

/** Everything of `part` from `before` on is findable. Numbers count down from -1, so that what is new stays newer. */
type Progress = { part: SearchType | "done"; before: string; next: number };

type Old = { isShared?: boolean; id: string; userId: string; sessionId: string | null; at: number; text: string };

const before = sql.placeholder("before");

const olderSession = statement(({ sql: db, t: { sessions: s } }: Reader) =>
  db.select({ id: s.id, userId: s.userId, at: s.createdAt, title: s.title }).from(s).where(lt(s.id, before)).orderBy(desc(s.id)).limit(1),
);
const olderLesson = statement(({ sql: db, t: { lessons: l } }: Reader) =>
  db
    .select({ id: l.id, userId: l.userId, at: l.updatedAt, visibility: l.visibility, title: l.title, content: l.content })
    .from(l)
    .where(lt(l.id, before))
    .orderBy(desc(l.id))
    .limit(1),
);
/** A reply that is being written is indexed when it ends. */
const olderMessage = statement(({ sql: db, t: { messages: m, sessions: s } }: Reader) =>
  db
    .select({ id: m.id, userId: s.userId, sessionId: m.sessionId, at: m.createdAt, content: m.content })
    .from(m)
    .innerJoin(s, eq(s.id, m.sessionId))
    .where(and(lt(m.id, before), ne(m.status, "streaming")))
    .orderBy(desc(m.id))
    .limit(1),
);

const OLDER: Record<SearchType, (tx: Tx, at: { before: string }) => Promise<Old | undefined>> = {
  async session(tx, at) {
    const [row] = await olderSession(tx, at);
    return row && { ...row, sessionId: row.id, text: row.title };
  },
  async lesson(tx, at) {
    const [row] = await olderLesson(tx, at);
    return row && { ...row, sessionId: null, isShared: row.visibility === "team", text: `${row.title}\n${lessonText(row.content)}` };
  },
  async message(tx, at) {
    const [row] = await olderMessage(tx, at);
    return row && { ...row, text: row.content };
  },
};

/**
 * Makes some of what was written before there was a search findable, newest first; answers whether there is more. Where it
 * stands is kept in the same transaction, so it goes on after a restart, and two processes do not repeat each other.
 */
export async function indexOlder(tx: Tx): Promise<boolean> {
  const progress = await readProgress(tx);
  let characters = 0;
  for (let rows = 0; rows < ROWS_MAX && characters < CHARACTERS_MAX && progress.part !== "done"; rows++) {
    const { part } = progress;
    const old = await OLDER[part](tx, progress);
    if (!old) {
      Object.assign(progress, { part: PARTS[PARTS.indexOf(part) + 1] ?? "done", before: NEWEST });
      continue;
    }
    const { userId, isShared = false, sessionId, at, text, id } = old;
    if (await storeOld(tx, { userId, isShared, type: part, entityId: id, sessionId, at }, text, progress.next)) progress.next--;
    progress.before = id;
    characters += text.length;
  }
  await writeProgress(tx, progress);
  return progress.part !== "done";
}

/** Whether nothing is left to do, without a transaction. */
export async function isBackfilled(reader: Reader): Promise<boolean> {
  return (await readProgress(reader)).part === "done";
}

async function readProgress(reader: Reader): Promise<Progress> {
  const { facts } = reader.t;
  const [row] = await reader.sql.select({ value: facts.value }).from(facts).where(eq(facts.name, FACT));
  return row ? (JSON.parse(row.value) as Progress) : { part: PARTS[0], before: NEWEST, next: -1 };
}

async function writeProgress(tx: Tx, progress: Progress): Promise<void> {
  const { facts } = tx.t;
  const value = JSON.stringify(progress);
  await tx.sql.insert(facts).values({ name: FACT, value }).onConflictDoUpdate({ target: facts.name, set: { value } });
}
