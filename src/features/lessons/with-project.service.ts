import type { CreateWithLesson } from "#src/features/projects/projects.contract.ts";
import { createProject } from "#src/features/projects/index.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import { createIn } from "./writing.service.ts";

/** A project with a first draft in it, both or neither. */
export function createWithLesson(
  ctx: SignedIn,
  input: CreateWithLesson,
): Promise<{ projectId: string; lessonId: string; runId: string | null }> {
  return mutate(ctx, input, async (tx) => {
    const { id: projectId } = await createProject(tx, ctx, input);
    const lesson = await createIn(tx, ctx, { projectId }, { title: input.lessonTitle });
    return { projectId, lessonId: lesson.id, runId: null };
  });
}
