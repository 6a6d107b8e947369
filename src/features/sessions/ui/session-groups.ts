import { dayGroup } from "#src/client/time-words.ts";
import type { Session } from "../sessions.contract.ts";

export type SidebarLine = { kind: "group"; title: string } | { kind: "session"; session: Session };

/** Newest first, under Today, Yesterday, Last 7 days, then months. */
export function sidebarLines(sessions: Session[], now: number): SidebarLine[] {
  const lines: SidebarLine[] = [];
  let group = "";
  for (const session of sessions) {
    const title = dayGroup(session.updatedAt, now);
    if (title !== group) lines.push({ kind: "group", title });
    group = title;
    lines.push({ kind: "session", session });
  }
  return lines;
}
