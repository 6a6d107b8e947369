import type { LessonContent } from "../../lessons.contract.ts";
import { sectionSpans, type SectionSpan } from "../../timeline-build.rules.ts";
import { type Clip, endOf, lastEnd, type PART_OF, scriptMs, type TrackKind } from "../../timeline.rules.ts";
import { timeWords } from "./time.ts";

/** What a clip can refer to, by id. */
export type Item = {
  id: string;
  part: "script" | (typeof PART_OF)[TrackKind];
  name: string;
  attachmentId?: string | undefined;
  caption?: string;
};

type Derived = { items: Map<string, Item>; spans: SectionSpan[]; lengthMs: number };
const known = new WeakMap<LessonContent, Derived>();

/** What the timeline needs to know of a lesson, worked out once for each version of it. */
export function derive(content: LessonContent): Derived {
  const found = known.get(content);
  if (found) return found;
  const clips = content.timeline.tracks.flatMap((track) => track.clips);
  const derived = {
    items: itemsOf(content),
    spans: sectionSpans(content.script),
    lengthMs: Math.max(content.timeline.durationMs, scriptMs(content), lastEnd(clips)),
  };
  known.set(content, derived);
  return derived;
}

function itemsOf({ script, images, narration, music, effects }: LessonContent): Map<string, Item> {
  const items: Item[] = script.map(({ id, heading }) => ({ id, part: "script", name: heading || "Untitled section" }));
  for (const { id, caption, alt, prompt, attachmentId } of images)
    items.push({ id, part: "images", name: caption || alt || prompt.slice(0, 80) || "Untitled image", attachmentId, caption });
  for (const [part, sounds] of [
    ["narration", narration],
    ["music", music],
    ["effects", effects],
  ] as const)
    // prettier-ignore
    for (const { id, title, text, attachmentId } of sounds)
      items.push({ id, part, name: title || text.slice(0, 80) || UNNAMED[part], attachmentId });
  return new Map(items.map((item) => [item.id, item]));
}

const UNNAMED = { narration: "Narration", music: "Music", effects: "Effect" };
const KIND_WORDS = { visual: "image", narration: "narration", music: "music", effects: "effect" };
const MISSING = { visual: "No image yet", narration: "Not recorded", music: "No sound yet", effects: "No sound yet" };

export type Look = "media" | "missing" | "heading";

/** What a clip is shown as. `broken` holds attachments that could not be loaded. */
export function lookOf(clip: Clip, kind: TrackKind, items: Map<string, Item>, broken: ReadonlySet<string>): Look {
  const item = clip.ref === undefined ? undefined : items.get(clip.ref);
  if (item?.attachmentId && !broken.has(item.attachmentId) && item.part !== "script") return "media";
  return kind === "visual" && (item?.part === "script" || (!item && clip.label)) ? "heading" : "missing";
}

export function nameOf(clip: Clip, kind: TrackKind, items: Map<string, Item>): string {
  return clip.label || (clip.ref === undefined ? undefined : items.get(clip.ref)?.name) || `Untitled ${KIND_WORDS[kind]}`;
}

/** What stands in the clip: a place that waits for its sound says so. */
export function clipWords(clip: Clip, kind: TrackKind, items: Map<string, Item>, look: Look): string {
  const isPlace = look === "missing" && !clip.label && (clip.ref === undefined || items.get(clip.ref)?.part === "script");
  return isPlace ? MISSING[kind] : nameOf(clip, kind, items);
}

/** `After round 3, image, starts 2:04, lasts 0:52` */
export function spokenClip(clip: Clip, kind: TrackKind, items: Map<string, Item>, look: Look): string {
  const what = look === "missing" ? `${KIND_WORDS[kind]}, ${MISSING[kind].toLowerCase()}` : KIND_WORDS[kind];
  return `${nameOf(clip, kind, items)}, ${what}, ${spokenPlace(clip)}`;
}

export const spokenPlace = (clip: Clip) => `starts ${short(clip.startMs)}, lasts ${short(endOf(clip) - clip.startMs)}`;
const short = (ms: number) =>
  ms % 1_000 === 0
    ? timeWords(ms)
    : `${timeWords(ms)}.${String(Math.round(ms) % 1_000)
        .padStart(3, "0")
        .replace(/0+$/, "")}`;

export const missingWords = (kind: TrackKind) => MISSING[kind];
