import { useCallback, useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { classes } from "./classes.ts";
import { useKeptPlace } from "./use-kept-place.ts";

export type ListHandle = { focusLine: (index: number) => void; focusedLine: () => number };

type VirtualListProps = {
  label: string;
  keys: string[];
  sizeOf: (index: number) => number;
  renderLine: (index: number) => ReactNode;
  /** Headings and the like are passed over by the arrow keys. */
  canFocus?: (index: number) => boolean;
  /** Called before the end is reached. */
  loadMore?: () => void;
  /** Arrow up on the first line. */
  onLeaveTop?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  handle?: Ref<ListHandle>;
  className?: string;
  lineClass?: string;
};

const AHEAD = 15;
const always = () => true;

/** Only what is in view is drawn. Arrow keys go from line to line; what comes or goes above does not move what is read. */
export function VirtualList(props: VirtualListProps) {
  const { label, keys, sizeOf, renderLine, canFocus = always, loadMore, onLeaveTop, onKeyDown, handle, className, lineClass } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 12,
    initialRect: { width: 0, height: 900 },
  });
  useEffect(() => virtual.measure(), [sizeOf, virtual]);
  useKeptPlace(scroller, virtual, keys);

  const items = virtual.getVirtualItems();
  const lastInView = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInView >= keys.length - AHEAD) loadMore?.();
  }, [lastInView, keys.length, loadMore]);

  const lineAt = useCallback((element: Element | null) => Number(element?.closest("[data-index]")?.getAttribute("data-index") ?? -1), []);
  const focusLine = useCallback(
    (index: number) => {
      virtual.scrollToIndex(index, { align: "auto" });
      // It may have to be drawn first.
      const take = (triesLeft: number) => {
        const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button, input)`);
        if (target) target.focus({ preventScroll: true });
        else if (triesLeft > 0) requestAnimationFrame(() => take(triesLeft - 1));
      };
      take(5);
    },
    [virtual],
  );
  useImperativeHandle(handle, () => ({
    focusLine,
    focusedLine: () => (scroller.current?.contains(document.activeElement) ? lineAt(document.activeElement) : -1),
  }));

  function onArrow(event: KeyboardEvent<HTMLElement>) {
    const at = lineAt(event.target as Element);
    onKeyDown?.(event, at);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.defaultPrevented || by === 0 || (event.target as Element).closest("input, textarea, select")) return;
    event.preventDefault();
    const next = nextLine(at, by, keys.length, canFocus);
    if (next !== null) focusLine(next);
    else if (by < 0) onLeaveTop?.();
  }

  return (
    <div className={classes("scroll", className)} ref={scroller} role="region" aria-label={label} tabIndex={-1}>
      <div className="relative" style={{ height: virtual.getTotalSize() + 8 }} onKeyDown={onArrow}>
        {items.map((item) => (
          <div
            key={item.key}
            data-index={item.index}
            className={classes("absolute inset-x-0 top-0", lineClass)}
            style={{ transform: `translateY(${item.start}px)`, height: item.size }}
          >
            {renderLine(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The next line in that direction that takes the focus; null at the end. */
export function nextLine(from: number, by: 1 | -1, count: number, canFocus: (index: number) => boolean): number | null {
  for (let index = from + by; index >= 0 && index < count; index += by) if (canFocus(index)) return index;
  return null;
}
