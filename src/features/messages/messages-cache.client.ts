import { getQueryKey } from "@trpc/react-query";
import { cache, queryClient, trpc, trpcClient } from "#src/client/trpc.ts";
import { setWriting } from "#src/features/sessions/writing.client.ts";
import type { Edited, Message, Sent } from "./messages.contract.ts";
import { withoutMessage } from "./messages-pending.client.ts";

export const PAGE = 100;
export const listInput = (sessionId: string) => ({ sessionId, limit: PAGE });
/** More pages than this are not asked for again because one message came. */
const FEW_PAGES = 2;

type Answered = { assistantMessage: Message };
type Item = { input: Record<string, unknown>; subject: string };

/** What the server's answers do to the cache. */
export const messageAnswers = {
  "messages.send": ({ userMessage, assistantMessage }: Sent) => putOnBranch([userMessage, assistantMessage]),
  "messages.regenerate": ({ assistantMessage }: Answered) => putOnBranch([assistantMessage]),
  "sessions.retry": ({ assistantMessage }: Answered) => putOnBranch([assistantMessage]),
  "messages.update": ({ assistantMessage, ...edited }: Edited) => putOnBranch(assistantMessage ? [edited, assistantMessage] : [edited]),
  "messages.choose": (chosen: { sessionId: string; currentMessageId: string | null }) => setLeaf(chosen.sessionId, chosen.currentMessageId),
  "messages.delete": (_: null, { input, subject }: Item) => dropMessage(subject.replace(/^session:/, ""), String(input.id)),
};

/** The newest message is on the shown branch from now on; the server says so, too. */
function putOnBranch(messages: Message[]) {
  putMessages(messages);
  if (messages[0]) setLeaf(messages[0].sessionId, null);
}

function setLeaf(sessionId: string, currentMessageId: string | null) {
  cache.sessions.get.setData({ id: sessionId }, (session) => session && { ...session, currentMessageId });
}

/** Newest first, each once. An answer that comes late does not begin a reply again that has ended meanwhile. */
export function putMessages(messages: Message[]) {
  const sessionId = messages[0]?.sessionId;
  if (!sessionId) return;
  const last = messages.at(-1)!;
  setWriting(sessionId, newer(cachedMessage(sessionId, last.id), last).status === "streaming");
  const given = new Map(messages.map((message) => [message.id, message]));
  cache.messages.list.setInfiniteData(listInput(sessionId), (data) => {
    const known = data ?? { pages: [{ items: [], nextCursor: null }], pageParams: [null] };
    const pages = known.pages.map((page) =>
      page.items.some((each) => given.has(each.id))
        ? { ...page, items: page.items.map((each) => newer(each, given.get(each.id) ?? each)) }
        : page,
    );
    const listed = new Set(pages.flatMap((page) => page.items.map((each) => each.id)));
    const added = messages.filter((message) => !listed.has(message.id)).toReversed();
    const first = pages[0];
    if (first && added.length > 0) pages[0] = { ...first, items: [...added, ...first.items] };
    return { ...known, pages };
  });
}

const newer = (known: Message | undefined, given: Message): Message =>
  known && known.status !== "streaming" && given.status === "streaming" ? known : given;

/** The message as the page knows it now. */
export const cachedMessage = (sessionId: string, id: string): Message | undefined =>
  cache.messages.list
    .getInfiniteData(listInput(sessionId))
    ?.pages.flatMap((page) => page.items)
    .find((message) => message.id === id);

function dropMessage(sessionId: string, id: string) {
  cache.messages.list.setInfiniteData(listInput(sessionId), (data) => {
    const gone = data?.pages.flatMap((page) => page.items).find((message) => message.id === id);
    if (!data || !gone) return data;
    const without = (items: Message[]) => withoutMessage({ messages: [gone, ...items.filter((each) => each !== gone)], leaf: null }, id);
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: without(page.items).messages })) };
  });
  cache.sessions.get.setData(
    { id: sessionId },
    (session) => session && { ...session, messageCount: Math.max(0, session.messageCount - 1) },
  );
}

export function refreshMessages(sessionId: string) {
  const known = cache.messages.list.getInfiniteData(listInput(sessionId));
  if (known && known.pages.length > FEW_PAGES) void refreshNewest(sessionId);
  else void cache.messages.list.invalidate({ sessionId });
  const isShown =
    queryClient.getQueryCache().findAll({ queryKey: getQueryKey(trpc.messages.list, { sessionId }), type: "active" }).length > 0;
  if (!isShown) void lookForWriting(sessionId);
}

/** Of a long conversation only the newest page is read again; what is older changes by deleting alone, which the count tells. */
async function refreshNewest(sessionId: string) {
  try {
    const [newest, session] = await Promise.all([
      trpcClient.messages.list.query({ sessionId, limit: PAGE }),
      trpcClient.sessions.get.query({ id: sessionId }),
    ]);
    let isWhole = false;
    cache.messages.list.setInfiniteData(listInput(sessionId), (data) => {
      const first = data?.pages[0];
      const merged =
        first &&
        joinNewest(
          newest.items,
          data.pages.flatMap((page) => page.items),
        );
      if (!first || !merged) return data;
      isWhole = data.pages.at(-1)!.nextCursor !== null || merged.length === session.messageCount;
      const rest = data.pages.slice(1).reduce((sum, page) => sum + page.items.length, 0);
      return { ...data, pages: [{ ...first, items: merged.slice(0, merged.length - rest) }, ...data.pages.slice(1)] };
    });
    if (!isWhole) void cache.messages.list.invalidate({ sessionId });
  } catch {
    void cache.messages.list.invalidate({ sessionId }); // it says by itself what is wrong
  }
}

/** Newest first. Null when there is a gap between the two. */
export function joinNewest(newest: Message[], known: Message[]): Message[] | null {
  const oldest = newest.at(-1);
  const at = known.findIndex((message) => message.id === oldest?.id);
  if (at < 0) return null;
  const byId = new Map(known.map((message) => [message.id, message]));
  return [...newest.map((message) => sameOr(byId.get(message.id), message)), ...known.slice(at + 1)];
}

/** The object known before, where it says the same. */
const sameOr = (before: Message | undefined, now: Message) =>
  before && before.content.length === now.content.length && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** For the sidebar's mark: is a reply being written in a conversation that is not open? */
async function lookForWriting(sessionId: string) {
  try {
    const { items } = await trpcClient.messages.list.query({ sessionId, limit: 1 });
    setWriting(sessionId, items[0]?.status === "streaming");
  } catch {
    setWriting(sessionId, false); // deleted meanwhile, or out of reach: nothing to mark
  }
}
