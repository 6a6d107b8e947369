import { newId } from "#src/shared/ids.ts";
import { covered, freeShift, type Moving, room } from "./timeline-place.rules.ts";
import { type Clip, CLIP_MIN, CLIPS_MAX, endOf, findClip, type Timeline, TIMELINE_MAX, type Track } from "./timeline.rules.ts";

/** Every edit answers the same timeline when there was nothing to change. */
type Ids = ReadonlySet<string>;

const onTracks = (timeline: Timeline, edit: (track: Track) => Track): Timeline => {
  const tracks = timeline.tracks.map(edit);
  return tracks.every((track, index) => track === timeline.tracks[index]) ? timeline : { ...timeline, tracks };
};
const onTrack = (timeline: Timeline, id: string, edit: (track: Track) => Track) =>
  onTracks(timeline, (track) => (track.id === id ? edit(track) : track));
const onClip = (timeline: Timeline, id: string, edit: (clip: Clip) => Clip) =>
  onTracks(timeline, (track) =>
    track.clips.some((clip) => clip.id === id)
      ? { ...track, clips: track.clips.map((clip) => (clip.id === id ? edit(clip) : clip)) }
      : track,
  );

export const clipCount = (timeline: Timeline): number => timeline.tracks.reduce((sum, { clips }) => sum + clips.length, 0);

/** Tracks that clips change by `rows`, counted among the tracks of their own kind; null where one would leave them. */
export function rowShift(timeline: Timeline, ids: Ids, rows: number): Map<string, string> | null {
  const to = new Map<string, string>();
  for (const track of timeline.tracks) {
    if (!track.clips.some(({ id }) => ids.has(id))) continue;
    const alike = timeline.tracks.filter(({ kind }) => kind === track.kind);
    const target = alike[alike.indexOf(track) + rows];
    if (!target) return null;
    to.set(track.id, target.id);
  }
  return to;
}

/** Each track's clips of `ids` with what is in their way on the track they go to; null where one would leave its kind's tracks. */
export function moveGroups(timeline: Timeline, ids: Ids, rows: number, areCopies = false): (Moving & { target: string })[] | null {
  const to = rowShift(timeline, ids, rows);
  if (!to || to.size === 0) return null;
  const clipsOf = (track: string) => timeline.tracks.find(({ id }) => id === track)!.clips;
  return [...to].map(([from, target]) => ({
    target,
    clips: clipsOf(from).filter(({ id }) => ids.has(id)),
    standing: covered(areCopies ? clipsOf(target) : clipsOf(target).filter(({ id }) => !ids.has(id))),
  }));
}

/** How far `ids` can go towards `by` milliseconds with the tracks changed by `rows`; null where they have no room. */
export function moveShift(timeline: Timeline, ids: Ids, by: number, rows = 0): number | null {
  const groups = moveGroups(timeline, ids, rows);
  return groups && freeShift(groups, by);
}

/** Moves clips together, by a shift that `moveShift` gave. */
export function moveClips(timeline: Timeline, ids: Ids, shift: number, rows = 0): Timeline {
  const to = rowShift(timeline, ids, rows);
  if (!to || (shift === 0 && rows === 0)) return timeline;
  return { ...timeline, tracks: timeline.tracks.map((track) => withMoved(timeline, track, to, { ids, shift })) };
}

function withMoved(timeline: Timeline, track: Track, to: Map<string, string>, { ids, shift }: { ids: Ids; shift: number }): Track {
  const arriving = timeline.tracks
    .filter(({ id }) => to.get(id) === track.id)
    .flatMap(({ clips }) => clips.filter(({ id }) => ids.has(id)))
    .map((clip) => ({ ...clip, startMs: clip.startMs + shift }));
  if (arriving.length === 0 && !to.has(track.id)) return track;
  return { ...track, clips: inOrder([...track.clips.filter(({ id }) => !ids.has(id)), ...arriving]) };
}

const inOrder = (clips: Clip[]) => clips.toSorted((a, b) => a.startMs - b.startMs);

/** Where an edge can go towards `to`: not over a neighbour, and not so far that the clip is shorter than a tenth of a second. */
export function trimEdge(track: Track, clip: Clip, edge: "start" | "end", to: number): number {
  const { from, to: until } = room(track.clips, clip);
  return edge === "start" ? Math.max(from, Math.min(endOf(clip) - CLIP_MIN, to)) : Math.min(until, Math.max(clip.startMs + CLIP_MIN, to));
}

