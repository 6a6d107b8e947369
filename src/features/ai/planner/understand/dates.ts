import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

const DAY =
  "(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)";
const SOON =
  "(?:tomorrow|today|tonight|next (?:week|lesson|time|term|month)|this (?:week|afternoon|morning)|manana|hoy|la (?:semana|proxima)(?: que viene)?|la semana proxima|demain|aujourd'hui|la semaine prochaine|morgen|heute|nachste woche|ubermorgen)";
const PART =
  "(?:\\s(?:morning|afternoon|evening|next week|a primera hora|por la (?:manana|tarde)|matin|apres-midi|fruh|nachmittag|vormittag|first thing|last thing|period \\d))?";

const dates = [
  new RegExp(
    `\\b(?:(?:first|last) period )?(?:(?:for|on|by|next|this|para|el|pour|fur|am|bis|nachsten|kommenden|ce|d'ici)\\s(?:el\\s|next\\s|this\\s|den\\s|nachsten\\s|kommenden\\s)?)${DAY}(?:\\sprochain)?\\b${PART}`,
  ),
  new RegExp(`\\b(?:(?:for|by|para|pour|fur|bis|due)\\s)${SOON}\\b${PART}(?![\\w-])`),
  /\b(?:first|last|second|third|fourth|fifth) period\b/,
];

/** When the lesson is held is no part of what it is about: "for tomorrow", "on Friday". */
export function readDates(reading: Reading) {
  for (const date of dates) blank(reading, date);
}

/** Not understood, only unread: nothing is planned by the day. */
function blank(reading: Reading, date: RegExp) {
  const found = date.exec(reading.folded);
  if (!found) return;
  const { index } = found;
  reading.folded = reading.folded.slice(0, index) + ",".padEnd(found[0].length) + reading.folded.slice(index + found[0].length);
}
