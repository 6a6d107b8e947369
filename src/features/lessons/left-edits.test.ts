import { expect, test } from "bun:test";
import type { KeptEdit, KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { NewOp, Outbox } from "#src/client/offline/outbox.types.ts";
import { sendLeftEdits } from "./left-edits.client.ts";
import { emptyContent } from "./lessons.rules.ts";

const NOW = 1_000_000;
const edit = (lessonId: string, savedAt: number, changes: KeptEdit["changes"]): KeptEdit => ({
  lessonId,
  baseRevision: 3,
  base: { title: "Dice", content: emptyContent() },
  changes,
  savedAt,
});

test("what a closed tab left is sent; what is being written, and what the server would refuse, waits", async () => {
  const kept = new Map(
    [
      edit("left", NOW - 60_000, { content: { summary: "Left" } }),
      edit("open", NOW - 1_000, { content: { summary: "Being written" } }),
      edit("long", NOW - 60_000, { title: "x".repeat(201), content: { summary: "Sent" } }),
      edit("empty", NOW - 60_000, { title: " " }),
    ].map((each) => [each.lessonId, each]),
  );
  const ops: NewOp[] = [];
  const outbox = {
    enqueue: (op: NewOp) => (ops.push(op), { mutationId: "m", kept: Promise.resolve(), done: new Promise(() => {}) }),
  } as unknown as Outbox;
  const keptEdits = {
    all: async () => [...kept.values()],
    clear: async (id: string) => void kept.delete(id),
    set: (each: KeptEdit) => void kept.set(each.lessonId, each),
  } as unknown as KeptEdits;
  const stop = sendLeftEdits(outbox, keptEdits, () => NOW);
  await Bun.sleep(5);
  stop();
  expect(ops.map(({ input }) => [input.id, input.baseRevision, input.changes])).toEqual([
    ["left", 3, { content: { summary: "Left" } }],
    ["long", 3, { content: { summary: "Sent" } }],
  ]);
  expect([...kept.values()].map(({ lessonId, changes }) => [lessonId, Object.keys(changes)])).toEqual([
    ["open", ["content"]],
    ["long", ["title"]],
    ["empty", ["title"]],
  ]);
});
