import type { ReactNode } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Logo, Wordmark } from "#src/client/ui/Logo.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useSessions } from "../sessions.client.ts";
import { SessionList } from "./SessionList.tsx";

export function SessionSidebar({ foot }: { foot: ReactNode }) {
  const navigate = useNavigate();
  const { side } = useColumns();
  const query = useSessions();
  const startNew = () => {
    if (side.isFloating) side.show(false);
    void navigate({ to: "/" });
  };
  useShortcuts({ N: startNew });
  return (
    <>
      <div className="brand">
        <Logo />
        <span className="flex-1">
          <Wordmark />
        </span>
        <HideSide />
      </div>
      <div className="tools">
        <Button look="line" wide icon={Plus} className="!justify-start !px-2" onClick={startNew}>
          <span className="flex-1 text-start">New conversation</span>
          <kbd>N</kbd>
        </Button>
      </div>
      <ListState
        state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
        isEmpty={query.sessions.length === 0}
        failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
        onRetry={() => void query.refetch()}
        skeleton={<SkeletonRows rows={6} className="px-4" />}
        empty={
          <section className="group">
            <h2 className="group-title">Conversations</h2>
            <p className="px-2 py-1 text-ink-3">None yet. They are listed here by date.</p>
          </section>
        }
      >
        <SessionList
          sessions={query.sessions}
          hasMore={query.hasNextPage}
          loadMore={() => !query.isFetchingNextPage && void query.fetchNextPage()}
        />
      </ListState>
      {foot}
    </>
  );
}
