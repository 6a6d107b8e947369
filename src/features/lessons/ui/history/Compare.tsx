import { useMemo } from "react";
import { wordsFor } from "#src/client/words.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import type { ListedRevision } from "../../lessons.contract.ts";
import type { useComparison } from "../../revisions.client.ts";
import { entriesOf } from "./entries.ts";
import { EntryView } from "./EntryView.tsx";
import { numberWords } from "./revision-words.ts";

type CompareProps = { query: ReturnType<typeof useComparison>; revisions: ListedRevision[]; isBeside: boolean };

/** What differs between two revisions, in the order of the lesson. */
export function Compare({ query, revisions, isBeside }: CompareProps) {
  const { data } = query;
  const entries = useMemo(() => (data ? entriesOf(data.from, data.to, data.differences) : []), [data]);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Changes" aria-busy={query.isPlaceholderData || undefined}>
      <ListState
        state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={entries.length === 0}
        failure={`The two could not be compared: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={6} className="mx-auto max-w-164 p-8" />}
        empty={
          <p className="history-words">The two say the same. What differs is whether learners could see the lesson, or nothing at all.</p>
        }
      >
        <div className="doc">
          {isBeside && data && (
            <div className="versus text-xs text-ink-3">
              <span />
              <b>Revision {numberWords(data.from.revision)}</b>
              <b>Revision {numberWords(data.to.revision)}</b>
            </div>
          )}
          {data && entries.map((entry) => <EntryView key={entry.key} {...{ entry, revisions, isBeside }} comparison={data} />)}
        </div>
      </ListState>
    </div>
  );
}
