import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { trpc } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { firstLine, sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { newId } from "#src/shared/ids.ts";
import { listInput } from "./messages-cache.client.ts";
import type { Edited, Message, Sent } from "./messages.contract.ts";
import { waitingMessages, withPendingTree } from "./messages-pending.client.ts";

export { messageAnswers, refreshMessages } from "./messages-cache.client.ts";

/** Oldest first. `leaf`: where the chosen branch goes through; `waiting`: what this device still has to send. */
export function useMessages({ id, currentMessageId }: Session, isNew: boolean) {
  const { items } = useOutboxView(useOutbox());
  const query = trpc.messages.list.useInfiniteQuery(listInput(id), { enabled: !isNew, getNextPageParam: (last) => last.nextCursor });
  const stored = useMemo(() => query.data?.pages.flatMap((page) => page.items).toReversed() ?? [], [query.data]);
  const tree = useMemo(
    () => withPendingTree({ messages: stored, leaf: currentMessageId }, items, id),
    [stored, currentMessageId, items, id],
  );
  const waiting = useMemo(() => waitingMessages(items, id, stored), [items, id, stored]);
  return { query, tree, waiting };
}

type Answered = { assistantMessage: Message };
export type MessageActions = ReturnType<typeof useMessageActions>;

export function useMessageActions(sessionId: string) {
  const outbox = useOutbox();
  return useMemo(() => {
    const enqueue = <T>(path: string, input: Record<string, unknown>, label: string, subject = sessionSubject(sessionId)) => {
      const op = outbox.enqueue<T>({ path, input, subject, label });
      op.done.catch(() => undefined); // set aside: it stays where it belongs, with its reason
      return op;
    };
    return {
      send: (message: Omit<NewMessage, "sessionId">) => sendMessage(outbox, { sessionId, ...message }),
      /** Does not wait behind messages that are still to be sent. */
      stop: (id: string) => enqueue("messages.stop", { id }, "Stop the reply", `reply:${id}`),
      regenerate: (id: string) => enqueue<Answered>("messages.regenerate", { id }, "Write the reply again"),
      retry: () => enqueue<Answered>("sessions.retry", { id: sessionId }, "Retry the reply"),
      choose: (id: string) => enqueue("messages.choose", { id }, "Show another version"),
      edit: (id: string, content: string) =>
        enqueue<Edited>("messages.update", { id, newId: newId(), content }, `Edit: “${firstLine(content)}”`),
      remove: (message: Message) => enqueue("messages.delete", { id: message.id }, `Delete “${firstLine(message.content)}”`),
    };
  }, [outbox, sessionId]);
}

/** `metadata.component`: what it asks about a component, a `ComponentRequest`. */
export type NewMessage = { sessionId: string; content: string; parentId?: string; attachmentIds?: string[]; metadata?: Metadata };

export function sendMessage(outbox: Outbox, { sessionId, content, parentId, attachmentIds, metadata }: NewMessage) {
  const input = {
    id: newId(),
    sessionId,
    content,
    ...(parentId && { parentId }),
    ...(attachmentIds?.length && { attachmentIds }),
    ...(metadata && { metadata }),
  };
  const op = outbox.enqueue<Sent>({
    path: "messages.send",
    input,
    subject: sessionSubject(sessionId),
    label: content.trim() ? `“${firstLine(content)}”` : "Attachments",
  });
  op.done.catch(() => undefined); // set aside: it stays in the conversation with its reason
  return op;
}
