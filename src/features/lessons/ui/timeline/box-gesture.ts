import { count } from "#src/client/time-words.ts";
import { endOf } from "../../timeline.rules.ts";
import type { Gesture, Point } from "./gesture.ts";
import { showBox } from "./paint.ts";
import type { Session } from "./session.ts";
import { ROW } from "./viewport.ts";

/** Draws a box over the lanes and chooses what it touches; a press without a move chooses nothing. `kept`: chosen besides. */
export function boxGesture(session: Session, origin: Point, kept: readonly string[]): Gesture {
  let corner = origin;
  const box = () => ({
    left: Math.min(origin.x, corner.x),
    top: Math.min(origin.y, corner.y),
    width: Math.abs(corner.x - origin.x),
    height: Math.abs(corner.y - origin.y),
  });
  return {
    scrolls: true,
    move(point) {
      corner = point;
      showBox(session, box());
    },
    end(isMoved) {
      showBox(session, null);
      if (!isMoved) return session.choose(kept);
      const { zoom } = session.view.get();
      const { left, top, width, height } = box();
      const touched = session
        .timeline()
        .tracks.flatMap(({ clips }, row) =>
          (row + 2) * ROW <= top || (row + 1) * ROW >= top + height
            ? []
            : clips.filter((clip) => clip.startMs * zoom < left + width && endOf(clip) * zoom > left).map(({ id }) => id),
        );
      session.choose([...kept, ...touched]);
      session.say(`${count(session.chosen().length, "clip")} chosen`);
    },
    cancel: () => showBox(session, null),
  };
}
