import type { KeptEdit, KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import type { Lesson, SaveResult } from "#src/features/lessons/lessons.contract.ts";
import { lessonSubject } from "#src/features/lessons/lessons-pending.client.ts";
import { type Conflict, lessonIn, sendable, textOf, withOps } from "./lesson-ops.ts";
import { changedParts, isSameWhere, type LessonChanges, type LessonText, rebaseText, withChanges } from "./lesson-text.ts";
import { createUndo } from "./undo.ts";

const SAVE_AFTER_MS = 2_000;
const SAVE_AT_MOST_MS = 10_000;

export type DocumentState = {
  text: LessonText;
  /** What the server acknowledged last, or gave. */
  lesson: Lesson;
  /** Something was written that is not in the outbox yet. */
  isDirty: boolean;
  /** Why what was written cannot be sent as it is, in words; null when it can. */
  obstacle: string | null;
};

export type LessonDocument = ReturnType<typeof openDocument>;

type Deps = { lesson: Lesson; kept: KeptEdit | undefined; outbox: Outbox; keptEdits: KeptEdits; now?: () => number };

/** An open lesson: what is written, what is sent, what is kept. The page's only way to change it. */
export function openDocument({ lesson: opened, kept, outbox, keptEdits, now = Date.now }: Deps) {
  const { id } = opened;
  const subject = lessonSubject(id);
  const listeners = new Set<() => void>();
  const undoStack = createUndo<LessonText>(now);
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;

  let lesson = opened;
  /** The server's text with every op on top that is still on its way. */
  let sent = withOps(textOf(opened), outbox.adopt(subject));
  let text = sent;
  /** What unsent writing was built on. */
  let baseRevision = opened.revision;
  let base: LessonText | undefined;
  let state = snapshot();
  if (kept) restore(kept);

  function snapshot(): DocumentState {
    const changes = changedParts(sent, text);
    return {
      text,
      lesson,
      isDirty: changes !== null,
      obstacle: changes?.title !== undefined && changes.title.trim() === "" ? "the lesson needs a title" : null,
    };
  }

  function emit() {
    state = snapshot();
    for (const listener of listeners) listener();
  }

  function restore(edit: KeptEdit) {
    text = withChanges(sent, edit.changes);
    // It reached the server, but the page died before it could forget the copy.
    if (!changedParts(sent, text)) return void keptEdits.clear(id);
    if (!isSameWhere(edit.changes, edit.base, sent)) {
      baseRevision = Math.min(edit.baseRevision, baseRevision);
      base = edit.base;
    }
    written();
  }

  /** `step` names what is being written: typing in one field is one step to undo. */
  function change(edit: (text: LessonText) => LessonText, step: string) {
    const next = edit(text);
    if (next === text) return;
    undoStack.push(text, step);
    text = next;
    written();
  }

  function written() {
    keep();
    emit();
    const wait = Math.min(SAVE_AFTER_MS, (dirtySince ??= now()) + SAVE_AT_MOST_MS - now());
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, Math.max(0, wait));
  }

  function keep() {
    const changes = changedParts(sent, text);
    if (changes) keptEdits.set({ lessonId: id, baseRevision, base: base ?? sent, changes, savedAt: now() });
    else void keptEdits.clear(id);
  }

  /** Into the outbox, at once; from there on the words are its. */
  function save() {
    clearTimeout(saveTimer);
    dirtySince = null;
    const changes = sendable(changedParts(sent, text));
    if (!changes) return;
    const input = { id, baseRevision, changes, ...(base && { base: base.content }) };
    const op = outbox.enqueue<SaveResult>({ path: "drafts.save", input, subject, label: text.title.trim() || "Untitled" });
    sent = withChanges(sent, changes);
    base = undefined;
    op.kept.then(keep, () => undefined); // refused by this device: the outbox says so and sends all the same
    op.done.catch(() => undefined); // set aside: the outbox's view carries the reason
    emit();
  }

  /** The server's newest text, with what is still on its way and what is still unsent on top. */
  function accept(latest: Lesson, answered?: string) {
    if (latest.revision < lesson.revision) return;
    lesson = latest;
    const waiting = outbox.pending(subject).filter((item) => item.mutationId !== answered);
    const onto = withOps(textOf(latest), waiting);
    if (changedParts(sent, onto)) undoStack.clear();
    text = rebaseText(text, sent, onto);
    sent = onto;
    baseRevision = latest.revision;
    if (changedParts(sent, text)) keep();
    emit();
  }

  const stop = outbox.onAnswer((item, answer) => {
    if (item.subject !== subject) return;
    const latest = lessonIn(answer);
    if (latest) accept(latest, item.mutationId);
  });

  return {
    id,
    subject,
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    save,
    baseRevision: () => baseRevision,
    undo() {
      const earlier = undoStack.pop();
      if (!earlier) return;
      text = earlier;
      written();
    },
    /** What somebody else saved: shown at once when nothing of one's own is unsaved, else decided at the next save. */
    serverHas(latest: Lesson) {
      if (latest.revision > lesson.revision && !state.isDirty && outbox.pending(subject).length === 0) accept(latest);
    },
    /** Mine onto the latest revision. */
    keepMine({ mutationId, latest }: Conflict) {
      const item = outbox.pending(subject).find((each) => each.mutationId === mutationId);
      if (!item) return;
      const changes = item.input.changes as LessonChanges;
      void outbox.resolve(mutationId, { id, baseRevision: latest.revision, changes }).done.catch(() => undefined);
      lesson = latest;
      const onto = withChanges(textOf(latest), changes);
      undoStack.clear();
      text = rebaseText(text, sent, onto);
      sent = onto;
      baseRevision = latest.revision;
      emit();
    },
    /** Theirs; mine stays one undo away. */
    async takeTheirs({ mutationId, latest }: Conflict) {
      await outbox.discard(mutationId);
      undoStack.push(text, "take theirs");
      lesson = latest;
      text = sent = textOf(latest);
      baseRevision = latest.revision;
      keep();
      emit();
    },
    close() {
      save();
      stop();
      void keptEdits.flush();
    },
  };
}
