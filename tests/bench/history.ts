import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "#db/open-sqlite.ts";
import type { Store } from "#db/store.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { insertRevision, listRevisions } from "#src/features/lessons/revisions.store.ts";
import { thinRevisions } from "#src/features/lessons/thin.service.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { DAY, HOUR, SECOND } from "#src/shared/time.ts";
import type { Options } from "#tests/bench/options.ts";
import { randomFrom } from "#tests/bench/random.ts";

const WHY = "the benchmark writes its own rows";
const BYTES = 200_000;
const SAVE_EVERY = 10 * SECOND;
const LONG_HISTORY = 10_000;
const ROUNDS = 50;
/** A smaller data set means a short run. */
const FULL = 1_000_000;

export type History = { saves: number; bytes: number; bytesAfterThinning: number; saveMs: number; listMs: number; revisions: number };

/** Eight hours of writing in one long lesson, saved every 10 s, and a list of 10,000 revisions. Figures are medians. */
export async function measureHistory({ sessions }: Options): Promise<History> {
  const quick = sessions < FULL;
  const directory = mkdtempSync(join(tmpdir(), "lectern-bench-history-"));
  let now = Date.UTC(2026, 0, 1);
  const store = await openSqlite({ directory, clock: () => now, report: console.error });
  try {
    const random = randomFrom(11);
    const word = () => `word${Math.floor(random() * 5_000)}`;
    const texts = Array.from({ length: 40 }, () => text(word, BYTES / 40));
    await insertPerson(store, now);
    const saves = (quick ? 1 : 8) * (HOUR / SAVE_EVERY);
    const times: number[] = [];
    for (let revision = 1; revision <= saves; revision++) {
      now += SAVE_EVERY;
      // Where one writes: a sentence at a time, in a section for a while.
      const at = Math.floor(revision / 60) % texts.length;
      texts[at] += ` ${word()} ${word()} ${word()}`;
      const script = texts.map((body, index) => ({ id: `s${index}`, heading: `Section ${index}`, body, minutes: 5 }));
      const started = performance.now();
      await insert(store, "lesson", revision, { ...emptyContent(), script }, now);
      times.push(performance.now() - started);
    }
    const bytes = await sizeOf(store);
    now += DAY + HOUR;
    await thinRevisions(store, now);
    const bytesAfterThinning = await sizeOf(store);
    const revisions = quick ? 1_000 : LONG_HISTORY;
    await insertLesson(store, "many", now);
    for (let revision = 1; revision <= revisions; revision++) await insert(store, "many", revision, emptyContent(), (now += 1_000));
    const lists: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await listRevisions(store.read, "many", { at: Number.MAX_SAFE_INTEGER, revision: Number.MAX_SAFE_INTEGER }, 50);
      lists.push(performance.now() - started);
    }
    return { saves, bytes, bytesAfterThinning, saveMs: median(times), listMs: median(lists), revisions };
  } finally {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function text(word: () => string, length: number): string {
  let made = "";
  while (made.length < length) made += `${word()} `;
  return made;
}

const base = (at: number) => ({ createdAt: at, updatedAt: at });

async function insertPerson(store: Store, at: number): Promise<void> {
  await store.transact(async (tx) => {
    await tx.sql
      .insert(tx.t.users)
      .values({ id: "u", email: "u@x", name: "U", role: "member", status: "active", passwordHash: "-", ...base(at) });
  });
  await insertLesson(store, "lesson", at);
}

async function insertLesson(store: Store, id: string, at: number): Promise<void> {
  const row = {
    id,
    userId: "u",
    title: "Long",
    isDraft: true,
    visibility: "private" as const,
    revision: 1,
    minutes: 0,
    sectionCount: 0,
    metadata: {},
    content: emptyContent(),
  };
  await store.transact(async (tx) => void (await tx.sql.insert(tx.t.lessons).values({ ...row, ...base(at) })));
}

function insert(store: Store, id: string, revision: number, content: ReturnType<typeof emptyContent>, at: number): Promise<void> {
  const lesson = {
    id,
    userId: "u",
    projectId: null,
    sessionId: null,
    title: "Long",
    isDraft: true,
    visibility: "private" as const,
    revision,
    content,
    metadata: {},
    ...base(at),
  };
  const about = { source: "app" as const, createdBy: "u", runId: null, name: null, isConflict: false, change: null, createdAt: at };
  return store.transact((tx) => insertRevision(tx, authorizeSystem(lesson, WHY), about));
}

async function sizeOf(store: Store): Promise<number> {
  const { revisions } = store.read.t;
  const rows = await store.read.sql.select({ snapshot: revisions.snapshot }).from(revisions);
  return rows.reduce((sum, { snapshot }) => sum + snapshot.byteLength, 0);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
