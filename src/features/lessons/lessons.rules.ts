import { hasMoreBytes } from "#src/shared/bytes.ts";
import type { Metadata } from "#src/shared/contract.ts";
import type { LessonContent } from "./lessons.contract.ts";
import type { Mergeable } from "./merge.rules.ts";

/** Most bytes of JSON, as UTF-8, that one lesson's content may have. */
export const CONTENT_MAX = 2_000_000;

export const isTooLarge = (content: LessonContent): boolean => hasMoreBytes(JSON.stringify(content), CONTENT_MAX);

export const emptyContent = (): LessonContent => ({
  summary: "",
  objectives: [],
  materials: [],
  script: [],
  images: [],
  narration: [],
  music: [],
  effects: [],
  timeline: { durationMs: 0, tracks: [] },
});

/** The sections' minutes added up. */
export const minutesOf = ({ script }: Pick<LessonContent, "script">): number => script.reduce((sum, { minutes }) => sum + minutes, 0);

/** How long the lesson is meant to be, in minutes; null where nobody said. */
export const plannedOf = ({ minutes }: Metadata): number | null =>
  typeof minutes === "number" && minutes > 0 && minutes <= 1440 ? minutes : null;

type Worded = { title: string; metadata: Metadata; content: LessonContent };

/** What people write in a lesson, as it is merged, compared and kept. */
export const wordsOf = ({ title, metadata, content }: Worded): Mergeable => ({ title, plannedMinutes: plannedOf(metadata), content });

/** The lesson with these words. Those of older revisions do not know the planned length: it stays. */
export function withWords<L extends Worded>(lesson: L, { title, plannedMinutes, content }: Mergeable): L {
  if (plannedMinutes === undefined) return { ...lesson, title, content };
  const { minutes: _minutes, ...metadata } = lesson.metadata;
  return { ...lesson, title, content, metadata: plannedMinutes === null ? metadata : { ...metadata, minutes: plannedMinutes } };
}

export type Changes = { title?: string | undefined; plannedMinutes?: number | null | undefined; content: Partial<LessonContent> };

/** The parts that a save names, as paths for people and programs: `title`, `script`, … */
export const changedParts = ({ title, plannedMinutes, content }: Changes): string[] => [
  ...(title === undefined ? [] : ["title"]),
  ...(plannedMinutes === undefined ? [] : ["plannedMinutes"]),
  ...Object.keys(content),
];

export const applyChanges = (words: Mergeable, { title, plannedMinutes, content }: Changes): Mergeable => ({
  title: title ?? words.title,
  plannedMinutes: plannedMinutes === undefined ? words.plannedMinutes : plannedMinutes,
  content: { ...words.content, ...content },
});

/** The attachments that a lesson refers to, with where. */
export function attachmentsOf(content: LessonContent): { id: string; path: string }[] {
  const parts = ["images", "narration", "music", "effects"] as const;
  return parts.flatMap((part) =>
    content[part].flatMap(({ attachmentId }, index) => (attachmentId ? [{ id: attachmentId, path: `${part}.${index}.attachmentId` }] : [])),
  );
}
