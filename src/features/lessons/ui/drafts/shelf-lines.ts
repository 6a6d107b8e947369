import type { SearchHit } from "#src/features/search/search.contract.ts";
import type { DeletedLesson, LessonSummary } from "../../lessons.contract.ts";

export type Tab = "session" | "drafts" | "published" | "shared" | "deleted";

export type ShelfLine =
  | { kind: "lesson"; lesson: LessonSummary }
  | { kind: "deleted"; lesson: DeletedLesson }
  | { kind: "heading"; title: string }
  | { kind: "found"; hit: SearchHit };

/** The lessons of a tab, then those in whose text the words were found. */
export function shelfLines(tab: Tab, lessons: LessonSummary[], hits: SearchHit[]): ShelfLine[] {
  if (tab === "deleted") return (lessons as DeletedLesson[]).map((lesson) => ({ kind: "deleted", lesson }));
  const listed = new Set(lessons.map(({ id }) => id));
  const found = hits.filter(({ id }) => !listed.has(id));
  return [
    ...lessons.map((lesson): ShelfLine => ({ kind: "lesson", lesson })),
    ...(found.length > 0 ? [{ kind: "heading", title: "Found in the text of your lessons" } as const] : []),
    ...found.map((hit): ShelfLine => ({ kind: "found", hit })),
  ];
}

export const keyOf = (line: ShelfLine): string => {
  if (line.kind === "heading") return line.kind;
  return line.kind === "found" ? `found ${line.hit.id}` : line.lesson.id;
};

const EMPTY: Record<Tab, string> = {
  session: "No draft was made from this conversation yet. “Make a lesson” makes one.",
  drafts: "No drafts yet. Make one from a conversation, import a file, or start with an empty page.",
  published: "Nothing is published yet. A draft is published from its own page, or from its menu here.",
  shared: "Nothing is shared. Choose “Everyone here can edit” in a lesson’s menu, and your colleagues find it here.",
  deleted: "Nothing is deleted. What you delete stays here for 30 days, and can come back.",
};

export const emptyWords = (tab: Tab, filter: string) => (filter.trim() ? `No lesson here has “${filter.trim()}” in it.` : EMPTY[tab]);
