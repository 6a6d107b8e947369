import { useEffect, type RefObject } from "react";
import { findClip } from "../../timeline.rules.ts";
import { keepFromScrolling, longPress } from "../long-press.ts";
import { boxGesture } from "./box-gesture.ts";
import { type Gesture, runGesture } from "./gesture.ts";
import { moveGesture } from "./move-gesture.ts";
import type { Session } from "./session.ts";
import { useTimeline } from "./TimelineProvider.tsx";
import { trimGesture } from "./trim-gesture.ts";

/** What a press on the tracks begins, by where it lands. */
export function usePointer(root: RefObject<HTMLElement | null>) {
  const { session, clips } = useTimeline();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let isHeld = false;
    let stopWaiting = noop;
    function onDown(event: PointerEvent) {
      const target = event.target as HTMLElement;
      isHeld = false;
      stopWaiting();
      if (event.button !== 0 || !element || target.closest("button, input")) return;
      const id = target.closest<HTMLElement>("[data-clip]")?.dataset.clip;
      if (event.pointerType === "touch" && id !== undefined && !session.view.get().chosen.has(id)) return waitFor(event, id);
      const gesture = begin(event, target);
      if (gesture) runGesture(session, element, event, gesture);
    }
    /** A finger that goes on scrolls; one that stays takes the clip along; a tap chooses it. */
    function waitFor(event: PointerEvent, id: string) {
      stopWaiting = longPress(event, {
        onTap: () => session.choose([id]),
        onHold: () => {
          const place = findClip(session.timeline(), id);
          if (!place || !element) return;
          isHeld = true;
          session.choose([id]);
          const origin = session.viewport.point(event.clientX, event.clientY);
          runGesture(session, element, event, moveGesture(session, clips, place, { origin, isCopy: false, onClick: noop }));
        },
      });
    }
    function begin(event: PointerEvent, target: HTMLElement): Gesture | null {
      const origin = session.viewport.point(event.clientX, event.clientY);
      if (target.closest("[data-seek]")) return seekGesture(session, origin.x);
      const id = target.closest<HTMLElement>("[data-clip]")?.dataset.clip;
      const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
      // A finger on the lanes scrolls them.
      if (id === undefined)
        return target.closest("[data-lane]") && event.pointerType !== "touch"
          ? boxGesture(session, origin, isAdding ? session.chosen() : [])
          : null;
      const place = findClip(session.timeline(), id);
      if (!place) return null;
      const wasChosen = session.view.get().chosen.has(id);
      const edge = edgeAt(event, target.closest<HTMLElement>("[data-clip]")!);
      if (!wasChosen) session.choose(isAdding ? [...session.chosen(), id] : [id]);
      if (edge && !isAdding) return trimGesture(session, place, edge, origin);
      const onClick = () => {
        if (isAdding && wasChosen) session.choose(session.chosen().filter((each) => each !== id));
        else if (!isAdding) session.choose([id]);
      };
      return moveGesture(session, clips, place, { origin, isCopy: event.altKey, onClick });
    }
    const letGo = keepFromScrolling(element, () => isHeld);
    element.addEventListener("pointerdown", onDown);
    return () => {
      letGo();
      stopWaiting();
      element.removeEventListener("pointerdown", onDown);
    };
  }, [root, session, clips]);
}

/** The edge that a press is on: as near as the styles show it, at most a third of the clip. */
function edgeAt({ clientX, pointerType }: PointerEvent, clip: HTMLElement): "start" | "end" | null {
  const { left, right, width } = clip.getBoundingClientRect();
  const reach = Math.min(pointerType === "touch" ? 16 : 8, width / 3);
  return clientX - left <= reach ? "start" : right - clientX <= reach ? "end" : null;
}

const noop = (): void => undefined;

function seekGesture(session: Session, x: number): Gesture {
  const seek = (px: number) => session.player.seek(px / session.view.get().zoom);
  seek(x);
  return { move: (point) => seek(point.x), end: noop, cancel: noop, scrolls: true };
}
