import { reader, router, writer } from "#src/server/trpc.ts";
import { compile } from "./compile.service.ts";
import {
  attachComponentInput,
  compileInput,
  componentIdInput,
  componentVersionsInput,
  createComponentInput,
  createInteractionInput,
  getComponentInput,
  getVersionInput,
  listComponentsInput,
  listInteractionsInput,
  restoreVersionInput,
  saveComponentInput,
} from "./components.contract.ts";
import { attach, create, get, list, remove, restore, setCurrent } from "./components.service.ts";
import * as interactions from "./interactions.service.ts";
import { save } from "./save.service.ts";
import { exportComponent } from "./transfer/export.service.ts";
import { importComponent } from "./transfer/import.service.ts";
import { exportComponentInput, importComponentInput } from "./transfer/transfer.contract.ts";
import * as versions from "./versions.service.ts";

export const componentsRouter = router({
  list: reader.input(listComponentsInput).query(({ ctx, input }) => list(ctx, input)),
  get: reader.input(getComponentInput).query(({ ctx, input }) => get(ctx, input.id)),
  create: writer.input(createComponentInput).mutation(({ ctx, input }) => create(ctx, input)),
  save: writer.input(saveComponentInput).mutation(({ ctx, input }) => save(ctx, input)),
  versions: reader.input(componentVersionsInput).query(({ ctx, input }) => versions.list(ctx, input)),
  version: reader.input(getVersionInput).query(({ ctx, input }) => versions.get(ctx, input)),
  restoreVersion: writer.input(restoreVersionInput).mutation(({ ctx, input }) => versions.restore(ctx, input)),
  setCurrent: writer.input(componentIdInput).mutation(({ ctx, input }) => setCurrent(ctx, input)),
  attach: writer.input(attachComponentInput).mutation(({ ctx, input }) => attach(ctx, input)),
  delete: writer.input(componentIdInput).mutation(({ ctx, input }) => remove(ctx, input)),
  restore: writer.input(componentIdInput).mutation(({ ctx, input }) => restore(ctx, input)),
  export: reader.input(exportComponentInput).query(({ ctx, input }) => exportComponent(ctx, input)),
  import: writer.input(importComponentInput).mutation(({ ctx, input }) => importComponent(ctx, input)),
  /** Changes nothing that is kept, but its code is too long for an address. */
  compile: writer.input(compileInput).mutation(({ ctx, input }) => compile(ctx, input)),
});

export const interactionsRouter = router({
  list: reader.input(listInteractionsInput).query(({ ctx, input }) => interactions.list(ctx, input)),
  create: writer.input(createInteractionInput).mutation(({ ctx, input }) => interactions.create(ctx, input)),
});
