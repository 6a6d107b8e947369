import { describe, expect, test } from "bun:test";
import type { Message } from "./messages.contract.ts";
import { branch } from "./messages.rules.ts";

const message = (id: string, parentId: string | null, createdAt: number): Message => ({
  id,
  sessionId: "s",
  parentId,
  role: createdAt % 2 ? "user" : "assistant",
  content: id,
  messageType: "text",
  status: "complete",
  error: null,
  attachments: [],
  metadata: {},
  createdAt,
});
const shown = (...args: Parameters<typeof branch>) =>
  branch(...args).map((step) => `${step.message.id} ${step.index + 1}/${step.siblings.length}`);

describe("branch", () => {
  const talk = [message("a", null, 1), message("b1", "a", 2), message("b2", "a", 4), message("c", "b1", 3), message("d", "b2", 5)];

  test("shows the newest child at every fork", () => {
    expect(shown(talk, {})).toEqual(["a 1/1", "b2 2/2", "d 1/1"]);
  });

  test("follows the reader's choice", () => {
    expect(shown(talk, { a: "b1" })).toEqual(["a 1/1", "b1 1/2", "c 1/1"]);
  });

  test("ignores a choice that is not there", () => {
    expect(shown(talk, { a: "gone" })).toEqual(["a 1/1", "b2 2/2", "d 1/1"]);
  });

  test("starts where the loaded part starts, on the branch of the newest message", () => {
    expect(shown(talk.slice(1), {})).toEqual(["b2 2/2", "d 1/1"]);
    expect(shown([message("x", "p", 3), message("y", "q", 6), message("z", "y", 7)], {})).toEqual(["y 1/1", "z 1/1"]);
  });

  test("orders by time, not by how the page arrived", () => {
    expect(shown(talk.toReversed(), {})).toEqual(["a 1/1", "b2 2/2", "d 1/1"]);
  });

  test("shows nothing of nothing, and ends on a circle", () => {
    expect(shown([], {})).toEqual([]);
    expect(branch([message("a", "b", 1), message("b", "a", 2)], {}).length).toBeLessThanOrEqual(2);
  });
});

test("after a reload the branch that was written in last is shown, not the newest reply beside it", () => {
  const at = (id: string, parentId: string | null, createdAt: number, role: Message["role"]): Message => ({
    id,
    sessionId: "s",
    parentId,
    role,
    content: id,
    messageType: "text",
    status: "complete",
    error: null,
    attachments: [],
    metadata: {},
    createdAt,
  });
  const messages = [
    at("01", null, 1, "user"),
    at("02", "01", 2, "assistant"),
    at("03", "01", 3, "assistant"),
    at("04", "02", 4, "user"),
    at("05", "04", 5, "assistant"),
  ];
  expect(branch(messages, {}).map((step) => step.message.id)).toEqual(["01", "02", "04", "05"]);
  expect(branch(messages, { "01": "03" }).map((step) => step.message.id)).toEqual(["01", "03"]);
});
