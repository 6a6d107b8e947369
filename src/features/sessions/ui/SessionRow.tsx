import { useState } from "react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useSessionActions } from "../sessions.client.ts";
import type { Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";
import { isWriting, useWriting } from "../writing.client.ts";
import { RenameSession } from "./RenameSession.tsx";

export function SessionRow({ session, now }: { session: Session; now: number }) {
  const [isRenaming, setRenaming] = useState(false);
  const { sessionId } = useParams({ strict: false });
  const { side } = useColumns();
  const navigate = useNavigate();
  const actions = useSessionActions();
  const writing = isWriting(useWriting(), session.id);
  const isCurrent = sessionId === session.id;

  if (isRenaming) return <RenameSession session={session} onDone={() => setRenaming(false)} />;

  const remove = () => {
    actions.remove(session);
    if (isCurrent) void navigate({ to: "/" });
  };
  return (
    <div className="row-wrap">
      <RowLink
        to="/c/$sessionId"
        params={{ sessionId: session.id }}
        text={nameOf(session)}
        fact={writing ? <Writing /> : <time title={fullTime(session.updatedAt)}>{shortTime(session.updatedAt, now)}</time>}
        onClick={() => side.isFloating && side.show(false)}
      />
      <div className="row-acts">
        <Menu trigger={<IconButton label={`More about ${nameOf(session)}`} icon={Ellipsis} />}>
          <MenuItem icon={Pencil} onChoose={() => setRenaming(true)}>
            Rename
          </MenuItem>
          <MenuItem icon={Trash2} danger onChoose={remove}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}

const Writing = () => (
  <span className="inline-flex items-center gap-1.5">
    <i className="dot" />
    writing
  </span>
);
