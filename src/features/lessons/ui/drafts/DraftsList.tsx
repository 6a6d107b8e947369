import type { useDrafts, usePublished } from "../../lessons.client.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { DraftItem } from "./DraftItem.tsx";
import { useArrowKeys } from "./use-arrow-keys.ts";

type Query = ReturnType<typeof useDrafts> | ReturnType<typeof usePublished>;
type DraftsListProps = { query: Query; filter: string; isPublished: boolean; onOpen: (id: string) => void };

export function DraftsList({ query, filter, isPublished, onOpen }: DraftsListProps) {
  const words = filter.trim().toLocaleLowerCase();
  const lessons = words ? query.lessons.filter((lesson) => lesson.title.toLocaleLowerCase().includes(words)) : query.lessons;
  const onKeyDown = useArrowKeys();
  return (
    <div className="scroll min-h-40 pb-2" onKeyDown={onKeyDown}>
      <ListState
        state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={lessons.length === 0}
        failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={4} lines={2} className="px-5" />}
        empty={<p className="px-5 py-4 text-ink-2">{words ? `No title has “${filter.trim()}” in it.` : emptyWords(isPublished)}</p>}
      >
        {lessons.map((lesson) => (
          <DraftItem key={lesson.id} lesson={lesson} onOpen={() => onOpen(lesson.id)} />
        ))}
        {query.hasNextPage && (
          <div className="px-5 py-2">
            <Button look="line" size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {query.isFetchingNextPage ? "Loading…" : "Show older ones"}
            </Button>
          </div>
        )}
      </ListState>
    </div>
  );
}

const emptyWords = (isPublished: boolean) =>
  isPublished
    ? "Nothing is published yet. A draft is published from its own page."
    : "No drafts yet. Make one from a conversation, or start with an empty page.";
