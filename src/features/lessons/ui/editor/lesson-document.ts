import type { KeptEdit, KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import type { Lesson, SaveResult } from "#src/features/lessons/lessons.contract.ts";
import { wordsOf } from "#src/features/lessons/lessons.rules.ts";
import { lessonSubject } from "#src/features/lessons/lessons-pending.client.ts";
import { createCursor } from "./cursor.ts";
import { mergeUnder, shared } from "./lesson-merge.ts";
import { type Conflict, conflictIn, lessonIn } from "./lesson-ops.ts";
import { atEnd, changedParts, type LessonChanges, type LessonText, withChanges } from "./lesson-text.ts";
import { errorsIn, type FieldErrors, obstacleOf, sendable } from "./limits.ts";
import { createSentLine } from "./sent-line.ts";
import { createUndo } from "./undo.ts";

const SAVE_AFTER_MS = 2_000;
const SAVE_AT_MOST_MS = 10_000;
/** A change that left the outbox unanswered was discarded; another tab tells of an answer sooner. */
const DISCARDED_AFTER_MS = 1_000;

export type DocumentState = {
  text: LessonText;
  /** What the server acknowledged last, or gave. */
  lesson: Lesson;
  /** Something was written that is not in the outbox yet. */
  isDirty: boolean;
  /** What the server would refuse, by path. The part it is in waits. */
  errors: FieldErrors;
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
  const writers = new Set<() => void>();
  const cursor = createCursor();
  const steps = createUndo<LessonText>(now, ({ before, after }, current) => mergeUnder(after, current, before).text);
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;

  let lesson = opened;
  const line = createSentLine(wordsOf(opened), outbox.adopt(subject));
  let text = line.text();
  /** What unsent writing was built on. */
  let baseRevision = opened.revision;
  /** Where others changed the same words: what was there before, until the server or a person has decided. */
  let base: LessonText | undefined;
  const undecided = conflictIn(outbox.pending(subject));
  if (undecided) {
    // What is written now goes with what was written before the page was loaded: on it a person decides.
    baseRevision = undecided.baseRevision;
    base = undecided.base ?? undefined;
  }
  /** News that waits for the answer to a save. */
  let ahead: Lesson | null = null;
  let state = snapshot();
  if (kept) restore(kept);

  function snapshot(): DocumentState {
    const changes = changedParts(line.text(), text);
    const errors = errorsIn(changes);
    return { text, lesson, isDirty: changes !== null, errors, obstacle: obstacleOf(errors) };
  }

  function emit() {
    state = snapshot();
    for (const listener of listeners) listener();
  }

  function restore(edit: KeptEdit) {
    const merged = mergeUnder(edit.base, withChanges(edit.base, edit.changes), text);
    text = merged.text;
    // It reached the server, but the page died before it could forget the copy.
    if (!changedParts(line.text(), text)) return void keptEdits.clear(id);
    if (!merged.isClean) {
      baseRevision = Math.min(edit.baseRevision, baseRevision);
      base ??= edit.base;
    }
    written();
  }

  /** `step` names what is being written: typing in one field is one step to undo. */
  function change(edit: (text: LessonText) => LessonText, step: string) {
    const next = edit(text);
    if (next === text) return;
    steps.push({ before: text, after: next }, step);
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
    const from = base ?? line.text();
    const changes = changedParts(from, text);
    // What is in the outbox is not kept twice: another window would send the copy, too.
    if (changes && changedParts(line.text(), text)) keptEdits.set({ lessonId: id, baseRevision, base: from, changes, savedAt: now() });
    else void keptEdits.clear(id);
  }

  /** What is still unsent goes out with the next save, which may be the last. */
  function keepOrSend() {
    if (changedParts(line.text(), text)) return written();
    keep();
    emit();
  }

  /** What a decision is about. `own`: whether all that is on this screen is in it. */
  function sideOf({ mutationId, base: from }: Conflict): { mine: LessonText; own: boolean } {
    const saves = outbox.pending(subject).filter((item) => item.path === "drafts.save");
    const item = saves.find((each) => each.mutationId === mutationId);
    if (!item || !from) return { mine: line.textAfter(mutationId) ?? text, own: line.textAfter(mutationId) === undefined };
    // The save itself, not this page's memory of it: another window may have written into it.
    const saved = withChanges(from, item.input.changes as LessonChanges);
    if (saves.length > 1) return { mine: saved, own: false };
    const { text: mine, isClean } = mergeUnder(line.isWaiting() ? line.text() : from, text, saved);
    return isClean ? { mine, own: true } : { mine: saved, own: false };
  }

  /** Editors hand in what they hold back for a moment while one types. */
  const collect = () => writers.forEach((write) => write());

  /** Into the outbox, at once; from there on the words are its. */
  function save() {
    collect();
    clearTimeout(saveTimer);
    dirtySince = null;
    const sent = line.text();
    const changes = sendable(changedParts(sent, text), state.errors);
    if (!changes) return;
    // An answer that is still to come may hold others' words: then the base tells whose is whose.
    const from = base ?? (line.isWaiting() ? sent : undefined);
    const input = { id, baseRevision, changes, ...(from && { base: from.content }) };
    const op = outbox.enqueue<SaveResult>({ path: "drafts.save", input, subject, label: text.title.trim() || "Untitled" });
    line.push(op.mutationId, withChanges(sent, changes));
    op.kept.then(keep, () => undefined); // refused by this device: the outbox says so and sends all the same
    op.done.catch(() => undefined); // set aside: the outbox's view carries the reason
    emit();
  }

  /** The server's newest text, with what is still on its way and what is still unsent on top. */
  function accept(latest: Lesson, answered?: string) {
    collect();
    const before = line.text();
    const sent = answered === undefined ? undefined : line.answered(answered);
    if (sent) base = undefined;
    let isClean = true;
    if (latest.revision >= lesson.revision) {
      lesson = latest;
      const isTrimmed = latest.title === before.title.trim();
      isClean = line.accept({ ...wordsOf(latest), title: isTrimmed ? before.title : latest.title }, sent);
    }
    const merged = mergeUnder(before, text, line.text());
    if (merged.text !== text) steps.close();
    text = merged.text;
    isClean &&= merged.isClean;
    // Judged from what stood there before, until the conflict is decided.
    if (!isClean) base ??= before;
    if (!base && !conflictIn(outbox.pending(subject))) baseRevision = lesson.revision;
    if (state.isDirty || changedParts(line.text(), text)) keep();
    emit();
    if (ahead) serverHas(ahead);
  }

  /**
   * What somebody else saved goes under what is being written here. While a save is on its way its answer tells better
   * whose words are whose, so that the news waits for it.
   */
  function serverHas(latest: Lesson) {
    ahead = null;
    if (latest.revision <= lesson.revision) return;
    const waiting = outbox.pending(subject);
    const isAnswerComing = waiting.length === 0 || waiting.some((item) => item.state !== "aside");
    if (line.isWaiting() && isAnswerComing) ahead = latest;
    else accept(latest);
  }

  /** The words of a discarded save go from the screen; they are one step back. */
  function forget() {
    if (!line.isWaiting() || outbox.pending(subject).length > 0) return;
    const before = line.text();
    lesson = ahead ?? lesson;
    ahead = null;
    line.reset(wordsOf(lesson));
    const { text: left } = mergeUnder(before, text, line.text());
    steps.push({ before: text, after: left }, "discard");
    text = left;
    base = undefined;
    baseRevision = lesson.revision;
    keepOrSend();
  }

  const stops = [
    outbox.onAnswer((item, answer) => {
      if (item.subject !== subject) return;
      const latest = lessonIn(answer);
      if (!latest) return;
      if (line.textAfter(item.mutationId)) accept(latest, item.mutationId);
      else serverHas(latest);
    }),
    outbox.subscribe(() => {
      if (line.isWaiting() && outbox.pending(subject).length === 0) setTimeout(forget, DISCARDED_AFTER_MS);
      else if (ahead) serverHas(ahead);
    }),
  ];

  function go(take: (current: LessonText) => LessonText) {
    collect();
    const next = take(text);
    if (next === text) return;
    text = next;
    written();
  }

  return {
    id,
    subject,
    /** A field that is written in, with what puts Markdown at its caret; the answer takes it back. */
    takeCursor: cursor.take,
    /** Where one wrote last, or at the end of the last section. */
    insertAtCursor(markdown: string) {
      if (!cursor.insert(markdown)) change((before) => atEnd(before, markdown), `insert ${now()}`);
    },
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    save,
    baseRevision: () => baseRevision,
    undo: () => go(steps.undo),
    redo: () => go(steps.redo),
    /** `write` hands in what an editor holds back; it is called before anything is saved, merged or undone. */
    addWriter(write: () => void) {
      writers.add(write);
      return () => void writers.delete(write);
    },
    serverHas,
    /** What this side wanted to save when the conflict came, with what was written since. */
    mineIn: (conflict: Conflict): LessonText => sideOf(conflict).mine,
    /** Saves what was decided, in one save on `theirs`. `about`: what the decision was about. */
    decide(conflict: Conflict, about: LessonText, theirs: Lesson, chosen: LessonText) {
      collect();
      const before = text;
      const { mutationId } = conflict;
      const { mine, own } = sideOf(conflict);
      const decided = mergeUnder(about, mine, chosen).text;
      text = own ? shared(text, decided) : mergeUnder(line.text(), text, decided).text;
      lesson = theirs.revision >= lesson.revision ? theirs : lesson;
      line.reset(wordsOf(theirs));
      base = undefined;
      baseRevision = theirs.revision;
      const changes = changedParts(line.text(), decided);
      if (changes) {
        const op = outbox.resolve<SaveResult>(mutationId, { id, baseRevision, changes });
        line.push(op.mutationId, decided);
        op.done.catch(() => undefined); // set aside again: the outbox's view carries the reason
      } else void outbox.discard(mutationId);
      steps.push({ before, after: text }, `decide ${mutationId}`);
      keepOrSend();
    },
    close() {
      save();
      for (const stop of stops) stop();
      void keptEdits.flush();
    },
  };
}
