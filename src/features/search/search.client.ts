import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { trpc } from "#src/client/trpc.ts";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";
import type { SearchQuery, SessionHit } from "./search.contract.ts";

const PAUSE_MS = 150;
/** What was found a while ago may have changed. */
const FRESH_MS = 10_000;
const TITLES_MAX = 20;
const HITS = 20;

export type Choice = { kind: "title"; session: Session } | { kind: "hit"; hit: SessionHit } | { kind: "all" };

/** The search field of the sidebar: known titles at once, every word from the server after a pause. */
export function useSearchAsOneTypes(typed: string, sessions: Session[]) {
  const words = typed.trim();
  const settled = useDebounced(words, PAUSE_MS);
  const found = trpc.sessions.search.useQuery(
    { query: settled, limit: HITS },
    { enabled: words !== "" && settled !== "", placeholderData: keepPreviousData, staleTime: FRESH_MS },
  );
  const choices = useMemo(() => choicesFor(words, sessions, found.data?.items ?? []), [words, sessions, found.data]);
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [words]);
  const listId = useId();
  const open = useOpenChoice(words);
  const { isError, error, refetch } = found;
  return {
    words,
    choices,
    active: Math.min(active, choices.length - 1),
    setActive,
    listId,
    open,
    isSettled: settled === words && !found.isPlaceholderData && !found.isPending,
    failure: isError ? { error, retry: () => void refetch() } : null,
  };
}

export type SearchAsOneTypes = ReturnType<typeof useSearchAsOneTypes>;

function choicesFor(words: string, sessions: Session[], hits: SessionHit[]): Choice[] {
  if (!words) return [];
  const folded = words.toLocaleLowerCase();
  const titled = sessions.filter((session) => nameOf(session).toLocaleLowerCase().includes(folded)).slice(0, TITLES_MAX);
  const shown = new Set(titled.map(({ id }) => id));
  return [
    ...titled.map((session): Choice => ({ kind: "title", session })),
    // Found by its title alone it stands above already.
    ...hits.filter(({ id, messageId }) => messageId !== null || !shown.has(id)).map((hit): Choice => ({ kind: "hit", hit })),
    { kind: "all" },
  ];
}

function useOpenChoice(words: string) {
  const navigate = useNavigate();
  const { side } = useColumns();
  return (choice: Choice | undefined) => {
    if (!choice) return;
    if (side.isFloating) side.show(false);
    void navigate(addressOf(choice, words));
  };
}

export const addressOf = (choice: Choice, words: string) =>
  choice.kind === "all"
    ? ({ to: "/search", search: { q: words } } as const)
    : choice.kind === "title"
      ? ({ to: "/c/$sessionId", params: { sessionId: choice.session.id }, search: {} } as const)
      : ({
          to: "/c/$sessionId",
          params: { sessionId: choice.hit.id },
          search: choice.hit.messageId ? { m: choice.hit.messageId } : {},
        } as const);

/** Arrow keys choose, Enter opens, Esc clears. */
export function searchKeys(search: SearchAsOneTypes, clear: () => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && search.choices.length > 0) {
      event.preventDefault();
      search.setActive((search.active + by + search.choices.length) % search.choices.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      search.open(search.choices[search.active]);
    }
    if (event.key === "Escape" && event.currentTarget.value) {
      event.preventDefault();
      event.stopPropagation();
      clear();
    }
  };
}

/** Every hit, page by page. */
export function useSearch(input: Omit<SearchQuery, "cursor" | "limit">) {
  const query = trpc.search.query.useInfiniteQuery(
    { ...input, limit: 50 },
    {
      enabled: input.query !== "",
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
      staleTime: FRESH_MS,
    },
  );
  const hits = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const loadMore = () => query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage();
  // A request looks for a bounded time: one that found nothing yet may not be the last.
  const isLookingOn = hits.length === 0 && query.hasNextPage && !query.isError;
  useEffect(() => {
    if (isLookingOn && !query.isFetching) void query.fetchNextPage();
  }, [isLookingOn, query]);
  return { ...query, hits, loadMore, isLookingOn };
}
