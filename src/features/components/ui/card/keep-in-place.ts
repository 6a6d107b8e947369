const FRAMES = 12;

/**
 * What one opens stays where it was pressed, also at the end of a list that follows what grows: call it before the change;
 * for some frames, while heights settle, the scroller makes up for what moves.
 */
export function keepInPlace(element: HTMLElement | null): void {
  const scroller = element?.closest(".scroll");
  if (!element || !scroller) return;
  const { top } = element.getBoundingClientRect();
  const put = (left: number) => {
    const by = element.getBoundingClientRect().top - top;
    if (Math.abs(by) > 0.5) scroller.scrollTop += by;
    if (left > 0 && element.isConnected) requestAnimationFrame(() => put(left - 1));
  };
  requestAnimationFrame(() => put(FRAMES));
}
