import type { LessonContent } from "./lessons.contract.ts";

export type Timeline = LessonContent["timeline"];
export type Track = Timeline["tracks"][number];
export type Clip = Track["clips"][number];
export type TrackKind = Track["kind"];

export const TRACKS_MAX = 64;
export const CLIPS_MAX = 5_000;
/** Milliseconds. */
export const CLIP_MIN = 100;
export const TIMELINE_MAX = 86_400_000;
const MINUTE = 60_000;

/** The part of a lesson that holds what clips of a track show or play. */
export const PART_OF = { visual: "images", narration: "narration", music: "music", effects: "effects" } as const;
export const KIND_NAMES = { visual: "Images", narration: "Narration", music: "Music", effects: "Effects" } as const;

export const endOf = (clip: Clip): number => clip.startMs + clip.durationMs;
export const lastEnd = (clips: readonly Clip[]): number => clips.reduce((end, clip) => Math.max(end, endOf(clip)), 0);
export const scriptMs = ({ script }: Pick<LessonContent, "script">): number =>
  Math.min(TIMELINE_MAX, Math.round(script.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE));

export type Place = { track: Track; clip: Clip };

export function findClip(timeline: Timeline, id: string): Place | null {
  for (const track of timeline.tracks) {
    const clip = track.clips.find((each) => each.id === id);
    if (clip) return { track, clip };
  }
  return null;
}

/** What is on at `at`, by track: the clip that began last where some overlap. A clip's end is no longer its own. */
export function clipsAt(timeline: Timeline, at: number): Place[] {
  return timeline.tracks.flatMap((track) => {
    const clip = track.clips.findLast((each) => each.startMs <= at && at < endOf(each));
    return clip ? [{ track, clip }] : [];
  });
}

/**
 * Where in its sound a clip begins, in milliseconds. Clips of one sound that follow each other without a gap are one
 * sound: so a split goes on where the first half ended.
 */
export function soundOffset(track: Track, clip: Clip): number {
  let [offset, start] = [0, clip.startMs];
  for (const earlier of track.clips.slice(0, track.clips.indexOf(clip)).toReversed()) {
    if (clip.ref === undefined || earlier.ref !== clip.ref || endOf(earlier) !== start) break;
    offset += earlier.durationMs;
    start = earlier.startMs;
  }
  return offset;
}

/** Everything that a clip may refer to. */
export function refsOf(content: LessonContent): Set<string> {
  const { script, images, narration, music, effects } = content;
  return new Set([script, images, narration, music, effects].flatMap((items) => items.map(({ id }) => id)));
}

/**
 * As it is stored: clips in the order of time; the timeline lasts as long as the script is planned and its last clip
 * ends; what refers to something that is gone keeps its place and label only. What is so already stays the same object.
 */
export function tidy(content: LessonContent, timeline: Timeline): Timeline {
  const refs = refsOf(content);
  const tracks = timeline.tracks.map((track) => tidyTrack(track, refs));
  const isSame = tracks.every((track, index) => track === timeline.tracks[index]);
  const durationMs = Math.max(scriptMs(content), lastEnd(tracks.flatMap(({ clips }) => clips)));
  return isSame && durationMs === timeline.durationMs ? timeline : { durationMs, tracks: isSame ? timeline.tracks : tracks };
}

function tidyTrack(track: Track, refs: ReadonlySet<string>): Track {
  const isGone = ({ ref }: Clip) => ref !== undefined && !refs.has(ref);
  const isSorted = track.clips.every((clip, index) => index === 0 || track.clips[index - 1]!.startMs <= clip.startMs);
  if (isSorted && !track.clips.some(isGone)) return track;
  const clips = track.clips.map((clip) => {
    if (!isGone(clip)) return clip;
    const { ref: _, ...rest } = clip;
    return rest;
  });
  return { ...track, clips: clips.toSorted((a, b) => a.startMs - b.startMs) };
}

/**
 * What breaks the limits, by path inside the timeline; nothing for one that may be stored. `refs`: what clips may refer
 * to; null: not known, and every reference is taken. A clip that `isStored` as it is keeps its place.
 */
export function timelineProblems(
  content: LessonContent,
  refs: ReadonlySet<string> | null = refsOf(content),
  isStored: (clip: Clip) => boolean = () => false,
): Record<string, string> {
  const { durationMs, tracks } = content.timeline;
  const seen = new Set<string>();
  const problems: Record<string, string> = {};
  if (tracks.reduce((sum, { clips }) => sum + clips.length, 0) > CLIPS_MAX)
    problems.tracks = `At most ${CLIPS_MAX.toLocaleString("en")} clips`;
  tracks.forEach(({ clips }, trackIndex) =>
    clips.forEach((clip, index) => {
      const problem =
        (isStored(clip) ? null : clipProblem(clip, durationMs, refs)) ??
        (seen.has(clip.id) ? "This id is used twice in the timeline" : null);
      seen.add(clip.id);
      if (problem) problems[`tracks.${trackIndex}.clips.${index}`] = problem;
    }),
  );
  return problems;
}

function clipProblem(clip: Clip, durationMs: number, refs: ReadonlySet<string> | null): string | null {
  if (endOf(clip) > durationMs) return `Ends after the timeline, which lasts ${durationMs} ms`;
  return clip.ref !== undefined && refs && !refs.has(clip.ref) ? "Refers to something that is not in the lesson" : null;
}

/** The lesson without references to what is no longer in it: their clips keep place and label. Its timeline never ends before a clip. */
export function withoutLooseEnds(content: LessonContent): LessonContent {
  const refs = refsOf(content);
  const tracks = content.timeline.tracks.map((track) => tidyTrack(track, refs));
  const durationMs = Math.max(content.timeline.durationMs, lastEnd(tracks.flatMap(({ clips }) => clips)));
  const isSame = durationMs === content.timeline.durationMs && tracks.every((track, index) => track === content.timeline.tracks[index]);
  return isSame ? content : { ...content, timeline: { durationMs, tracks } };
}
