import { expect, test } from "bun:test";
import { indexMessage, indexSession } from "#src/features/search/index.ts";
import { insertMessage } from "#src/features/messages/messages.store.ts";
import { insertSession } from "#src/features/sessions/sessions.store.ts";
import { authorizeSystem } from "#src/server/actor.ts";
import { newId } from "#src/shared/ids.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

const WHY = "a test makes its own rows";
const LETTERS = [..."abcdefghijklmnopqrstuvwx"];
const SOUNDS = ["ra", "le", "mi", "no", "tu", "san", "dor", "vek"];

/** Twelve words, of which one begins with each of a b c d e f: as many letters find everything. */
function textOf(n: number): string {
  const word = (at: number) => LETTERS[at % LETTERS.length]! + SOUNDS[(n + at) % 8]! + SOUNDS[(n >> 3) % 8]!;
  return [0, 1, 2, 3, 4, 5, ...Array.from({ length: 6 }, (_, at) => 6 + n + at)].map(word).join(" ");
}

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

/** All pages, and the most that one call took of the processor. */
async function pageThrough(ask: (cursor: string | undefined) => Promise<Pageful>) {
  const ids: string[] = [];
  let calls = 0;
  let mostMs = 0;
  let cursor: string | undefined;
  do {
    const before = process.cpuUsage();
    const page = await ask(cursor);
    const { user, system } = process.cpuUsage(before);
    mostMs = Math.max(mostMs, (user + system) / 1_000);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    calls++;
  } while (cursor);
  return { ids, calls, mostMs };
}

/** About 300 are meant. */
const CPU_MS = 1_000;

test("a large account: no search holds the server up, and all pages together find everything once", async () => {
  await using t = await testApp();
  const { api, id } = await t.person("alice");
  const made = await fill(t, id, +(Bun.env.CONV ?? 100), +(Bun.env.EACH ?? 200));
  const letters = LETTERS.join(" ");

  const nowhere = await pageThrough((cursor) => api.search.query.query({ query: letters, projectId: newId(), limit: 20, cursor }));
  console.log(nowhere);
  const talks = await pageThrough((cursor) => api.sessions.search.query({ query: "a b c d e", limit: 7, cursor }));
  console.log(talks.calls, talks.mostMs, talks.ids.length);
  const all = await pageThrough((cursor) => api.search.query.query({ query: "a b c d", limit: 100, cursor }));
  console.log(all.calls, all.mostMs, all.ids.length);

  expect(nowhere.ids).toEqual([]);
  expect(talks.ids.toSorted()).toEqual(made.sessions.toSorted());
  expect(all.ids.toSorted()).toEqual(made.messages.toSorted());
  for (const { mostMs } of [nowhere, talks, all]) expect(mostMs).toBeLessThan(CPU_MS);
}, 240_000);
