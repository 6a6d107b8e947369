import { useEffect, useRef } from "react";
import { translate } from "./paint.ts";
import { tenths, timeWords } from "./time.ts";
import { useTimeline, useView } from "./TimelineProvider.tsx";

const HALF_PX = 20;

/** The playhead's handle in the ruler. It follows the clock without React. */
export function PlayheadMark() {
  const { session } = useTimeline();
  const mark = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLElement>(null);
  const zoom = useView("zoom");
  useEffect(() => {
    const { playhead, view, viewport } = session;
    const draw = () => {
      const at = playhead.get();
      const x = at * view.get().zoom;
      if (!mark.current || !words.current) return;
      mark.current.style.transform = translate(x);
      // Near the start it stands beside the heads, not under them.
      words.current.style.transform = `translateX(${x < HALF_PX ? `${-x}px` : "-50%"})`;
      const line = viewport.element()?.querySelector<HTMLElement>('[data-layer="playhead"]');
      if (line) line.style.transform = translate(x);
      const text = timeWords(at);
      if (words.current.textContent !== text) {
        words.current.textContent = text;
        mark.current.setAttribute("aria-valuenow", String(Math.round(at / 100) / 10));
        mark.current.setAttribute("aria-valuetext", tenths(at));
      }
      if (view.get().isPlaying) viewport.follow(at);
    };
    draw();
    return playhead.subscribe(draw);
  }, [session, zoom]);
  return (
    <div
      ref={mark}
      className="playhead-mark"
      role="slider"
      aria-label="Playhead"
      aria-valuemin={0}
      aria-valuenow={0}
      aria-valuetext="0:00.0"
      tabIndex={0}
      onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && session.choose([])}
    >
      <b ref={words}>0:00</b>
    </div>
  );
}
