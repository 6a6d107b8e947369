import { expect, test } from "bun:test";
import pino from "pino";
import { openSqlite } from "#db/open-sqlite.ts";
import type { Store } from "#db/store.ts";
import { createGenerations, type OnReplied } from "#src/features/messages/generations.ts";
import { findMessage, insertMessage, type MessageRow } from "#src/features/messages/messages.store.ts";
import { insertSession } from "#src/features/sessions/sessions.store.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { until } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/engines.ts";

const WHY = "a test makes its own rows";

async function insertReply(store: Store): Promise<Authorized<MessageRow>> {
  const base = { createdAt: 0, updatedAt: 0 };
  const session = {
    id: newId(),
    userId: "u",
    projectId: null,
    title: "",
    titleSource: "made" as const,
    preview: "",
    description: "",
    language: "en",
    mode: "learn" as const,
    modelId: null,
    lessonId: null,
    currentMessageId: null,
    messageCount: 1,
    isPinned: false,
    isArchived: false,
    deletedAt: null,
    ...base,
  };
  const row: MessageRow = {
    sessionId: session.id,
    position: 1,
    id: newId(),
    parentId: null,
    role: "assistant",
    messageType: "text",
    status: "streaming",
    error: null,
    metadata: {},
    createdAt: 0,
    content: "",
    attachments: null,
  };
  const message = authorizeSystem(row, WHY);
  await store.transact(async (tx) => {
    await tx.sql
      .insert(tx.t.users)
      .values({ id: "u", email: "u@x", name: "U", role: "member", status: "active", passwordHash: "h", ...base })
      .onConflictDoNothing();
    await insertSession(tx, authorizeSystem(session, WHY));
    await insertMessage(tx, message);
  });
  return message;
}

async function world(assistant: ReturnType<typeof scriptedAssistant>, onReplied?: OnReplied) {
  const database = await testDatabase("sqlite");
  const store = await openSqlite({ directory: database.directory, clock: Date.now, report: console.error });
  const generations = createGenerations({
    store,
    clock: Date.now,
    newId: () => newId(),
    log: pino({ level: "silent" }),
    retryMs: 1,
    ...(onReplied && { onReplied }),
  });
  return {
    store,
    generations,
    async start(message: Authorized<MessageRow>) {
      await store.transact((tx) =>
        generations.begin(tx, {
          message,
          userId: "u",
          assistant,
          isToBeNamed: false,
          conversation: async () => ({ turns: [], mode: "learn", language: "en" }),
        }),
      );
    },
    async [Symbol.asyncDispose]() {
      await generations.close();
      await store.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

test("a reply whose end cannot be stored does not stay open: readers are told, and it is found once the database is back", async () => {
  const assistant = scriptedAssistant();
  await using w = await world(assistant);
  const message = await insertReply(w.store);
  await w.start(message);
  assistant.say("So far");
  await until(async () => (await findMessage(w.store.read, message.id))?.content === "So far");
  const real = w.store.transact;
  w.store.transact = () => Promise.reject(new Error("disk I/O error"));
  assistant.finish();
  const parts = [];
  for await (const part of w.generations.follow(message.id, 0, AbortSignal.timeout(5_000))) parts.push(part);
  expect(parts.at(-1)).toEqual({ status: "complete", error: null });
  w.store.transact = real;
  expect((await findMessage(w.store.read, message.id))?.status).toBe("streaming");
  expect(await w.generations.recover()).toBe(1);
  expect(await findMessage(w.store.read, message.id)).toMatchObject({
    status: "failed",
    content: "So far",
    error: { reason: "interrupted" },
  });
  expect(await w.generations.recover()).toBe(0);
});

test("recovery leaves alone what is being written", async () => {
  const assistant = scriptedAssistant();
  await using w = await world(assistant);
  const message = await insertReply(w.store);
  await w.start(message);
  expect(await w.generations.recover()).toBe(0);
  assistant.say("Done");
  assistant.finish();
  await until(async () => (await findMessage(w.store.read, message.id))?.status === "complete");
});

test("a model that never ends is cut off, and what came is kept", async () => {
  const assistant = {
    ...scriptedAssistant(),
    async *reply() {
      for (;;) yield "x".repeat(100_000);
    },
  };
  await using w = await world(assistant);
  const message = await insertReply(w.store);
  await w.start(message);
  await until(async () => (await findMessage(w.store.read, message.id))?.status === "failed");
  const stored = (await findMessage(w.store.read, message.id))!;
  expect(stored.error!.words).toContain("longer than 1,000,000 characters");
  expect(stored.content.length).toBe(1_100_000);
});

test("what a reply brings about is stored with it, once, though the answer of the first attempt was lost", async () => {
  const assistant = scriptedAssistant("Done");
  let times = 0;
  await using w = await world(assistant, ({ content, author }) => async () => ({ made: `${content} by a ${author}, ${++times}` }));
  const real = w.store.transact;
  const message = await insertReply(w.store);
  await w.start(message);
  let isLost = false;
  w.store.transact = async (work) => {
    const result = await real(work);
    if (times === 0 || isLost) return result;
    isLost = true;
    throw new DomainError("UNCONFIRMED", {});
  };
  await until(async () => (await findMessage(w.store.read, message.id))?.status === "complete");
  expect((await findMessage(w.store.read, message.id))!.metadata).toEqual({ made: "Done by a model, 1" });
});

test("a reply is kept without what could not be brought about", async () => {
  await using w = await world(scriptedAssistant("Done"), () => async () => {
    throw new Error("a bug");
  });
  const message = await insertReply(w.store);
  await w.start(message);
  await until(async () => (await findMessage(w.store.read, message.id))?.status === "complete");
  expect(await findMessage(w.store.read, message.id)).toMatchObject({ content: "Done", metadata: {} });
});

test("a reply that did not come to its end brings nothing about", async () => {
  const assistant = scriptedAssistant();
  let times = 0;
  await using w = await world(assistant, () => async () => ({ times: ++times }));
  const message = await insertReply(w.store);
  await w.start(message);
  assistant.say("So far");
  await w.generations.stop(message.id);
  expect(await findMessage(w.store.read, message.id)).toMatchObject({ status: "stopped", metadata: {} });
  expect(times).toBe(0);
});
