/** Where the reader was: so many px below the top edge of this turn. Null: at the end. */
export type Place = { id: string; offset: number } | null;

const KEY = "lectern.places";
const KEPT = 100;

/** Read at once, before the first paint; the newest hundred conversations of this device. */
function load(): [sessionId: string, place: Place][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as [string, Place][]) : [];
  } catch {
    return []; // closed to this page, or not ours
  }
}

export const placeOf = (sessionId: string): Place => load().find(([id]) => id === sessionId)?.[1] ?? null;

export function keepPlace(sessionId: string, place: Place) {
  const others = load().filter(([id]) => id !== sessionId);
  const next = place ? [[sessionId, place], ...others.slice(0, KEPT - 1)] : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // it opens at the end next time
  }
}
