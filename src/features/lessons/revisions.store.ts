import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { type Reader, statement, type Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { Instant } from "#src/shared/time.ts";
import type { Lesson, ListedRevision, Revision } from "./lessons.contract.ts";
import { wordsOf } from "./lessons.rules.ts";
import { jsonOf, packSnapshot, type Packed, type Snapshot, unpackJson } from "./snapshot.ts";

type About = Omit<Revision, "lessonId" | "revision" | "isPinned">;

const packedOf = statement(({ sql: db, t: { revisions: r } }: Reader) =>
  db
    .select({ revision: r.revision, snapshot: r.snapshot, hash: r.hash, keyRevision: r.keyRevision })
    .from(r)
    .where(and(eq(r.lessonId, sql.placeholder("lessonId")), eq(r.revision, sql.placeholder("revision")))),
);

async function readJson(reader: Reader, lessonId: string, packed: Packed): Promise<string> {
  if (packed.keyRevision === null) return unpackJson(packed);
  const [key] = await packedOf(reader, { lessonId, revision: packed.keyRevision });
  if (!key) throw new Error(`Revision ${packed.keyRevision} of lesson ${lessonId} is missing, which others are built on`);
  return unpackJson(packed, unpackJson(key));
}

/** What stood in the lesson at `revision`; undefined when that revision is not kept. */
export async function findSnapshot(reader: Reader, lessonId: string, revision: number): Promise<Snapshot | undefined> {
  const [row] = await packedOf(reader, { lessonId, revision });
  return row && (JSON.parse(await readJson(reader, lessonId, row)) as Snapshot);
}

/** What the next snapshot may be built on: the newest one that stands alone. */
async function keyFor(tx: Tx, lessonId: string): Promise<{ revision: number; json: string; size: number } | undefined> {
  const { revisions: r } = tx.t;
  const [key] = await tx.sql
    .select({ revision: r.revision, snapshot: r.snapshot, hash: r.hash })
    .from(r)
    .where(and(eq(r.lessonId, lessonId), sql`${r.keyRevision} is null`, sql`${r.revision} > 0`))
    .orderBy(desc(r.revision))
    .limit(1);
  return key && { revision: key.revision, json: unpackJson(key), size: key.snapshot.byteLength };
}

export async function insertRevision(tx: Tx, lesson: Authorized<Lesson>, about: About): Promise<void> {
  const { id, revision } = lesson;
  const packed = packSnapshot(wordsOf(lesson), revision > 1 ? await keyFor(tx, id) : undefined);
  await tx.sql.insert(tx.t.revisions).values({ lessonId: id, revision, ...about, ...packed });
}

/**
 * Keeps the side of a conflict that was not saved. These have negative numbers of their own, so that accepted writes go on
 * counting by one. What is kept already is not kept again.
 */
export async function insertConflict(
  tx: Tx,
  { lessonId, createdBy, createdAt, ...snapshot }: Authorized<Snapshot & Pick<Revision, "lessonId" | "createdBy" | "createdAt">>,
): Promise<void> {
  const { revisions } = tx.t;
  const packed = packSnapshot(snapshot, await keyFor(tx, lessonId));
  const kept = await tx.sql
    .select({ revision: revisions.revision, hash: revisions.hash })
    .from(revisions)
    .where(and(eq(revisions.lessonId, lessonId), lt(revisions.revision, 0)))
    .orderBy(asc(revisions.revision));
  if (kept.some(({ hash }) => hash === packed.hash)) return;
  const revision = (kept[0]?.revision ?? 0) - 1;
  const about = { source: "app" as const, createdBy, runId: null, name: null, isConflict: true, change: null, createdAt };
  await tx.sql.insert(revisions).values({ lessonId, revision, ...about, ...packed });
}

const listed = ({ revisions: r, users }: Reader["t"]) => ({
  lessonId: r.lessonId,
  revision: r.revision,
  source: r.source,
  createdBy: r.createdBy,
  runId: r.runId,
  name: r.name,
  isConflict: r.isConflict,
  isPinned: r.isPinned,
  change: r.change,
  createdAt: r.createdAt,
  author: sql<string>`coalesce(${users.name}, '')`,
});

/** Newest first, one more than `limit`. `key.id` is the number of the last one of the page before. */
export function listRevisions(
  reader: Reader,
  lessonId: string,
  key: { at: Instant; revision: number },
  limit: number,
): Promise<ListedRevision[]> {
  const { revisions: r, users } = reader.t;
  return Promise.resolve(
    reader.sql
      .select(listed(reader.t))
      .from(r)
      .leftJoin(users, eq(users.id, r.createdBy))
      .where(and(eq(r.lessonId, lessonId), sql`(${r.createdAt}, ${r.revision}) < (${key.at}, ${key.revision})`))
      .orderBy(desc(r.createdAt), desc(r.revision))
      .limit(limit + 1),
  );
}

export async function findRevision(reader: Reader, lessonId: string, revision: number): Promise<ListedRevision | undefined> {
  const { revisions: r, users } = reader.t;
  const rows = await reader.sql
    .select(listed(reader.t))
    .from(r)
    .leftJoin(users, eq(users.id, r.createdBy))
    .where(and(eq(r.lessonId, lessonId), eq(r.revision, revision)));
  return rows[0];
}

export async function updateRevision(
  tx: Tx,
  { lessonId, revision }: Authorized<{ lessonId: string; revision: number }>,
  set: Partial<Pick<Revision, "name" | "isPinned">>,
): Promise<void> {
  const { revisions: r } = tx.t;
  await tx.sql
    .update(r)
    .set(set)
    .where(and(eq(r.lessonId, lessonId), eq(r.revision, revision)));
}

/** The numbers of what one run wrote, oldest first. */
export async function revisionsOfRun(reader: Reader, lessonId: string, runId: string): Promise<number[]> {
  const { revisions: r } = reader.t;
  const rows = await reader.sql
    .select({ revision: r.revision })
    .from(r)
    .where(and(eq(r.lessonId, lessonId), eq(r.runId, runId), sql`${r.revision} > 0`))
    .orderBy(asc(r.revision));
  return rows.map(({ revision }) => revision);
}

/** The kept revision right before `revision`. */
export async function revisionBefore(reader: Reader, lessonId: string, revision: number): Promise<number | undefined> {
  const { revisions: r } = reader.t;
  const [row] = await reader.sql
    .select({ revision: r.revision })
    .from(r)
    .where(and(eq(r.lessonId, lessonId), lt(r.revision, revision), sql`${r.revision} > 0`))
    .orderBy(desc(r.revision))
    .limit(1);
  return row?.revision;
}

export type Thinnable = Pick<Revision, "revision" | "source" | "createdBy" | "runId" | "name" | "isConflict" | "isPinned" | "createdAt"> & {
  keyRevision: number | null;
};

/** Lessons with revisions written in a span of time, by id after `after`. */
export async function lessonsRevisedIn(
  reader: Reader,
  span: { from: Instant; to: Instant },
  after: string,
  limit: number,
): Promise<string[]> {
  const { revisions: r } = reader.t;
  const rows = await reader.sql
    .selectDistinct({ id: r.lessonId })
    .from(r)
    .where(and(sql`${r.createdAt} >= ${span.from}`, lt(r.createdAt, span.to), sql`${r.lessonId} > ${after}`))
    .orderBy(asc(r.lessonId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** In the order in which they were written, without their snapshots; the kept sides of conflicts first. */
export function listThinnable(reader: Reader, lessonId: string): Promise<Thinnable[]> {
  const { revisions: r } = reader.t;
  return Promise.resolve(
    reader.sql
      .select({
        revision: r.revision,
        source: r.source,
        createdBy: r.createdBy,
        runId: r.runId,
        name: r.name,
        isConflict: r.isConflict,
        isPinned: r.isPinned,
        createdAt: r.createdAt,
        keyRevision: r.keyRevision,
      })
      .from(r)
      .where(eq(r.lessonId, lessonId))
      .orderBy(asc(r.revision)),
  );
}

export async function deleteRevisions(
  tx: Tx,
  { lessonId, revisions }: Authorized<{ lessonId: string; revisions: number[] }>,
): Promise<void> {
  const { revisions: r } = tx.t;
  await tx.sql.delete(r).where(and(eq(r.lessonId, lessonId), inArray(r.revision, revisions)));
}

type Written = Snapshot & Pick<Revision, "revision" | "source" | "createdBy" | "name" | "isConflict" | "isPinned" | "createdAt">;

/** Puts a history in the place of that of a lesson just made. Oldest first; each is stored as those of any lesson are. */
export async function replaceHistory(tx: Tx, { lessonId }: Authorized<{ lessonId: string }>, history: Written[]): Promise<void> {
  const { revisions } = tx.t;
  await tx.sql.delete(revisions).where(eq(revisions.lessonId, lessonId));
  let key: { revision: number; json: string; size: number } | undefined;
  for (const { title, plannedMinutes, content, ...about } of history) {
    const snapshot = { title, plannedMinutes, content };
    const packed = packSnapshot(snapshot, key);
    if (packed.keyRevision === null && about.revision > 0)
      key = { revision: about.revision, json: jsonOf(snapshot), size: packed.snapshot.byteLength };
    await tx.sql.insert(revisions).values({ lessonId, runId: null, change: null, ...about, ...packed });
  }
}
