import { useEffect, useRef } from "react";
import type { useMessages } from "../messages.client.ts";
import type { Message } from "../messages.contract.ts";

type Query = ReturnType<typeof useMessages>["query"];

/** Loads older pages until this message is there, at most `pages` of them. True while it looks. */
export function useSeek(query: Query, messages: readonly Message[], id: string | null, pages = 300): boolean {
  const asked = useRef(0);
  const isThere = id === null || messages.some((message) => message.id === id);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, isPending } = query;
  const isLooking = !isThere && (isPending || (hasNextPage && !isFetchNextPageError && asked.current < pages));
  useEffect(() => {
    asked.current = 0;
  }, [id]);
  useEffect(() => {
    if (!isLooking || isPending || isFetchingNextPage) return;
    asked.current += 1;
    void fetchNextPage();
  }, [isLooking, isPending, isFetchingNextPage, fetchNextPage, messages]);
  return isLooking;
}
