import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { END_PX, type List, useEndOnResize, useHold, useKeptPlace, useOpening } from "./reader-place.ts";
import { estimateHeight, type Row } from "./turn-rows.ts";

const NEAR_TOP = 20;

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
  useEndOnResize(scroller, list, isReady);

  const items = list.getVirtualItems();
  const first = items[0]?.index ?? 0;
  useEffect(() => {
    if (isReady && rows.length > 0 && first < NEAR_TOP) loadOlder();
  }, [isReady, rows.length, first, loadOlder]);

  const isAtEnd = !isReady || rows.length === 0 || list.scrollElement === null || list.isAtEnd(END_PX);
  return { scroller, list, items, indexes, focused, hold, toEnd, isAtEnd };
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
