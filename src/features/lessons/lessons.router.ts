import { reader, router, writer } from "#src/server/trpc.ts";
import {
  createDraftInput,
  createFromSessionInput,
  getLessonInput,
  lessonIdInput,
  listDraftsInput,
  listLessonsInput,
  publishDraftInput,
  saveDraftInput,
} from "./lessons.contract.ts";
import { create, createFromSession, get, list, publish, remove, restore, unpublish } from "./lessons.service.ts";
import { save } from "./save.service.ts";

export const draftsRouter = router({
  list: reader.input(listDraftsInput).query(({ ctx, input }) => list(ctx, { ...input, isDraft: true })),
  get: reader.input(getLessonInput).query(({ ctx, input }) => get(ctx, input.id)),
  create: writer.input(createDraftInput).mutation(({ ctx, input }) => create(ctx, input)),
  createFromSession: writer.input(createFromSessionInput).mutation(({ ctx, input }) => createFromSession(ctx, input)),
  save: writer.input(saveDraftInput).mutation(({ ctx, input }) => save(ctx, input)),
  publish: writer.input(publishDraftInput).mutation(({ ctx, input }) => publish(ctx, input)),
  delete: writer.input(lessonIdInput).mutation(({ ctx, input }) => remove(ctx, input)),
});

export const lessonsRouter = router({
  list: reader.input(listLessonsInput).query(({ ctx, input }) => list(ctx, input)),
  get: reader.input(getLessonInput).query(({ ctx, input }) => get(ctx, input.id)),
  unpublish: writer.input(lessonIdInput).mutation(({ ctx, input }) => unpublish(ctx, input)),
  restore: writer.input(lessonIdInput).mutation(({ ctx, input }) => restore(ctx, input)),
});
