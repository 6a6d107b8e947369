import { createWithLesson } from "#src/features/lessons/index.ts";
import { reader, router, writer } from "#src/server/trpc.ts";
import { createProjectInput, createWithLessonInput, deleteProjectInput, getProjectInput, updateProjectInput } from "./projects.contract.ts";
import { create, get, list, remove, update } from "./projects.service.ts";

export const projectsRouter = router({
  /** All of one's own, in one answer. */
  list: reader.query(({ ctx }) => list(ctx)),
  get: reader.input(getProjectInput).query(({ ctx, input }) => get(ctx, input.id)),
  create: writer.input(createProjectInput).mutation(({ ctx, input }) => create(ctx, input)),
  createWithLesson: writer.input(createWithLessonInput).mutation(({ ctx, input }) => createWithLesson(ctx, input)),
  update: writer.input(updateProjectInput).mutation(({ ctx, input }) => update(ctx, input)),
  /** Its conversations and lessons stay, without a project. */
  delete: writer.input(deleteProjectInput).mutation(({ ctx, input }) => remove(ctx, input)),
});
