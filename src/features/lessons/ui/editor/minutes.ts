/** Most minutes of a section, and of a lesson. */
export const MINUTES_MAX = 1440;

/** What was typed as a number of minutes, with a comma or a point; null when it is none. */
export function readMinutes(typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  const minutes = Number(text);
  return /^\d*\.?\d*$/.test(text) && /\d/.test(text) && minutes >= 0 && minutes <= MINUTES_MAX ? minutes : null;
}
