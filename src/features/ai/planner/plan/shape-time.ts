import type { Band, Brief } from "#src/features/ai/planner/brief.ts";
import { BLOCK_MINUTES, USUAL_MINUTES } from "#src/features/ai/planner/learner-bands.ts";
import { divideMinutes } from "#src/features/ai/planner/plan/divide-minutes.ts";

export const MIN_MINUTES = 5;
export const MAX_MINUTES = 480;
export const MAX_LESSONS = 12;
/** A lesson's content holds a day at most. */
const MAX_TOTAL = 1_440;

/** Said to the reader when the brief left it open or went beyond a limit. */
export const TIME_NOTES = ["assumedMinutes", "tooShort", "tooLong", "tooManyLessons"] as const;
export type TimeNote = (typeof TIME_NOTES)[number];

/** Working time without a break. `before` is the break in front of it; `lesson` counts from 1. */
export type Block = { minutes: number; lesson: number; before: { kind: "break" | "lunch"; minutes: number } | null };

export type Time = { minutes: number; lessons: number; total: number; blocks: Block[]; notes: TimeNote[] };

/** Brings the time asked for within limits, and cuts it into lessons and, where they are long, into blocks. */
export function shapeTime(brief: Pick<Brief, "minutes" | "lessons">, band: Band): Time {
  const wanted = Math.round(brief.minutes ?? USUAL_MINUTES[band]);
  const minutes = Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, wanted));
  const possible = Math.min(MAX_LESSONS, Math.floor(MAX_TOTAL / minutes));
  const lessons = Math.min(possible, Math.max(1, brief.lessons));
  const notes: TimeNote[] = [];
  if (brief.minutes === null) notes.push("assumedMinutes");
  if (wanted < MIN_MINUTES) notes.push("tooShort");
  if (wanted > MAX_MINUTES) notes.push("tooLong");
  if (brief.lessons > lessons) notes.push("tooManyLessons");
  const blocks = Array.from({ length: lessons }, (_, i) => blocksOf(minutes, band, i + 1)).flat();
  return { minutes, lessons, total: minutes * lessons, blocks, notes };
}

function blocksOf(minutes: number, band: Band, lesson: number): Block[] {
  const length = BLOCK_MINUTES[band];
  if (minutes <= length * 1.25) return [{ minutes, lesson, before: null }];
  const count = Math.ceil(minutes / (length + 10));
  const lunchAt = minutes >= 300 ? Math.ceil(count / 2) : -1;
  const breaks = Array.from({ length: count - 1 }, (_, i) =>
    i + 1 === lunchAt ? { kind: "lunch" as const, minutes: 45 } : { kind: "break" as const, minutes: 10 },
  );
  const work = minutes - breaks.reduce((all, pause) => all + pause.minutes, 0);
  return divideMinutes(
    work,
    Array.from({ length: count }, () => 1),
  ).map((share, i) => ({ minutes: share, lesson, before: breaks[i - 1] ?? null }));
}
