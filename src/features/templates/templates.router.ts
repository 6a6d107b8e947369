import { reader, router, writer } from "#src/server/trpc.ts";
import {
  createTemplateFromLessonInput,
  createTemplateInput,
  getTemplateInput,
  instantiateInput,
  listTemplatesInput,
  previewTemplateInput,
  templateIdInput,
  templateVersionsInput,
  updateTemplateInput,
} from "./templates.contract.ts";
import { create, createFromLesson, get, instantiate, list, preview, remove, restore, update, versions } from "./templates.service.ts";

export const templatesRouter = router({
  list: reader.input(listTemplatesInput).query(({ ctx, input }) => list(ctx, input)),
  get: reader.input(getTemplateInput).query(({ ctx, input }) => get(ctx, input)),
  versions: reader.input(templateVersionsInput).query(({ ctx, input }) => versions(ctx, input.id)),
  /** What a draft would say, without making one. */
  preview: reader.input(previewTemplateInput).query(({ ctx, input }) => preview(ctx, input)),
  create: writer.input(createTemplateInput).mutation(({ ctx, input }) => create(ctx, input)),
  createFromLesson: writer.input(createTemplateFromLessonInput).mutation(({ ctx, input }) => createFromLesson(ctx, input)),
  instantiate: writer.input(instantiateInput).mutation(({ ctx, input }) => instantiate(ctx, input)),
  update: writer.input(updateTemplateInput).mutation(({ ctx, input }) => update(ctx, input)),
  delete: writer.input(templateIdInput).mutation(({ ctx, input }) => remove(ctx, input)),
  restore: writer.input(templateIdInput).mutation(({ ctx, input }) => restore(ctx, input)),
});
