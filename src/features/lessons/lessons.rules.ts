import type { LessonContent } from "./lessons.contract.ts";

/** Most UTF-16 code units of JSON that one lesson's content may have. */
export const CONTENT_MAX = 2_000_000;

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

/** Planned length: the sections' minutes added up. */
export const minutesOf = ({ script }: Pick<LessonContent, "script">): number => script.reduce((sum, { minutes }) => sum + minutes, 0);

export type Changes = { title?: string | undefined; content: Partial<LessonContent> };

/** The parts that a save names, as paths for people and programs: `title`, `script`, … */
export const changedParts = ({ title, content }: Changes): string[] => [...(title === undefined ? [] : ["title"]), ...Object.keys(content)];

export function applyChanges<L extends { title: string; content: LessonContent }>(lesson: L, { title, content }: Changes): L {
  return { ...lesson, title: title ?? lesson.title, content: { ...lesson.content, ...content } };
}

/** The attachments that a lesson refers to, with where. */
export function attachmentsOf(content: LessonContent): { id: string; path: string }[] {
  const parts = ["images", "narration", "music", "effects"] as const;
  return parts.flatMap((part) =>
    content[part].flatMap(({ attachmentId }, index) => (attachmentId ? [{ id: attachmentId, path: `${part}.${index}.attachmentId` }] : [])),
  );
}
