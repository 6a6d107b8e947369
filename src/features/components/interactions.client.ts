import { useMemo } from "react";
import { cache, trpc } from "#src/client/trpc.ts";

const PAGE = 30;

/** The making-of of a conversation's components: every prompt about one with its response, newest first. */
export function useInteractions(sessionId: string, isEnabled = true) {
  const query = trpc.interactions.list.useInfiniteQuery(
    { sessionId, limit: PAGE },
    { getNextPageParam: (last) => last.nextCursor, enabled: isEnabled },
  );
  const interactions = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const loadMore = () => query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage();
  return { ...query, interactions, loadMore };
}

/** After a reply has ended, or a component changed. */
export const refreshInteractions = () => void cache.interactions.list.invalidate();
