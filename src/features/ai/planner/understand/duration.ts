import { NUMBER, toNumber } from "#src/features/ai/planner/understand/numbers.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

/** Minutes of one lesson and how many lessons, as far as a turn says. */
export type Duration = { minutes?: number; lessons?: number };

const MINUTE = "(?:minutes?|mins?|minutos?|minuten|minutige[nrms]?|minutig)\\b";
const HOUR = "(?:hours?|hrs?|horas?|heures?|stunden?|std|h)\\b\\.?";
const LESSONS =
  "(?:lessons|sessions|classes|periods|workshops|lecciones|sesiones|clases|talleres|seances|lecons|cours|ateliers|unterrichtsstunden|schulstunden|stunden|einheiten|lektionen|sitzungen)";
const EACH = "(?:of|of about|at|de|a|zu je|von je|je|x|zu|mit|each of)";

const pattern = (source: string) => new RegExp(source);

const several = pattern(
  `\\b(${NUMBER})\\s?${LESSONS},?\\s?${EACH}?\\s?(${NUMBER})\\s?-?\\s?${MINUTE}(?:\\s(?:each|cada una|chacune|jeweils))?`,
);
const severalHours = pattern(`\\b(${NUMBER})\\s?(?!stunden)${LESSONS}\\s${EACH}\\s(${NUMBER})\\s?-?\\s?${HOUR}(?:\\seach)?`);
const times = pattern(`\\b(\\d{1,2})\\s?[x×*]\\s?(\\d{1,3})\\s?-?\\s?(?:${MINUTE}|')`);
const adjective = pattern(`\\b(${NUMBER})\\s(${NUMBER})[\\s-]{1,2}${MINUTE}\\s?${LESSONS}`);
const bareSeveral =
  /\b(\d{1,2}|two|three|four|five|six|dos|tres|cuatro|cinco|seis|deux|trois|quatre|cinq|zwei|drei|vier|funf|sechs)\s(?:lessons|sessions|lecciones|sesiones|seances|lecons|unterrichtsstunden|einheiten|lektionen)\b/;

