import { useRef, type ReactNode } from "react";
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
import { useSearchAsOneTypes } from "#src/features/search/search.client.ts";
import { SearchField } from "#src/features/search/ui/SearchField.tsx";
import { SearchResults } from "#src/features/search/ui/SearchResults.tsx";
import { useAllSessions } from "../sessions.client.ts";
import { SessionList } from "./SessionList.tsx";

type SessionSidebarProps = {
  foot: ReactNode;
  /** What stands in the search field: kept while the column is closed. */
  words: string;
  onWords: (words: string) => void;
};

export function SessionSidebar({ foot, words, onWords }: SessionSidebarProps) {
  const navigate = useNavigate();
  const { side } = useColumns();
  const query = useAllSessions();
  const search = useSearchAsOneTypes(words, query.sessions);
  const field = useRef<HTMLInputElement>(null);
  const startNew = () => {
    if (side.isFloating) side.show(false);
    void navigate({ to: "/" });
  };
  useShortcuts({ N: startNew, "/": () => field.current?.focus() }, { isFrame: true });
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
        <SearchField ref={field} words={words} onWords={onWords} search={search} />
      </div>
      {search.words ? (
        <SearchResults search={search} />
      ) : (
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={!query.data && query.sessions.length === 0}
          failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={6} className="px-4" />}
          empty={null}
        >
          <SessionList sessions={query.sessions} loadMore={query.loadMore} />
        </ListState>
      )}
      {foot}
    </>
  );
}
