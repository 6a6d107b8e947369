import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Message } from "./messages.contract.ts";
import { joinNewest } from "./messages-cache.client.ts";
import { waitingMessages, withoutMessage, withPendingTree } from "./messages-pending.client.ts";
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
const item = (path: string, input: Record<string, unknown>, state: OutboxItem["state"] = "kept"): OutboxItem => ({
  mutationId: `${path} ${String(input.id)}`,
  userId: "u",
  path,
  input,
  subject: "session:s",
  label: "",
  state,
  attempts: 0,
  createdAt: 0,
  problem: null,
});
const talk = [message("a", null, 1), message("b1", "a", 2), message("b2", "a", 4), message("c", "b1", 3), message("d", "b2", 5)];
const stored = { messages: talk, leaf: null };
const ids = (...items: OutboxItem[]) => {
  const tree = withPendingTree(stored, items, "s");
  return branch(tree.messages, tree.leaf).map((step) => step.message.id);
};

describe("what this device has not sent yet", () => {
  test("a choice shows at once, the last one stands", () => {
    expect(ids(item("messages.choose", { id: "b1" }))).toEqual(["a", "b1", "c"]);
    expect(ids(item("messages.choose", { id: "b1" }), item("messages.choose", { id: "b2" }))).toEqual(["a", "b2", "d"]);
  });
  test("an edited message stands beside the old one, and can be edited again", () => {
    expect(ids(item("messages.update", { id: "a", newId: "a2", content: "again" }))).toEqual(["a2"]);
    expect(
      ids(
        item("messages.update", { id: "a", newId: "a2", content: "x" }),
        item("messages.update", { id: "a2", newId: "a3", content: "y" }),
      ),
    ).toEqual(["a3"]);
  });
  test("a deleted message is gone, what followed it stays", () => {
    expect(ids(item("messages.delete", { id: "b2" }))).toEqual(["a", "d"]);
    expect(ids(item("messages.choose", { id: "c" }), item("messages.delete", { id: "c" }))).toEqual(["a", "b1"]);
  });
  test("what was set aside, and what is of another conversation, changes nothing", () => {
    expect(ids(item("messages.delete", { id: "b2" }, "aside"))).toEqual(["a", "b2", "d"]);
    expect(ids({ ...item("messages.delete", { id: "b2" }), subject: "session:other" })).toEqual(["a", "b2", "d"]);
    expect(withPendingTree(stored, [], "s")).toBe(stored);
  });
  test("a message is waiting until it is known", () => {
    const send = item("messages.send", { id: "e", sessionId: "s", content: "Go on" });
    expect(waitingMessages([send], "s", talk).map(({ content }) => content)).toEqual(["Go on"]);
    expect(waitingMessages([send], "s", [...talk, message("e", "d", 6)])).toEqual([]);
  });
});

test("deleting keeps every tree whole", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), fc.nat(), (picks, pick) => {
      const messages = picks.map((at, index) => message(`m${index}`, at % (index + 1) === index ? null : `m${at % (index + 1)}`, index));
      const gone = messages[pick % messages.length]!;
      const left = withoutMessage({ messages, leaf: gone.id }, gone.id);
      const known = new Set(left.messages.map(({ id }) => id));
      expect(left.messages).toHaveLength(messages.length - 1);
      for (const { parentId } of left.messages) expect(parentId === null || known.has(parentId)).toBe(true);
      // What is shown ends below what the message hung on, or, where there is nothing left of that, at the newest.
      expect(left.leaf === null || known.has(left.leaf)).toBe(true);
      const shown = branch(left.messages, left.leaf).map((step) => step.message.id);
      if (gone.parentId !== null && left.leaf !== null) expect(shown).toContain(gone.parentId);
    }),
  );
});

describe("the newest page of a long conversation", () => {
  const known = [5, 4, 3, 2, 1].map((at) => message(`m${at}`, null, at));
  test("goes on top of what is known, which stays the same where it is", () => {
    const joined = joinNewest([message("m7", null, 7), message("m5", null, 5), message("m4", null, 4)], known)!;
    expect(joined.map(({ id }) => id)).toEqual(["m7", "m5", "m4", "m3", "m2", "m1"]);
    expect(joined[1]).toBe(known[0]!);
  });
  test("leaves out what was deleted", () =>
    expect(joinNewest([known[0]!, known[2]!], known)?.map(({ id }) => id)).toEqual(["m5", "m3", "m2", "m1"]));
  test("with a gap there is no joining", () => expect(joinNewest([message("m9", null, 9)], known)).toBeNull());
});
