import { NUMBER, toNumber } from "#src/features/ai/planner/understand/numbers.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

/** Minutes of one lesson and how many lessons, as far as a turn says. */
export type Duration = { minutes?: number; lessons?: number };

const MINUTE = "(?:minutes?|mins?|minutos?|minuti|minuten|minutige[nrms]?|minutig|mintues?|minuets|minuits|minuites)\\b";
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
  [/\b(?:anderthalb|eineinhalb|1 1\/2|1½)\s?(?:stunden?|std|hours?|horas?|heures?|h)\b/, 90],
  [/\b(?:anderthalb|eineinhalb)stundige?[nrms]?\b/, 90],
  [/\b(?:zweieinhalb stunden?|zweieinhalbstundige?[nrms]?)\b/, 150],
  [/\b(?:eineinviertel|funf ?viertel) ?(?:stunden?\b|std\b)/, 75],
  [/\b(?:three[- ]quarters of an hour|tres cuartos de hora|trois[- ]quarts d'heure|dreiviertelstunde|drei viertel stunden?)\b/, 45],
  [/\b(?:(?:an?\s)?half[ -](?:an[ -])?hour(?:s|ly)?|media hora|(?:une )?demi[- ]heure|(?:eine )?halbe stunde|halbstundige?[nrms]?)\b/, 30],
  [/\b(?:(?:a )?quarter of an hour|(?:un )?cuarto de hora|(?:un )?quart d'heure|(?:eine )?viertelstunde)\b/, 15],
  [/\b(?:eine )?doppelstunde\b/, 90],
  [/\b(?:(?:a )?half[- ](?:a )?day|medio dia|media jornada|(?:une )?demi-journee|halbtagig|(?:einen |ein )?halbe[nr]? tag)\b/, 180],
  [
    /\b(?:(?:a )?(?:full|whole)[- ]day|all day|(?:un )?dia (?:entero|completo)|jornada completa|(?:une )?journee (?:entiere|complete)|ganztagig|(?:einen |ein )?ganze[nr]? tag)\b/,
    360,
  ],
];

/** "une heure et quart", "two and a half hours", "hora y media", "1 Stunde und eine Viertelstunde". */
const HALF = "half|media|demie?";
const QUARTER = "quarter|cuarto|quart|viertelstunde";
const THREE_QUARTERS = "three quarters|tres cuartos|trois quarts|dreiviertelstunde";
const PART = `(?:an?\\s|un\\s|eine\\s)?(?:(${THREE_QUARTERS})|(${HALF})|(${QUARTER}))\\b(?!\\sd')`;
const hoursAndPart = pattern(`(?:\\b(${NUMBER})\\s?-?)?\\b(?:hours?|hrs?|horas?|heures?|stunden?)\\s(?:(?:and|y|et|und)\\s)?${PART}`);
const partOfHours = pattern(`\\b(${NUMBER})\\s(?:and|y|et|und)\\s${PART}\\s(?:hours?|hrs?|horas?|heures?|stunden?)\\b`);

const hoursAndMinutes = pattern(
  `\\b(${NUMBER})\\s?-?${HOUR}\\s?(?:and|y|et|und)?\\s?(\\d{1,2}|${NUMBER}(?=\\s?${MINUTE}))(?:\\s?-?${MINUTE}|(?!\\s?\\w|\\s?[-'.,]\\d|-))`,
);
const compactHours = /\b(\d{1,2})\s?(?:h|hr|hrs|std)\s?([0-5]\d)(?:\s?m(?:in)?)?\b/;
const clockHours = pattern(`\\b(\\d{1,2}):([0-5]\\d)\\s?${HOUR}`);
const decimalHours = pattern(`\\b(\\d{1,2})[.,](\\d{1,2})\\s?-?\\s?${HOUR}`);
const inMinutes = pattern(
  `(?:(?<!(?:year|grade|klasse|ages?|y)\\s?)\\b\\d{1,3}\\s?-?\\s?(?:-|to|or|a|o|ou|bis|oder)\\s?)?\\b(${NUMBER})\\s?-?\\s?${MINUTE}`,
);
const primes = /(?<![\w'])(\d{1,3})\s?'(?![\w'])/;
/** "15m" where nothing else is measured: not "100m sprint". */
const shortMinutes =
  /\b(\d{1,3})\s?m\b(?=\s*(?:$|[,.;:!?)\n\uE000]|(?:on|about|for|with|lesson|session|please|sobre|sur|pour|para|uber|fur)\b))/;
const measured =
  /\b(?:sprint|run(?:ning)?|rac(?:e|ing)|swim\w*|dash|relay|hurdles|lauf\w*|schwimm\w*|course de|carreras?|nata(?:cion|tion)|long|high|deep|tall)\b/;
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
  const change = readChange(reading, known);
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
  const part = reading.take(hoursAndPart) ?? reading.take(partOfHours);
  if (part) return Math.round((toNumber(part[1] ?? "1") + (part[2] ? 0.75 : part[3] ? 0.5 : 0.25)) * 60);
  for (const [fixed, minutes] of FIXED) if (reading.take(fixed)) return minutes;
  const split = reading.take(compactHours) ?? reading.take(clockHours) ?? reading.take(hoursAndMinutes);
  if (split) return toNumber(split[1]!) * 60 + toNumber(split[2]!);
  const decimal = reading.take(decimalHours);
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60);
  const plain =
    reading.take(inMinutes) ??
    reading.take(primes) ??
    reading.take(otherScripts) ??
    (reading.has(measured) ? null : reading.take(shortMinutes));
  if (plain) return toNumber(plain[1]!);
  const hours = reading.take(inHours) ?? reading.take(digitHours) ?? reading.take(otherHours);
  if (hours) return toNumber(hours[1]!) * 60;
  const bare = hasTopic ? reading.take(bareNumber) : null;
  return bare ? Number(bare[1]) : undefined;
}

const SHORTER = "(?:shorter|less|fewer|mas cort[ao]s?|menos|plus courte?s?|de moins|kurzer[en]{0,2}|weniger)";
const LONGER = "(?:longer|more|extra|mas larg[ao]s?|mas|plus longue?s?|de plus|langer[en]{0,2}|mehr|zusatzlich)";
const AMOUNT = `(${NUMBER})\\s?-?\\s?${MINUTE}`;
const ADD =
  "(?:add|append|anade|anadele|suma|agrega|ajoute[rz]?|rajoute[rz]?|prolonge[rz]?(?: de)?|extend(?: it)? by|give (?:me|it|us)|plus|erganze|verlangere(?: um)?)";
const CUT =
  "(?:cut|drop|remove|take(?: off)?|lose|shave(?: off)?|save|minus|shorten(?: it)? by|quita(?:le)?|recorta|resta|enleve[rz]?|retire[rz]?|raccourci[rs]?(?: de)?|kurze(?: um)?|streiche?)";
const DIRECTIONS: [RegExp, 1 | -1][] = [
  [pattern(`\\b${AMOUNT}\\s${SHORTER}\\b`), -1],
  [pattern(`\\b${AMOUNT}\\s${LONGER}\\b`), 1],
  [pattern(`\\b(${NUMBER})\\s(?:fewer|less|menos|weniger)\\s${MINUTE}`), -1],
  [pattern(`\\b(?:another\\s)?(${NUMBER})\\s(?:more|extra|additional|mas|weitere|mehr)\\s${MINUTE}`), 1],
  [pattern(`\\b(?:another|otros|noch|encore)\\s${AMOUNT}`), 1],
  [pattern(`\\b${CUT}\\s(?:the last\\s)?${AMOUNT}(?:\\s(?:off|out))?`), -1],
  [pattern(`\\b${ADD}\\s${AMOUNT}(?!\\s(?:quiz|test))`), 1],
  [pattern(`(?:\\bfuge?n?\\s)?\\b${AMOUNT}\\s(?:hinzu|dazu|dran)\\b`), 1],
  [pattern(`^\\s*\\+\\s?${AMOUNT}`), 1],
  [pattern(`^\\s*-\\s?${AMOUNT}`), -1],
];
const anyMinutes = pattern(`\\d\\s?-?${MINUTE}`);
const TOO = "(?:too|far too|way too|much too|demasiado|muy|trop|beaucoup trop|zu|viel zu)";
const shorter = pattern(
  `\\b(?:(?:a (?:bit|little) |much |un poco |un peu |etwas )?(?:shorter|mas cort[ao]|plus courte?|kurzer)|shorten(?: it| this)?|acorta(?:la|lo)?|raccourci[rs](?:-la|-le)?|kurze (?:sie|es|das)|less time|menos tiempo|moins de temps|weniger zeit|${TOO} (?:long|larg[ao]|longue?|lang))\\b`,
);
const longer = pattern(
  `\\b(?:(?:a (?:bit|little) |much |un poco |un peu |etwas )?(?:longer|mas larg[ao]|plus longue?|langer)|lengthen(?: it| this)?|alarga(?:la|lo)?|rallonge[rz]?(?:-la|-le)?|more time|mas tiempo|plus de temps|mehr zeit|${TOO} (?:short|cort[ao]|courte?|kurz))\\b(?!\\s(?:for|to|para|pour|fur|zum|de)\\b)`,
);

/** "shorter", "add 10 minutes": relative to what stands; without an amount by a third, in steps of five. */
function readChange(reading: Reading, { minutes, hasTopic }: { minutes: number; hasTopic: boolean }): Duration | undefined {
  for (const [rule, sign] of DIRECTIONS) {
    const by = hasTopic ? reading.take(rule) : null;
    if (by) return { minutes: Math.max(1, minutes + toNumber(by[1]!) * sign) };
  }
  if (reading.has(anyMinutes)) return undefined;
  if (reading.take(shorter)) return { minutes: Math.max(5, Math.round((minutes * 2) / 15) * 5) };
  if (reading.take(longer)) return { minutes: Math.round((minutes * 4) / 15) * 5 };
  return undefined;
}
