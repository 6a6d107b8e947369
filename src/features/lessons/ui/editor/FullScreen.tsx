import { useEffect, useRef, type KeyboardEvent } from "react";
import { X } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { ReadLesson } from "./ReadLesson.tsx";

const FORWARD = new Set(["ArrowRight", "PageDown", "J", "j"]);
const BACK = new Set(["ArrowLeft", "PageUp", "K", "k"]);

/** The lesson and nothing else. Arrows go from section to section, Esc leaves. */
export function FullScreen({ onLeave }: { onLeave: () => void }) {
  const stage = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useEffect(() => {
    const element = stage.current;
    const before = document.activeElement;
    element?.focus();
    // Without it the page fills the window only, which does as well.
    void element?.requestFullscreen?.().catch(() => undefined);
    const onChange = () => !document.fullscreenElement && leave.current();
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") return onLeave();
    const by = FORWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step(event.currentTarget, by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={stage} className="stage" role="dialog" aria-modal="true" aria-label="Reading view" tabIndex={-1} onKeyDown={onKeyDown}>
      <IconButton className="leave" label="Leave the reading view (Esc)" icon={X} onClick={onLeave} />
      <ReadLesson />
    </div>
  );
}

/** To the next stop below, or above, the top of the window. */
function step(stage: HTMLElement, by: number) {
  const stops = [...stage.querySelectorAll<HTMLElement>("article > *")].map((stop) => stop.offsetTop - 24);
  const at = stage.scrollTop;
  const next = by > 0 ? stops.find((top) => top > at + 2) : stops.findLast((top) => top < at - 2);
  stage.scrollTo({
    top: next ?? (by > 0 ? stage.scrollHeight : 0),
    behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
  });
}
