const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

const two = (n: number) => String(n).padStart(2, "0");

/** `2:04`, `1:02:04`: whole seconds, rounded down. */
export function timeWords(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE), Math.floor((ms % MINUTE) / SECOND)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** `2:04.0`: with tenths. */
export const tenths = (ms: number): string => `${timeWords(ms)}.${Math.floor((ms % SECOND) / 100)}`;

/** As it is edited: with as many digits as it has, at least one: `2:04.0`, `2:04.125`. */
export function exactTime(ms: number): string {
  const rest = String(Math.round(ms) % SECOND).padStart(3, "0");
  return `${timeWords(ms)}.${rest[0]}${rest.slice(1).replace(/0+$/, "")}`;
}

/** What somebody typed: `2:04.5`, `1:02:04`, or seconds; null when it is no time. */
export function readTime(typed: string): number | null {
  const parts = typed.trim().replace(",", ".").split(":");
  if (parts.length > 3 || !parts.every((part, index) => (index === parts.length - 1 ? /^\d+(\.\d*)?$/ : /^\d+$/).test(part))) return null;
  if (parts.slice(1).some((part) => Number(part) >= 60)) return null;
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * SECOND);
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400].map((seconds) => seconds * SECOND);
const LABEL_PX = 72;

/** Milliseconds between two labels of the ruler, so that they have room at `zoom` pixels a millisecond. */
export const tickStep = (zoom: number): number => STEPS.find((step) => step * zoom >= LABEL_PX) ?? STEPS.at(-1)!;

/** A label of the ruler. */
export const tickWords = (ms: number, step: number): string => (step < SECOND ? tenths(ms) : timeWords(ms));