export function trimClip(timeline: Timeline, id: string, edge: "start" | "end", to: number): Timeline {
  const place = findClip(timeline, id);
  if (!place) return timeline;
  const at = trimEdge(place.track, place.clip, edge, to);
  const { startMs } = place.clip;
  if (at === (edge === "start" ? startMs : endOf(place.clip))) return timeline;
  return onClip(timeline, id, (clip) =>
    edge === "start" ? { ...clip, startMs: at, durationMs: endOf(clip) - at } : { ...clip, durationMs: at - startMs },
  );
}

/** Cuts each of `ids` that `at` lies in. Answers the second halves' ids too. */
export function splitClips(timeline: Timeline, ids: Ids, at: number): { timeline: Timeline; halves: string[] } {
  const halves: string[] = [];
  if (clipCount(timeline) + ids.size > CLIPS_MAX) return { timeline, halves };
  const next = onTracks(timeline, (track) => {
    if (!track.clips.some((clip) => ids.has(clip.id) && isInside(clip, at))) return track;
    const clips = track.clips.flatMap((clip) => {
      if (!ids.has(clip.id) || !isInside(clip, at)) return [clip];
      const half = { ...clip, id: newId(), startMs: at, durationMs: endOf(clip) - at };
      halves.push(half.id);
      return [{ ...clip, durationMs: at - clip.startMs }, half];
    });
    return { ...track, clips: inOrder(clips) };
  });
  return { timeline: next, halves };
}

/** Both halves are long enough to be clips. */
export const isInside = (clip: Clip, at: number) => at >= clip.startMs + CLIP_MIN && at <= endOf(clip) - CLIP_MIN;

/** Copies of `ids` on their tracks, as near as there is room to `by` milliseconds later; null where there is none. */
export function duplicateClips(timeline: Timeline, ids: Ids, by: number, rows = 0): { timeline: Timeline; copies: string[] } | null {
  const groups = clipCount(timeline) + ids.size > CLIPS_MAX ? null : moveGroups(timeline, ids, rows, true);
  const shift = groups && freeShift(groups, by);
  if (!groups || shift === null) return null;
  const copies: string[] = [];
  const next = onTracks(timeline, (track) => {
    const group = groups.find(({ target }) => target === track.id);
    if (!group) return track;
    const added = group.clips.map((clip) => ({ ...clip, id: newId(), startMs: clip.startMs + shift }));
    copies.push(...added.map(({ id }) => id));
    return { ...track, clips: inOrder([...track.clips, ...added]) };
  });
  return { timeline: next, copies };
}

export const removeClips = (timeline: Timeline, ids: Ids): Timeline =>
  onTracks(timeline, (track) =>
    track.clips.some(({ id }) => ids.has(id)) ? { ...track, clips: track.clips.filter(({ id }) => !ids.has(id)) } : track,
  );

/** Brings removed clips back where they were, or as near as there is room; what came back meanwhile stays. */
export function restoreClips(timeline: Timeline, trackId: string, clips: readonly Clip[]): Timeline {
  return clips.reduce((sofar, clip) => (findClip(sofar, clip.id) ? sofar : placeClip(sofar, trackId, clip)), timeline);
}

/** Puts a clip as near to its own time as there is room; the same timeline where there is none. */
export function placeClip(timeline: Timeline, trackId: string, clip: Clip): Timeline {
  const track = timeline.tracks.find(({ id }) => id === trackId);
  const shift = track && clipCount(timeline) < CLIPS_MAX ? freeShift([{ clips: [clip], standing: covered(track.clips) }], 0) : null;
  if (shift === null) return timeline;
  return onTrack(timeline, trackId, (now) => ({ ...now, clips: inOrder([...now.clips, { ...clip, startMs: clip.startMs + shift }]) }));
}

export const changeClip = (timeline: Timeline, id: string, changes: Partial<Clip>): Timeline =>
  onClip(timeline, id, (clip) => ({ ...clip, ...changes }));

/** Why a clip cannot stand there, in words; null when it can. */
export function placeProblem(track: Track, clip: Clip, nameOf: (clip: Clip) => string): string | null {
  if (clip.durationMs < CLIP_MIN) return "At least 0.1 s";
  if (clip.startMs < 0 || endOf(clip) > TIMELINE_MAX) return "Within 24 hours";
  const other = track.clips.find((each) => each.id !== clip.id && each.startMs < endOf(clip) && clip.startMs < endOf(each));
  return other ? `“${nameOf(other)}” is there already` : null;
}
