import { fullTime, shortTime } from "#src/client/time-words.ts";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import type { Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";
import { isWriting, useWriting } from "../writing.client.ts";
import { RenameSession } from "./RenameSession.tsx";
import { SessionMenu } from "./SessionMenu.tsx";
import { Writing } from "./Writing.tsx";

type SessionRowProps = { session: Session; now: number; isRenaming: boolean; onRename: (is: boolean) => void };

export function SessionRow({ session, now, isRenaming, onRename }: SessionRowProps) {
  const { side } = useColumns();
  const writing = isWriting(useWriting(), session.id);
  if (isRenaming) return <RenameSession session={session} onDone={() => onRename(false)} />;
  return (
    <div className="row-wrap">
      <RowLink
        to="/c/$sessionId"
        params={{ sessionId: session.id }}
        activeOptions={{ includeSearch: false }}
        text={nameOf(session)}
        fact={writing ? <Writing /> : <time title={fullTime(session.updatedAt)}>{shortTime(session.updatedAt, now)}</time>}
        onClick={() => side.isFloating && side.show(false)}
      />
      <div className="row-acts">
        <SessionMenu session={session} onRename={() => onRename(true)} />
      </div>
    </div>
  );
}
