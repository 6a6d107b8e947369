import { useCallback, useEffect, useRef, useState } from "react";
import { useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import { useNow } from "#src/client/ui/use-now.ts";
import { useTitle } from "#src/client/ui/use-title.ts";
import { type ListHandle, VirtualList } from "#src/client/ui/VirtualList.tsx";
import { useSearch } from "../search.client.ts";
import { queryOf, type SearchAddress } from "../search-address.client.ts";
import { SearchFilters } from "./SearchFilters.tsx";
import { SearchHitRow } from "./SearchHitRow.tsx";

const PAUSE_MS = 150;
const ROW = 76;
const rowSize = () => ROW;

/** Every word of one's conversations and lessons. */
export function SearchPage() {
  const address = useAddress({ from: "/talk/search" });
  const navigate = useNavigate();
  const now = useNow(60_000);
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(address.q);
  useWordsInAddress(text, setText, address.q);
  // The days it means change with the day, not with the minute.
  const search = useSearch(queryOf(address, startOfDay(now)));
  useTitle(address.q ? `“${address.q}”, search` : "Search");
  const keys = search.hits.map(({ type, id }) => `${type} ${id}`);
  const set = (changes: Partial<SearchAddress>) =>
    void navigate({ to: "/search", search: { ...address, q: text, ...changes }, replace: true });
  const toField = useCallback(() => field.current?.focus(), []);
  const hasWords = address.q.trim() !== "";

  return (
    <Main>
      <Bar start={<ShowSide />} title="Search" sentence={<StatusLine kind="plain">{sentenceOf(hasWords, search)}</StatusLine>} />
      <div className="page-lead">
        <div className="input">
          <Icon of={Search} className="text-ink-2" />
          <input
            ref={field}
            aria-label="Words to find"
            placeholder="Words, their beginnings, or “a phrase”"
            autoFocus
            autoComplete="off"
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown" || keys.length === 0) return;
              event.preventDefault();
              list.current?.focusLine(0);
            }}
          />
        </div>
        <SearchFilters address={address} onChange={set} />
      </div>
      <ListState
        state={hasWords && (search.isPending || search.isLookingOn) ? "loading" : search.isError ? "failed" : "ready"}
        isEmpty={!hasWords || keys.length === 0}
        failure={`The search could not be done: ${wordsFor(search.error)} Your words are kept above.`}
        onRetry={() => void search.refetch()}
        skeleton={<SkeletonRows rows={4} lines={2} className="max-w-210 px-6" />}
        empty={<p className="max-w-210 px-6 py-2 text-ink-2">{emptyWords(hasWords, address)}</p>}
      >
        <VirtualList
          label="Found"
          className="places hits"
          keys={keys}
          sizeOf={rowSize}
          renderLine={(index) => search.hits[index] && <SearchHitRow hit={search.hits[index]} now={now} />}
          loadMore={search.loadMore}
          onLeaveTop={toField}
          handle={list}
        />
      </ListState>
    </Main>
  );
}

/** What is typed goes into the address after a pause; an address that changes elsewhere comes into the field. */
function useWordsInAddress(text: string, setText: (text: string) => void, words: string) {
  const navigate = useNavigate();
  const settled = useDebounced(text, PAUSE_MS);
  const sent = useRef(words);
  useEffect(() => {
    if (words !== sent.current) setText(words);
    sent.current = words;
  }, [words, setText]);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    void navigate({ to: "/search", search: (now: Record<string, unknown>) => ({ ...now, q: settled }), replace: true });
  }, [settled, navigate]);
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

function sentenceOf(
  hasWords: boolean,
  { hits, hasNextPage, isPending, isPlaceholderData, isLookingOn }: ReturnType<typeof useSearch>,
): string {
  if (!hasWords) return "Conversations and lessons";
  if (isPending || isPlaceholderData || isLookingOn) return "Looking…";
  return `${hits.length.toLocaleString("en-GB")}${hasNextPage ? " and more" : ""} found`;
}

const emptyWords = (hasWords: boolean, { q, type, mode, project, when }: SearchAddress) =>
  !hasWords
    ? "Type a word. Its beginning is enough; words between quotation marks are found together."
    : `Nothing has “${q.trim()}” in it${type || mode || project || when ? ", with these filters" : ""}.`;
