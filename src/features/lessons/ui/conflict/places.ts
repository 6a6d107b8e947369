import type { LessonText } from "../editor/lesson-text.ts";

type Item = Record<string, unknown>;
const isObject = (value: unknown): value is Item => typeof value === "object" && value !== null;

const step = (value: unknown, key: string): unknown =>
  Array.isArray(value) ? value.find((item) => isObject(item) && item.id === key) : isObject(value) ? value[key] : undefined;

const flat = ({ title, plannedMinutes, content }: LessonText): Item => ({ title, plannedMinutes, ...content });

/** What stands at a path such as `script.<id>.body`; undefined where nothing does. */
export const valueAt = (text: LessonText, path: string): unknown => path.split(".").reduce<unknown>(step, flat(text));

/** The text with `value` at the path; undefined takes the item away. */
export function withValue(text: LessonText, path: string, value: unknown): LessonText {
  const { title, plannedMinutes, ...content } = put(flat(text), path.split("."), value) as Item;
  return { title, plannedMinutes, content } as LessonText;
}

function put(into: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(into)) {
    const index = into.findIndex((item) => isObject(item) && item.id === key);
    const next = put(into[index], rest, value);
    if (next === undefined) return into.filter((_, at) => at !== index);
    return index < 0 ? [...into, next] : into.with(index, next);
  }
  const { [key]: old, ...others } = (into ?? {}) as Item;
  const next = put(old, rest, value);
  return next === undefined ? others : { ...(into as Item), [key]: next };
}

const NOUNS: Record<string, string> = {
  objectives: "Objective",
  materials: "Material",
  images: "Image",
  narration: "Narration",
  music: "Music",
  effects: "Effect",
};
const FACTS: Record<string, string> = {
  body: "text",
  startMs: "start",
  durationMs: "length",
  attachmentId: "file",
  sectionId: "section",
  alt: "words",
};

/** How people call a path: its subject, and what of it. `texts`: those that may know the item, the best first. */
export function nameOf(path: string, texts: LessonText[]): { name: string; fact: string } {
  const [part = "", id, ...rest] = path.split(".");
  if (part === "title" || part === "summary") return { name: part === "title" ? "Title" : "Summary", fact: "text" };
  if (part === "plannedMinutes") return { name: "Planned length", fact: "minutes" };
  const text = texts.find((each) => valueAt(each, `${part}.${id}`) !== undefined) ?? texts[0]!;
  const key = rest.at(-1);
  if (part === "timeline") return { name: timelineName(path, texts), fact: key && FACTS[key] ? FACTS[key] : "timeline" };
  const items = (text.content as unknown as Record<string, { id: string; heading?: string }[]>)[part] ?? [];
  const index = items.findIndex((item) => item.id === id);
  const fact = key === undefined ? "whole" : key === "text" ? "text" : (FACTS[key] ?? key);
  if (part !== "script") return { name: `${NOUNS[part] ?? part} ${index + 1}`, fact };
  return { name: `${index + 1} ${items[index]?.heading || "Untitled section"}`, fact };
}

function timelineName(path: string, texts: LessonText[]): string {
  const [, , trackId, , clipId] = path.split(".");
  const known = (at: string) => texts.map((text) => valueAt(text, at)).find(isObject);
  const track = trackId ? known(`timeline.tracks.${trackId}`) : undefined;
  const clip = trackId && clipId ? known(`timeline.tracks.${trackId}.clips.${clipId}`) : undefined;
  return ["Timeline", track?.name, clip?.label].filter(Boolean).join(", ");
}
