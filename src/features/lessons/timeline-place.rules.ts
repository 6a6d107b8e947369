import { type Clip, endOf, TIMELINE_MAX } from "./timeline.rules.ts";

/** A stretch of time, in milliseconds; the end is not part of it. */
export type Span = { from: number; to: number };

/** What `clips` cover, in order and without overlaps: old timelines may hold clips that lie on each other. */
export function covered(clips: readonly Clip[]): Span[] {
  const spans: Span[] = [];
  for (const clip of clips.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = spans.at(-1);
    if (last && clip.startMs < last.to) last.to = Math.max(last.to, endOf(clip));
    else if (clip.durationMs > 0) spans.push({ from: clip.startMs, to: endOf(clip) });
  }
  return spans;
}

/** Clips that move together, and what stands on the track that they move to. */
export type Moving = { clips: readonly Clip[]; standing: readonly Span[] };

/**
 * Clips of one track never overlap: the shift nearest to `wanted` with which all of them are free. So a clip stops at
 * its neighbours, and passes them once it was taken past their middle. Null where there is no room at all.
 */
export function freeShift(groups: readonly Moving[], wanted: number): number | null {
  const clips = groups.flatMap((group) => group.clips);
  const least = -Math.min(...clips.map(({ startMs }) => startMs));
  const most = TIMELINE_MAX - Math.max(...clips.map(endOf));
  const from = Math.max(least, Math.min(most, wanted));
  const later = clear(groups, from, "later", most);
  if (later === from) return from;
  const earlier = clear(groups, from, "earlier", least);
  if (earlier === null || later === null) return earlier ?? later;
  const [back, on] = [from - earlier, later - from];
  return back < on || (back === on && Math.abs(earlier) <= Math.abs(later)) ? earlier : later;
}

/** Goes one way from `shift` until nothing is in the way; null when `limit` comes first. */
function clear(groups: readonly Moving[], shift: number, way: "later" | "earlier", limit: number): number | null {
  for (let at = shift; way === "later" ? at <= limit : at >= limit;) {
    let next = at;
    for (const { clips, standing } of groups)
      for (const clip of clips) {
        const hit = inTheWay(standing, clip.startMs + at, endOf(clip) + at);
        if (!hit) continue;
        next = way === "later" ? Math.max(next, hit.to - clip.startMs) : Math.min(next, hit.from - endOf(clip));
      }
    if (next === at) return at;
    at = next;
  }
  return null;
}

/** One of the spans that lie in `from` to `to`, found by halving. */
function inTheWay(spans: readonly Span[], from: number, to: number): Span | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to > from) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span && span.from < to ? span : null;
}

/** How far each edge of a clip may go before it meets a neighbour. */
export function room(clips: readonly Clip[], clip: Clip): Span {
  const others = clips.filter((each) => each.id !== clip.id && each.durationMs > 0);
  const before = others.filter((each) => endOf(each) <= clip.startMs).map(endOf);
  const after = others.filter((each) => each.startMs >= endOf(clip)).map(({ startMs }) => startMs);
  return { from: Math.max(0, ...before), to: Math.min(TIMELINE_MAX, ...after) };
}

export type Snapped = { shift: number; guide: number | null };

/**
 * The shift nearest to `wanted` that brings one of `edges` onto one of `targets`, if one lies within `reach`; the guide
 * is where they meet. Targets are in order.
 */
export function snap(edges: readonly number[], targets: readonly number[], wanted: number, reach: number): Snapped {
  let best: Snapped = { shift: wanted, guide: null };
  let nearest = reach;
  for (const edge of edges) {
    const at = edge + wanted;
    const index = firstAtLeast(targets, at);
    for (const target of [targets[index - 1], targets[index]]) {
      if (target === undefined || Math.abs(target - at) > nearest) continue;
      if (Math.abs(target - at) === nearest && best.guide !== null) continue;
      nearest = Math.abs(target - at);
      best = { shift: target - edge, guide: target };
    }
  }
  return best;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
