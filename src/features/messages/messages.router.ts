import { reader, router, writer } from "#src/server/trpc.ts";
import { listMessagesInput, regenerateMessageInput, sendMessageInput, stopMessageInput, streamMessageInput } from "./messages.contract.ts";
import { list, regenerate, send, stop, stream } from "./messages.service.ts";

export const messagesRouter = router({
  list: reader.input(listMessagesInput).query(({ ctx, input }) => list(ctx, input)),
  send: writer.input(sendMessageInput).mutation(({ ctx, input }) => send(ctx, input)),
  stream: reader
    .input(streamMessageInput)
    .subscription(({ ctx, input, signal }) => stream(ctx, input, AbortSignal.any([signal!, ctx.stopping]))),
  stop: writer.input(stopMessageInput).mutation(({ ctx, input }) => stop(ctx, input)),
  regenerate: writer.input(regenerateMessageInput).mutation(({ ctx, input }) => regenerate(ctx, input)),
});
