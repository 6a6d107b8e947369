import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { type LessonFile, REVISIONS_MAX } from "./transfer.contract.ts";

type FileRevision = LessonFile["revisions"][number];
type Words = Pick<FileRevision, "title" | "plannedMinutes" | "content">;

/** The same words with other attachments; those renamed to nothing are taken out. */
export function withIds<T>(value: T, renamed: ReadonlyMap<string, string>): T {
  if (renamed.size === 0) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withIds(item, renamed)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key !== "attachmentId" || typeof inner !== "string" || !renamed.has(inner)) return [[key, withIds(inner, renamed)]];
      return renamed.get(inner) ? [[key, renamed.get(inner)]] : [];
    }),
  ) as T;
}

/** The attachments that these refer to, by id, each with what its picture or sound is called first. */
export function attachmentNames(contents: readonly LessonContent[]): Map<string, string> {
  const names = new Map<string, string>();
  const note = (id: string | undefined, name: string) => {
    if (id && !names.has(id)) names.set(id, name);
  };
  for (const { images, narration, music, effects } of contents) {
    for (const { attachmentId, caption, alt } of images) note(attachmentId, caption || alt);
    for (const { attachmentId, title, text } of [...narration, ...music, ...effects]) note(attachmentId, title || text);
  }
  return names;
}

/**
 * The revisions to keep, in their order, and the lesson's number: the newest revision is what the lesson says. Numbers above
 * that are dropped, and where none says it one is added.
 */
export function historyFor(words: Words, revisions: readonly FileRevision[], now: number): { kept: FileRevision[]; revision: number } {
  const same = textOf(words);
  // Old files do not say how long the lesson was meant to be.
  const isPlanSame = ({ plannedMinutes }: Words) => plannedMinutes === undefined || plannedMinutes === words.plannedMinutes;
  const current = revisions
    .filter((each) => each.revision > 0 && textOf(each) === same && isPlanSame(each))
    .reduce<FileRevision | null>((newest, each) => (newest && newest.revision > each.revision ? newest : each), null);
  if (!current) {
    const revision = revisions.reduce((highest, each) => Math.max(highest, each.revision), 0) + 1;
    const added = {
      ...words,
      revision,
      source: "app" as const,
      author: "",
      name: null,
      isConflict: false,
      isPinned: false,
      createdAt: now,
    };
    return { kept: [...revisions.slice(1 - REVISIONS_MAX), added], revision };
  }
  const kept = revisions.filter(({ revision }) => revision <= current.revision).slice(-REVISIONS_MAX);
  return { kept: kept.includes(current) ? kept : [current, ...kept.slice(1)], revision: current.revision };
}

const textOf = ({ title, content }: Words) => JSON.stringify([title, content]);
