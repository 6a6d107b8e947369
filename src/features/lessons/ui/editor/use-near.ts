import { useEffect, useState, type RefObject } from "react";

/** Whether an element is in view, or nearly. Without an observer everything is. */
export function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: "300px 0px" });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isNear;
}
