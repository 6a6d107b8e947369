import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { type ListHandle, nextLine, VirtualList } from "#src/client/ui/VirtualList.tsx";
import { wordsFor } from "#src/client/words.ts";
import type { LessonContent } from "../../lessons.contract.ts";
import type { Revisions } from "../../revisions.client.ts";
import { keyOf, type RevisionFilter, revisionLines, revisionsOf } from "./revision-lines.ts";
import { RevisionRow } from "./RevisionRow.tsx";

type RevisionListProps = {
  query: Revisions;
  filter: RevisionFilter;
  /** Only what was written in this part. */
  part: string | null;
  content: LessonContent | undefined;
  chosen: { from: number | null; to: number | null };
  onChoose: (revision: number, role: "from" | "to") => void;
  onPin: (revision: number, isPinned: boolean) => void;
};

/** Every revision under its day. Arrow keys go from row to row; 1 compares from it, 2 or Enter to it. */
export function RevisionList({ query, filter, part, content, chosen, onChoose, onPin }: RevisionListProps) {
  const now = useNow(60_000);
  const list = useRef<ListHandle>(null);
  const lines = useMemo(
    () => revisionLines(part === null ? query.revisions : revisionsOf(query.revisions, part), filter, now),
    [query.revisions, part, filter, now],
  );
  const keys = useMemo(() => lines.map(keyOf), [lines]);
  const sizeOf = useCallback((index: number) => (lines[index]?.kind === "day" ? 32 : 50), [lines]);
  const canFocus = useCallback((index: number) => lines[index]?.kind === "revision", [lines]);
  const roleOf = (revision: number) => (revision === chosen.to ? "to" : revision === chosen.from ? "from" : null);

  const step = (by: 1 | -1) => {
    const focused = list.current?.focusedLine() ?? -1;
    const at = focused >= 0 ? focused : keys.indexOf(String(chosen.to));
    const next = nextLine(at, by, keys.length, canFocus);
    if (next !== null) list.current?.focusLine(next);
  };
  useShortcuts({ J: () => step(1), K: () => step(-1) });

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const line = lines[index];
    const role = event.key === "1" ? "from" : event.key === "2" ? "to" : null;
    if (!role || line?.kind !== "revision" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(line.revision.revision, role);
  }

  function draw(index: number) {
    const line = lines[index];
    if (!line) return null;
    if (line.kind === "day") return <h2 className="group-title pt-2.5">{line.title}</h2>;
    const { revision, isPinned } = line.revision;
    return (
      <RevisionRow
        revision={line.revision}
        content={content}
        role={roleOf(revision)}
        onChoose={(role) => onChoose(revision, role)}
        onPin={() => onPin(revision, !isPinned)}
      />
    );
  }

  return (
    <ListState
      state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
      isEmpty={lines.length === 0}
      failure={`The history could not be refreshed: ${wordsFor(query.error)}`}
      onRetry={() => void query.refetch()}
      skeleton={<SkeletonRows rows={8} lines={2} className="px-4" />}
      empty={
        query.hasNextPage ? (
          <SearchOn loadMore={query.loadMore} />
        ) : (
          <p className="px-4 py-3 text-ink-2">
            {part === null ? "No revision is of this kind." : "Nothing was changed in this section since the first revision."}
          </p>
        )
      }
    >
      <VirtualList
        label="Revisions"
        {...{ keys, sizeOf, renderLine: draw, canFocus, onKeyDown }}
        loadMore={query.loadMore}
        handle={list}
        lineClass="px-2"
      />
    </ListState>
  );
}

/** None so far passes the filter: the older ones are asked for. */
function SearchOn({ loadMore }: { loadMore: () => void }) {
  useEffect(loadMore);
  return <p className="px-4 py-3 text-ink-2">Looking through older ones…</p>;
}
