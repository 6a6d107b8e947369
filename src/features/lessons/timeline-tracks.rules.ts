import { newId } from "#src/shared/ids.ts";
import { KIND_NAMES, type Timeline, type Track, type TrackKind, TRACKS_MAX } from "./timeline.rules.ts";

/** Behind the last track of its kind; null when there are as many as there may be. */
export function addTrack(timeline: Timeline, kind: TrackKind): { timeline: Timeline; id: string } | null {
  if (timeline.tracks.length >= TRACKS_MAX) return null;
  const alike = timeline.tracks.filter((track) => track.kind === kind).length;
  const track: Track = { id: newId(), kind, name: alike === 0 ? KIND_NAMES[kind] : `${KIND_NAMES[kind]} ${alike + 1}`, clips: [] };
  const after = timeline.tracks.findLastIndex((each) => each.kind === kind);
  return {
    timeline: { ...timeline, tracks: timeline.tracks.toSpliced(after < 0 ? timeline.tracks.length : after + 1, 0, track) },
    id: track.id,
  };
}

export const renameTrack = (timeline: Timeline, id: string, name: string): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => (track.id === id ? { ...track, name } : track)),
});

export const removeTrack = (timeline: Timeline, id: string): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.filter((track) => track.id !== id),
});

/** Brings a removed track back to its row. */
export function restoreTrack(timeline: Timeline, track: Track, index: number): Timeline {
  if (timeline.tracks.some(({ id }) => id === track.id) || timeline.tracks.length >= TRACKS_MAX) return timeline;
  return { ...timeline, tracks: timeline.tracks.toSpliced(index, 0, track) };
}
