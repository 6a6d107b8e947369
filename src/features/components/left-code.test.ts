import { expect, test } from "bun:test";
import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { NewOp, Outbox } from "#src/client/offline/outbox.types.ts";
import type { Code, Component } from "./components.contract.ts";
import { sendLeftCode } from "./left-code.client.ts";

const NOW = 1_000_000;
const LINES = "one\ntwo\nthree\nfour\n";
const code = (jsxCode: string, name = "Quiz"): Code => ({ name, jsxCode, cssCode: "" });
const stored = (id: string): Component => ({
  id,
  sessionId: "s",
  name: "Quiz",
  jsxCode: LINES.replace("four", "4"),
  cssCode: "",
  componentType: "component",
  version: 2,
  author: "person",
  isCurrent: true,
  problem: null,
  metadata: {},
  createdAt: 1,
  updatedAt: 2,
  deletedAt: id === "deleted" ? 3 : null,
});

test("what a closed tab left is sent on what the server has; what is written on, refused, on its way or deleted waits", async () => {
  const kept = (id: string, savedAt: number, text = code(LINES.replace("one", "1"))) =>
    [`component:${id}`, JSON.stringify({ baseVersion: 1, base: code(LINES), text, savedAt })] as const;
  const texts = new Map([
    kept("left", NOW - 60_000),
    kept("open", NOW - 1_000),
    kept("nameless", NOW - 60_000, code("x", " ")),
    kept("sent", NOW - 60_000),
    kept("deleted", NOW - 60_000),
    kept("away", NOW - 60_000),
    ["component:old", "{}"],
    ["composer:s", "Hello"],
  ]);
  const keptText = {
    entries: async (start: string) => [...texts].filter(([key]) => key.startsWith(start)),
    load: async (key: string) => texts.get(key),
    set: (key: string, text: string) => void texts.set(key, text),
    clear: async (key: string) => void texts.delete(key),
    flush: async () => {},
  } as unknown as KeptText;
  const ops: NewOp[] = [];
  const outbox = {
    pending: (subject: string) => (subject === "component:sent" ? [{ path: "components.save" }] : []),
    adopt: () => [],
    onAnswer: () => () => {},
    subscribe: () => () => {},
    enqueue: (op: NewOp) => (ops.push(op), { mutationId: "m", kept: Promise.resolve(), done: new Promise(() => {}) }),
  } as unknown as Outbox;
  const load = async (id: string) => (id === "away" ? Promise.reject(new TypeError("fetch failed")) : stored(id));
  const stop = sendLeftCode({ outbox, keptText, load, now: () => NOW });
  while (texts.has("component:left")) await Bun.sleep(5);
  await Bun.sleep(5);
  stop();
  expect(ops.map(({ input }) => input)).toEqual([{ id: "left", baseVersion: 2, jsxCode: "1\ntwo\nthree\n4\n" }]);
  expect([...texts.keys()]).toEqual(
    ["open", "nameless", "sent", "deleted", "away", "old"].map((id) => `component:${id}`).concat("composer:s"),
  );
});
