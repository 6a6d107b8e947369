import type { InsertPlace } from "./insert-text.ts";

/** What waits to go into a lesson whose editor is about to open. The words stay in their conversation, so that none are lost with it. */
const waiting = new Map<string, Insertion>();

export type Insertion = { words: string; place: InsertPlace | null };

const keyOf = (lessonId: string) => `lectern.place.${lessonId}`;
/** For a browser that stores nothing: until the page is loaded again. */
const unstored = new Map<string, string>();

/** Where one wrote last in a lesson, for as long as the tab is open. Behind the last word: how a space at the end is written differs. */
export function notePlace(lessonId: string, { sectionId, before }: Required<InsertPlace>) {
  const place = JSON.stringify({ sectionId, before: before.replace(/(?:&#x20;|\s)+$/, "") });
  unstored.set(lessonId, place);
  try {
    sessionStorage.setItem(keyOf(lessonId), place);
  } catch {
    // full or forbidden: the page remembers it
  }
}

export function lastPlace(lessonId: string): InsertPlace | null {
  const place = unstored.get(lessonId) ?? stored(keyOf(lessonId));
  return place === null ? null : (JSON.parse(place) as InsertPlace);
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // forbidden: nothing was stored
  }
}

export const putInsertion = (lessonId: string, insertion: Insertion) => void waiting.set(lessonId, insertion);

/** Once: whoever takes it inserts it. */
export function takeInsertion(lessonId: string): Insertion | null {
  const insertion = waiting.get(lessonId) ?? null;
  waiting.delete(lessonId);
  return insertion;
}
