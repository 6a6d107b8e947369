import { useEffect, useMemo, useRef } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useNow } from "#src/client/ui/use-now.ts";
import type { Session } from "../sessions.contract.ts";
import { SessionRow } from "./SessionRow.tsx";
import { sidebarLines } from "./session-groups.ts";

type SessionListProps = { sessions: Session[]; hasMore: boolean; loadMore: () => void };

/** Only what is in view is drawn; the next page is asked for before its place is reached. */
export function SessionList({ sessions, hasMore, loadMore }: SessionListProps) {
  const now = useNow(60_000);
  const lines = useMemo(() => sidebarLines(sessions, now), [sessions, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useMedia("(pointer: coarse), (max-width: 640px)") ? 44 : 32;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === "group" ? 32 : rowHeight),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [rowHeight, virtual]);

  const items = virtual.getVirtualItems();
  const lastInView = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastInView >= lines.length - 15) loadMore();
  }, [hasMore, lastInView, lines.length, loadMore]);

  return (
    <div className="scroll" ref={scroller} role="region" aria-label="Conversations" tabIndex={-1}>
      <div className="relative" style={{ height: virtual.getTotalSize() + 8 }}>
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <div
              key={item.key}
              className="absolute inset-x-0 top-0 px-2"
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
            >
              {line.kind === "group" ? <h2 className="group-title pt-3">{line.title}</h2> : <SessionRow session={line.session} now={now} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(line: ReturnType<typeof sidebarLines>[number] | undefined): string {
  if (!line) return "";
  return line.kind === "group" ? `group ${line.title}` : line.session.id;
}
