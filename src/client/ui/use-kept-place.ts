import { useLayoutEffect, useRef, type RefObject } from "react";
import type { Virtualizer } from "@tanstack/react-virtual";

type List = Virtualizer<HTMLDivElement, Element>;

/** When lines come, go or change places, most of what is in view stays where it was. At the top the newest is shown. */
export function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, virtual: List, keys: string[]) {
  const before = useRef<Map<string, number>>(new Map());
  const known = useRef(keys);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (known.current !== keys && box.scrollTop > 0) {
      const moves = keys.flatMap((key, index) => {
        const start = before.current.get(key);
        const now = virtual.measurementsCache[index]?.start;
        return start === undefined || now === undefined ? [] : [now - start];
      });
      const usual = moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)];
      if (usual) box.scrollTop += usual;
    }
    known.current = keys;
    const [top, bottom] = [box.scrollTop, box.scrollTop + box.clientHeight];
    const shown = virtual.getVirtualItems().filter(({ start, end }) => end > top && start < bottom);
    before.current = new Map(shown.map(({ key, start }) => [String(key), start]));
  });
}
