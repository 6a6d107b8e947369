import { useEffect, useState, type RefObject } from "react";

/** Drawn a little before it is scrolled into view, and not at all when it is only passed. */
const AROUND = "240px 0px";
const REST_MS = 120;

/** Whether the element is in view of its scroller, or nearly, and has been for a moment. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const is = entries.at(-1)?.isIntersecting ?? false;
        clearTimeout(timer);
        if (is) timer = setTimeout(() => setNear(true), REST_MS);
        else setNear(false);
      },
      // A margin counts around the scroller only when it is named.
      { root: target.closest(".scroll"), rootMargin: AROUND },
    );
    observer.observe(target);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return isNear;
}
