import { contentParts, lessonTitle, type LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { LessonChanges } from "./lesson-text.ts";

/** Path, such as `title` or `script.<id>.heading`, to what is wrong, in the server's words. */
export type FieldErrors = Record<string, string>;

const known = new WeakMap<object, FieldErrors>();

/** What the server would refuse of these changes. */
export function errorsIn(changes: LessonChanges | null): FieldErrors {
  if (!changes) return {};
  const errors: FieldErrors = {};
  const title = changes.title === undefined ? undefined : lessonTitle.safeParse(changes.title).error?.issues[0];
  if (title) errors.title = title.message;
  for (const [part, value] of Object.entries(changes.content ?? {}))
    Object.assign(errors, errorsOfPart(part as keyof LessonContent, value));
  return errors;
}

function errorsOfPart(part: keyof LessonContent, value: unknown): FieldErrors {
  const isObject = typeof value === "object" && value !== null;
  const before = isObject ? known.get(value) : undefined;
  if (before) return before;
  const issues = contentParts[part].safeParse(value).error?.issues ?? [];
  const errors = Object.fromEntries(issues.map(({ path, message }) => [[part, ...idPath(value, path)].join("."), message]));
  if (isObject) known.set(value, errors);
  return errors;
}

/** With ids where the server counts. */
function idPath(value: unknown, path: PropertyKey[]): string[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const inner = (value as Record<PropertyKey, unknown>)?.[key];
  const name = typeof key === "number" && typeof inner === "object" && inner !== null && "id" in inner ? String(inner.id) : String(key);
  return [name, ...idPath(inner, rest)];
}

/** The changes that can be sent: without the title or the parts that hold an error. */
export function sendable(changes: LessonChanges | null, errors: FieldErrors): LessonChanges | null {
  if (!changes) return null;
  const refused = new Set(Object.keys(errors).map((path) => path.split(".")[0]));
  const parts = Object.entries(changes.content ?? {}).filter(([part]) => !refused.has(part));
  const title = refused.has("title") ? undefined : changes.title;
  const { plannedMinutes } = changes;
  if (title === undefined && plannedMinutes === undefined && parts.length === 0) return null;
  return {
    ...(title !== undefined && { title }),
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(parts.length > 0 && { content: Object.fromEntries(parts) as Partial<LessonContent> }),
  };
}

const NAMES: Record<string, string> = {
  title: "the title",
  summary: "the summary",
  script: "a section",
  objectives: "an objective",
  materials: "a material",
  images: "an image",
  narration: "a narration",
  music: "a piece of music",
  effects: "an effect",
  timeline: "the timeline",
};

/** The first error as the end of “Not saved: …”; null without one. */
export function obstacleOf(errors: FieldErrors): string | null {
  const first = Object.entries(errors)[0];
  if (!first) return null;
  const [path, message] = first;
  if (path === "title" && message.startsWith("Needs")) return "the lesson needs a title";
  return `${NAMES[path.split(".")[0]!] ?? path}: ${message[0]!.toLowerCase()}${message.slice(1)}`;
}
