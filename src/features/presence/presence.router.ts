import { reader, router, writer } from "#src/server/trpc.ts";
import { enterInput, leaveInput, listPresentInput } from "./presence.contract.ts";
import { enter, leave, list } from "./presence.service.ts";

/** Who has a lesson open. Nothing of it is stored. */
export const presenceRouter = router({
  list: reader.input(listPresentInput).query(({ ctx, input }) => list(ctx, input.lessonId)),
  enter: writer.input(enterInput).mutation(({ ctx, input }) => enter(ctx, input)),
  leave: writer.input(leaveInput).mutation(({ ctx, input }) => leave(ctx, input)),
});
