import { useCallback, useMemo, useState, type KeyboardEvent, type Ref } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useNow } from "#src/client/ui/use-now.ts";
import { type ListHandle, VirtualList } from "#src/client/ui/VirtualList.tsx";
import { wordsFor } from "#src/client/words.ts";
import { useOutbox, useWorkspace } from "#src/client/workspace-context.ts";
import { lessonSubject } from "../../lessons-pending.client.ts";
import { useShelf } from "../../shelf.client.ts";
import { DeletedItem } from "./DeletedItem.tsx";
import { DraftItem } from "./DraftItem.tsx";
import { FoundItem } from "./FoundItem.tsx";
import { emptyWords, keyOf, type ShelfLine, type Tab } from "./shelf-lines.ts";
import type { Chosen } from "./use-chosen.ts";
import { useUnsentEdits } from "./use-unsent-edits.ts";

type Query = {
  isPending: boolean;
  isError: boolean;
  isFetching: boolean;
  hasNextPage: boolean;
  error: unknown;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
};

type DraftsListProps = {
  query: Query;
  lines: ShelfLine[];
  tab: Tab;
  filter: string;
  chosen: Chosen;
  handle: Ref<ListHandle>;
  onLeaveTop: () => void;
  onOpen: (id: string) => void;
};

const [ROW, TROUBLED_ROW, HEADING] = [60, 80, 32];

/** Arrow keys go from row to row; Enter opens, E renames, X chooses, Delete deletes. */
export function DraftsList({ query, lines, tab, filter, chosen, handle, onLeaveTop, onOpen }: DraftsListProps) {
  const { user } = useWorkspace();
  const { removeAll } = useShelf();
  const { items } = useOutboxView(useOutbox());
  const unsent = useUnsentEdits();
  const [renaming, setRenaming] = useState<string | null>(null);
  const now = useNow(60_000);
  const isNarrow = useMedia("(max-width: 760px)");
  const keys = useMemo(() => lines.map(keyOf), [lines]);
  const sizeOf = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line?.kind === "heading") return HEADING;
      const isTroubled =
        line?.kind === "lesson" && (unsent.has(line.lesson.id) || items.some(({ subject }) => subject === lessonSubject(line.lesson.id)));
      return isNarrow && isTroubled ? TROUBLED_ROW : ROW;
    },
    [lines, isNarrow, items, unsent],
  );
  const canFocus = useCallback((index: number) => lines[index]?.kind !== "heading", [lines]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const line = lines[index];
    if (line?.kind !== "lesson" || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches("input:not(.check)"))
      return;
    const { lesson } = line;
    const isOwn = lesson.userId === user.id;
    const key = event.key.toLowerCase();
    if (key === "e" || key === "f2") setRenaming(lesson.id);
    else if (key === "x" && isOwn) chosen.toggle(lesson.id);
    else if (key === "delete" && isOwn) removeAll(chosen.has(lesson.id) ? chosen.lessons : [lesson]);
    else return;
    event.preventDefault();
  }

  function draw(index: number) {
    const line = lines[index];
    if (!line) return null;
    if (line.kind === "heading") return <h3 className="group-title !px-5 pt-2.5">{line.title}</h3>;
    if (line.kind === "found") return <FoundItem hit={line.hit} now={now} onOpen={() => onOpen(line.hit.id)} />;
    if (line.kind === "deleted") return <DeletedItem lesson={line.lesson} now={now} />;
    const { id } = line.lesson;
    return (
      <DraftItem
        lesson={line.lesson}
        {...{ now, filter }}
        isChosen={chosen.has(id)}
        hasUnsent={unsent.has(id)}
        isRenaming={renaming === id}
        onChoose={() => chosen.toggle(id)}
        onRename={(is) => setRenaming(is ? id : null)}
        onOpen={() => onOpen(id)}
      />
    );
  }

  return (
    <ListState
      state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
      isEmpty={lines.length === 0}
      failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
      onRetry={() => void query.refetch()}
      skeleton={<SkeletonRows rows={4} lines={2} className="px-5" />}
      empty={!query.hasNextPage && <p className="px-5 py-4 text-ink-2">{emptyWords(tab, filter)}</p>}
    >
      <VirtualList
        label="Lessons"
        className={chosen.lessons.length > 0 ? "lesson-list is-choosing" : "lesson-list"}
        {...{ keys, sizeOf, renderLine: draw, canFocus, onKeyDown, onLeaveTop, handle }}
        loadMore={() => query.hasNextPage && !query.isFetching && !query.isError && void query.fetchNextPage()}
      />
    </ListState>
  );
}
