import { count } from "#src/client/time-words.ts";
import type { LessonContent, ListedRevision, RevisionChange } from "../../lessons.contract.ts";

/** Each part's noun, with the list its items stand in, where they are counted. */
export const NOUNS: Record<string, string> = {
  title: "title",
  plannedMinutes: "planned length",
  summary: "summary",
  objectives: "objective",
  materials: "material",
  script: "section",
  images: "image",
  narration: "narration",
  music: "music",
  effects: "effect",
  timeline: "timeline",
};
/** These stand in no list. */
const SINGLE = new Set(["title", "plannedMinutes", "summary", "timeline"]);
const SHOWN = 2;

/** `section 2, +12 words`. What stands in no list any more has no number. */
export function changeWords(change: RevisionChange, content: LessonContent | undefined): string {
  const groups = new Map<string, string[]>();
  for (const path of change.parts) {
    const [part = "", id = ""] = path.split(".");
    groups.set(part, [...(groups.get(part) ?? []), id]);
  }
  const places = [...groups].map(([part, ids]) => placeWords(part, ids, content));
  const more = places.length - SHOWN;
  return [...places.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : []), ...sumWords(change)].join(", ");
}

/** `+86 words`, `−31 words` */
export const sumWords = ({ added, removed }: Pick<RevisionChange, "added" | "removed">): string[] => [
  ...(added > 0 ? [`+${count(added, "word")}`] : []),
  ...(removed > 0 ? [`−${count(removed, "word")}`] : []),
];

function placeWords(part: string, ids: string[], content: LessonContent | undefined): string {
  const noun = NOUNS[part] ?? part;
  if (ids.length > 1) return part === "narration" || part === "music" ? noun : `${ids.length} ${noun}s`;
  const [id] = ids;
  if (!id) return SINGLE.has(part) ? noun : `${noun}s in another order`;
  const items = content?.[part as keyof LessonContent];
  const index = Array.isArray(items) ? items.findIndex((item) => item.id === id) : -1;
  return index < 0 ? `a${/^[aeio]/.test(noun) ? "n" : ""} ${noun}`.replace(/^an? (narration|music)$/, "$1") : `${noun} ${index + 1}`;
}

/** `47`; a side of a conflict was never counted. */
export const numberWords = (revision: number): string => (revision > 0 ? String(revision) : "a kept side");

/** Who or what wrote it, where it has no name of its own. */
export const writerOf = ({ source, author }: Pick<ListedRevision, "source" | "author">): string =>
  source === "workflow" ? "A run" : source === "system" ? "The system" : author;

/** The second line of a revision's row. */
export function detailOf(revision: ListedRevision, content: LessonContent | undefined): string {
  const { name, isConflict, isPinned, change, revision: number } = revision;
  const words = change ? changeWords(change, content) : "";
  return [
    ...(name === null ? [] : [writerOf(revision)]),
    ...(isConflict ? ["kept side of a conflict"] : []),
    ...(words ? [words] : number === 1 ? ["first draft"] : []),
    ...(isPinned ? ["pinned"] : []),
  ].join(", ");
}
