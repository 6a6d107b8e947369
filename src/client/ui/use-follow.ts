import { useCallback, useEffect, useRef, useState } from "react";

const END_PX = 48;
const TOP_PX = 240;

/**
 * A column that grows downwards and follows only a reader who is at its end. `onTop` is called near the top;
 * `keepPlace`, once something was added there, keeps the text under the reader's eyes where it was.
 */
export function useFollow(onTop: () => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const fromEnd = useRef(0);
  const [isAtEnd, setAtEnd] = useState(true);
  const top = useRef(onTop);
  top.current = onTop;

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    following.current = true;
    box.scrollTop = box.scrollHeight;
    setAtEnd(true);
  }, []);

  const keepPlace = useCallback(() => {
    const box = scroller.current;
    if (box && !following.current) box.scrollTop = box.scrollHeight - fromEnd.current;
  }, []);

  useEffect(() => {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return;
    let lastTop = box.scrollTop;
    const onScroll = () => {
      fromEnd.current = box.scrollHeight - box.scrollTop;
      // Text that grew faster than we scrolled is no reader going up.
      if (fromEnd.current - box.clientHeight < END_PX) following.current = true;
      else if (box.scrollTop < lastTop) following.current = false;
      lastTop = box.scrollTop;
      setAtEnd(following.current);
      if (box.scrollTop < TOP_PX && box.scrollHeight > box.clientHeight) top.current();
    };
    const onGrowth = () => {
      if (following.current) box.scrollTop = box.scrollHeight;
      else fromEnd.current = box.scrollHeight - box.scrollTop;
    };
    box.addEventListener("scroll", onScroll, { passive: true });
    const observer = new ResizeObserver(onGrowth);
    observer.observe(inner);
    observer.observe(box);
    return () => {
      box.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, []);

  return { scroller, content, isAtEnd, toEnd, keepPlace };
}
