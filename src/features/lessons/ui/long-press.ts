const HOLD_MS = 350;
/** Further than this, a finger scrolls. */
const TREMBLE_PX = 8;

type Press = Pick<PointerEvent, "pointerId" | "clientX" | "clientY">;

/** Tells when a finger stays where it was put, or is lifted before. What it answers ends the waiting. */
export function longPress(down: Press, { onHold, onTap }: { onHold: () => void; onTap?: () => void }): () => void {
  const timer = setTimeout(() => {
    stop();
    onHold();
  }, HOLD_MS);
  const onMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (pointerId === down.pointerId && Math.hypot(clientX - down.clientX, clientY - down.clientY) > TREMBLE_PX) stop();
  };
  const onUp = ({ pointerId }: PointerEvent) => {
    if (pointerId !== down.pointerId) return;
    stop();
    onTap?.();
  };
  function stop() {
    clearTimeout(timer);
    window.removeEventListener("pointermove", onMove, true);
    window.removeEventListener("pointerup", onUp, true);
    window.removeEventListener("pointercancel", stop, true);
  }
  window.addEventListener("pointermove", onMove, true);
  window.addEventListener("pointerup", onUp, true);
  window.addEventListener("pointercancel", stop, true);
  return stop;
}

/** A finger that holds something does not scroll. The listener must be there before the finger is: attach it once. */
export function keepFromScrolling(element: HTMLElement, isHolding: () => boolean): () => void {
  const onTouchMove = (event: TouchEvent) => {
    if (isHolding() && event.cancelable) event.preventDefault();
  };
  const onContextMenu = (event: Event) => {
    if (isHolding()) event.preventDefault();
  };
  element.addEventListener("touchmove", onTouchMove, { passive: false });
  element.addEventListener("contextmenu", onContextMenu);
  return () => {
    element.removeEventListener("touchmove", onTouchMove);
    element.removeEventListener("contextmenu", onContextMenu);
  };
}
