import { newId } from "#src/shared/ids.ts";
import type { LessonContent, Section } from "./lessons.contract.ts";
import { clipCount, placeClip } from "./timeline-edit.rules.ts";
import { addTrack } from "./timeline-tracks.rules.ts";
import { type Clip, CLIP_MIN, CLIPS_MAX, type Timeline, TIMELINE_MAX, type TrackKind } from "./timeline.rules.ts";

const MINUTE = 60_000;

export type SectionSpan = { section: Section; from: number; to: number };

/** Where each section lies by its minutes, in milliseconds. */
export function sectionSpans(script: readonly Section[]): SectionSpan[] {
  let at = 0;
  return script.map((section) => {
    const from = Math.min(TIMELINE_MAX, at);
    at += Math.round(section.minutes * MINUTE);
    return { section, from, to: Math.min(TIMELINE_MAX, at) };
  });
}

/**
 * A timeline from the script, by minutes. Narration stands in its section, and a section without any gets a place for it.
 * Images share the sections in their order: one or more in each, or one over several when there are fewer; without any,
 * each section's heading is shown. `keep` leaves what is there and adds only what is not on the timeline yet, where there
 * is room; otherwise the tracks of images and narration are made anew, and music and effects stay. `lengths`: how long
 * narration lasts, by id, in milliseconds, where that is known.
 */
export function buildFromScript(content: LessonContent, { keep, lengths }: { keep: boolean; lengths?: Lengths }): Timeline {
  const spans = sectionSpans(content.script).filter(({ from, to }) => to - from >= CLIP_MIN);
  const cleared = keep ? content.timeline : withoutMade(content.timeline);
  return place(place(cleared, "visual", visuals(content, spans)), "narration", narration(content, spans, lengths));
}

const withoutMade = (timeline: Timeline): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.filter(({ kind }) => kind === "music" || kind === "effects"),
});

type Wanted = { ref: string; from: number; to: number };

type Lengths = ReadonlyMap<string, number>;

function narration({ narration: sounds }: LessonContent, spans: SectionSpan[], lengths?: Lengths): Wanted[] {
  return spans.flatMap(({ section, from, to }) => {
    const own = sounds.filter(({ sectionId }) => sectionId === section.id);
    if (own.length === 0) return [{ ref: section.id, from, to }];
    return inEqualParts(own, from, to).map((part) => {
      const length = lengths?.get(part.ref);
      return length === undefined ? part : { ...part, to: Math.min(part.to, part.from + Math.max(CLIP_MIN, length)) };
    });
  });
}

function visuals({ images }: LessonContent, spans: SectionSpan[]): Wanted[] {
  if (images.length === 0) return spans.map(({ section, from, to }) => ({ ref: section.id, from, to }));
  return images.length < spans.length ? overSections(images, spans) : inSections(images, spans);
}

/** Fewer images than sections: each begins with the section that is nearest to an even spread. */
function overSections(images: readonly { id: string }[], spans: SectionSpan[]): Wanted[] {
  const end = spans.at(-1)!.to;
  let next = 0;
  const starts = images.map((_, index) => {
    const ideal = (index * end) / images.length;
    const last = spans.length - (images.length - index);
    while (next < last && Math.abs(spans[next + 1]!.from - ideal) < Math.abs(spans[next]!.from - ideal)) next++;
    return spans[next++]!.from;
  });
  return images.map(({ id }, index) => ({ ref: id, from: starts[index]!, to: starts[index + 1] ?? end }));
}

/** At least one image in each section, the others where a section's images would be longest. */
function inSections(images: readonly { id: string }[], spans: SectionSpan[]): Wanted[] {
  if (spans.length === 0) return [];
  const counts = spans.map(() => 1);
  for (let left = images.length - spans.length; left > 0; left--) {
    const each = spans.map(({ from, to }, index) => (to - from) / counts[index]!);
    counts[each.indexOf(Math.max(...each))]!++;
  }
  let at = 0;
  return spans.flatMap(({ from, to }, index) => inEqualParts(images.slice(at, (at += counts[index]!)), from, to));
}

function inEqualParts(items: readonly { id: string }[], from: number, to: number): Wanted[] {
  const edge = (index: number) => Math.round(from + ((to - from) * index) / items.length);
  return items
    .map(({ id }, index) => ({ ref: id, from: edge(index), to: edge(index + 1) }))
    .filter((wanted) => wanted.to - wanted.from >= CLIP_MIN);
}

/** On the first track of the kind; what is on a track of that kind already is not placed again. */
function place(timeline: Timeline, kind: TrackKind, wanted: Wanted[]): Timeline {
  const alike = timeline.tracks.filter((track) => track.kind === kind);
  const there = new Set(alike.flatMap(({ clips }) => clips.map(({ ref }) => ref)));
  const missing = wanted.filter(({ ref }) => !there.has(ref)).slice(0, CLIPS_MAX - clipCount(timeline));
  if (missing.length === 0) return timeline;
  const added = alike[0] ? { timeline, id: alike[0].id } : addTrack(timeline, kind);
  if (!added) return timeline;
  return missing
    .map(({ ref, from, to }): Clip => ({ id: newId(), startMs: from, durationMs: to - from, ref }))
    .reduce((sofar, clip) => placeClip(sofar, added.id, clip), added.timeline);
}
