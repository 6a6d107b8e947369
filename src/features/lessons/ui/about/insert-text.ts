import type { LessonText } from "../editor/lesson-text.ts";
import { atEnd, replace } from "../editor/lesson-text.ts";

/** Where words go: behind `before` in a section's text, or at its end where that no longer begins so. */
export type InsertPlace = { sectionId: string; before?: string };

const BLOCK = /^(#{1,6} |[-*+] |\d+[.)] |> |\||```|~~~| {4}|\t)/;
const FENCE = /^\s{0,3}(```+|~~~+)/;

/** The lesson with `words` at `place`; at the end of the last section where the place is gone. Answers the section, too. */
export function insertInto(text: LessonText, words: string, place: InsertPlace | null): { text: LessonText; sectionId: string } {
  const { script } = text.content;
  const section = script.find(({ id }) => id === place?.sectionId);
  if (!section) {
    const next = atEnd(text, words.trim());
    return { text: next, sectionId: next.content.script.at(-1)!.id };
  }
  const body = insertAt(section.body, place?.before, words);
  return { text: { ...text, content: { ...text.content, script: replace(script, section.id, { body }) } }, sectionId: section.id };
}

/**
 * `words` behind `before` in `body`. One paragraph goes into the sentence; more than that, or a list, stands by itself
 * below the paragraph, so that no sentence, list or block of code is torn apart.
 */
export function insertAt(body: string, before: string | undefined, words: string): string {
  const added = words.trim();
  const isKnown = before !== undefined && body.startsWith(before);
  const at = isKnown ? before.length : body.length;
  const end = blockEnd(body, at);
  const isInline = isKnown && !/\n/.test(added) && !BLOCK.test(added) && isProse(body, at, end);
  if (isInline && at <= end) {
    const [left, right] = [body.slice(0, at), body.slice(at)];
    return left + (/\S$/.test(left) ? " " : "") + added + (/^[\p{L}\p{N}]/u.test(right) ? " " : "") + right;
  }
  const [left, right] = [
    body.slice(0, end).trimEnd(),
    body
      .slice(end)
      .replace(/^\s*\n/, "")
      .replace(/^\n+/, ""),
  ];
  return [left, added, right].filter((part) => part.trim() !== "").join("\n\n");
}

/** Where the block ends in which `at` lies: at the next empty line that is in no block of code. */
function blockEnd(body: string, at: number): number {
  let fence: string | null = null;
  let position = 0;
  for (const line of body.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
    else if (fence === null && line.trim() === "" && position >= at) return position;
    position += line.length + 1;
  }
  return body.length;
}

/** Whether `at` lies in a paragraph of words, or where one would begin. */
function isProse(body: string, at: number, end: number): boolean {
  const start = body.lastIndexOf("\n\n", Math.max(0, at - 1));
  const block = body.slice(start < 0 ? 0 : start + 2, end);
  return block.trim() !== "" && !block.split("\n").some((line) => BLOCK.test(line)) && !insideFence(body, at);
}

const insideFence = (body: string, at: number) => (body.slice(0, at).match(/^\s{0,3}(```+|~~~+)/gm)?.length ?? 0) % 2 === 1;
