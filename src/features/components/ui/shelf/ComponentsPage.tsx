import { useEffect, useMemo, useState } from "react";
import { Search, X } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useTitle } from "#src/client/ui/use-title.ts";
import { VirtualList } from "#src/client/ui/VirtualList.tsx";
import { KEPT_DELETED_DAYS } from "#src/features/sessions/sessions.contract.ts";
import { useComponentList } from "../../components.client.ts";
import { ComponentPlace } from "./ComponentPlace.tsx";
import { DeletedComponent } from "./DeletedComponent.tsx";
import { named } from "./named.ts";

type Part = "all" | "deleted";

const PARTS: { value: Part; label: string }[] = [
  { value: "all", label: "All" },
  { value: "deleted", label: "Deleted" },
];
const EMPTY: Record<Part, string> = {
  all: "None yet. Ask for one in a conversation: a quiz, flash cards, a timer. What is made is listed here, also when its conversation is deleted and it was kept.",
  deleted: `Nothing is deleted. What you delete stays here for ${KEPT_DELETED_DAYS} days, and can come back.`,
};
const ROW = 60;
const rowSize = () => ROW;

/** All of one's components, with those that were kept without their conversation. */
export function ComponentsPage() {
  useTitle("Components");
  const [part, setPart] = useState<Part>("all");
  const [words, setWords] = useState("");
  const query = useComponentList(part === "deleted" ? { deleted: true } : {});
  const { components, loadMore, hasNextPage, isFetchingNextPage } = query;
  const now = useNow(60_000);
  const shown = useMemo(() => named(components, words), [components, words]);
  const isSearching = words.trim() !== "";
  // Names are looked for here: what is not loaded yet is loaded for it.
  useEffect(() => {
    if (isSearching && hasNextPage && !isFetchingNextPage) loadMore();
  }, [isSearching, hasNextPage, isFetchingNextPage, loadMore]);
  return (
    <Main>
      <Bar
        start={<ShowSide />}
        title="Components"
        sentence={
          <StatusLine kind="plain">
            {part === "all" ? "Made in your conversations" : `Can come back for ${KEPT_DELETED_DAYS} days`}
          </StatusLine>
        }
      />
      <div className="page-lead">
        <div className="filters">
          <div className="input quiet min-w-40 flex-1">
            <Icon of={Search} className="text-ink-2" />
            <input
              aria-label="Search by name"
              placeholder="Search by name"
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              onKeyDown={(event) => event.key === "Escape" && setWords("")}
            />
            {words && <IconButton label="Clear the search" icon={X} onClick={() => setWords("")} />}
          </div>
          <span className="flex-none">
            <Segmented label="Which components" value={part} options={PARTS} onChange={setPart} />
          </span>
        </div>
      </div>
      <ListState
        state={query.isPending || (isSearching && shown.length === 0 && hasNextPage) ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={shown.length === 0}
        failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={4} lines={2} className="max-w-210 px-6" />}
        empty={
          <p className="max-w-210 px-6 py-2 text-ink-2" role="status">
            {isSearching ? `No component is called “${words.trim()}”.` : EMPTY[part]}
          </p>
        }
      >
        <VirtualList
          label={part === "all" ? "Components" : "Deleted components"}
          className="places"
          keys={shown.map(({ id }) => id)}
          sizeOf={rowSize}
          renderLine={(index) => {
            const component = shown[index];
            if (!component) return null;
            return part === "all" ? (
              <ComponentPlace component={component} now={now} />
            ) : (
              <DeletedComponent component={component} now={now} />
            );
          }}
          loadMore={loadMore}
        />
      </ListState>
    </Main>
  );
}
