import { describe, expect, test } from "bun:test";
import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { NewOp, Outbox, OutboxItem } from "#src/client/offline/outbox.types.ts";
import type { Component } from "../../../components.contract.ts";
import { openCode } from "./code-document.ts";
import { loadKept } from "./kept-code.ts";

const component = (version: number, jsxCode: string, more: Partial<Component> = {}): Component => ({
  id: "k",
  sessionId: "s",
  name: "Quiz",
  jsxCode,
  cssCode: "",
  componentType: "component",
  version,
  author: "person",
  isCurrent: true,
  problem: null,
  metadata: {},
  createdAt: 1,
  updatedAt: version,
  deletedAt: null,
  ...more,
});

/** An outbox that keeps everything, and answers when the test says so. */
function fakeOutbox() {
  let items: OutboxItem[] = [];
  let count = 0;
  const listeners = new Set<(item: OutboxItem, answer: unknown) => void>();
  const watchers = new Set<() => void>();
  const enqueue = (op: NewOp) => {
    const mutationId = `m${count++}`;
    items.push({ ...op, mutationId, userId: "me", state: "kept", attempts: 0, createdAt: 1, problem: null });
    return { mutationId, kept: Promise.resolve(), done: new Promise<never>(() => {}) };
  };
  return {
    items: () => items,
    answer(answer: unknown) {
      const [item] = items.splice(0, 1);
      for (const listener of listeners) listener(item!, answer);
    },
    setAside: (problem: OutboxItem["problem"]) => (items = items.map((item) => ({ ...item, state: "aside", problem }))),
    tell: () => watchers.forEach((watcher) => watcher()),
    outbox: {
      enqueue,
      pending: () => items,
      adopt: () => items,
      subscribe: (listener: () => void) => (watchers.add(listener), () => watchers.delete(listener)),
      onAnswer: (listener: (item: OutboxItem, answer: unknown) => void) => (listeners.add(listener), () => listeners.delete(listener)),
      discard: async () => void items.splice(0),
      resolve: (_: string, input: Record<string, unknown>) => (
        items.splice(0),
        enqueue({ path: "components.save", input, subject: "component:k", label: "" })
      ),
    } as unknown as Outbox,
  };
}

function fakeTexts() {
  const texts = new Map<string, string>();
  const keptText = {
    load: async (key: string) => texts.get(key),
    set: (key: string, text: string) => void texts.set(key, text),
    clear: async (key: string) => void texts.delete(key),
    flush: async () => {},
  } as unknown as KeptText;
  return { texts, keptText };
}

async function open(opened: Component, { keptText, texts } = fakeTexts()) {
  const fake = fakeOutbox();
  const document = openCode({ component: opened, kept: await loadKept(keptText, "k"), outbox: fake.outbox, keptText });
  return {
    ...fake,
    document,
    keptText,
    texts,
    jsx: () => document.state().text.jsxCode,
    write: (jsxCode: string) => document.change({ jsxCode }),
  };
}

const LINES = "one\ntwo\nthree\nfour\n";
const settled = () => Bun.sleep(0);

describe("an open component", () => {
  test("keeps what is written at once, saves only what changed, and lets go of the copy once the outbox has it", async () => {
    const t = await open(component(1, "a"));
    t.write("b");
    expect([...t.texts.keys()]).toEqual(["component:k"]);
    t.document.save();
    expect(t.items()[0]).toMatchObject({ path: "components.save", input: { id: "k", baseVersion: 1, jsxCode: "b" } });
    expect(t.items()[0]!.input).not.toHaveProperty("cssCode");
    await settled();
    expect(t.texts.size).toBe(0);
    t.answer({ status: "saved", component: component(2, "b") });
    expect(t.document.state()).toMatchObject({ version: 2, isDirty: false });
    t.document.close();
  });

  test("one save is on its way at a time; what is written meanwhile follows on the answer", async () => {
    const t = await open(component(1, LINES));
    t.write(LINES.replace("one", "1"));
    t.document.save();
    t.write(LINES.replace("one", "1a"));
    t.document.save();
    expect(t.items()).toHaveLength(1);
    // Somebody else’s line came in with the answer.
    t.answer({ status: "merged", component: component(3, LINES.replace("one", "1").replace("four", "4")) });
    expect(t.jsx()).toBe("1a\ntwo\nthree\n4\n");
    expect(t.items()[0]!.input).toMatchObject({ baseVersion: 3, jsxCode: "1a\ntwo\nthree\n4\n" });
    t.document.close();
  });

  test("what others save comes in under what is being written; the same line is judged from before", async () => {
    const t = await open(component(1, LINES));
    t.write(LINES.replace("two", "zwei"));
    t.document.serverHas(component(2, LINES.replace("four", "4")));
    expect(t.jsx()).toBe("one\nzwei\nthree\n4\n");
    t.document.serverHas(component(3, "one\ndeux\nthree\n4\n"));
    expect(t.jsx()).toBe("one\nzwei\nthree\n4\n");
    t.document.save();
    expect(t.items()[0]!.input).toMatchObject({ baseVersion: 2 });
    t.document.close();
  });

  test("a conflict waits for a person, keeps what is written on, and is sent as decided", async () => {
    const t = await open(component(1, LINES));
    t.write(LINES.replace("two", "zwei"));
    t.document.save();
    const latest = component(2, LINES.replace("two", "deux"));
    const base = { name: "Quiz", jsxCode: LINES, cssCode: "" };
    t.setAside({
      code: "CONFLICT",
      words: "",
      details: { status: "conflict", latest, base, conflicts: [{ part: "jsxCode", regions: 1 }] },
    });
    t.write(LINES.replace("two", "zwei").replace("one", "1"));
    t.document.save();
    expect(t.items()).toHaveLength(1);
    const conflict = t.document.conflict()!;
    const mine = t.document.mineIn(conflict);
    expect(mine.jsxCode).toBe("1\nzwei\nthree\nfour\n");
    t.document.decide(conflict, mine, latest, { ...mine, jsxCode: "1\ndeux, zwei\nthree\nfour\n" });
    expect(t.items()[0]!.input).toEqual({ id: "k", baseVersion: 2, jsxCode: "1\ndeux, zwei\nthree\nfour\n" });
    t.document.close();
  });

  test("a tab that died left its words; they come back, also under what others wrote since", async () => {
    const texts = fakeTexts();
    const first = await open(component(1, LINES), texts);
    first.write(LINES.replace("one", "1"));
    const again = await open(component(2, LINES.replace("four", "4")), texts);
    expect(again.jsx()).toBe("1\ntwo\nthree\n4\n");
    again.document.save();
    expect(again.items()[0]!.input).toMatchObject({ baseVersion: 2, jsxCode: "1\ntwo\nthree\n4\n" });
    first.document.close();
    again.document.close();
  });

  test("what cannot be sent says why, and a discarded save goes from the screen", async () => {
    const t = await open(component(1, "a"));
    t.document.change({ name: " " });
    t.document.save();
    expect(t.document.state().obstacle).toBe("the component needs a name");
    expect(t.items()).toHaveLength(0);
    t.document.change({ name: "Quiz" });
    t.write("b");
    t.document.save();
    await t.outbox.discard("m0");
    t.tell();
    await Bun.sleep(1_100);
    expect(t.jsx()).toBe("a");
    t.document.close();
  });
});
