import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Lesson, SaveResult } from "#src/features/lessons/lessons.contract.ts";
import { withChanges, type LessonChanges, type LessonText } from "./lesson-text.ts";

export type Conflict = { mutationId: string; latest: Lesson; places: number };

export const textOf = ({ title, content }: Lesson): LessonText => ({ title, content });

/** The conflict that waits for a decision, if there is one. */
export function conflictIn(items: OutboxItem[]): Conflict | null {
  const item = items.find((each) => each.state === "aside" && each.path === "drafts.save" && each.problem?.code === "CONFLICT");
  const answer = item?.problem?.details as Extract<SaveResult, { status: "conflict" }> | undefined;
  return item && answer?.latest
    ? { mutationId: item.mutationId, latest: answer.latest, places: Math.max(1, answer.conflicts?.length ?? 1) }
    : null;
}

export function withOps(text: LessonText, items: OutboxItem[]): LessonText {
  return items
    .filter((item) => item.path === "drafts.save")
    .reduce((sofar, item) => withChanges(sofar, item.input.changes as LessonChanges), text);
}

/** A title without a character is not sent; everything else is. */
export function sendable(changes: LessonChanges | null): LessonChanges | null {
  if (!changes || changes.title === undefined || changes.title.trim() !== "") return changes;
  return changes.content ? { content: changes.content } : null;
}

export function lessonIn(answer: unknown): Lesson | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("status" in answer) return answer.status === "conflict" ? null : ((answer as { lesson?: Lesson }).lesson ?? null);
  return "revision" in answer && "content" in answer ? (answer as Lesson) : null;
}
