import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";

/** Everything that a person reads or wrote in a lesson, in its order, one part a line. */
export function lessonText(content: LessonContent): string {
  const { summary, objectives, materials, script, images, narration, music, effects, timeline } = content;
  return [
    summary,
    ...[...objectives, ...materials].map(({ text }) => text),
    ...script.flatMap(({ heading, body }) => [heading, body]),
    ...images.flatMap(({ caption, alt, prompt }) => [caption, alt, prompt]),
    ...[...narration, ...music, ...effects].flatMap(({ title, text }) => [title, text]),
    ...timeline.tracks.flatMap(({ name, clips }) => [name, ...clips.map(({ label }) => label ?? "")]),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
