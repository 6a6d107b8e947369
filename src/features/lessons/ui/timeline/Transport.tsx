import { useEffect, useRef } from "react";
import { Magnet, Maximize2, Pause, Play, Scissors, SkipBack, SlidersHorizontal, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { derive } from "./items.ts";
import { tenths } from "./time.ts";
import { useContent, useTimeline, useView } from "./TimelineProvider.tsx";

export function Transport() {
  const { session, clips } = useTimeline();
  const { player, playhead, view, viewport } = session;
  const [isPlaying, isSnapping] = [useView("isPlaying"), useView("isSnapping")];
  const isNarrow = useMedia("(max-width: 760px)");
  return (
    <div className="transport" role="toolbar" aria-label="Transport">
      <IconButton
        label="To start"
        icon={SkipBack}
        onClick={() => {
          player.seek(0);
          viewport.reveal(0);
        }}
      />
      <IconButton
        label={isPlaying ? "Pause" : "Play"}
        title={isPlaying ? "Pause (Space)" : "Play (Space)"}
        icon={isPlaying ? Pause : Play}
        className="on"
        onClick={isPlaying ? player.pause : player.play}
      />
      <Clock />
      <i className="line" />
      <IconButton label="Split at the playhead" title="Split at the playhead (S)" icon={Scissors} onClick={clips.split} />
      <IconButton
        label="Snapping"
        aria-pressed={isSnapping}
        icon={Magnet}
        className={isSnapping ? "on" : undefined}
        onClick={() => view.put({ isSnapping: !isSnapping })}
      />
      {isNarrow && (
        <Button icon={SlidersHorizontal} className="me-auto" onClick={session.inspect}>
          About the clip
        </Button>
      )}
      <span className="hint-end">
        Arrow keys nudge 0.1 s, with <kbd>Shift</kbd> 1 s
      </span>
      <IconButton label="Zoom out" title="Zoom out (-)" icon={ZoomOut} onClick={() => viewport.zoomBy(1 / 1.5, playhead.get())} />
      <IconButton label="Zoom in" title="Zoom in (+)" icon={ZoomIn} onClick={() => viewport.zoomBy(1.5, playhead.get())} />
      <IconButton label="Fit the whole timeline" icon={Maximize2} onClick={viewport.fit} />
    </div>
  );
}

/** Follows the playhead without React. */
function Clock() {
  const { playhead } = useTimeline().session;
  const { lengthMs } = derive(useContent());
  const now = useRef<HTMLElement>(null);
  useEffect(() => {
    const draw = () => {
      const text = tenths(playhead.get());
      if (now.current && now.current.textContent !== text) now.current.textContent = text;
    };
    draw();
    return playhead.subscribe(draw);
  }, [playhead]);
  return (
    <span className="clock">
      <b ref={now}>0:00.0</b> of {tenths(lengthMs)}
    </span>
  );
}
