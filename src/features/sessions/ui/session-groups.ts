import { dayGroup } from "#src/client/time-words.ts";
import type { Project } from "#src/features/projects/projects.contract.ts";
import type { Session } from "../sessions.contract.ts";

export type SidebarLine =
  | { kind: "group"; title: string }
  | { kind: "session"; session: Session }
  | { kind: "project"; project: Project }
  | { kind: "new-project" }
  | { kind: "more-projects"; count: number }
  | { kind: "note"; words: string }
  | { kind: "place"; to: "/components" | "/archived" | "/deleted" };

/** So many are shown until one asks for all. */
const PROJECTS_SHOWN = 7;

/** The pinned ones, then newest first, under Today, Yesterday, Last 7 days, then months. */
export function sessionLines(sessions: Session[], now: number): SidebarLine[] {
  const lines: SidebarLine[] = [];
  const pinned = sessions.filter(({ isPinned }) => isPinned);
  if (pinned.length > 0) lines.push({ kind: "group", title: "Pinned" });
  for (const session of pinned) lines.push({ kind: "session", session });
  let group = "";
  for (const session of sessions) {
    if (session.isPinned) continue;
    const title = dayGroup(session.updatedAt, now);
    if (title !== group) lines.push({ kind: "group", title });
    group = title;
    lines.push({ kind: "session", session });
  }
  return lines;
}

export function projectLines(projects: Project[], { isAdding, areAllShown }: { isAdding: boolean; areAllShown: boolean }): SidebarLine[] {
  const shown = areAllShown || projects.length <= PROJECTS_SHOWN + 1 ? projects : projects.slice(0, PROJECTS_SHOWN);
  return [
    { kind: "group", title: "Projects" },
    ...(isAdding ? [{ kind: "new-project" } as const] : []),
    ...shown.map((project) => ({ kind: "project", project }) as const),
    ...(shown.length < projects.length ? [{ kind: "more-projects", count: projects.length } as const] : []),
  ];
}

export function keyOf(line: SidebarLine): string {
  switch (line.kind) {
    case "group":
      return `group ${line.title}`;
    case "session":
      return line.session.id;
    case "project":
      return line.project.id;
    case "place":
      return line.to;
    default:
      return line.kind;
  }
}
