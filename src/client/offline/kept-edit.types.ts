import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";

/** An open lesson's local edit that the server has not acknowledged. */
export type KeptEdit = {
  lessonId: string;
  baseRevision: number;
  base: { title: string; plannedMinutes?: number | null | undefined; content: LessonContent };
  changes: { title?: string; plannedMinutes?: number | null; content?: Partial<LessonContent> };
  savedAt: number;
};
