import type { ViewStore } from "./view.ts";

export const ROW = 44;
export const SCALE = 24;
const ZOOM_MAX = 0.5;
/** Widest that lanes become: beyond it browsers no longer place things exactly. */
const WIDTH_MAX = 4_000_000;
const STEP_PX = 128;
const FOLLOW_PX = 200;

type Measures = { lengthMs: () => number };

/** The scrolled region of the tracks: what of it is drawn, and how it is zoomed. Its own pixels never pass through React. */
export function createViewport(view: ViewStore, { lengthMs }: Measures) {
  let scroller: HTMLElement | null = null;
  let head = 0;
  /** Keeps this time at this distance from the lanes' edge, once the new width stands. */
  let anchor: { ms: number; x: number } | null = null;

  const width = () => Math.max(100, (scroller?.clientWidth ?? 0) - head);
  const span = () => Math.max(10_000, lengthMs());
  const leastZoom = () => (width() - 24) / span();
  const mostZoom = () => Math.max(leastZoom(), Math.min(ZOOM_MAX, WIDTH_MAX / span()));

  /** Draws half a window more on each side, in small steps: no frame has much to draw. */
  function look(isForced = false) {
    if (!scroller) return;
    const { scrollLeft, scrollTop, clientHeight } = scroller;
    const ahead = width() / 2;
    const { shown } = view.get();
    const isNear =
      Math.abs(Math.max(0, scrollLeft - ahead) - shown.from) < STEP_PX &&
      (shown.top === 0 || scrollTop - ROW >= shown.top) &&
      scrollTop + clientHeight + ROW <= shown.bottom;
    if (isNear && !isForced) return;
    const from = Math.max(0, scrollLeft - ahead);
    const top = Math.max(0, scrollTop - 3 * ROW);
    view.put({ shown: { from, to: scrollLeft + width() + ahead, top, bottom: scrollTop + clientHeight + 3 * ROW } });
  }

  function zoomTo(zoom: number, ms: number) {
    const next = Math.max(leastZoom(), Math.min(mostZoom(), zoom));
    const { zoom: now } = view.get();
    if (!scroller || next === now) return;
    anchor = { ms, x: ms * now - scroller.scrollLeft };
    view.put({ zoom: next });
  }

  return {
    attach(element: HTMLElement, headWidth: number) {
      scroller = element;
      head = headWidth;
      const onScroll = () => look();
      const onWheel = (event: WheelEvent) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { zoom } = view.get();
        const x = event.clientX - element.getBoundingClientRect().left - head;
        zoomTo(zoom * Math.exp(-event.deltaY / 300), (x + element.scrollLeft) / zoom);
      };
      element.addEventListener("scroll", onScroll, { passive: true });
      element.addEventListener("wheel", onWheel, { passive: false });
      const observer = new ResizeObserver(() => look(true));
      observer.observe(element);
      return () => {
        element.removeEventListener("scroll", onScroll);
        element.removeEventListener("wheel", onWheel);
        observer.disconnect();
        scroller = null;
      };
    },
    element: () => scroller,
    head: () => head,
    width,
    /** After React has drawn the lanes at a new zoom. */
    settle() {
      if (scroller && anchor) scroller.scrollLeft = anchor.ms * view.get().zoom - anchor.x;
      anchor = null;
      look(true);
    },
    zoomTo,
    /** Around `ms` while it is in view, else around the middle. */
    zoomBy(factor: number, ms: number) {
      if (!scroller) return;
      const { zoom } = view.get();
      const x = ms * zoom - scroller.scrollLeft;
      zoomTo(zoom * factor, x >= 0 && x <= width() ? ms : (scroller.scrollLeft + width() / 2) / zoom);
    },
    fit: () => zoomTo(0, 0),
    /** Scrolls sideways until the stretch is in view, its start first. */
    reveal(from: number, to = from) {
      if (!scroller) return;
      const { zoom } = view.get();
      const [left, right] = [from * zoom, to * zoom];
      const isIn = left >= scroller.scrollLeft && right <= scroller.scrollLeft + width();
      if (!isIn) scroller.scrollLeft = Math.max(0, left - width() * 0.1);
      look();
    },
    /** Goes on to the next page when the playhead runs out of view; whoever scrolled away stays there. */
    follow(ms: number) {
      if (!scroller) return;
      const past = ms * view.get().zoom - scroller.scrollLeft - width();
      if (past > 0 && past < FOLLOW_PX) this.reveal(ms);
    },
    /** Where in the lanes a point of the window lies; y counts from the first row. */
    point(clientX: number, clientY: number) {
      const box = scroller?.getBoundingClientRect() ?? new DOMRect();
      return {
        x: clientX - box.left - head + (scroller?.scrollLeft ?? 0),
        y: clientY - box.top - SCALE + (scroller?.scrollTop ?? 0),
      };
    },
  };
}
