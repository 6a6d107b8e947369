import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import type { Interaction } from "../../components.contract.ts";
import { useComponents } from "../../components.client.ts";
import { useInteractions } from "../../interactions.client.ts";
import { ExchangeRow } from "./ExchangeRow.tsx";
import "./exchanges.css";

type ExchangesListProps = {
  sessionId: string;
  /** Shows only what made or asked about this component. */
  componentId?: string;
  /** “Do that again…”: offers one to be replayed on another component. Absent: nothing is offered. */
  onAgain?: (interaction: Interaction) => void;
  /** A version of a component was chosen. Absent: versions are only named. */
  onVersion?: (made: { id: string; version: number }) => void;
};

/** The making-of: what was asked, what was pointed at, what came of it; newest first. */
export function ExchangesList({ sessionId, componentId, onAgain, onVersion }: ExchangesListProps) {
  const query = useInteractions(sessionId);
  const { components } = useComponents(sessionId);
  const nameOf = (id: string) => (components.length > 1 ? components.find((each) => each.id === id)?.name : undefined);
  const now = useNow(60_000);
  const { interactions, hasNextPage, isFetchingNextPage } = query;
  const shown = componentId === undefined ? interactions : interactions.filter((each) => isAbout(each, componentId));
  return (
    <ListState
      state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
      isEmpty={shown.length === 0 && !hasNextPage}
      failure={`The making-of could not be refreshed: ${wordsFor(query.error)}`}
      onRetry={() => void query.refetch()}
      skeleton={<SkeletonRows rows={4} lines={2} className="px-4" />}
      empty={<p className="px-4 py-2 text-ink-2">Nothing has been asked for here yet. What you ask, and what came of it, is kept here.</p>}
    >
      <ol className="exchanges" aria-label="Making-of">
        {shown.map((interaction) => (
          <ExchangeRow key={interaction.id} interaction={interaction} now={now} nameOf={nameOf} onAgain={onAgain} onVersion={onVersion} />
        ))}
      </ol>
      {hasNextPage && (
        <Button className="mx-2 my-1" size="small" busy={isFetchingNextPage} onClick={query.loadMore}>
          {isFetchingNextPage ? "Loading older ones…" : "Show older ones"}
        </Button>
      )}
    </ListState>
  );
}

function isAbout({ metadata }: Interaction, componentId: string): boolean {
  const made = Array.isArray(metadata.components) ? (metadata.components as { id?: string }[]) : [];
  return made.some((each) => each?.id === componentId) || metadata.componentId === componentId;
}
