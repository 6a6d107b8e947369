import type { Session } from "./session.ts";

export type Point = { x: number; y: number };

/** Something that a pressed pointer does, from one frame to the next. */
export type Gesture = {
  move: (point: Point) => void;
  /** `isMoved`: further than a hand trembles. */
  end: (isMoved: boolean) => void;
  cancel: () => void;
  /** The region scrolls when the pointer comes to its edge. */
  scrolls?: boolean;
};

const TREMBLE_PX = 4;
const EDGE_PX = 32;
const SCROLL_PX = 14;

/** Runs a gesture until the pointer is lifted or Esc is pressed: moves are done once a frame, whatever the pointer sends. */
export function runGesture(session: Session, root: HTMLElement, down: PointerEvent, gesture: Gesture): void {
  const { viewport } = session;
  let last = down;
  let isMoved = false;
  let frame = 0;
  root.setPointerCapture(down.pointerId);

  function paint() {
    frame = 0;
    const isScrolled = gesture.scrolls === true && isMoved && scrollAtEdge(session, last);
    gesture.move(viewport.point(last.clientX, last.clientY));
    if (isScrolled) frame = requestAnimationFrame(paint);
  }
  function onMove(event: PointerEvent) {
    if (event.pointerId !== down.pointerId) return;
    last = event;
    isMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > TREMBLE_PX;
    if (isMoved && frame === 0) frame = requestAnimationFrame(paint);
  }
  function onUp(event: PointerEvent) {
    if (event.pointerId !== down.pointerId) return;
    last = event;
    if (isMoved) gesture.move(viewport.point(event.clientX, event.clientY));
    stop();
    gesture.end(isMoved);
  }
  function onCancel() {
    stop();
    gesture.cancel();
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  }
  function stop() {
    cancelAnimationFrame(frame);
    root.removeEventListener("pointermove", onMove);
    root.removeEventListener("pointerup", onUp);
    root.removeEventListener("pointercancel", onCancel);
    window.removeEventListener("keydown", onKey, true);
  }
  root.addEventListener("pointermove", onMove);
  root.addEventListener("pointerup", onUp);
  root.addEventListener("pointercancel", onCancel);
  window.addEventListener("keydown", onKey, true);
}

function scrollAtEdge({ viewport }: Session, { clientX, clientY }: PointerEvent): boolean {
  const scroller = viewport.element();
  if (!scroller) return false;
  const box = scroller.getBoundingClientRect();
  const by = clientX > box.right - EDGE_PX ? SCROLL_PX : clientX < box.left + viewport.head() + EDGE_PX ? -SCROLL_PX : 0;
  const down = clientY > box.bottom - EDGE_PX / 2 ? SCROLL_PX / 2 : clientY < box.top + EDGE_PX ? -SCROLL_PX / 2 : 0;
  const before = [scroller.scrollLeft, scroller.scrollTop];
  if (by !== 0) scroller.scrollLeft += by;
  if (down !== 0) scroller.scrollTop += down;
  return scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1];
}