/** Fixed expressions, the longer before the shorter that it contains. */
const FIXED: [RegExp, number][] = [
  [/\b(?:an?|one|1|una|une)?\s?(?:hour and a half|hora y media|heure et demie)\b/, 90],
  [/\b(?:anderthalb|eineinhalb|1 1\/2|1½)\s?(?:stunden?|std|hours?|horas?|heures?|h)\b/, 90],
  [/\b(?:anderthalb|eineinhalb)stundige?[nrms]?\b/, 90],
  [/\b(?:two|2|dos|deux)\s(?:and a half hours|hours and a half|horas y media|heures et demie)\b|\bzweieinhalb stunden\b/, 150],
  [/\b(?:three[- ]quarters of an hour|tres cuartos de hora|trois[- ]quarts d'heure|dreiviertelstunde|drei viertel stunden?)\b/, 45],
  [/\b(?:(?:an?\s)?half[ -](?:an[ -])?hour|media hora|(?:une )?demi[- ]heure|(?:eine )?halbe stunde|halbstundige?[nrms]?)\b/, 30],
  [/\b(?:(?:a )?quarter of an hour|(?:un )?cuarto de hora|(?:un )?quart d'heure|(?:eine )?viertelstunde)\b/, 15],
  [/\b(?:eine )?doppelstunde\b/, 90],
];

const hoursAndMinutes = pattern(
  `\\b(${NUMBER})\\s?-?${HOUR}\\s?(?:and|y|et|und)?\\s?(\\d{1,2}|${NUMBER}(?=\\s?${MINUTE}))(?:\\s?-?${MINUTE}|(?!\\s?\\w|\\s?[-'.,]\\d|-))`,
);
const compactHours = /\b(\d{1,2})h(\d{2})\b/;
const clockHours = pattern(`\\b(\\d{1,2}):([0-5]\\d)\\s?${HOUR}`);
const decimalHours = pattern(`\\b(\\d{1,2})[.,](\\d{1,2})\\s?-?\\s?${HOUR}`);
const inMinutes = pattern(`(?:\\b\\d{1,3}\\s?-?\\s?(?:-|to|or|a|o|ou|bis|oder)\\s?)?\\b(${NUMBER})\\s?-?\\s?${MINUTE}`);
const primes = /(?<![\w'])(\d{1,3})\s?'(?![\w'])/;
const otherScripts = new RegExp("(\\d{1,3})\\s?(?:分钟|分鐘|分|분|мин|دقيقة|मिनट|λεπτ)\\p{L}*", "u");
const otherHours = new RegExp("(\\d{1,2})\\s?(?:小时|小時|時間|시간|час)\\p{L}*", "u");
/** "eine Stunde über Vulkane" is a lesson, "eine Stunde" an hour. */
const inHours = pattern(
  `\\b(${NUMBER})\\s?-?\\s?(?:${HOUR}|stundige?[nrms]?\\b)(?!\\s(?:uber|zu|zum|zur|mit|fur|in)\\b)(?:\\slang\\b|[- ]long\\b)?`,
);
const digitHours = pattern(`\\b(\\d{1,3})\\s?-?\\s?${HOUR}`);
const bareNumber =
  /^\s*(?:(?:no|ok|okay|and|please|actually|just|only),?\s)?(?:make (?:it|that)|hazla|hazlo|que sea de|que dure|fais|mach|mache|nur|solo|seulement|plutot|lieber|about)?\s?(\d{1,3})\s*(?:please|instead|por favor|bitte|mejor|stattdessen)?\s*[.!]?\s*$/;

/** What the turn says about time; recognised words are taken out. */
export function readDuration(reading: Reading, known: { minutes: number; hasTopic: boolean }): Duration {
  const change = readChange(reading, known.minutes);
  if (change) return change;
  const both = reading.take(several) ?? reading.take(adjective) ?? reading.take(times);
  if (both) return { lessons: toNumber(both[1]!), minutes: toNumber(both[2]!) };
  const hours = reading.take(severalHours);
  if (hours) return { lessons: toNumber(hours[1]!), minutes: toNumber(hours[2]!) * 60 };
  const count = reading.take(bareSeveral);
  const minutes = readMinutes(reading, known.hasTopic);
  return { ...(count && { lessons: toNumber(count[1]!) }), ...(minutes !== undefined && { minutes }) };
}

function readMinutes(reading: Reading, hasTopic: boolean): number | undefined {
  for (const [fixed, minutes] of FIXED) if (reading.take(fixed)) return minutes;
  const split = reading.take(compactHours) ?? reading.take(clockHours) ?? reading.take(hoursAndMinutes);
  if (split) return toNumber(split[1]!) * 60 + toNumber(split[2]!);
  const decimal = reading.take(decimalHours);
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60);
  const plain = reading.take(inMinutes) ?? reading.take(primes) ?? reading.take(otherScripts);
  if (plain) return toNumber(plain[1]!);
  const hours = reading.take(inHours) ?? reading.take(digitHours) ?? reading.take(otherHours);
  if (hours) return toNumber(hours[1]!) * 60;
  const bare = hasTopic ? reading.take(bareNumber) : null;
  return bare ? Number(bare[1]) : undefined;
}

const SHORTER = "(?:shorter|less|mas cort[ao]s?|menos|plus courte?s?|de moins|kurzer[en]{0,2}|weniger)";
const LONGER = "(?:longer|more|mas larg[ao]s?|mas|plus longue?s?|de plus|langer[en]{0,2}|mehr)";
const changeBy = pattern(`\\b(${NUMBER})\\s?${MINUTE}\\s(?:(${SHORTER})|(${LONGER}))\\b`);
const anyMinutes = pattern(`\\d\\s?-?${MINUTE}`);
const shorter = /\b(?:shorter|mas cort[ao]|plus courte?|kurzer)\b/;
const longer = /\b(?:longer|mas larg[ao]|plus longue?|langer)\b/;

/** "shorter", "10 minutes longer": relative to what stands; without an amount by a third, in steps of five. */
function readChange(reading: Reading, minutes: number): Duration | undefined {
  const by = reading.take(changeBy);
  if (by) return { minutes: Math.max(1, minutes + toNumber(by[1]!) * (by[2] ? -1 : 1)) };
  if (reading.has(anyMinutes)) return undefined;
  if (reading.take(shorter)) return { minutes: Math.max(5, Math.round((minutes * 2) / 15) * 5) };
  if (reading.take(longer)) return { minutes: Math.round((minutes * 4) / 15) * 5 };
  return undefined;
}
