import { keepComponents } from "#src/features/components/index.ts";
import { retrySession } from "#src/features/messages/index.ts";
import { searchSessions, searchSessionsInput } from "#src/features/search/index.ts";
import { reader, router, writer } from "#src/server/trpc.ts";
import {
  createSessionInput,
  deleteSessionInput,
  getSessionInput,
  listSessionsInput,
  restoreSessionInput,
  retrySessionInput,
  updateSessionInput,
} from "./sessions.contract.ts";
import { create, get, list, remove, restore, update } from "./sessions.service.ts";

export const sessionsRouter = router({
  list: reader.input(listSessionsInput).query(({ ctx, input }) => list(ctx, input)),
  get: reader.input(getSessionInput).query(({ ctx, input }) => get(ctx, input.id)),
  create: writer.input(createSessionInput).mutation(({ ctx, input }) => create(ctx, input)),
  update: writer.input(updateSessionInput).mutation(({ ctx, input }) => update(ctx, input)),
  delete: writer.input(deleteSessionInput).mutation(({ ctx, input }) => remove(ctx, input, keepComponents)),
  restore: writer.input(restoreSessionInput).mutation(({ ctx, input }) => restore(ctx, input)),
  search: reader.input(searchSessionsInput).query(({ ctx, input }) => searchSessions(ctx, input)),
  /** Repeats what failed last: the reply to the newest message. */
  retry: writer.input(retrySessionInput).mutation(({ ctx, input }) => retrySession(ctx, input)),
});
