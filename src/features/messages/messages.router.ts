import { reader, router, writer } from "#src/server/trpc.ts";
import {
  chooseMessageInput,
  deleteMessageInput,
  listMessagesInput,
  regenerateMessageInput,
  sendMessageInput,
  stopMessageInput,
  streamMessageInput,
  updateMessageInput,
} from "./messages.contract.ts";
import { list, send, stop, stream } from "./messages.service.ts";
import { choose, regenerate, remove, update } from "./tree.service.ts";

export const messagesRouter = router({
  list: reader.input(listMessagesInput).query(({ ctx, input }) => list(ctx, input)),
  send: writer.input(sendMessageInput).mutation(({ ctx, input }) => send(ctx, input)),
  stream: reader
    .input(streamMessageInput)
    .subscription(({ ctx, input, signal }) => stream(ctx, input, AbortSignal.any([signal!, ctx.stopping]))),
  stop: writer.input(stopMessageInput).mutation(({ ctx, input }) => stop(ctx, input)),
  regenerate: writer.input(regenerateMessageInput).mutation(({ ctx, input }) => regenerate(ctx, input)),
  update: writer.input(updateMessageInput).mutation(({ ctx, input }) => update(ctx, input)),
  delete: writer.input(deleteMessageInput).mutation(({ ctx, input }) => remove(ctx, input)),
  /** The branch to show: the one this message is on. */
  choose: writer.input(chooseMessageInput).mutation(({ ctx, input }) => choose(ctx, input)),
});
