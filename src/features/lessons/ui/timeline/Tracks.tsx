import { type CSSProperties, useLayoutEffect, useRef } from "react";
import { Plus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { KIND_NAMES, type TrackKind } from "../../timeline.rules.ts";
import { derive } from "./items.ts";
import { KIND_ICONS } from "./kinds.ts";
import { Lane } from "./Lane.tsx";
import { PlayheadMark } from "./PlayheadMark.tsx";
import { ScriptLane } from "./ScriptLane.tsx";
import { tickStep } from "./time.ts";
import { TimeScale } from "./TimeScale.tsx";
import { useBroken, useContent, useTimeline, useView } from "./TimelineProvider.tsx";
import { usePointer } from "./use-pointer.ts";
import { ROW } from "./viewport.ts";

const KINDS = Object.keys(KIND_NAMES) as TrackKind[];

/** The ruler, the script and the tracks, scrolled together. */
export function Tracks() {
  const { session, tracks } = useTimeline();
  const content = useContent();
  const { items, spans, lengthMs } = derive(content);
  const broken = useBroken();
  const [zoom, shown, chosen, held] = [useView("zoom"), useView("shown"), useView("chosen"), useView("held")];
  const head = useMedia("(max-width: 760px)") ? 44 : 152;
  const scroller = useRef<HTMLDivElement>(null);
  usePointer(scroller);

  useLayoutEffect(() => {
    if (!scroller.current) return;
    const { viewport } = session;
    const detach = viewport.attach(scroller.current, head);
    viewport.fit();
    return detach;
  }, [session, head]);
  useLayoutEffect(() => session.viewport.settle(), [session, zoom]);

  const { tracks: list } = content.timeline;
  const isRowShown = (row: number) => (row + 1) * ROW < shown.bottom && (row + 2) * ROW > shown.top;
  const style = { "--head": `${head}px`, "--tick": `${tickStep(zoom) * zoom}px` } as CSSProperties;
  return (
    <div ref={scroller} className="tl" role="region" aria-label="Tracks" data-tracks="" dir="ltr" style={style}>
      <div className="tl-body" style={{ width: head + lengthMs * zoom + Math.max(240, session.viewport.width() / 2) }}>
        <TimeScale zoom={zoom} shown={shown}>
          <PlayheadMark />
        </TimeScale>
        <ScriptLane spans={spans} zoom={zoom} shown={shown} />
        {list.map((track, row) => (
          <Lane key={track.id} {...{ track, zoom, items, broken, chosen, held }} shown={isRowShown(row) ? shown : null} />
        ))}
        <div className="tl-row add">
          <div className="head">
            <Menu
              align="start"
              side="top"
              trigger={
                <Button size="small" icon={Plus} aria-label="Add a track">
                  {head > 44 && "Add a track"}
                </Button>
              }
            >
              {KINDS.map((kind) => (
                <MenuItem key={kind} icon={KIND_ICONS[kind]} onChoose={() => tracks.add(kind)}>
                  {KIND_NAMES[kind]}
                </MenuItem>
              ))}
            </Menu>
          </div>
        </div>
        <div className="tl-over" aria-hidden="true">
          <div className="playhead" data-layer="playhead" />
          <div className="guide" data-layer="guide" hidden />
          <div data-layer="ghosts" />
          <div className="box" data-layer="box" hidden />
        </div>
      </div>
    </div>
  );
}
