import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Message } from "./messages.contract.ts";
import { branch, chosenLeaf, keepSteps, whatStays } from "./messages.rules.ts";

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

  test("goes through the newest message", () => expect(shown(talk, null)).toEqual(["a 1/1", "b2 2/2", "d 1/1"]));
  test("goes through the chosen one", () => expect(shown(talk, "c")).toEqual(["a 1/1", "b1 1/2", "c 1/1"]));
  test("goes on to what follows the chosen one", () => expect(shown(talk, "b1")).toEqual(["a 1/1", "b1 1/2", "c 1/1"]));
  test("ignores a choice that is not there", () => expect(shown(talk, "gone")).toEqual(["a 1/1", "b2 2/2", "d 1/1"]));
  test("starts where the loaded part starts", () => {
    expect(shown(talk.slice(1), null)).toEqual(["b2 2/2", "d 1/1"]);
    expect(shown([message("x", "p", 3), message("y", "q", 6), message("z", "y", 7)], null)).toEqual(["y 1/1", "z 1/1"]);
  });
  test("keeps the server’s order, whatever clocks say: a browser’s may be ahead", () => {
    const ahead = [message("q1", null, 5), message("r1", "q1", 5), message("z2", "r1", 9_000), message("a2", "z2", 5)];
    expect(branch(ahead, null).map((step) => step.message.id)).toEqual(["q1", "r1", "z2", "a2"]);
    expect(branch(ahead, "q1").map((step) => step.message.id)).toEqual(["q1", "r1", "z2", "a2"]);
  });
  test("shows nothing of nothing, and ends on a circle", () => {
    expect(shown([], null)).toEqual([]);
    expect(branch([message("a", "b", 1), message("b", "a", 2)], null).length).toBeLessThanOrEqual(2);
  });
  test("the branch that was written in last is shown, not the newest reply beside it", () => {
    const messages = [message("1", null, 1), message("2", "1", 2), message("3", "1", 3), message("4", "2", 4), message("5", "4", 5)];
    expect(branch(messages, null).map((step) => step.message.id)).toEqual(["1", "2", "4", "5"]);
    expect(branch(messages, "3").map((step) => step.message.id)).toEqual(["1", "3"]);
  });
});

describe("of any tree", () => {
  /** Each message hangs on one before it, or begins anew. */
  const tree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 40 })
    .map((picks) => picks.map((pick, at) => message(`m${at}`, pick % (at + 1) === at ? null : `m${pick % (at + 1)}`, at)));

  test("a branch is one path from a beginning to an end, and goes through what was chosen", () => {
    fc.assert(
      fc.property(tree, fc.nat(), (messages, pick) => {
        const chosen = messages[pick % messages.length]!.id;
        const steps = branch(messages, chosen);
        expect(steps.map((step) => step.message.id)).toContain(chosen);
        expect(steps[0]?.message.parentId).toBeNull();
        steps.slice(1).forEach((step, index) => expect(step.message.parentId).toBe(steps[index]!.message.id));
        expect(messages.some((each) => each.parentId === steps.at(-1)!.message.id)).toBe(false);
        for (const { message: at, siblings, index } of steps) {
          expect(siblings[index]).toBe(at.id);
          expect(siblings.toSorted()).toEqual(
            messages
              .filter((each) => each.parentId === at.parentId)
              .map((each) => each.id)
              .toSorted(),
          );
        }
      }),
    );
  });

  test("stepping to a version and back shows the same turn, and what is stored shows what was shown", () => {
    fc.assert(
      fc.property(tree, fc.nat(), (messages, pick) => {
        const steps = branch(messages, messages[pick % messages.length]!.id);
        for (const step of steps) {
          for (const version of step.siblings) {
            const there = branch(messages, chosenLeaf(messages, version));
            expect(there.map((each) => each.message.id)).toContain(version);
            expect(branch(messages, chosenLeaf(messages, version))).toEqual(there);
          }
        }
      }),
    );
  });

  test("what did not change stays the same object", () => {
    fc.assert(
      fc.property(tree, (messages) => {
        const before = branch(messages, null);
        const last = before.at(-1)!.message;
        const after = keepSteps(before, branch([...messages, message("new", last.id, 99)], null));
        before.forEach((step, index) => expect(after[index]).toBe(step));
        expect(after.at(-1)?.message.id).toBe("new");
      }),
    );
  });
});

test("what stays when a message goes: those after it, and its other versions", () => {
  const steps = branch([message("a", null, 1), message("b", "a", 2), message("b2", "a", 3), message("c", "b2", 4)], null);
  expect(whatStays(steps, "a")).toEqual({ after: 2, versions: 0 });
  expect(whatStays(steps, "b2")).toEqual({ after: 1, versions: 1 });
  expect(whatStays(steps, "gone")).toEqual({ after: 0, versions: 0 });
});
