import { expect, test } from "bun:test";
import { indexMessage, indexSession } from "#src/features/search/index.ts";
import { findRanked } from "#src/features/search/ranked.ts";
import { soughtOf } from "#src/features/search/terms.rules.ts";
import { insertMessage } from "#src/features/messages/messages.store.ts";
import { insertSession } from "#src/features/sessions/sessions.store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { newId } from "#src/shared/ids.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

const WHY = "a test makes its own rows";
const LETTERS = [..."abcdefghijklmnopqrstuvwx"];
const SOUNDS = ["ra", "le", "mi", "no", "tu", "san", "dor", "vek"];

/** A word for each letter: any of them finds everything. */
const textOf = (n: number) => LETTERS.map((letter, at) => letter + SOUNDS[(n + at) % 8]! + SOUNDS[(n >> 3) % 8]!).join(" ");

/** One person's conversations, with as many messages in each, newest conversation last. */
async function fill({ app: { store } }: TestApp, userId: string, conversations: number, messagesEach: number) {
  const ids = { sessions: [] as string[], messages: [] as string[] };
  for (let s = 0; s < conversations; s++) {
    const sessionId = newId();
    ids.sessions.push(sessionId);
    await store.transact(async (tx) => {
      const session = authorizeSystem(
        {
          id: sessionId,
          userId,
          projectId: null,
          title: `Talk ${s}`,
          titleSource: "person" as const,
          preview: "",
          description: "",
          language: "en",
          mode: "learn" as const,
          modelId: null,
          lessonId: null,
          currentMessageId: null,
          messageCount: messagesEach,
          isPinned: false,
          isArchived: false,
          createdAt: s,
          updatedAt: s,
          deletedAt: null,
        },
        WHY,
      );
      await insertSession(tx, session);
      await indexSession(tx, session);
      for (let n = 0; n < messagesEach; n++) {
        const row = {
          sessionId,
          position: n + 1,
          id: newId(),
          parentId: null,
          role: "user" as const,
          messageType: "text" as const,
          status: "complete" as const,
          error: null,
          metadata: {},
          createdAt: s,
          content: textOf(s * messagesEach + n),
          attachments: null,
        };
        ids.messages.push(row.id);
        await insertMessage(tx, authorizeSystem(row, WHY));
        await indexMessage(tx, authorizeSystem(row, WHY), userId);
      }
    });
  }
  return ids;
}

type Pageful = { items: { id: string }[]; nextCursor: string | null };

/** All pages; of all calls the most that one took of the processor, and the longest that it kept others waiting. */
async function pageThrough(ask: (cursor: string | undefined) => Promise<Pageful>) {
  const ids: string[] = [];
  let calls = 0;
  let cpuMs = 0;
  let heldMs = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    heldMs = Math.max(heldMs, performance.now() - last);
    last = performance.now();
  }, 1);
  let cursor: string | undefined;
  do {
    const before = process.cpuUsage();
    const page = await ask(cursor);
    const { user, system } = process.cpuUsage(before);
    cpuMs = Math.max(cpuMs, (user + system) / 1_000);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    calls++;
  } while (cursor);
  clearInterval(beat);
  return { ids, calls, cpuMs, heldMs };
}

/** About 200 and 60 are usual, thousands were. */
const CPU_MS = 1_000;
const HELD_MS = 500;

test("a large account: no search holds the server up, and all pages together find everything once", async () => {
  await using t = await testApp();
  const { api, id } = await t.person("alice");
  const made = await fill(t, id, 20, 1_000);
  const letters = LETTERS.join(" ");

  const nowhere = await pageThrough((cursor) => api.search.query.query({ query: letters, projectId: newId(), limit: 20, cursor }));
  const talks = await pageThrough((cursor) => api.sessions.search.query({ query: "a b c d e", limit: 7, cursor }));
  const all = await pageThrough((cursor) => api.search.query.query({ query: "a b c d", limit: 100, cursor }));

  expect(nowhere.ids).toEqual([]);
  expect(talks.ids.toSorted()).toEqual(made.sessions.toSorted());
  expect(all.ids.toSorted()).toEqual(made.messages.toSorted());
  for (const { cpuMs, heldMs } of [nowhere, talks, all]) {
    expect(cpuMs).toBeLessThan(CPU_MS);
    expect(heldMs).toBeLessThan(HELD_MS);
  }
}, 240_000);

test.each([...ENGINES])(
  "a request that stops after each window leaves nothing out, on %s",
  async (engine) => {
    await using t = await testApp({ engine });
    const { id } = await t.person("alice");
    const made = await fill(t, id, 7, 130);
    const search = { reader: t.app.store.read, userId: id, sought: soughtOf("a b"), filter: {}, workMs: 0 };
    const all = await pageThrough(async (cursor) => {
      const { rows, nextCursor } = await findRanked(search, cursor, 90);
      return { items: rows.map(({ entityId }) => ({ id: entityId })), nextCursor };
    });
    expect(all.ids.toSorted()).toEqual(made.messages.toSorted());
    const none = await pageThrough(async (cursor) => {
      const { nextCursor } = await findRanked({ ...search, filter: { projectId: newId() } }, cursor, 90);
      return { items: [], nextCursor };
    });
    expect(none.calls).toBe(5);
  },
  60_000,
);
