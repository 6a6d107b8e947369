import { memo, type KeyboardEvent } from "react";
import { classes } from "#src/client/ui/classes.ts";
import { endOf, type Clip, type Track } from "../../timeline.rules.ts";
import { clipElementId, focusClip } from "./focus.ts";
import { ClipWave } from "./ClipWave.tsx";
import { clipWords, type Item, lookOf, spokenClip } from "./items.ts";
import { translate } from "./paint.ts";
import { useTimeline } from "./TimelineProvider.tsx";

type ClipViewProps = { clip: Clip; track: Track; zoom: number; isChosen: boolean; items: Map<string, Item>; broken: ReadonlySet<string> };

/** Narrower than this, a clip has no room for words. */
const WORDS_PX = 20;
const TEXTURES = { visual: "", narration: "voice-clip", music: "hum", effects: "tick" };

export const ClipView = memo(function ClipView({ clip, track, zoom, isChosen, items, broken }: ClipViewProps) {
  const { session } = useTimeline();
  const look = lookOf(clip, track.kind, items, broken);
  const words = clipWords(clip, track.kind, items, look);
  const width = Math.max(2, clip.durationMs * zoom);
  const item = clip.ref === undefined ? undefined : items.get(clip.ref);
  const isWave = look === "media" && track.kind === "narration";

  /** Clips that are out of sight are not in the document: Tab brings the next one there. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Tab" && !event.ctrlKey && !event.altKey) {
      const next = track.clips[track.clips.indexOf(clip) + (event.shiftKey ? -1 : 1)];
      if (!next) return;
      event.preventDefault();
      focusClip(session, next.id);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && !event.altKey) {
      const id = neighbour(session.timeline().tracks, track, clip, event.key === "ArrowUp" ? -1 : 1);
      event.preventDefault();
      if (id !== null) focusClip(session, id);
    } else if (event.key === "Enter") {
      event.preventDefault();
      session.choose([clip.id]);
      session.inspect();
    }
  }

  return (
    <div
      id={clipElementId(clip.id)}
      data-clip={clip.id}
      className={classes("clip", look === "missing" ? "todo" : look === "heading" ? "text" : TEXTURES[track.kind], isChosen && "is-on")}
      style={{ transform: translate(clip.startMs * zoom), width }}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={spokenClip(clip, track.kind, items, look)}
      title={width < WORDS_PX * 4 ? words : undefined}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        if (!isChosen && currentTarget.matches(":focus-visible")) session.choose([clip.id]);
      }}
    >
      {isWave && item?.attachmentId ? (
        <ClipWave attachmentId={item.attachmentId} lengthMs={clip.durationMs} width={width} words={words} />
      ) : (
        width >= WORDS_PX && <span>{words}</span>
      )}
    </div>
  );
});

/** The clip nearest in time on the next track that has any. */
function neighbour(tracks: readonly Track[], track: Track, clip: Clip, way: 1 | -1): string | null {
  for (let row = tracks.indexOf(track) + way; tracks[row]; row += way) {
    const middle = (clip.startMs + endOf(clip)) / 2;
    const away = (each: Clip) => Math.max(each.startMs - middle, middle - endOf(each), 0);
    const nearest = tracks[row]!.clips.reduce<Clip | null>((best, each) => (best && away(best) <= away(each) ? best : each), null);
    if (nearest) return nearest.id;
  }
  return null;
}
