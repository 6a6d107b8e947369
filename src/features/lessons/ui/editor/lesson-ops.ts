import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Lesson, LessonContent, SaveResult } from "#src/features/lessons/lessons.contract.ts";
import { plannedOf } from "#src/features/lessons/lessons.rules.ts";
import type { LessonText } from "./lesson-text.ts";

export type Conflict = {
  mutationId: string;
  latest: Lesson;
  /** What both sides began from, where the server still knew it. */
  base: LessonText | null;
  baseRevision: number;
  places: number;
};

/** The conflict that waits for a decision, if there is one. */
export function conflictIn(items: OutboxItem[]): Conflict | null {
  const item = items.find((each) => each.state === "aside" && each.path === "drafts.save" && each.problem?.code === "CONFLICT");
  const answer = item?.problem?.details as Extract<SaveResult, { status: "conflict" }> | undefined;
  if (!item || !answer?.latest) return null;
  const { latest, conflicts } = answer;
  const content = answer.base ?? (item.input.base as LessonContent | undefined);
  const plannedMinutes = answer.basePlannedMinutes === undefined ? plannedOf(latest.metadata) : answer.basePlannedMinutes;
  return {
    mutationId: item.mutationId,
    latest,
    base: content ? { title: answer.baseTitle ?? latest.title, plannedMinutes, content } : null,
    baseRevision: Number(item.input.baseRevision),
    places: Math.max(1, conflicts?.length ?? 1),
  };
}

export function lessonIn(answer: unknown): Lesson | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("status" in answer) return answer.status === "conflict" ? null : ((answer as { lesson?: Lesson }).lesson ?? null);
  return "revision" in answer && "content" in answer ? (answer as Lesson) : null;
}
