import type { Learners } from "#src/features/ai/planner/brief.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

type Rule = {
  pattern: RegExp;
  /** The school year from what matched, or null when the number is none. */
  read(found: RegExpExecArray): { name: string; from: number; to: number } | null;
  /** Looks at the words as written, where only their case tells them from others. */
  accept?: (original: string) => boolean;
};

const ORDINALS = [
  "first|primero|primer|erste[nr]?",
  "second|segundo|zweite[nr]?",
  "third|tercero|tercer|dritte[nr]?",
  "fourth|cuarto|vierte[nr]?",
  "fifth|quinto|funfte[nr]?",
  "sixth|sexto|sechste[nr]?",
  "seventh|siebte[nr]?",
  "eighth|achte[nr]?",
  "ninth|neunte[nr]?",
  "tenth|zehnte[nr]?",
  "eleventh|elfte[nr]?",
  "twelfth|zwolfte[nr]?",
];
const ordinal = (first: number, last: number) => ORDINALS.slice(first - 1, last).join("|");
const place = (word: string) =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.findIndex((words) => new RegExp(`^(?:${words})$`).test(word)) + 1;

/** `offset` is the usual age at the start of year 1. */
const years = (name: (year: number) => string, offset: number, first: number, last: number) => (found: RegExpExecArray) => {
  const year = place(found[1] ?? found[2] ?? "");
  return year >= first && year <= last ? { name: name(year), from: year - 1 + offset, to: year + offset } : null;
};
const fixed = (name: string, from: number, to: number) => () => ({ name, from, to });

const FRENCH: Record<string, [string, number]> = { cp: ["CP", 6], ce1: ["CE1", 7], ce2: ["CE2", 8], cm1: ["CM1", 9], cm2: ["CM2", 10] };
const COLLEGE: [string, string, number][] = [
  ["6", "sixieme", 11],
  ["5", "cinquieme", 12],
  ["4", "quatrieme", 13],
  ["3", "troisieme", 14],
];
const LYCEE: Record<string, number> = { seconde: 15, premiere: 16, terminale: 17 };

