import { snap, type Snapped } from "../../timeline-place.rules.ts";
import { endOf } from "../../timeline.rules.ts";
import { derive } from "./items.ts";
import type { Session } from "./session.ts";
import { tickStep } from "./time.ts";

const REACH_PX = 8;
const TICK_REACH_PX = 5;
/** Without anything to snap to, times are whole tenths of a second. */
const GRID_MS = 100;

/** Snaps edges to those of other clips, of sections, to the playhead and the start; where none is near, to the ruler. */
export function createSnapping(session: Session, without: ReadonlySet<string>) {
  const { isSnapping, zoom } = session.view.get();
  const clips = session.timeline().tracks.flatMap((track) => track.clips.filter(({ id }) => !without.has(id)));
  const { spans } = derive(session.content());
  const targets = [
    0,
    session.playhead.get(),
    ...clips.flatMap((clip) => [clip.startMs, endOf(clip)]),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ].toSorted((a, b) => a - b);
  const step = tickStep(zoom);

  return (edges: readonly number[], wanted: number): Snapped => {
    const onGrid = Math.round(wanted / GRID_MS) * GRID_MS;
    if (!isSnapping) return { shift: onGrid, guide: null };
    const snapped = snap(edges, targets, wanted, REACH_PX / zoom);
    if (snapped.guide !== null) return { ...snapped, shift: Math.round(snapped.shift) };
    const ticks = edges.map((edge) => Math.round((edge + wanted) / step) * step).toSorted((a, b) => a - b);
    const onTick = snap(edges, ticks, wanted, TICK_REACH_PX / zoom);
    return onTick.guide === null ? { shift: onGrid, guide: null } : onTick;
  };
}
