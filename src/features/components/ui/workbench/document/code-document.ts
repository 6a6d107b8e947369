import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import type { Code, Component, SavedComponent } from "../../../components.contract.ts";
import { componentSubject } from "../../../components-pending.client.ts";
import { type Conflict, conflictIn } from "./code-conflict.ts";
import { changedParts, codeOf, componentIn, isSame, mergeUnder, withInput } from "./code-text.ts";
import { forgetKept, keepCode, type KeptCode } from "./kept-code.ts";
import { obstacleOf } from "./obstacle.ts";

const SAVE_AFTER_MS = 2_000;
const SAVE_AT_MOST_MS = 10_000;
/** A save that left the outbox unanswered was discarded; another tab tells of an answer sooner. */
const DISCARDED_AFTER_MS = 1_000;

export type CodeState = {
  text: Code;
  /** What the server acknowledged last, or gave. */
  latest: Component;
  /** Something was written that is not in the outbox yet. */
  isDirty: boolean;
  /** The version that `text` is, or will be once it is saved. */
  version: number;
  /** Why what was written cannot be sent as it is, as the end of a sentence; null when it can. */
  obstacle: string | null;
};

export type CodeDocument = ReturnType<typeof openCode>;

type Deps = { component: Component; kept: KeptCode | undefined; outbox: Outbox; keptText: KeptText; now?: () => number };
type Ground = { version: number; code: Code };
type Stage = { mutationId: string; code: Code };

/** Documents that were left while something of theirs was still to be sent. */
const leaving = new Map<string, () => void>();