/** Ages are those usual in the country whose word it is: a year in school, from its start to its end. */
const RULES: Rule[] = [
  { pattern: /\b(?:years?|yrs?)\s?(\d{1,2})\s?(?:-|to|and|\/|&)\s?(\d{1,2})\b(?!\s?-?(?:min|year))/, read: range("Years", 5, 13) },
  { pattern: /\bgrades?\s?(\d{1,2})\s?(?:-|to|and|\/|&)\s?(\d{1,2})\b(?!\s?-?(?:min|year))/, read: range("Grades", 6, 12) },
  { pattern: /\b(?:klassen?|jahrgange)\s?(\d{1,2})\s?(?:-|bis|und|\/)\s?(\d{1,2})\b(?!\s?-?(?:min|jahr))/, read: range("Klassen", 6, 13) },
  { pattern: /\bk\s?(?:-|to)\s?(\d{1,2})\b/, read: fromKindergarten },
  { pattern: /\b(?:years?|yrs?\.?)(?:\s?:)?[\s-]?(\d{1,2})(?:'?s)?\b(?!\s?(?:bc|ad))/, read: years((n) => `Year ${n}`, 5, 1, 13) },
  { pattern: /\by\s?(\d{1,2})(?:'?s)?\b(?!\s?[=+])/, read: years((n) => `Year ${n}`, 5, 1, 13) },
  { pattern: /\b(?:p|primary )([1-7])(?:'?s)?\b/, read: years((n) => `Primary ${n}`, 4, 1, 7) },
  { pattern: /\bgrades?(?:\s?:)?[\s-]?(\d{1,2})(?:'?s)?\b/, read: years((n) => `Grade ${n}`, 6, 1, 12) },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)[\\s-]?grade(?:rs?)?\\b|\\b(${ordinal(1, 12)})[\\s-]grade(?:rs?)?\\b`),
    read: years((n) => `Grade ${n}`, 6, 1, 12),
  },
  {
    pattern: /\b(?:die |der )?(?:klasse|klassenstufe|jahrgangsstufe|jahrgang|kl\.)\s?(\d{1,2})\s?[a-g]?\b/,
    read: years((n) => `Klasse ${n}`, 6, 1, 13),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})\\.?\\s?(?:klasse|klasslern?|klassenstufe|jahrgangsstufe)\\b|\\b(${ordinal(1, 12)})\\s(?:klasse|jahrgangsstufe)\\b`,
    ),
    read: years((n) => `Klasse ${n}`, 6, 1, 13),
  },
  {
    pattern: new RegExp(
      `\\b([1-6])\\.?(?:[ºo°]|er|do|ro|to|ero)?\\s(?:curso )?(?:de )?(?:la )?(?:educacion )?primaria\\b|\\b(${ordinal(1, 6)})\\s(?:curso )?de (?:educacion )?primaria\\b`,
    ),
    read: years((n) => `${n}.º de primaria`, 6, 1, 6),
  },
  {
    pattern: new RegExp(
      `\\b([1-4])\\.?[ºo°]?\\s(?:de )?(?:la )?(?:eso|secundaria)\\b|\\b(${ordinal(1, 4)})\\s(?:de )?(?:la )?(?:eso|secundaria)\\b`,
    ),
    read: years((n) => `${n}.º de ESO`, 12, 1, 4),
  },
  {
    pattern: new RegExp(`\\b([12])\\.?[ºo°]?\\s(?:de )?bachillerato\\b|\\b(${ordinal(1, 2)})\\s(?:de )?bachillerato\\b`),
    read: years((n) => `${n}.º de bachillerato`, 16, 1, 2),
  },
  { pattern: /\b(?:meine[rn]?|unsere[rn]?|die|der)\s([1-9]|1[0-3])\s?[a-g]\b/, read: years((n) => `Klasse ${n}`, 6, 1, 13) },
  { pattern: /\b(ce1|ce2|cm1|cm2)s?\b/, read: (found) => french(found[1]!) },
  { pattern: /\b(cp)\b/, read: (found) => french(found[1]!), accept: (text) => text === "CP" },
  {
    pattern: /\b(?:classe de |en |eleves de )?([3-6])\s?(?:e|emes?)\b/,
    read: (found) => college(found[1]!),
    accept: (text) => /\d\s?(?:e|è)/.test(text),
  },
  { pattern: /\b(?:classe de |en |eleves de )(sixieme|cinquieme|quatrieme|troisieme)s?\b/, read: (found) => college(found[1]!) },
  { pattern: /\b(?:classe de |en |eleves de |lyceens de )(seconde|premiere|terminale)\b/, read: (found) => lycee(found[1]!) },
  { pattern: /(?<=^|[.,;:\n]\s?)(seconde|premiere|terminale)(?=\s?(?:$|[.,;:\n]))/, read: (found) => lycee(found[1]!) },
  { pattern: /\bkindergarten(?:ers)?\b/, read: fixed("Kindergarten", 5, 6) },
  { pattern: /\breception(?= (?:class|children|pupils)|\s?[,.\uE000]|\s?$)/, read: fixed("Reception", 4, 5) },
  { pattern: /\b(?:ks|key stage )([1-4])\b/, read: (found) => keyStage(Number(found[1])) },
  { pattern: /\bgcse\b/, read: fixed("GCSE", 14, 16) },
  { pattern: /\ba[- ]levels?\b/, read: fixed("A level", 16, 18) },
];

export function readSchool(reading: Reading): Learners | undefined {
  for (const { pattern, read, accept } of RULES) {
    const found = pattern.exec(reading.folded);
    const year = found && read(found);
    if (year && reading.takeIf(pattern, accept ?? (() => true))) return { kind: "school", ...year };
  }
  return undefined;
}

function range(name: string, offset: number, last: number) {
  return (found: RegExpExecArray) => {
    const [first, end] = [Number(found[1]), Number(found[2])];
    return first >= 1 && first < end && end <= last
      ? { name: `${name} ${first}–${end}`, from: first - 1 + offset, to: end + offset }
      : null;
  };
}

/** American: kindergarten to a grade. */
function fromKindergarten(found: RegExpExecArray) {
  const grade = Number(found[1]);
  return grade >= 1 && grade <= 12 ? { name: `K–${grade}`, from: 5, to: grade + 6 } : null;
}

function french(word: string) {
  const [name, from] = FRENCH[word]!;
  return { name, from, to: from + 1 };
}

function college(word: string) {
  const [digit, , from] = COLLEGE.find(([number, name]) => number === word || name === word)!;
  return { name: `${digit}e`, from, to: from + 1 };
}

function lycee(word: string) {
  const from = LYCEE[word]!;
  return { name: word === "premiere" ? "Première" : word === "seconde" ? "Seconde" : "Terminale", from, to: from + 1 };
}

function keyStage(stage: number) {
  const [from, to] = [
    [5, 7],
    [7, 11],
    [11, 14],
    [14, 16],
  ][stage - 1] as [number, number];
  return { name: `Key Stage ${stage}`, from, to };
}
