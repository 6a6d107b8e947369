import { describe, expect, test } from "bun:test";
import { mergeSaves, withoutParts } from "#src/client/offline/changes.ts";
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
  let count = 0;
  const listeners = new Set<(item: OutboxItem, answer: unknown) => void>();
  const watchers = new Set<() => void>();
  const enqueue = (op: NewOp) => {
    const mutationId = `m${count}`;
    items.push({ ...op, mutationId, userId: "me", state: "kept", attempts: 0, createdAt: 1, problem: null });
    count += 1;
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

  test("shows what others saved, and keeps what is being written", () => {
    const { document, write, summary, items } = open(lesson(1, "one"));
    document.serverHas(lesson(2, "all of it theirs."));
    expect(summary()).toBe("all of it theirs.");
    write("all of it theirs. And mine");
    document.serverHas(lesson(3, "now all of it theirs.", "Their title"));
    expect(summary()).toBe("now all of it theirs. And mine");
    expect(document.state().text.title).toBe("Their title");
    document.save();
    expect(items()[0]?.input).toEqual({ id: "l", baseRevision: 3, changes: { content: { summary: "now all of it theirs. And mine" } } });
    document.close();
  });

  test("where both changed the same words mine stays on the screen, and the server judges from before", () => {
    const { document, write, summary, items } = open(lesson(1, "one"));
    write("mine");
    document.serverHas(lesson(2, "theirs", "Their title"));
    expect(summary()).toBe("mine");
    expect(document.state().text.title).toBe("Their title");
    document.save();
    expect(items()[0]?.input).toMatchObject({ baseRevision: 1, base: { summary: "one" }, changes: { content: { summary: "mine" } } });
    expect((items()[0]!.input.changes as { title?: string }).title).toBeUndefined();
    document.close();
  });

  test("news that comes while a save is on its way waits for the answer", () => {
    const { document, write, answer, summary } = open(lesson(1, "one and two"));
    write("one and 2");
    document.save();
    document.serverHas(lesson(3, "1 and 2"));
    expect(summary()).toBe("one and 2");
    write("one and 2 three");
    answer({ status: "saved", lesson: lesson(2, "one and 2") });
    expect(summary()).toBe("1 and 2 three");
    document.close();
  });

  test("what an editor holds back is taken before anything is merged, saved or undone", () => {
    const { document, write, items, summary } = open(lesson(1, "one"));
    let held: string | null = "held";
    document.addWriter(() => {
      if (held !== null) write(held);
      held = null;
    });
    document.serverHas(lesson(2, "one", "Their title"));
    expect(summary()).toBe("held");
    held = "held again";
    document.save();
    expect(items()[0]?.input).toMatchObject({ baseRevision: 2, changes: { content: { summary: "held again" } } });
    document.close();
  });

  test("a space at the end of the title stays while one types on", () => {
    const { document, answer } = open(lesson(1, "one"));
    document.change((text) => ({ ...text, title: "Dice " }), "title");
    document.save();
    document.change((text) => ({ ...text, title: "Dice t " }), "title");
    document.save();
    answer({ status: "saved", lesson: lesson(2, "one", "Dice t") });
    expect(document.state()).toMatchObject({ text: { title: "Dice t " }, isDirty: false });
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

  test("names what is too long, and saves the rest", () => {
    const { document, write, items } = open(lesson(1, "one"));
    document.change((text) => ({ ...text, title: "x".repeat(201) }), "title");
    write("two");
    expect(document.state().errors).toEqual({ title: "At most 200 characters" });
    expect(document.state().obstacle).toBe("the title: at most 200 characters");
    document.save();
    expect(items()[0]?.input).toMatchObject({ changes: { content: { summary: "two" } } });
    expect(document.state()).toMatchObject({ isDirty: true, text: { title: "x".repeat(201) } });
    document.close();
  });

  test("undoes and redoes", () => {
    const { document, write, summary } = open(lesson(1, "one"));
    write("two");
    document.undo();
    expect(summary()).toBe("one");
    expect(document.state().isDirty).toBe(false);
    document.redo();
    expect(summary()).toBe("two");
    document.close();
  });

  test("an undo never takes back others’ words", () => {
    const { document, write, summary } = open(lesson(1, "one two three"));
    write("one two drei");
    document.serverHas(lesson(2, "eins two three", "Their title"));
    write("eins two drei vier");
    document.undo();
    document.undo();
    expect(summary()).toBe("eins two three");
    expect(document.state().text.title).toBe("Their title");
    document.redo();
    expect(summary()).toBe("eins two drei");
    document.close();
  });
});

describe("a conflict", () => {
  const conflicted = () => {
    const page = open(lesson(1, "one"));
    page.write("mine");
    page.document.save();
    page.setAside({ status: "conflict", latest: lesson(2, "theirs"), conflicts: ["summary"] });
    page.tell();
    return { ...page, conflict: conflictIn(page.items())! };
  };
  const withSummary = (summary: string) => ({ title: "Dice", content: lesson(1, summary).content });

  test("is decided in one save on the latest", () => {
    const { document, conflict, items, summary } = conflicted();
    expect(conflict).toMatchObject({ places: 1, latest: { revision: 2 } });
    document.decide(conflict, document.mineIn(conflict), conflict.latest, withSummary("both"));
    expect(items()[0]?.input).toEqual({ id: "l", baseRevision: 2, changes: { content: { summary: "both" } } });
    expect(summary()).toBe("both");
    expect(document.state().isDirty).toBe(false);
    document.close();
  });

  test("theirs needs no save, and mine is one undo away", () => {
    const { document, conflict, items, summary } = conflicted();
    document.decide(conflict, document.mineIn(conflict), conflict.latest, withSummary("theirs"));
    expect(items()).toEqual([]);
    expect(summary()).toBe("theirs");
    document.undo();
    expect(summary()).toBe("mine");
    document.close();
  });

  test("what is written before it is decided is built on the same revision, so that it goes with it", () => {
    const { document, write, items } = conflicted();
    document.serverHas(lesson(2, "theirs"));
    write("mine, longer");
    document.save();
    expect(items().at(-1)?.input).toMatchObject({ baseRevision: 1, changes: { content: { summary: "mine, longer" } } });
    document.close();
  });
});

describe("while a conflict is open", () => {
  const saying = (summary: string, title = "Dice") => ({ title, content: { ...emptyContent(), summary } });
  const answerTo = (conflicts: string[]) => ({
    status: "conflict",
    latest: lesson(2, "theirs"),
    base: saying("one").content,
    baseTitle: "Dice",
    conflicts,
  });
  /** A page that is opened with a save that waits for a decision. */
  const reopened = (changes: Record<string, unknown>) => {
    const fake = fakeOutbox();
    const input = { id: "l", baseRevision: 1, changes };
    fake.outbox.enqueue({ path: "drafts.save", input, subject: "lesson:l", label: "" });
    fake.setAside(answerTo(["summary"]));
    return fake;
  };
  const openWith = (fake: ReturnType<typeof fakeOutbox>) => {
    const keptEdits = { set: () => {}, clear: async () => {}, flush: async () => {} } as unknown as KeptEdits;
    const document = openDocument({ lesson: lesson(2, "theirs"), kept: undefined, outbox: fake.outbox, keptEdits });
    return { ...fake, document, conflict: conflictIn(fake.items())! };
  };

  test("what is written after a reload is built on what came before it: nothing of theirs is overwritten", () => {
    const { document, items } = openWith(reopened({ content: { summary: "mine" } }));
    document.change((text) => ({ ...text, title: "Typed" }), "title");
    document.save();
    expect(items().at(-1)?.input).toMatchObject({ baseRevision: 1, base: { summary: "one" }, changes: { title: "Typed" } });
    document.close();
  });

  for (const [side, summary] of [
    ["mine", "mine"],
    ["theirs", "theirs"],
    ["both", "mine theirs"],
  ] as const)
    test(`what was not sent yet goes out after the decision: ${side}`, () => {
      const { document, conflict, items } = openWith(reopened({ content: { summary: "mine" } }));
      const about = document.mineIn(conflict);
      document.change((text) => ({ ...text, title: "Typed" }), "title");
      document.decide(conflict, about, conflict.latest, saying(summary));
      document.save();
      expect(document.state().text).toMatchObject({ title: "Typed", content: { summary } });
      expect(items().map(({ input }) => (input.changes as { title?: string }).title)).toContain("Typed");
      document.close();
    });

  test("another window’s words in the same save are part of what is decided", () => {
    const { document, conflict, items } = openWith(reopened({ content: { summary: "mine" } }));
    const about = document.mineIn(conflict);
    const [item] = items();
    item!.input = { ...item!.input, changes: { title: "Second", content: { summary: "mine" } } };
    expect(document.mineIn(conflict).title).toBe("Second");
    // Also when they came after what the reader was shown.
    document.decide(conflict, about, conflict.latest, saying("both"));
    expect(items()[0]?.input).toMatchObject({ baseRevision: 2, changes: { title: "Second", content: { summary: "both" } } });
    document.close();
  });

  test("a window that did not write the save decides about the save, not about its own text", () => {
    const fake = fakeOutbox();
    const page = openWith(fake);
    fake.outbox.enqueue({
      path: "drafts.save",
      input: { id: "l", baseRevision: 1, changes: { title: "Typed", content: { summary: "mine" } } },
      subject: "lesson:l",
      label: "",
    });
    fake.setAside(answerTo(["summary"]));
    const conflict = conflictIn(fake.items())!;
    expect(page.document.mineIn(conflict)).toMatchObject({ title: "Typed", content: { summary: "mine" } });
    page.document.close();
  });
});

describe("the planned length", () => {
  const planned = (revision: number, summary: string, minutes: number | null): Lesson => ({
    ...lesson(revision, summary),
    metadata: minutes === null ? {} : { minutes },
  });

  test("is sent alone, stays while others write, and is one step back", () => {
    const { document, items, answer, summary } = open(planned(1, "one", 45));
    expect(document.state().text.plannedMinutes).toBe(45);
    document.change((text) => ({ ...text, plannedMinutes: 60 }), "planned length");
    document.save();
    expect(items()[0]!.input.changes).toEqual({ plannedMinutes: 60 });
    answer({ status: "merged", lesson: planned(3, "theirs", 60) });
    expect([document.state().text.plannedMinutes, summary(), document.state().isDirty]).toEqual([60, "theirs", false]);
    document.undo();
    expect([document.state().text.plannedMinutes, summary()]).toEqual([45, "theirs"]);
  });

  test("of a copy that an older page kept is not touched", () => {
    const base = { title: "Dice", content: { ...emptyContent(), summary: "one" } };
    const kept = { lessonId: "l", baseRevision: 1, base, changes: { content: { summary: "mine" } }, savedAt: 1 };
    const { document, summary } = open(planned(2, "one", 45), kept);
    expect([document.state().text.plannedMinutes, summary()]).toEqual([45, "mine"]);
  });

  test("stays beside the parts when two saves become one", () => {
    const [one, two] = [{ plannedMinutes: 60 }, { content: { summary: "two" } }].map((changes) => ({ id: "l", baseRevision: 1, changes }));
    expect(mergeSaves(one!, two!)).toEqual({ id: "l", baseRevision: 1, changes: { plannedMinutes: 60, content: { summary: "two" } } });
    expect(withoutParts(one!, { changes: { plannedMinutes: null } })).toBeNull();
  });
});
