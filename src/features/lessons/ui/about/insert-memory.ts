import type { InsertPlace } from "./insert-text.ts";

/**
 * Of this page, until it is reloaded: where one wrote last in each lesson, and what waits to go into one whose editor is
 * about to open. The words themselves stay in their conversation, so that none are lost with it.
 */
const places = new Map<string, InsertPlace>();
const waiting = new Map<string, Insertion>();

export type Insertion = { words: string; place: InsertPlace | null };

/** Behind the last word: how a space at the end is written differs. */
export const notePlace = (lessonId: string, { sectionId, before }: Required<InsertPlace>) =>
  void places.set(lessonId, { sectionId, before: before.replace(/(?:&#x20;|\s)+$/, "") });
export const lastPlace = (lessonId: string): InsertPlace | null => places.get(lessonId) ?? null;

export const putInsertion = (lessonId: string, insertion: Insertion) => void waiting.set(lessonId, insertion);

/** Once: whoever takes it inserts it. */
export function takeInsertion(lessonId: string): Insertion | null {
  const insertion = waiting.get(lessonId) ?? null;
  waiting.delete(lessonId);
  return insertion;
}
