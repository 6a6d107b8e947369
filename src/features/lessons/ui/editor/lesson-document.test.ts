import { describe, expect, test } from "bun:test";
import type { KeptEdit, KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { NewOp, Outbox, OutboxItem } from "#src/client/offline/outbox.types.ts";
import type { Lesson } from "#src/features/lessons/lessons.contract.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { openDocument } from "./lesson-document.ts";
import { conflictIn } from "./lesson-ops.ts";

const lesson = (revision: number, summary: string, title = "Dice"): Lesson => ({
  id: "l",
  userId: "me",
  projectId: null,
  sessionId: null,
  title,
  isDraft: true,
  visibility: "private",
  revision,
  content: { ...emptyContent(), summary },
  metadata: {},
  createdAt: 1,
  updatedAt: revision,
});

/** An outbox that keeps everything, and answers when the test says so. */
function fakeOutbox() {
  let items: OutboxItem[] = [];
  const listeners = new Set<(item: OutboxItem, answer: unknown) => void>();
  const enqueue = (op: NewOp) => {
    const mutationId = `m${items.length + 1}`;
    items.push({ ...op, mutationId, userId: "me", state: "kept", attempts: 0, createdAt: 1, problem: null });
    return { mutationId, kept: Promise.resolve(), done: new Promise<never>(() => {}) };
  };
  return {
    items: () => items,
    answer(answer: unknown) {
      const [item] = items.splice(0, 1);
      for (const listener of listeners) listener(item!, answer);
    },
    setAside: (details: unknown) =>
      (items = items.map((item) => ({ ...item, state: "aside", problem: { code: "CONFLICT", words: "", details } }))),
    outbox: {
      enqueue,
      pending: () => items,
      adopt: () => items,
      onAnswer: (listener: (item: OutboxItem, answer: unknown) => void) => (listeners.add(listener), () => listeners.delete(listener)),
      discard: async () => void items.splice(0),
      resolve: (_: string, input: Record<string, unknown>) => (
        items.splice(0),
        enqueue({ path: "drafts.save", input, subject: "lesson:l", label: "" })
      ),
    } as unknown as Outbox,
  };
}

function open(opened: Lesson, kept?: KeptEdit) {
  const fake = fakeOutbox();
  let edit = kept;
  const keptEdits = {
    set: (next: KeptEdit) => void (edit = next),
    clear: async () => void (edit = undefined),
    flush: async () => {},
  } as unknown as KeptEdits;
  const document = openDocument({ lesson: opened, kept, outbox: fake.outbox, keptEdits });
  const write = (summary: string) => document.change((text) => ({ ...text, content: { ...text.content, summary } }), "summary");
  return { ...fake, document, write, summary: () => document.state().text.content.summary, kept: () => edit };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("an open lesson", () => {
  test("keeps what is written on this device at once, and lets go of it when the outbox has it", async () => {
    const { document, write, kept, items } = open(lesson(1, "one"));
    write("two");
    expect(kept()?.changes).toEqual({ content: { summary: "two" } });
    document.save();
    expect(items()[0]?.input).toEqual({ id: "l", baseRevision: 1, changes: { content: { summary: "two" } } });
    await settled();
    expect(kept()).toBeUndefined();
    expect(document.state().isDirty).toBe(false);
    document.close();
  });

  test("builds later writing on the answer", () => {
    const { document, write, answer, items, summary } = open(lesson(1, "one"));
    write("two");
    document.save();
    write("three");
    answer({ status: "saved", lesson: lesson(2, "two") });
    expect(summary()).toBe("three");
    document.save();
    expect(items()[0]?.input).toMatchObject({ baseRevision: 2, changes: { content: { summary: "three" } } });
    document.close();
  });

  test("takes what the server merged into other parts", () => {
    const { document, write, answer, summary } = open(lesson(1, "one"));
    write("two");
    document.save();
    answer({ status: "merged", lesson: lesson(3, "two", "Their title") });
    expect(document.state().text.title).toBe("Their title");
    expect(summary()).toBe("two");
    document.close();
  });

  test("shows what others saved only while nothing of its own is unsaved", () => {
    const { document, write, summary } = open(lesson(1, "one"));
    document.serverHas(lesson(2, "theirs"));
    expect(summary()).toBe("theirs");
    write("mine");
    document.serverHas(lesson(3, "theirs again"));
    expect(summary()).toBe("mine");
    document.close();
  });

  test("restores what an earlier visit left unsent, on the revision it was written on when others changed it", () => {
    const base = { title: "Dice", content: lesson(1, "one").content };
    const edit: KeptEdit = { lessonId: "l", baseRevision: 1, base, changes: { content: { summary: "mine" } }, savedAt: 1 };
    const { document, items, summary } = open(lesson(2, "theirs"), edit);
    expect(summary()).toBe("mine");
    document.save();
    expect(items()[0]?.input).toMatchObject({ baseRevision: 1, base: base.content, changes: { content: { summary: "mine" } } });
    document.close();
  });

  test("restores onto the newest revision when others changed other parts", () => {
    const base = { title: "Dice", content: lesson(1, "one").content };
    const { document, items } = open(lesson(2, "one", "Their title"), {
      lessonId: "l",
      baseRevision: 1,
      base,
      changes: { content: { summary: "mine" } },
      savedAt: 1,
    });
    document.save();
    expect(items()[0]?.input).toEqual({ id: "l", baseRevision: 2, changes: { content: { summary: "mine" } } });
    document.close();
  });

  test("sends no empty title, and says why", () => {
    const { document, items } = open(lesson(1, "one"));
    document.change((text) => ({ ...text, title: " " }), "title");
    expect(document.state().obstacle).toBe("the lesson needs a title");
    document.save();
    expect(items()).toEqual([]);
    document.close();
  });

  test("undoes", () => {
    const { document, write, summary } = open(lesson(1, "one"));
    write("two");
    document.undo();
    expect(summary()).toBe("one");
    expect(document.state().isDirty).toBe(false);
    document.close();
  });
});

describe("a conflict", () => {
  const conflicted = () => {
    const page = open(lesson(1, "one"));
    page.write("mine");
    page.document.save();
    page.setAside({ status: "conflict", latest: lesson(2, "theirs"), conflicts: ["summary"] });
    return { ...page, conflict: conflictIn(page.items())! };
  };

  test("keep mine: mine onto the latest", () => {
    const { document, conflict, items, summary } = conflicted();
    expect(conflict).toMatchObject({ places: 1, latest: { revision: 2 } });
    document.keepMine(conflict);
    expect(items()[0]?.input).toEqual({ id: "l", baseRevision: 2, changes: { content: { summary: "mine" } } });
    expect(summary()).toBe("mine");
    document.close();
  });

  test("take theirs: theirs, and mine one undo away", async () => {
    const { document, conflict, items, summary } = conflicted();
    await document.takeTheirs(conflict);
    expect(items()).toEqual([]);
    expect(summary()).toBe("theirs");
    document.undo();
    expect(summary()).toBe("mine");
    document.close();
  });
});
