import type { Group, Learners, Level } from "#src/features/ai/planner/brief.ts";
import { SMALL_NUMBER as SMALL, toNumber } from "#src/features/ai/planner/understand/numbers.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";
import { readProfession } from "#src/features/ai/planner/understand/professions.ts";
import { readSchool } from "#src/features/ai/planner/understand/school.ts";

const PEOPLE =
  "(?:students?|pupils|learners?|children|kids|people|participants?|teenagers|adults|boys|girls|alumn[oa]s|estudiantes|nin[oa]s|personas|participantes|adultos|eleves|enfants|personnes|adultes|etudiants|schuler(?:innen)?n?|kinder[n]?|personen|lernende[n]?|teilnehme(?:r|nde)n?|erwachsene[n]?|studierende[n]?)";
const TO = "\\s?-?\\s?(?:to|and|or|a|y|o|et|ou|bis|und|oder|/|-)\\s?";

const classSizes = [
  /\b(?:class|group|clase|grupo|classe|groupe|klasse|gruppe|course|kurs)\s(?:of|de|d'|von|mit|with|con|avec)\s(\d{1,3})\b(?![\s-]{0,2}(?:year|jahr|an|min|h\b))/,
  new RegExp(`\\b(\\d{1,3})\\s(?=${PEOPLE}\\b)`),
  /\b(\d{1,3})\s(?=\d{1,2}[\s-]{0,2}(?:year|jahrige))/,
];

const ages = [
  new RegExp(`\\b(${SMALL})(?:${TO}(${SMALL}))?[\\s-]{0,2}(?:year|yr)s?[\\s-]{0,2}olds?\\b`),
  new RegExp(`\\b(?:ages?|aged)(?:\\s?:)?\\s?(?:of\\s)?(\\d{1,2})(?:${TO}(\\d{1,2}))?\\b(?:\\syears)?`),
  /\b(\d{1,2})()\s?(?:yo|y\/o)s?\b/,
  /\b(?:(?:kids|children|pupils|students|learners|they) are|they're)\s(\d{1,2})(?:\s?(?:-|to|and|or)\s?(\d{1,2}))?\b(?!\s?[\w%'-])/,
  new RegExp(`(?<!\\bguerra de los )(?<!\\bguerre de )\\b(?:de\\s|entre\\s)?(\\d{1,2})(?:${TO}(\\d{1,2}))?\\s?(?:anos|ans)\\b`),
  new RegExp(`(?<!\\w)(${SMALL})(?:${TO}(${SMALL}))?[\\s-]{0,2}jahrige[nrms]?\\b(?!\\skrieg)`),
  new RegExp(`\\b(?:im alter von|ab|von)\\s(\\d{1,2})(?:${TO}(\\d{1,2}))?\\sjahren\\b`),
  new RegExp(`\\b(\\d{1,2})(?:${TO}(\\d{1,2}))?\\sjahre\\salt`),
  /(\d{1,2})(?:-(\d{1,2}))?\s?(?:лет|года|岁|歳|歲|살|سنوات|سنة)/,
];

const BEFORE =
  "(?:\\b(?:for|to|with|my|teach|teaching|para|con|mis|a|pour|avec|aux|mes|des|fur|mit|an|meine[nr]?)\\s(?:(?!the\\b)[a-z-]{1,14}\\s){0,2}|^\\s*|[,\\uE000]\\s?)";
const AFTER = "(?!['\\w]|\\s(?:in|of|rights|literature)\\b)";
const GROUP_WORDS: [Group, string][] = [
  [
    "preschool",
    "preschool(?:ers)?|toddlers|pre-?k|nursery(?: school)?|preescolar(?:es)?|educacion infantil|infantil|maternelle|kindergartenkinder|vorschulkinder|kita(?:kinder)?",
  ],
  [
    "primary",
    "primary(?: school)?(?: pupils| children)?|elementary(?: school)?(?: students| pupils)?|primaria|primaire|ecole primaire|elementaire|grundschule|grundschulkinder|grundschuler",
  ],
  ["middle", "middle school(?:ers)?|collegiens|college(?= francais)|mittelstufe|unterstufe"],
  [
    "secondary",
    "high[ -]school(?:ers)?|secondary(?: school)?|sixth form(?:ers)?|lyceens|lycee|bachillerato|secundaria|oberstufe|gymnasium",
  ],
  [
    "students",
    "university(?: students)?|undergraduates|college students|universitarios|universidad|universite|etudiants|studierende|studenten|hochschule",
  ],
  ["seniors", "seniors|older adults|retirees|pensioners|personas mayores|jubilados|aines|retraites|senioren"],
  ["adults", "adults?|grown-?ups|adult(?:os|as|es|e)|erwachsenen?"],
  ["teens", "teens|teenagers?|adolescent(?:e|es|s)|ados|jugendlichen?"],
  ["children", "children|kids|ninos|ninas|enfants|kindern?"],
];
const groups = GROUP_WORDS.map(([group, words]) => ({ group, pattern: new RegExp(`${BEFORE}(?:${words})${AFTER}`) }));

const LEVELS: [Level, RegExp][] = [
  [
    "beginner",
    /\b(?:(?:absolute|complete|total)\s)?(?:beginners?|principiantes?|debutants?|low(?:er)?[- ](?:ability|attaining|sets?)(?: (?:set|group|class))?|bottom set|anfanger(?:innen)?n?|(?:level |nivel |niveau )?a[12])\b/,
  ],
  ["intermediate", /\b(?:intermediates?|intermedi[oa]s?|intermediaires?|fortgeschrittene anfanger|(?:level |nivel |niveau )?b[12])\b/],
  [
    "advanced",
    /\b(?:advanced(?: learners)?|top set|high(?:er)?[- ](?:ability|attaining)(?: (?:set|group|class))?|avanzad[oa]s?|avances?|fortgeschrittenen?|(?:level |nivel |niveau )?c[12])\b/,
  ],
];

export type Audience = { learners?: Learners; level?: Level; classSize?: number };

/** For whom the turn says the lesson is; recognised words are taken out. */
export function readAudience(reading: Reading): Audience {
  const size = classSizes.map((pattern) => reading.take(pattern)).find((found) => found !== null);
  const level = readLevel(reading);
  const learners = readAges(reading) ?? readSchool(reading) ?? readGroup(reading);
  const classSize = size ? Number(size[1]) : 0;
  return { ...(learners && { learners }), ...(level && { level }), ...(classSize > 0 && classSize <= 200 && { classSize }) };
}

function readAges(reading: Reading): Learners | undefined {
  for (const pattern of ages) {
    const found = pattern.exec(reading.folded);
    if (!found) continue;
    const first = toNumber(found[1]!);
    const second = found[2] ? toNumber(found[2]) : first;
    const [from, to] = [Math.min(first, second), Math.max(first, second)];
    if (from < 2 || to > 99) continue;
    reading.take(pattern);
    return { kind: "age", from, to };
  }
  return undefined;
}

function readGroup(reading: Reading): Learners | undefined {
  const named = readProfession(reading);
  if (named) return { kind: "group", group: "adults", named };
  const found = groups.find(({ pattern }) => reading.take(pattern));
  return found && { kind: "group", group: found.group };
}

function readLevel(reading: Reading): Level | undefined {
  return LEVELS.find(([, pattern]) => reading.take(pattern))?.[0];
}
