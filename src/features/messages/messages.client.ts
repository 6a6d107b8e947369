import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { getQueryKey } from "@trpc/react-query";
import { cache, queryClient, trpc, trpcClient } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { sessionSubject, firstLine } from "#src/features/sessions/sessions-pending.client.ts";
import { setWriting } from "#src/features/sessions/writing.client.ts";
import { newId } from "#src/shared/ids.ts";
import type { Message, Sent } from "./messages.contract.ts";

const listInput = (sessionId: string) => ({ sessionId, limit: 50 });

/** A message that the server has not acknowledged: waiting, or set aside with its reason. */
export type WaitingMessage = { item: OutboxItem; id: string; content: string };

/** Oldest first. `waiting`: what this device still has to send. */
export function useMessages(sessionId: string, isNew: boolean) {
  const view = useOutboxView(useOutbox());
  const query = trpc.messages.list.useInfiniteQuery(listInput(sessionId), { enabled: !isNew, getNextPageParam: (last) => last.nextCursor });
  const messages = useMemo(() => query.data?.pages.flatMap((page) => page.items).toReversed() ?? [], [query.data]);
  const waiting = useMemo(() => waitingMessages(view.items, sessionId, messages), [view.items, sessionId, messages]);
  return { ...query, messages, waiting };
}

export function waitingMessages(items: OutboxItem[], sessionId: string, known: Message[]): WaitingMessage[] {
  const ids = new Set(known.map((message) => message.id));
  return items
    .filter((item) => item.path === "messages.send" && item.input.sessionId === sessionId && !ids.has(String(item.input.id)))
    .map((item) => ({ item, id: String(item.input.id), content: String(item.input.content) }));
}

export function useMessageActions(sessionId: string) {
  const outbox = useOutbox();
  return useMemo(() => {
    const enqueue = <T>(path: string, input: Record<string, unknown>, label: string, subject = sessionSubject(sessionId)) =>
      outbox.enqueue<T>({ path, input, subject, label });
    return {
      send: (content: string, parentId?: string) => sendMessage(outbox, { sessionId, content, parentId }),
      /** Does not wait behind messages that are still to be sent. */
      stop: (id: string) => enqueue("messages.stop", { id }, "Stop the reply", `reply:${id}`),
      regenerate: (id: string) => enqueue<Answered>("messages.regenerate", { id }, "Write the reply again"),
      retry: () => enqueue<Answered>("sessions.retry", { id: sessionId }, "Retry the reply"),
    };
  }, [outbox, sessionId]);
}

type Answered = { assistantMessage: Message };
type NewMessage = { sessionId: string; content: string; parentId?: string };

export function sendMessage(outbox: Outbox, { sessionId, content, parentId }: NewMessage) {
  const input = { id: newId(), sessionId, content, ...(parentId && { parentId }) };
  const op = outbox.enqueue<Sent>({ path: "messages.send", input, subject: sessionSubject(sessionId), label: `“${firstLine(content)}”` });
  op.done.catch(() => undefined); // set aside: it stays in the conversation with its reason
  return op;
}

/** What the server's answers do to the cache. */
export const messageAnswers = {
  "messages.send": ({ userMessage, assistantMessage }: Sent) => putMessages([userMessage, assistantMessage]),
  "messages.regenerate": ({ assistantMessage }: Answered) => putMessages([assistantMessage]),
  "sessions.retry": ({ assistantMessage }: Answered) => putMessages([assistantMessage]),
};

export function refreshMessages(sessionId: string) {
  void cache.messages.list.invalidate({ sessionId });
  const isShown =
    queryClient.getQueryCache().findAll({ queryKey: getQueryKey(trpc.messages.list, { sessionId }), type: "active" }).length > 0;
  if (!isShown) void lookForWriting(sessionId);
}

/** For the sidebar's mark: is a reply being written in a conversation that is not open? */
async function lookForWriting(sessionId: string) {
  try {
    const { items } = await trpcClient.messages.list.query({ sessionId, limit: 1 });
    setWriting(sessionId, items[0]?.status === "streaming");
  } catch {
    setWriting(sessionId, false); // deleted meanwhile, or out of reach: nothing to mark
  }
}

/** Newest first, each once; text that is further along than the cache's wins. */
export function putMessages(messages: Message[]) {
  const sessionId = messages[0]?.sessionId;
  if (!sessionId) return;
  setWriting(sessionId, messages.at(-1)?.status === "streaming");
  cache.messages.list.setInfiniteData(listInput(sessionId), (data) => {
    const known = data ?? { pages: [{ items: [], nextCursor: null }], pageParams: [null] };
    const pages = known.pages.map((page) => ({
      ...page,
      items: page.items.map((each) => messages.find((message) => message.id === each.id) ?? each),
    }));
    const listed = new Set(pages.flatMap((page) => page.items.map((each) => each.id)));
    const added = messages.filter((message) => !listed.has(message.id)).toReversed();
    const first = pages[0];
    if (first) pages[0] = { ...first, items: [...added, ...first.items] };
    return { ...known, pages };
  });
}
