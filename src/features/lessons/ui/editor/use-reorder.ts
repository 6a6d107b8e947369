import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { keepFromScrolling, longPress } from "../long-press.ts";

type Reorder = {
  /** Ids in the order in which they stand. */
  ids: string[];
  /** Puts `id` in the place of the one at `index`; the length of the list means the end. */
  onMove: (id: string, index: number) => void;
};

const BEGINS_AFTER_PX = 5;

/**
 * Moves rows by pointer, with a line where the row would go, and by Alt with the arrows; a finger takes a row by staying on
 * it. The focus stays on the moved row.
 * Spread `row(id)` on each; the list is the element around them.
 */
export function useReorder({ ids, onMove }: Reorder) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const from = useRef<{ id: string; y: number } | null>(null);
  /** A click ends every drag; it chooses nothing. */
  const isDragEnd = useRef(false);
  const isHeld = useRef(false);
  const hold = useCallback((row: HTMLElement | null) => (row ? keepFromScrolling(row, () => isHeld.current) : undefined), []);

  const rowsAround = (row: Element) => [...(row.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-reorder]") ?? [])];
  const end = () => {
    from.current = null;
    isHeld.current = false;
    setDragged(null);
    setLine(null);
  };

  return {
    row: (id: string) => ({
      ref: hold,
      "data-reorder": id,
      "data-dragged": dragged === id || undefined,
      "data-line": line === ids.indexOf(id) ? "before" : line === ids.length && id === ids.at(-1) ? "after" : undefined,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        isDragEnd.current = false;
        isHeld.current = false;
        const start = { id, y: event.clientY };
        if (event.pointerType === "touch") {
          const { currentTarget: row, pointerId } = event;
          const take = () => {
            isHeld.current = true;
            from.current = start;
            row.setPointerCapture(pointerId);
            setDragged(id);
          };
          longPress(event, { onHold: take });
        } else if (event.button === 0) from.current = start;
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const start = from.current;
        if (!start) return;
        if (dragged === null) {
          if (Math.abs(event.clientY - start.y) < BEGINS_AFTER_PX) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(start.id);
        }
        const middles = rowsAround(event.currentTarget).map((row) => row.getBoundingClientRect());
        const index = middles.findIndex(({ top, height }) => event.clientY < top + height / 2);
        setLine(index < 0 ? ids.length : index);
      },
      onPointerUp() {
        if (dragged !== null && line !== null) {
          isDragEnd.current = true;
          onMove(dragged, line);
        }
        end();
      },
      onPointerCancel: end,
      onClickCapture(event: { preventDefault: () => void; stopPropagation: () => void }) {
        if (!isDragEnd.current) return;
        isDragEnd.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key === "Escape" && dragged !== null) return end();
        const by = event.altKey && event.key === "ArrowUp" ? -1 : event.altKey && event.key === "ArrowDown" ? 1 : 0;
        if (by === 0) return;
        event.preventDefault();
        const index = ids.indexOf(id) + by;
        if (index < 0 || index >= ids.length) return;
        const list = event.currentTarget.parentElement;
        onMove(id, by > 0 ? index + 1 : index);
        requestAnimationFrame(() => list?.querySelector<HTMLElement>(`:scope > [data-reorder="${CSS.escape(id)}"]`)?.focus());
      },
    }),
  };
}
