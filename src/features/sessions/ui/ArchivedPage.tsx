import { Bar } from "#src/client/ui/Bar.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useSessions } from "../sessions.client.ts";
import type { SessionFilter } from "../session-filter.rules.ts";
import { SessionPlace } from "./SessionPlace.tsx";
import { SessionPlaces } from "./SessionPlaces.tsx";

const ARCHIVED: SessionFilter = { archived: true };

export function ArchivedPage() {
  useTitle("Archived");
  const query = useSessions(ARCHIVED);
  const now = useNow(60_000);
  return (
    <Main>
      <Bar
        start={<ShowSide />}
        title="Archived"
        sentence={<StatusLine kind="plain">Out of the way, and still found by the search</StatusLine>}
      />
      <SessionPlaces
        label="Archived conversations"
        query={query}
        empty="Nothing is archived. A conversation’s menu has Archive: it leaves the list and keeps every word."
        renderSession={(session) => <SessionPlace session={session} now={now} />}
      />
    </Main>
  );
}
