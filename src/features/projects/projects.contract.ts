import { z } from "zod";
import { id, line, mutation } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

/** A named folder of conversations and lessons. */
export type Project = {
  id: string;
  userId: string;
  name: string;
  /** Conversations and lessons in it that are not deleted. */
  sessionCount: number;
  lessonCount: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Longest name, in UTF-16 code units. */
export const PROJECT_NAME_MAX = 120;

const name = line(PROJECT_NAME_MAX);

export const getProjectInput = z.strictObject({ id });
export const createProjectInput = mutation({ id: id.optional(), name });
/** `start`: begin a run that writes the lesson; runs are not there yet, so `runId` is null in the answer. */
export const createWithLessonInput = mutation({ id: id.optional(), name, lessonTitle: line(200), start: z.boolean().optional() });
export const updateProjectInput = mutation({ id, name });
export const deleteProjectInput = mutation({ id });

export type CreateProject = z.infer<typeof createProjectInput>;
export type CreateWithLesson = z.infer<typeof createWithLessonInput>;
export type UpdateProject = z.infer<typeof updateProjectInput>;
