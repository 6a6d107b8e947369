import { useMemo, useState } from "react";
import { Check, FilePen, FileText } from "lucide-react";
import { shortTime } from "#src/client/time-words.ts";
import { trpc } from "#src/client/trpc.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import { useSearch } from "#src/features/search/search.client.ts";

type Chosen = { id: string; title: string };
type ChooseLessonProps = { current: string | null; onChoose: (lesson: Chosen) => void; onClose: () => void };

/** Every lesson that one may read, found by its title at once and by its words a moment later. One press chooses it. */
export function ChooseLesson({ current, onChoose, onClose }: ChooseLessonProps) {
  const [text, setText] = useState("");
  const words = text.trim();
  const settled = useDebounced(words, 150);
  const query = trpc.lessons.list.useInfiniteQuery({ limit: 50 }, { getNextPageParam: (last) => last.nextCursor });
  const found = useSearch({ query: words && settled, types: ["lesson"] });
  const lines = useMemo(() => {
    const folded = words.toLocaleLowerCase();
    const listed = query.data?.pages.flatMap(({ items }) => items) ?? [];
    const titled = listed.filter(({ title }) => title.toLocaleLowerCase().includes(folded));
    const shown = new Set(titled.map(({ id }) => id));
    const others = words ? found.hits.filter(({ id }) => !shown.has(id)) : [];
    return [
      ...titled.map(({ id, title, isDraft, updatedAt }) => ({ id, title, isDraft, at: updatedAt })),
      ...others.map(({ id, title, at }) => ({ id, title, isDraft: false, at })),
    ];
  }, [query.data, found.hits, words]);
  const failure = query.error ?? (words ? found.error : null);
  const now = Date.now();
  const isSettled = !query.isPending && (!words || (settled === words && !found.isFetching));
  return (
    <Dialog isOpen onClose={onClose} title="Use a lesson as context" size="narrow">
      <div className="px-5 pb-3">
        <TextField
          label="Which lesson should this conversation be about?"
          placeholder="Filter by title or text"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="scroll to-move">
        <ListState
          state={failure ? "failed" : isSettled ? "ready" : "loading"}
          isEmpty={lines.length === 0}
          failure={`The list could not be refreshed: ${wordsFor(failure)}`}
          onRetry={() => void (query.isError ? query : found).refetch()}
          skeleton={<SkeletonRows rows={4} lines={1} />}
          empty={
            <p className="px-2 py-1 text-ink-3">
              {words ? `No lesson has “${words}” in it.` : "There is no lesson yet. “Make a lesson” turns this conversation into one."}
            </p>
          }
        >
          {lines.map((line) => (
            <RowButton
              key={line.id}
              icon={line.isDraft ? FilePen : FileText}
              text={line.title || "Untitled"}
              aria-current={line.id === current || undefined}
              fact={line.id === current ? <Icon of={Check} small /> : <time>{shortTime(line.at, now)}</time>}
              onClick={() => onChoose(line)}
            />
          ))}
          {query.hasNextPage && (
            <Button size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show older ones
            </Button>
          )}
        </ListState>
      </div>
    </Dialog>
  );
}
