import type { LookUp } from "#src/server/context.ts";
import { findLesson } from "./lessons.store.ts";
import { toMarkdown } from "./transfer/markdown.rules.ts";

/**
 * The lesson that a conversation is about, as Markdown, for whoever answers there. Nothing when it is deleted, or no
 * longer shared with the conversation's owner.
 */
export const aboutLesson: LookUp = async (reader, { lessonId, userId }) => {
  const lesson = lessonId === null ? undefined : await findLesson(reader, lessonId);
  if (!lesson || lesson.deletedAt !== null || (lesson.userId !== userId && lesson.visibility !== "team")) return {};
  return { lesson: { title: lesson.title, text: toMarkdown(lesson) } };
};
