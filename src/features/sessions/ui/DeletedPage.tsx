import { RotateCcw } from "lucide-react";
import { dayWords, shortTime } from "#src/client/time-words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useTitle } from "#src/client/ui/use-title.ts";
import { DAY } from "#src/shared/time.ts";
import { useSessionActions, useSessions } from "../sessions.client.ts";
import { KEPT_DELETED_DAYS, type Session } from "../sessions.contract.ts";
import type { SessionFilter } from "../session-filter.rules.ts";
import { nameOf } from "../sessions-pending.client.ts";
import { SessionPlaces } from "./SessionPlaces.tsx";

const DELETED: SessionFilter = { deleted: true };

export function DeletedPage() {
  useTitle("Deleted");
  const query = useSessions(DELETED);
  const now = useNow(60_000);
  return (
    <Main>
      <Bar
        start={<ShowSide />}
        title="Deleted"
        sentence={<StatusLine kind="plain">Can come back for {KEPT_DELETED_DAYS} days</StatusLine>}
      />
      <SessionPlaces
        label="Deleted conversations"
        query={query}
        empty={`Nothing is deleted. What you delete stays here for ${KEPT_DELETED_DAYS} days, and can come back.`}
        renderSession={(session) => <Deleted session={session} now={now} />}
      />
    </Main>
  );
}

function Deleted({ session, now }: { session: Session; now: number }) {
  const { restore } = useSessionActions();
  const deletedAt = session.deletedAt ?? now;
  const until = deletedAt + KEPT_DELETED_DAYS * DAY;
  return (
    <div className="flex h-full items-center gap-3 px-2">
      <span className="min-w-0 flex-1">
        <b className="block truncate font-label" title={nameOf(session)}>
          {nameOf(session)}
        </b>
        <span className="block truncate text-xs text-ink-3">
          Deleted {shortTime(deletedAt, now)}, kept until {dayWords(until)}
        </span>
      </span>
      <Button look="line" size="small" icon={RotateCcw} aria-label={`Restore ${nameOf(session)}`} onClick={() => restore(session)}>
        Restore
      </Button>
    </div>
  );
}
