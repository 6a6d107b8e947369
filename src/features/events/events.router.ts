import { reader, router } from "#src/server/trpc.ts";
import { subscribeInput } from "./events.contract.ts";
import { subscribe } from "./events.service.ts";

export const eventsRouter = router({
  subscribe: reader
    .input(subscribeInput)
    .subscription(({ ctx, input, signal }) => subscribe(ctx, input.lastEventId, AbortSignal.any([signal!, ctx.stopping]))),
});
