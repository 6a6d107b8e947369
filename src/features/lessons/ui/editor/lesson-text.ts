import type { LessonContent, Point, Section } from "#src/features/lessons/lessons.contract.ts";
import { isEqual, type Mergeable } from "#src/features/lessons/merge.rules.ts";
import { newId } from "#src/shared/ids.ts";

/** What one writes in the editor: the title, the planned length and the parts, each saved and merged on its own. */
export type LessonText = Mergeable;
export type LessonChanges = { title?: string; plannedMinutes?: number | null; content?: Partial<LessonContent> };

type Part = keyof LessonContent;
const partsOf = (content: LessonContent) => Object.keys(content) as Part[];

/** Only what differs; null when nothing does. */
export function changedParts(from: LessonText, to: LessonText): LessonChanges | null {
  const parts = partsOf(to.content).filter((part) => !isEqual(from.content[part], to.content[part]));
  const content = Object.fromEntries(parts.map((part) => [part, to.content[part]])) as Partial<LessonContent>;
  // The server stores it trimmed.
  const isRenamed = from.title.trim() !== to.title.trim();
  const plannedMinutes = to.plannedMinutes === from.plannedMinutes ? undefined : to.plannedMinutes;
  if (!isRenamed && plannedMinutes === undefined && parts.length === 0) return null;
  return {
    ...(isRenamed && { title: to.title }),
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(parts.length > 0 && { content }),
  };
}

export function withChanges(text: LessonText, changes: LessonChanges): LessonText {
  const { title, plannedMinutes, content } = changes;
  return {
    ...text,
    title: title ?? text.title,
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    content: { ...text.content, ...content },
  };
}

/** Adds, removes and moves in any list of things with ids. */
export const addAfter = <T extends { id: string }>(items: T[], item: T, after: string | null): T[] => {
  const at = items.findIndex((each) => each.id === after);
  return at < 0 ? [...items, item] : items.toSpliced(at + 1, 0, item);
};
export const remove = <T extends { id: string }>(items: T[], id: string): T[] => items.filter((each) => each.id !== id);
export const replace = <T extends { id: string }>(items: T[], id: string, changes: Partial<T>): T[] =>
  items.map((each) => (each.id === id ? { ...each, ...changes } : each));
/** Puts one in the place of another, which makes room. */
export const moveTo = <T extends { id: string }>(items: T[], id: string, index: number): T[] => {
  const from = items.findIndex((each) => each.id === id);
  return from < 0 ? items : move(items, id, (index > from ? index - 1 : index) - from);
};
export const move = <T extends { id: string }>(items: T[], id: string, by: number): T[] => {
  const from = items.findIndex((each) => each.id === id);
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const item = items[from];
  return item && to !== from ? items.toSpliced(from, 1).toSpliced(to, 0, item) : items;
};

/** With `markdown` behind the last section's text; in a section of its own where there is none. */
export function atEnd(text: LessonText, markdown: string): LessonText {
  const { script } = text.content;
  const last = script.at(-1);
  const body = [last?.body.trimEnd(), markdown].filter(Boolean).join("\n\n");
  const sections = last ? replace(script, last.id, { body }) : [{ id: newId(), heading: "", body, minutes: 5 }];
  return { ...text, content: { ...text.content, script: sections } };
}

/** Where each section lies in the lesson, in minutes from its start. */
export function sectionTimes(script: Section[]): { from: number; to: number }[] {
  let at = 0;
  return script.map((section) => ({ from: at, to: (at = tenths(at + section.minutes)) }));
}

/** To the tenth: 7.1 and 0.2 are 7.3. */
export const totalMinutes = (script: Section[]) => tenths(script.reduce((sum, section) => sum + section.minutes, 0));
export const tenths = (minutes: number) => Math.round(minutes * 10) / 10;

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const counted = new WeakMap<Section, number>();

/** Words of the script, also where they are written without spaces. */
export const wordCount = (script: Section[]): number => script.reduce((sum, section) => sum + wordsOf(section), 0);

function wordsOf(section: Section): number {
  const known = counted.get(section);
  if (known !== undefined) return known;
  let count = 0;
  for (const { isWordLike } of words.segment(`${section.heading}\n${section.body}`)) if (isWordLike) count++;
  counted.set(section, count);
  return count;
}

/** The whole text as Markdown, for taking it elsewhere. */
export function asMarkdown({ title, content }: LessonText): string {
  const list = (heading: string, points: Point[]) =>
    points.length > 0 ? [`## ${heading}`, points.map((point) => `- ${point.text}`).join("\n")] : [];
  const script = content.script.flatMap((section) => [
    `## ${section.heading || "Untitled section"} (${section.minutes} min)`,
    section.body,
  ]);
  return (
    [`# ${title}`, content.summary, ...list("Objectives", content.objectives), ...list("Materials", content.materials), ...script]
      .filter(Boolean)
      .join("\n\n") + "\n"
  );
}
