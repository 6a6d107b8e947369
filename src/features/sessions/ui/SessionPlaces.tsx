import type { ReactNode } from "react";
import { wordsFor } from "#src/client/words.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { VirtualList } from "#src/client/ui/VirtualList.tsx";
import type { useSessions } from "../sessions.client.ts";
import type { Session } from "../sessions.contract.ts";

type SessionPlacesProps = {
  label: string;
  query: ReturnType<typeof useSessions>;
  empty: ReactNode;
  renderSession: (session: Session) => ReactNode;
};

const ROW = 60;
const rowSize = () => ROW;

/** A list of conversations in the work. */
export function SessionPlaces({ label, query, empty, renderSession }: SessionPlacesProps) {
  const { sessions } = query;
  return (
    <ListState
      state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
      isEmpty={sessions.length === 0}
      failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
      onRetry={() => void query.refetch()}
      skeleton={<SkeletonRows rows={4} lines={2} className="max-w-210 px-6" />}
      empty={<div className="max-w-210 px-6 py-2 text-ink-2">{empty}</div>}
    >
      <VirtualList
        label={label}
        className="places"
        keys={sessions.map(({ id }) => id)}
        sizeOf={rowSize}
        renderLine={(index) => sessions[index] && renderSession(sessions[index])}
        loadMore={query.loadMore}
      />
    </ListState>
  );
}
