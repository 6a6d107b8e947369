import { timeWords } from "#src/client/offline/status-time.ts";
import type { OutboxItem, OutboxView } from "#src/client/offline/outbox.types.ts";

export type StatusKind = "saved" | "saving" | "offline" | "signin" | "conflict" | "failed";

/** The sentence without its verb; `verb` is the one thing to do about it. */
export type Status = { kind: StatusKind; sentence: string; verb?: string };

export type StatusInput = {
  view: OutboxView;
  /** One subject's status; without it, that of all things together. */
  subject?: string;
  /** Something was typed that is not in the outbox yet. */
  isDirty?: boolean;
  /** When the server last took it, as the record itself says; used until this browser has an acknowledgement. */
  savedAt?: number;
  now?: number;
  locale?: string;
  timeZone?: string;
};

/** What the status line says. If several hold, the worse one: the order of this function. */
export function statusOf(input: StatusInput): Status {
  const { view, subject, isDirty = false } = input;
  const items = subject === undefined ? view.items : view.items.filter((item) => item.subject === subject);
  const conflicts = items.filter(isConflict);
  const aside = items.find((item) => item.state === "aside" && !isConflict(item));
  const refused = aside ?? items.find(isStuck);
  const waiting = items.filter((item) => item.state !== "aside").length + (isDirty ? 1 : 0);

  if (refused?.problem) return { kind: "failed", sentence: `Not saved: ${clause(refused.problem.words)}`, verb: wayOut(refused) };
  const isHeldUp = waiting > 0 && (view.needsSignIn || view.connection === "offline");
  if (view.notKept && isHeldUp) return { kind: "failed", sentence: `Not saved: ${clause(view.notKept)}`, verb: "Export a copy" };
  if (conflicts.length > 0) return { kind: "conflict", sentence: `Conflict in ${count(placesIn(conflicts), "place")}`, verb: "Decide" };
  if (view.needsSignIn)
    return { kind: "signin", sentence: `Waiting for sign-in${waiting > 0 ? `: ${count(waiting, "change")} kept` : ""}`, verb: "Sign in" };
  if (view.connection === "offline")
    return {
      kind: "offline",
      sentence: waiting > 0 ? `Offline: ${count(waiting, "change")} kept on this device` : "Offline: all changes saved",
    };
  if (waiting > 0) return { kind: "saving", sentence: "Saving…" };
  return { kind: "saved", sentence: savedWords(input) };
}

function savedWords({ view, subject, savedAt, now = Date.now(), locale, timeZone }: StatusInput): string {
  if (subject === undefined) return "All changes saved";
  const at = Math.max(view.lastAckAt[subject] ?? 0, savedAt ?? 0);
  return at === 0 ? "Saved" : `Saved ${timeWords(at, { now, locale, timeZone })}`;
}

const isConflict = (item: OutboxItem) => item.state === "aside" && item.problem?.code === "CONFLICT";

/** The server answers, but has refused it more than once for the moment. */
const isStuck = (item: OutboxItem) => item.state !== "aside" && item.problem !== null && item.attempts >= 3;

function placesIn(items: OutboxItem[]): number {
  return items.reduce(
    (sum, { problem }) => sum + Math.max(1, (problem?.details as { conflicts?: unknown[] } | undefined)?.conflicts?.length ?? 0),
    0,
  );
}

const wayOut = (item: OutboxItem) => (item.path === "drafts.save" ? "Export a copy" : item.state === "aside" ? "Retry" : "Try now");

/** A sentence as the end of another one. */
function clause(words: string): string {
  const end = words.replace(/\.$/, "");
  return /^[A-Z][a-z’' ]/.test(end) ? end[0]!.toLowerCase() + end.slice(1) : end;
}

const count = (n: number, one: string) => `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;
