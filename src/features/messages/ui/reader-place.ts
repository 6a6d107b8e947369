import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Virtualizer } from "@tanstack/react-virtual";
import { keepPlace, placeOf } from "./places.ts";

export type List = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The end is where less than this is below. */
export const END_PX = 48;
const KEEP_MS = 150;

/** Scrolls so that this row's top is `offset` px above the edge, and keeps it there while what is around gets its height. */
export function useHold(scroller: RefObject<HTMLDivElement | null>, list: List, indexes: Map<string, number>) {
  const latest = useRef(indexes);
  latest.current = indexes;
  const frame = useRef(0);
  useEffect(() => {
    const box = scroller.current;
    const letGo = () => cancelAnimationFrame(frame.current);
    const events = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
    for (const event of events) box?.addEventListener(event, letGo, { passive: true });
    return () => {
      letGo();
      for (const event of events) box?.removeEventListener(event, letGo);
    };
  }, [scroller]);

  return useCallback(
    (key: string, offset: number) => {
      cancelAnimationFrame(frame.current);
      let before = Number.NaN;
      const put = (left: number) => {
        const index = latest.current.get(key);
        const start = index === undefined ? undefined : list.getOffsetForIndex(index, "start")?.[0];
        if (start === undefined) return;
        const target = Math.max(0, start + list.options.scrollPaddingStart + offset);
        if (Math.abs(target - before) > 0.5 || Math.abs((list.scrollOffset ?? 0) - target) > 1) list.scrollToOffset(target);
        before = target;
        if (left > 0) frame.current = requestAnimationFrame(() => put(left - 1));
      };
      put(30);
    },
    [list],
  );
}

type Opening = {
  sessionId: string;
  list: List;
  hold: (key: string, offset: number) => void;
  indexes: Map<string, number>;
  isReady: boolean;
  isJumping: boolean;
};

/** Once, when the turns are there: to where the reader was, or to the end. */
export function useOpening({ sessionId, list, hold, indexes, isReady, isJumping }: Opening) {
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (!isReady || isOpened.current) return;
    isOpened.current = true;
    const place = isJumping ? null : placeOf(sessionId);
    if (place && indexes.has(place.id)) hold(place.id, place.offset);
    else list.scrollToEnd();
  }, [sessionId, list, hold, indexes, isReady, isJumping]);
}

export function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, list: List, sessionId: string, isReady: boolean) {
  useEffect(() => {
    const box = scroller.current;
    if (!box || !isReady) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const top = list.scrollOffset ?? 0;
      const item = list.getVirtualItemForOffset(top);
      keepPlace(sessionId, !item || list.isAtEnd(END_PX) ? null : { id: String(item.key), offset: Math.round(top - item.start) });
    };
    const onScroll = () => void (timer ??= setTimeout(keep, KEEP_MS));
    box.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("pagehide", keep);
    return () => {
      if (timer) keep();
      box.removeEventListener("scroll", onScroll);
      window.removeEventListener("pagehide", keep);
    };
  }, [scroller, list, sessionId, isReady]);
}

/** A window that gets smaller, or a composer that grows, keeps a reader who is at the end there. */
export function useEndOnResize(scroller: RefObject<HTMLDivElement | null>, list: List, isReady: boolean) {
  useEffect(() => {
    const box = scroller.current;
    if (!box || !isReady) return;
    let wasAtEnd = true;
    const onScroll = () => {
      wasAtEnd = list.isAtEnd(END_PX);
    };
    const observer = new ResizeObserver(() => wasAtEnd && list.scrollToEnd());
    // The first call tells the size as it is.
    requestAnimationFrame(onScroll);
    box.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(box);
    return () => {
      box.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [scroller, list, isReady]);
}
