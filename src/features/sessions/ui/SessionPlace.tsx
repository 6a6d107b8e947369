import { useState, type ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import type { Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";
import { isWriting, useWriting } from "../writing.client.ts";
import { RenameSession } from "./RenameSession.tsx";
import { SessionMenu } from "./SessionMenu.tsx";
import { Writing } from "./Writing.tsx";

/** A conversation in a list of the work: two lines. */
export function SessionPlace({ session, now, fact }: { session: Session; now: number; fact?: ReactNode }) {
  const [isRenaming, setRenaming] = useState(false);
  const writing = isWriting(useWriting(), session.id);
  if (isRenaming)
    return (
      <div className="py-3">
        <RenameSession session={session} onDone={() => setRenaming(false)} />
      </div>
    );
  return (
    <div className="row-wrap">
      <Link to="/c/$sessionId" params={{ sessionId: session.id }} className="row hit place">
        <span className="t" title={nameOf(session)}>
          {nameOf(session)}
        </span>
        <span className="n">
          {writing ? <Writing /> : (fact ?? <time title={fullTime(session.updatedAt)}>{shortTime(session.updatedAt, now)}</time>)}
        </span>
        <span className="s">{session.preview}</span>
      </Link>
      <div className="row-acts">
        <SessionMenu session={session} onRename={() => setRenaming(true)} />
      </div>
    </div>
  );
}
