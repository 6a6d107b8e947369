import { freeShift } from "../../timeline-place.rules.ts";
import { moveGroups, rowShift } from "../../timeline-edit.rules.ts";
import { endOf, type Place } from "../../timeline.rules.ts";
import type { clipActions } from "./clip-actions.ts";
import { focusClip } from "./focus.ts";
import type { Gesture, Point } from "./gesture.ts";
import { clearGhosts, clipElement, makeGhosts, placeElement, showGuide } from "./paint.ts";
import type { Session } from "./session.ts";
import { createSnapping } from "./snapping.ts";
import { NONE } from "./view.ts";
import { ROW } from "./viewport.ts";

/** More than this many are not kept in the document while they are out of sight. */
const HELD_MAX = 200;

type Start = { origin: Point; isCopy: boolean; onClick: () => void };

/** Drags the chosen clips along, among the tracks of their kind; or, with Alt, copies of them. */
export function moveGesture(session: Session, actions: ReturnType<typeof clipActions>, grabbed: Place, start: Start): Gesture {
  const { view, timeline } = session;
  const { zoom } = view.get();
  const list = session.chosen();
  const ids = new Set(list);
  const tracks = timeline().tracks;
  const rowOf = new Map(tracks.flatMap((track, row) => track.clips.filter(({ id }) => ids.has(id)).map(({ id }) => [id, row] as const)));
  const clips = tracks.flatMap((track) => track.clips.filter(({ id }) => ids.has(id)));
  const edges = [
    ...new Set([grabbed.clip.startMs, endOf(grabbed.clip), Math.min(...clips.map((clip) => clip.startMs)), Math.max(...clips.map(endOf))]),
  ];
  const toSnap = createSnapping(session, start.isCopy ? NONE : ids);
  const groups = new Map<number, ReturnType<typeof moveGroups>>();
  let ghosts: Map<string, HTMLElement> | null = null;
  let done = { shift: 0, rows: 0 };
  let hasBegun = false;

  function begin() {
    hasBegun = true;
    if (start.isCopy) ghosts = makeGhosts(session, rowOf);
    else view.put({ held: ids.size <= HELD_MAX ? ids : new Set([grabbed.clip.id]) });
  }

  function rowsAt(y: number): number {
    const under = tracks[Math.floor(y / ROW) - 1];
    if (!under || under.kind !== grabbed.track.kind) return done.rows;
    const alike = tracks.filter(({ kind }) => kind === under.kind);
    const rows = alike.indexOf(under) - alike.indexOf(grabbed.track);
    return rowShift(timeline(), ids, rows) ? rows : done.rows;
  }

  function groupsAt(rows: number) {
    let found = groups.get(rows);
    if (found === undefined) groups.set(rows, (found = moveGroups(timeline(), ids, rows, start.isCopy)));
    return found;
  }

  function paint(shift: number, rows: number) {
    const to = rowShift(timeline(), ids, rows);
    for (const clip of clips) {
      const element = ghosts ? ghosts.get(clip.id) : clipElement(clip.id);
      if (!element) continue;
      const row = rowOf.get(clip.id)!;
      const target = tracks.findIndex(({ id }) => id === to?.get(tracks[row]!.id));
      placeElement(element, (clip.startMs + shift) * zoom, target < 0 ? 0 : (target - row) * ROW);
      if (!ghosts) element.dataset.dragged = "";
    }
  }

  function reset() {
    showGuide(session, null);
    clearGhosts(session);
    if (!ghosts) {
      paint(0, 0);
      for (const id of ids) delete clipElement(id)?.dataset.dragged;
    }
    view.put({ held: NONE });
  }

  return {
    scrolls: true,
    move({ x, y }) {
      if (!hasBegun) begin();
      const rows = rowsAt(y);
      const snapped = toSnap(edges, (x - start.origin.x) / zoom);
      const found = groupsAt(rows);
      const shift = found && freeShift(found, snapped.shift);
      if (shift === null) return;
      done = { shift, rows };
      showGuide(session, shift === snapped.shift ? snapped.guide : null);
      paint(shift, rows);
    },
    end(isMoved) {
      if (!isMoved) return start.onClick();
      reset();
      if (start.isCopy) actions.duplicate(done.shift, done.rows);
      else {
        actions.move(list, done.shift, done.rows);
        if (done.rows !== 0) focusClip(session, grabbed.clip.id);
      }
    },
    cancel: () => hasBegun && reset(),
  };
}
