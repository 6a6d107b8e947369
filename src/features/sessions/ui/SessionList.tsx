import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Archive, ChevronDown, Component, Plus, Trash2 } from "lucide-react";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { RowButton, RowLink } from "#src/client/ui/Row.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useNow } from "#src/client/ui/use-now.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { type ListHandle, nextLine, VirtualList } from "#src/client/ui/VirtualList.tsx";
import { useProjects } from "#src/features/projects/projects.client.ts";
import { NewProject } from "#src/features/projects/ui/NewProject.tsx";
import { ProjectRow } from "#src/features/projects/ui/ProjectRow.tsx";
import type { Session } from "../sessions.contract.ts";
import { SessionRow } from "./SessionRow.tsx";
import { keyOf, projectLines, sessionLines, type SidebarLine } from "./session-groups.ts";

type SessionListProps = { sessions: Session[]; loadMore: () => void };

const PLACES: SidebarLine[] = [
  { kind: "group", title: "More" },
  { kind: "place", to: "/components" },
  { kind: "place", to: "/archived" },
  { kind: "place", to: "/deleted" },
];
const PLACE_LOOKS = {
  "/components": { icon: Component, text: "Components" },
  "/archived": { icon: Archive, text: "Archived" },
  "/deleted": { icon: Trash2, text: "Deleted" },
} as const;
const NOTE: SidebarLine[] = [
  { kind: "group", title: "Conversations" },
  { kind: "note", words: "None yet. They are listed here by date." },
];

/** Projects, the pinned conversations, then all by day. */
export function SessionList({ sessions, loadMore }: SessionListProps) {
  const now = useNow(60_000);
  const { projects } = useProjects();
  const { sessionId } = useParams({ strict: false });
  const { side } = useColumns();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [areAllShown, showAll] = useState(false);
  const list = useRef<ListHandle>(null);
  const rowHeight = useMedia("(pointer: coarse), (max-width: 640px)") ? 44 : 32;

  const lines = useMemo(
    () => [...projectLines(projects, { isAdding, areAllShown }), ...(sessions.length > 0 ? sessionLines(sessions, now) : NOTE), ...PLACES],
    [projects, isAdding, areAllShown, sessions, now],
  );
  const keys = useMemo(() => lines.map(keyOf), [lines]);
  const sizeOf = useCallback((index: number) => (lines[index]?.kind === "group" ? 32 : rowHeight), [lines, rowHeight]);
  const canFocus = useCallback((index: number) => lines[index]?.kind !== "group" && lines[index]?.kind !== "note", [lines]);

  const step = (by: 1 | -1) => {
    const focused = list.current?.focusedLine() ?? -1;
    const from = focused >= 0 ? focused : keys.indexOf(sessionId ?? "");
    const next = nextLine(from, from < 0 ? 1 : by, keys.length, canFocus);
    if (next !== null) list.current?.focusLine(next);
  };
  useShortcuts({ J: () => step(1), K: () => step(-1) }, { isFrame: true });

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const line = lines[index];
    const isRow = line?.kind === "session" || line?.kind === "project";
    if (!isRow || event.key.toLowerCase() !== "e" || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).tagName === "INPUT") return;
    event.preventDefault();
    setRenaming(keyOf(line));
  }

  /** The row stands again where its field stood, and has the focus. */
  const endRenaming = (index: number) => {
    setRenaming(null);
    requestAnimationFrame(
      () => list.current?.focusedLine() === -1 && document.activeElement === document.body && list.current.focusLine(index),
    );
  };

  function renderLine(index: number) {
    const line = lines[index];
    switch (line?.kind) {
      case "group":
        return (
          <h2 className="group-title pt-3">
            {line.title}
            {line.title === "Projects" && <IconButton small label="New project" icon={Plus} onClick={() => setAdding(true)} />}
          </h2>
        );
      case "session": {
        const { session } = line;
        const onRename = (is: boolean) => (is ? setRenaming(session.id) : endRenaming(index));
        return <SessionRow session={session} now={now} isRenaming={renaming === session.id} onRename={onRename} />;
      }
      case "project": {
        const { project } = line;
        const onRename = (is: boolean) => (is ? setRenaming(project.id) : endRenaming(index));
        return <ProjectRow project={project} isRenaming={renaming === project.id} onRename={onRename} />;
      }
      case "new-project":
        return (
          <NewProject
            onMade={(projectId) => {
              if (!side.isFloating) void navigate({ to: "/p/$projectId", params: { projectId } });
            }}
            onDone={() => setAdding(false)}
          />
        );
      case "more-projects":
        return <RowButton icon={ChevronDown} text={`Show all ${line.count} projects`} onClick={() => showAll(true)} />;
      case "note":
        return <p className="px-2 py-1 text-ink-3">{line.words}</p>;
      case "place":
        return (
          <RowLink
            to={line.to}
            icon={PLACE_LOOKS[line.to].icon}
            text={PLACE_LOOKS[line.to].text}
            onClick={() => side.isFloating && side.show(false)}
          />
        );
      default:
        return null;
    }
  }

  return (
    <VirtualList label="Conversations" {...{ keys, sizeOf, renderLine, canFocus, loadMore, onKeyDown }} handle={list} lineClass="px-2" />
  );
}
