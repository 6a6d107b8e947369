import type { LessonContent, Section } from "#src/features/lessons/lessons.contract.ts";
import { clipCount, placeClip, removeClips } from "#src/features/lessons/timeline-edit.rules.ts";
import { addTrack } from "#src/features/lessons/timeline-tracks.rules.ts";
import { type Clip, CLIPS_MAX, lastEnd, tidy } from "#src/features/lessons/timeline.rules.ts";
import { newId } from "#src/shared/ids.ts";

type Parts = Partial<LessonContent>;
/** What is changed, and how the same is taken out again of what the lesson has become. Null: there is no room for it. */
export type Insertion = { parts: Parts; takeOut: (now: LessonContent) => Parts };

/** How long a picture stands at first. */
const CLIP_MS = 10_000;
const IMAGES_MAX = 500;

/** In a link's words these end it. */
const asWords = (name: string) => name.replace(/[\\[\]`*_<>]/g, String.raw`\$&`);

/** `embed`: the exported page shows the component itself in its place. */
export const linkTo = (id: string, name: string, isEmbedded: boolean) => `[${asWords(name)}](/k/${id}${isEmbedded ? ' "embed"' : ""})`;

/** A paragraph of its own at the end of a section; of a new one where `sectionId` is null. */
export function insertParagraph(content: LessonContent, sectionId: string | null, markdown: string, heading: string): Insertion {
  const fresh: Section | null = content.script.some(({ id }) => id === sectionId)
    ? null
    : { id: newId(), heading, body: markdown, minutes: 5 };
  const script = fresh
    ? [...content.script, fresh]
    : content.script.map((section) => (section.id === sectionId ? { ...section, body: joined(section.body, markdown) } : section));
  return {
    parts: { script },
    takeOut: (now) => ({
      script: now.script.flatMap((section) => {
        if (section.id !== (fresh?.id ?? sectionId)) return [section];
        if (fresh && section.body === markdown && section.heading === heading) return [];
        return [{ ...section, body: without(section.body, markdown) }];
      }),
    }),
  };
}

const joined = (body: string, paragraph: string) => [body.trimEnd(), paragraph].filter(Boolean).join("\n\n");

function without(body: string, paragraph: string): string {
  const paragraphs = body.split("\n\n");
  const at = paragraphs.lastIndexOf(paragraph);
  return at < 0 ? body : paragraphs.toSpliced(at, 1).join("\n\n");
}

/** A picture among the lesson's images, and a clip with it behind the last of the first track for images. */
export function insertPicture(content: LessonContent, attachmentId: string, name: string): Insertion | null {
  if (content.images.length >= IMAGES_MAX || clipCount(content.timeline) >= CLIPS_MAX) return null;
  const image = { id: newId(), attachmentId, caption: name, alt: `The component “${name}”`, prompt: "" };
  const known = content.timeline.tracks.find(({ kind }) => kind === "visual");
  const added = known ? null : addTrack(content.timeline, "visual");
  const timeline = added?.timeline ?? content.timeline;
  const track = timeline.tracks.find(({ id }) => id === (known?.id ?? added?.id));
  if (!track) return null;
  const clip: Clip = { id: newId(), startMs: lastEnd(track.clips), durationMs: CLIP_MS, ref: image.id, label: name };
  const placed = placeClip(timeline, track.id, clip);
  if (placed === timeline) return null;
  const images = [...content.images, image];
  return {
    parts: { images, timeline: tidy({ ...content, images }, placed) },
    takeOut(now) {
      const left = now.images.filter(({ id }) => id !== image.id);
      return { images: left, timeline: tidy({ ...now, images: left }, removeClips(now.timeline, new Set([clip.id]))) };
    },
  };
}
