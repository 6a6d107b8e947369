import { memo } from "react";
import { KIND_NAMES, endOf, type Track } from "../../timeline.rules.ts";
import { count } from "#src/client/time-words.ts";
import { ClipView } from "./ClipView.tsx";
import type { Item } from "./items.ts";
import { TrackHead } from "./TrackHead.tsx";
import type { Shown } from "./view.ts";

type LaneProps = {
  track: Track;
  zoom: number;
  /** Null: out of sight. */
  shown: Shown | null;
  chosen: ReadonlySet<string>;
  held: ReadonlySet<string>;
  items: Map<string, Item>;
  broken: ReadonlySet<string>;
};

/** One track: its head, and those of its clips that are in sight, or held. */
export const Lane = memo(function Lane({ track, zoom, shown, chosen, held, items, broken }: LaneProps) {
  const isShown = (id: string, startMs: number, endMs: number) =>
    held.has(id) || (shown !== null && startMs * zoom < shown.to && endMs * zoom > shown.from);
  const clips = track.clips.filter((clip) => isShown(clip.id, clip.startMs, endOf(clip)));
  const name = track.name || KIND_NAMES[track.kind];
  return (
    <div className="tl-row" role="group" aria-label={`${name}, ${count(track.clips.length, "clip")}`}>
      <TrackHead track={track} />
      <div className="lane" data-lane={track.id}>
        {clips.map((clip) => (
          <ClipView key={clip.id} {...{ clip, track, zoom, items, broken }} isChosen={chosen.has(clip.id)} />
        ))}
      </div>
    </div>
  );
});
