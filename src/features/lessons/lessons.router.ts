import { reader, router, writer } from "#src/server/trpc.ts";
import {
  createDraftInput,
  createFromSessionInput,
  getLessonInput,
  lessonIdInput,
  listDraftsInput,
  listLessonsInput,
  compareRevisionsInput,
  duplicateLessonInput,
  getRevisionInput,
  listRevisionsInput,
  nameRevisionInput,
  pinRevisionInput,
  publishDraftInput,
  restoreRevisionInput,
  saveDraftInput,
  shareLessonInput,
  undoRunInput,
} from "./lessons.contract.ts";
import { createFromSession } from "./from-session.service.ts";
import { create, duplicate, get, list, publish, remove, restore, share, unpublish } from "./lessons.service.ts";
import { exportLesson } from "./transfer/export.service.ts";
import { importLesson } from "./transfer/import.service.ts";
import { exportLessonInput, importLessonInput } from "./transfer/transfer.contract.ts";
import * as revisions from "./revisions.service.ts";
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
  share: writer.input(shareLessonInput).mutation(({ ctx, input }) => share(ctx, input)),
  export: reader.input(exportLessonInput).query(({ ctx, input }) => exportLesson(ctx, input)),
  import: writer.input(importLessonInput).mutation(({ ctx, input }) => importLesson(ctx, input)),
  duplicate: writer.input(duplicateLessonInput).mutation(({ ctx, input }) => duplicate(ctx, input)),
});

export const revisionsRouter = router({
  list: reader.input(listRevisionsInput).query(({ ctx, input }) => revisions.list(ctx, input)),
  get: reader.input(getRevisionInput).query(({ ctx, input }) => revisions.get(ctx, input)),
  compare: reader.input(compareRevisionsInput).query(({ ctx, input }) => revisions.compare(ctx, input)),
  restore: writer.input(restoreRevisionInput).mutation(({ ctx, input }) => revisions.restore(ctx, input)),
  name: writer.input(nameRevisionInput).mutation(({ ctx, input }) => revisions.name(ctx, input)),
  pin: writer.input(pinRevisionInput).mutation(({ ctx, input }) => revisions.pin(ctx, input)),
  undoRun: writer.input(undoRunInput).mutation(({ ctx, input }) => revisions.undoRun(ctx, input)),
});
