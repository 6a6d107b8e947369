import { trimClip, trimEdge } from "../../timeline-edit.rules.ts";
import { endOf, findClip, type Place } from "../../timeline.rules.ts";
import type { Gesture, Point } from "./gesture.ts";
import { spokenPlace } from "./items.ts";
import { clipElement, placeElement, showGuide } from "./paint.ts";
import type { Session } from "./session.ts";
import { createSnapping } from "./snapping.ts";
import { NONE } from "./view.ts";

/** Drags one edge of a clip. */
export function trimGesture(session: Session, { track, clip }: Place, edge: "start" | "end", origin: Point): Gesture {
  const { zoom } = session.view.get();
  const from = edge === "start" ? clip.startMs : endOf(clip);
  const toSnap = createSnapping(session, new Set([clip.id]));
  let at = from;

  function paint() {
    const [start, end] = edge === "start" ? [at, endOf(clip)] : [clip.startMs, at];
    const element = clipElement(clip.id);
    if (!element) return;
    placeElement(element, start * zoom);
    element.style.width = `${(end - start) * zoom}px`;
  }
  function reset() {
    at = from;
    paint();
    showGuide(session, null);
    session.view.put({ held: NONE });
  }
  return {
    scrolls: true,
    move({ x }) {
      session.view.put({ held: new Set([clip.id]) });
      const { shift, guide } = toSnap([from], (x - origin.x) / zoom);
      at = trimEdge(track, clip, edge, from + shift);
      showGuide(session, at === from + shift ? guide : null);
      paint();
    },
    end() {
      const to = at;
      reset();
      if (!session.edit((now) => trimClip(now, clip.id, edge, to))) return;
      const place = findClip(session.timeline(), clip.id);
      if (place) session.say(spokenPlace(place.clip));
    },
    cancel: reset,
  };
}