/** An open component: what is written by hand, what is sent, what is kept. One save is on its way at a time. */
export function openCode({ component, kept, outbox, keptText, now = Date.now }: Deps) {
  const { id } = component;
  const subject = componentSubject(id);
  leaving.get(id)?.();
  const listeners = new Set<() => void>();
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let isSaveDue = false;
  let isLeft = false;

  let latest = component;
  /** The version that unanswered writing is built on. */
  let ground: Ground = { version: component.version, code: codeOf(component) };
  /** Saves that are not answered yet, each with the whole text after it. */
  let stages: Stage[] = [];
  for (const item of outbox.adopt(subject).filter(isSave)) stages.push({ mutationId: item.mutationId, code: withInput(top(), item.input) });
  let text = top();
  /** News that waits for the answer to a save. */
  let ahead: Component | null = null;
  let state = snapshot();
  if (kept) restore(kept);

  function top(): Code {
    return stages.at(-1)?.code ?? ground.code;
  }

  function snapshot(): CodeState {
    const isDirty = !isSame(top(), text);
    const isUnsaved = isDirty || stages.length > 0;
    return { text, latest, isDirty, version: latest.version + (isUnsaved ? 1 : 0), obstacle: obstacleOf(text) };
  }

  function emit() {
    state = snapshot();
    for (const listener of listeners) listener();
  }

  function restore({ base, baseVersion, text: written_ }: KeptCode) {
    const merged = mergeUnder(base, written_, text);
    text = merged.text;
    // It reached the server, but the page died before it could forget the copy.
    if (isSame(top(), text)) return void forgetKept(keptText, id);
    if (!merged.isClean && baseVersion < ground.version) ground = { version: baseVersion, code: base };
    written();
  }

  function change(changes: Partial<Code>) {
    const next = { ...text, ...changes };
    if (isSame(next, text)) return;
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
    const base = top();
    if (isSame(base, text)) void forgetKept(keptText, id);
    else keepCode(keptText, id, { baseVersion: ground.version, base, text, savedAt: now() });
  }

  /** The op of a save that was refused. */
  const asideOp = (): OutboxItem | undefined =>
    outbox.pending(subject).find((item) => item.state === "aside" && stages.some(({ mutationId }) => mutationId === item.mutationId));

  /** Into the outbox, at once. While an earlier one is on its way this one waits, kept on the device. */
  function save() {
    clearTimeout(saveTimer);
    dirtySince = null;
    const aside = asideOp();
    const changes = changedParts(aside ? ground.code : top(), text);
    if (!changes || (aside && isSame(top(), text)) || state.obstacle !== null) return;
    if (stages.length > 0 && !aside) {
      isSaveDue = true;
      return;
    }
    // A conflict waits for a person; nothing is sent over it.
    if (aside?.problem?.code === "CONFLICT") return;
    const input = { id, baseVersion: ground.version, ...changes };
    const op = aside
      ? outbox.resolve<SavedComponent>(aside.mutationId, input)
      : outbox.enqueue<SavedComponent>({ path: "components.save", input, subject, label: `Change “${text.name.trim()}”` });
    stages = [{ mutationId: op.mutationId, code: text }];
    op.kept.then(keep, () => undefined); // refused by this device: the outbox says so and sends all the same
    op.done.catch(() => undefined); // set aside: the outbox's view carries the reason
    emit();
  }

  /** The server's newest code, with what is still unanswered on top. `base`: what of it was known here. */
  function accept(next: Component, base: Code) {
    if (next.version < latest.version) return;
    latest = next;
    const theirs = codeOf(next);
    // The server stores names trimmed.
    const known = base.name.trim() === theirs.name ? { ...theirs, name: base.name } : theirs;
    const merged = mergeUnder(base, text, known);
    text = merged.text;
    // Judged from what stood there before, until it is decided.
    if (merged.isClean) ground = { version: next.version, code: known };
  }

  function answered(mutationId: string, next: Component) {
    const index = stages.findIndex((stage) => stage.mutationId === mutationId);
    const stage = stages[index];
    stages = stages.slice(index + 1);
    accept(next, stage!.code);
    const wasDue = isSaveDue;
    isSaveDue = false;
    if (ahead) serverHas(ahead);
    if (!isSame(top(), text)) keep();
    emit();
    if (wasDue && stages.length === 0) save();
    if (isLeft) leave();
  }

  /** What somebody else saved goes under what is being written. While a save is on its way its answer tells better whose is whose. */
  function serverHas(next: Component) {
    ahead = null;
    if (next === latest || next.version < latest.version) return;
    if (stages.length > 0) {
      ahead = next;
      return;
    }
    if (next.version === latest.version) latest = next;
    else accept(next, ground.code);
    if (!isSame(top(), text)) written();
    else emit();
  }

  /** The words of a discarded save go from the screen. */
  function forget() {
    if (stages.length === 0 || outbox.pending(subject).some(isSave)) return;
    const before = top();
    stages = [];
    const next = ahead ?? latest;
    ahead = null;
    latest = next;
    ground = { version: next.version, code: codeOf(next) };
    text = mergeUnder(before, text, ground.code).text;
    keep();
    emit();
    if (isLeft) end();
  }

  const stops = [
    outbox.onAnswer((item, answer) => {
      if (item.subject !== subject) return;
      const next = componentIn(answer);
      if (!next) return;
      const isOurs = stages.some(({ mutationId }) => mutationId === item.mutationId);
      // Sent again by a person under a new id.
      const isAgain = !isOurs && isSave(item) && stages.length > 0 && !outbox.pending(subject).some((each) => isOurStage(each));
      if (isOurs) answered(item.mutationId, next);
      else if (isAgain) answered(stages.at(-1)!.mutationId, next);
      else serverHas(next);
    }),
    outbox.subscribe(() => {
      if (stages.length > 0 && !outbox.pending(subject).some(isSave)) setTimeout(forget, DISCARDED_AFTER_MS);
    }),
  ];
  const isOurStage = ({ mutationId }: OutboxItem) => stages.some((stage) => stage.mutationId === mutationId);

  /** Goes on listening while a later save waits for the answer to an earlier one. */
  function leave() {
    isLeft = true;
    save();
    void keptText.flush();
    if (isSaveDue) leaving.set(id, end);
    else end();
  }

  function end() {
    clearTimeout(saveTimer);
    leaving.delete(id);
    for (const stop of stops) stop();
  }

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
    serverHas,
    conflict: () => conflictIn(outbox.pending(subject)),
    /** What this side wants: with what was written since, where the conflict is this page's own. */
    mineIn: ({ mutationId, base, input }: Conflict): Code =>
      stages.some((stage) => stage.mutationId === mutationId) ? text : withInput(base, input),
    /** Saves what was decided, in one save on `theirs`. `mine`: what the decision was about. */
    decide({ mutationId }: Pick<Conflict, "mutationId">, mine: Code, theirs: Component, decided: Code) {
      text = mergeUnder(mine, text, decided).text;
      latest = theirs.version >= latest.version ? theirs : latest;
      ground = { version: theirs.version, code: codeOf(theirs) };
      stages = [];
      const changes = changedParts(ground.code, decided);
      if (changes) {
        const op = outbox.resolve<SavedComponent>(mutationId, { id, baseVersion: theirs.version, ...changes });
        stages = [{ mutationId: op.mutationId, code: decided }];
        op.done.catch(() => undefined); // set aside again: the outbox's view carries the reason
      } else void outbox.discard(mutationId);
      keep();
      emit();
    },
    close: leave,
  };
}

const isSave = ({ path }: Pick<OutboxItem, "path">) => path === "components.save";
