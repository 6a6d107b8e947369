import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { ArrowDown } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useConversation } from "./conversation-state.tsx";
import { OlderMessages } from "./OlderMessages.tsx";
import { placeOf } from "./places.ts";
import { TurnRow } from "./TurnRow.tsx";
import { useRows } from "./turn-rows.ts";
import { useSeek } from "./use-seek.ts";
import { useTurnKeys } from "./use-turn-keys.ts";
import { useTurnList } from "./use-turn-list.ts";

const MARKED_MS = 2_000;
/** What is jumped to stands this far below the edge. */
const JUMP_PX = -72;
/** The place where the reader was is looked for no further back than this. */
const PLACE_PAGES = 30;

/** The turns of the shown branch. */
export const Talk = memo(function Talk() {
  const { session, query, messages, waiting, isNew, editing, isSeekingBranch, jumpTo, isSeeking } = useConversation();
  const rows = useRows();
  const [wanted] = useState(() => (jumpTo ? null : (placeOf(session.id)?.id ?? null)));
  const isSeekingPlace = useSeek(query, messages, wanted, PLACE_PAGES);
  const isReady = isNew || (!query.isPending && !isSeekingBranch && !isSeekingPlace);
  const hasFailed = query.isError && !query.isFetchNextPageError;
  // A feed holds articles and nothing else.
  const isFeed = isReady && rows.length > 0 && !hasFailed;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const loadOlder = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const turns = useTurnList({ sessionId: session.id, rows, isReady, isJumping: jumpTo !== null, editing, loadOlder });
  const { scroller, list, items, isAtEnd, toEnd, hold, indexes } = turns;
  useTurnKeys(rows, turns);
  const marked = useJump(indexes, hold, isReady);
  const isNews = useNews(rows.at(-1)?.key, isAtEnd);
  const sent = useRef(waiting.length);
  useLayoutEffect(() => {
    if (waiting.length > sent.current) toEnd();
    sent.current = waiting.length;
  }, [waiting.length, toEnd]);

  return (
    <div className="talk">
      <div
        className="scroll"
        ref={scroller}
        tabIndex={0}
        role={isFeed ? "feed" : "region"}
        aria-label="Messages"
        aria-busy={isFetchingNextPage}
      >
        <ListState
          state={isReady ? (hasFailed ? "failed" : "ready") : "loading"}
          isEmpty={!isReady || rows.length === 0}
          failure={`The messages could not be refreshed: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={4} lines={2} className="mx-auto max-w-160 px-6" />}
          empty={
            <div className="mm mt-auto">
              <p className="col-start-2 text-ink-3 max-[760px]:col-start-1">Nothing has been said here yet.</p>
            </div>
          }
        >
          <div className="turns" style={{ height: list.getTotalSize() }}>
            {items.map(({ key, index, start }) => {
              const row = rows[index];
              return (
                row && (
                  <div
                    key={key}
                    data-index={index}
                    ref={list.measureElement}
                    className="turn-place"
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <TurnRow
                      row={row}
                      place={index + 1}
                      of={hasNextPage ? -1 : rows.length}
                      isLast={index === rows.length - 1}
                      isEditing={editing === row.key}
                      isMarked={marked === row.key}
                    />
                  </div>
                )
              );
            })}
          </div>
        </ListState>
      </div>
      <OlderMessages isLooking={isSeeking || isSeekingPlace} />
      {!isAtEnd && (
        <div className="to-end">
          <Button look="line" size="small" icon={ArrowDown} onClick={toEnd}>
            {isNews ? "New reply below" : "Jump to latest"}
          </Button>
        </div>
      )}
    </div>
  );
});

/** To the message in the address, once it is there; it stands out for 2 s. */
function useJump(indexes: Map<string, number>, hold: (key: string, offset: number) => void, isReady: boolean): string | null {
  const { jumpTo, onJumped } = useConversation();
  const [marked, setMarked] = useState<string | null>(null);
  const isThere = isReady && jumpTo !== null && indexes.has(jumpTo);
  useLayoutEffect(() => {
    if (!isThere || !jumpTo) return;
    hold(jumpTo, JUMP_PX);
    setMarked(jumpTo);
    onJumped();
  }, [isThere, jumpTo, hold, onJumped]);
  useEffect(() => {
    if (!marked) return;
    const timer = setTimeout(() => setMarked(null), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}

/** Has something come since the reader left the end? */
function useNews(lastKey: string | undefined, isAtEnd: boolean): boolean {
  const [seen, setSeen] = useState(lastKey);
  if (isAtEnd && seen !== lastKey) setSeen(lastKey);
  return !isAtEnd && seen !== lastKey;
}
