import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { keepPlace, placeOf } from "./places.ts";
import { estimateHeight, type Row } from "./turn-rows.ts";

const END_PX = 48;
const KEEP_MS = 150;
const NEAR_TOP = 20;

type List = Virtualizer<HTMLDivElement, HTMLDivElement>;
type Options = { sessionId: string; rows: Row[]; isReady: boolean; isJumping: boolean; editing: string | null; loadOlder: () => void };

/**
 * The turns as a virtual list: it opens where the reader left it, stays where the reader is while text grows, and follows
 * only one who is at the end. The focused turn and the one being edited stay drawn wherever they are.
 */
export function useTurnList({ sessionId, rows, isReady, isJumping, editing, loadOlder }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const indexes = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const focused = useFocusedRow(scroller);
  const kept = [focused, editing].map((key) => (key === null ? undefined : indexes.get(key))).filter((index) => index !== undefined);
  const keptKey = kept.join(" ");
  const width = useRef(656);

  const list: List = useVirtualizer({
    count: isReady ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimateHeight(rows[index], width.current), [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const apart = keptKey === "" ? [] : keptKey.split(" ").map(Number);
        return [...new Set([...defaultRangeExtractor(range), ...apart])].sort((a, b) => a - b);
      },
      [keptKey],
    ),
    overscan: 5,
    gap: 18,
    paddingStart: 16,
    paddingEnd: 24,
    scrollPaddingStart: 16,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: END_PX,
  });
  useLayoutEffect(() => {
    if (scroller.current) width.current = Math.min(656, scroller.current.clientWidth);
  }, [isReady]);

  const hold = useHold(scroller, list, indexes);
  const toEnd = useCallback(() => list.scrollToEnd(), [list]);
  useOpening({ sessionId, list, hold, indexes, isReady: isReady && rows.length > 0, isJumping });
  useKeptPlace(scroller, list, sessionId, isReady);

  const items = list.getVirtualItems();
  const first = items[0]?.index ?? 0;
  useEffect(() => {
    if (isReady && rows.length > 0 && first < NEAR_TOP) loadOlder();
  }, [isReady, rows.length, first, loadOlder]);

  const isAtEnd = !isReady || rows.length === 0 || list.scrollElement === null || list.isAtEnd(END_PX);
  return { scroller, list, items, indexes, focused, hold, toEnd, isAtEnd };
}

/** Scrolls so that this row's top is `offset` px above the edge, and keeps it there while what is around gets its height. */
function useHold(scroller: RefObject<HTMLDivElement | null>, list: List, indexes: Map<string, number>) {
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
function useOpening({ sessionId, list, hold, indexes, isReady, isJumping }: Opening) {
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (!isReady || isOpened.current) return;
    isOpened.current = true;
    const place = isJumping ? null : placeOf(sessionId);
    if (place && indexes.has(place.id)) hold(place.id, place.offset);
    else list.scrollToEnd();
  }, [sessionId, list, hold, indexes, isReady, isJumping]);
}

function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, list: List, sessionId: string, isReady: boolean) {
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

/** The row that has the focus, or something inside it. */
function useFocusedRow(scroller: RefObject<HTMLDivElement | null>): string | null {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onIn = (event: FocusEvent) =>
      setFocused((event.target instanceof Element && event.target.closest<HTMLElement>("[data-row]")?.dataset.row) || null);
    const onOut = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) setFocused(null);
    };
    box.addEventListener("focusin", onIn);
    box.addEventListener("focusout", onOut);
    return () => {
      box.removeEventListener("focusin", onIn);
      box.removeEventListener("focusout", onOut);
    };
  }, [scroller]);
  return focused;
}
