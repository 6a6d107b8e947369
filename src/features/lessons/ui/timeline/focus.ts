import { endOf, findClip } from "../../timeline.rules.ts";
import { ROW, SCALE } from "./viewport.ts";
import type { Session } from "./session.ts";

export const clipElementId = (id: string) => `clip-${id}`;

/** Brings a clip into view, and so into the document, and gives it the focus. */
export function focusClip(session: Session, id: string): void {
  const place = findClip(session.timeline(), id);
  if (!place) return;
  revealRow(session, session.timeline().tracks.indexOf(place.track));
  session.viewport.reveal(place.clip.startMs, endOf(place.clip));
  focusNow(id);
  // It may have to be drawn first, or be drawn again on another track.
  requestAnimationFrame(() => focusNow(id));
}

const focusNow = (id: string) => document.getElementById(clipElementId(id))?.focus({ preventScroll: true });

/** Rows of tracks stand below the script's. */
function revealRow({ viewport }: Session, row: number) {
  const scroller = viewport.element();
  if (!scroller) return;
  const top = (row + 1) * ROW;
  const room = scroller.clientHeight - SCALE;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW > scroller.scrollTop + room) scroller.scrollTop = top + ROW - room;
}
