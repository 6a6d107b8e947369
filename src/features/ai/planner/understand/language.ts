import { COURSE_CODES, LANGUAGE, tagOf, tagOfCourse } from "#src/features/ai/planner/understand/language-names.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

/**
 * `written`: the language to write in. `taught`: the language that is learnt. Both as BCP 47 tags. `name`: what is taught
 * in the turn's own word, where it is all that is taught ("teaching English").
 */
export type Languages = { written?: string; taught?: string; name?: string };

const rule = (source: string) => new RegExp(source);
const LESSON = "(?:lessons?|class(?:es)?|courses?|teachers?|sessions?|tutors?|beginners|learners|students)\\b";
const COURSE = "(?:clases?|lecci(?:on|ones)|cursos?|profesora?|sesion|cours|lecons?|seances?|professeure?)";

const taughtAlone = rule(
  `\\b(?:teach(?:ing)?|learn(?:ing)?|ensenar|aprender|enseigner|apprendre|lernen|unterrichten|unterrichte)\\s(?:l')?(${LANGUAGE})\\b(?!\\s(?:history|art|cooking|cuisine|culture|literature|politics|society)\\b)`,
);
const byMe = /\b(?:i|we|je|ich|wir|nous) (?:also )?(?:teach|enseigne|unterrichten?)\b/;
/** People by their mother tongue: neither taught nor to be written. */
const speakers = rule(
  `\\b(?:(?:to|for|with|a|para|con|pour|avec|aux|fur|mit|an)\\s)?(?:(?:native|mes|mis|los|les|des)\\s)?(?:${LANGUAGE}[\\s-](?:native\\s)?speak(?:ers?|ing)\\b(?:\\s(?:students|learners|adults|children|pupils|people))?|(?:speakers of|hablantes de|locuteurs? (?:de l'|de |d'|du )?)\\s?${LANGUAGE}\\b|(?:\\w{4,12}\\s)?(?:hispano|anglo|franco|luso|arabo)(?:hablantes?|phones?|parlantes?)\\b|\\w{3,14}sprachige[nr]?\\b(?:\\s(?:kindern?|erwachsenen?|lernenden?|schuler(?:innen)?n?))?)`,
);

/** A course in a language: its name is taken out, the word for the lesson stays for the topic's rules. */
const courses = [
  rule(`\\uE000\\s?(?:of\\s|de\\s|d')(?:basic\\s)?(${LANGUAGE})\\b(?!\\s(?:history|art|food|cooking|cuisine|culture|literature)\\b)`),
  rule(`\\uE000\\s?(${LANGUAGE})(?=\\s(?:for|on|para|sobre|pour|sur|fur|uber|zum|mit)\\b|\\s?:|\\s\\uE000+\\s?:)`),
  rule(`\\b(${LANGUAGE})(?=[\\s-](?:\\w{1,12}\\s)?${LESSON})`),
  rule(`(?<=\\b${COURSE}\\s)(?:de |d'|para aprender )(${LANGUAGE})\\b`),
  rule(`\\b(${LANGUAGE})(?:s)?-?(?:unterrichts)?(?=-?(?:stunde|unterricht|lektion|kurs))`),
  rule(`\\b(${LANGUAGE})\\s(?:as a (?:foreign|second|new) language|lengua extranjera|langue etrangere|als (?:fremd|zweit)sprache)\\b`),
  rule(
    `(?:^\\s*|[,;]\\s?|\\b(?:some|plan|basic)\\s)(${LANGUAGE})\\s(?=(?:for|para|pour|fur)\\s(?:\\uE000|absolute|complete|total)|\\uE000)`,
  ),
  taughtAlone,
  rule(`^\\s*(${LANGUAGE})\\s?(?=:)`),
  rule(`\\b(?:subject|asignatura|materia|matiere|fach)\\s?:\\s?(${LANGUAGE})\\b`),
];
/** Words that belong to a language course: they name the language and stay in the topic. */
const matter = rule(
  `\\b(${LANGUAGE})\\s(?:vocabulary|grammar|verbs?|tenses?|pronunciation|conversation|phrases|words|alphabet|adjectives|nouns|articles|pronouns|vokabeln|grammatik|verben|zeiten)\\b`,
);
const matterOf = rule(
  `\\b(?:vocabulario|gramatica|verbos|pronunciacion|vocabulaire|grammaire|verbes|prononciation)\\s(?:del? |du |de l'|en |d')(${LANGUAGE})\\b`,
);
const aboutLanguage =
  /\b(?:tenses?|verbs?|vocabulary|grammar|conjugation|subjunctive|pronunciation|greetings?|introducing (?:your|my)self|presenter sa|presentar a|vorstellen|adjectives|pronouns|ordering food|small talk|verbos?|vocabulario|gramatica|subjuntivo|saludos|saludar|pronunciacion|verbes?|vocabulaire|grammaire|subjonctif|salutations|se presenter|verben|vokabeln|grammatik|konjunktiv|begrusung(?:en)?|passe compose|preterito|perfekt)\b/;

const END =
  "(?=\\s*(?:$|[,.;:!?)\\n\\uE000-]|(?:for|on|about|with|and|please|of|to|at|using|instead|sobre|para|con|y|por|pour|sur|avec|et|s'il|fur|uber|mit|zu|zum|zur|und|bitte|stattdessen|plutot|mejor)\\b))";
const inLanguage = rule(
  `\\b(?:(?:written|write(?: it)?|writing|escrit[ao]|escribe(?:la|lo)?|ecrite?|redigee?|geschrieben|answer|reply|translate(?:d)?(?: it| this)?(?: in)?)\\s)?(?:in|into|auf|en|to|al|ins|output|language|idioma|langue|sprache)\\s?:?\\s?(?:simple\\s|plain\\s|the\\s|lengua\\s|langue\\s)?(${LANGUAGE})\\b${END}`,
);
const politely = rule(`\\b(${LANGUAGE})(?=\\s(?:please|por favor|s'il (?:vous|te) plait|bitte|instead|version)\\b)`);
const alone = rule(`^\\s*(?:and |y |et |und |now )?(${LANGUAGE})\\s*$`);
const code = rule(`\\b(${COURSE_CODES})\\b(?=[\\s,.\\uE000]|$)`);

/** What the turn says about languages; words that are not part of a topic are taken out. */
export function readLanguages(reading: Reading, known: { hasTopic: boolean; otherSubject: boolean }): Languages {
  reading.take(speakers);
  const all = reading.has(byMe) ? null : taughtAlone.exec(reading.folded);
  const name = all ? reading.original.slice(all.index + all[0].length - all[1]!.length, all.index + all[0].length) : undefined;
  return { ...read(reading, known), ...(name && { name }) };
}

function read(reading: Reading, known: { hasTopic: boolean; otherSubject: boolean }): Languages {
  const taught = readTaught(reading);
  const named = reading.has(aboutLanguage) && !taught && !known.hasTopic ? reading.take(inLanguage) : null;
  if (named) return { taught: tagOf(named[1]!) };
  const written = reading.take(inLanguage) ?? reading.take(politely);
  if (written) return { ...(taught && { taught }), written: tagOf(written[1]!) };
  return { ...(taught && { taught }), ...readAlone(reading, known, taught !== undefined) };
}

function readTaught(reading: Reading): string | undefined {
  for (const course of courses) {
    const found = reading.take(course);
    if (found) return tagOf(found[1]!);
  }
  const named = matter.exec(reading.folded) ?? matterOf.exec(reading.folded);
  if (named) return tagOf(named[1]!);
  const short = reading.take(code);
  return short ? tagOfCourse(short[1]!) : undefined;
}

/**
 * A language between commas: before anything else it is the school subject ("Spanish, year 8, food"), later the
 * language to write in ("rhythm, 8-year-olds, Spanish").
 */
function readAlone(reading: Reading, known: { hasTopic: boolean; otherSubject: boolean }, isTaught: boolean): Languages {
  for (const { text, start } of reading.segments()) {
    const found = alone.exec(text);
    if (!found) continue;
    reading.takeRange(start, text.length);
    const isFirst = reading.folded.slice(0, start).trim() === "";
    const tag = tagOf(found[1]!);
    return isFirst && !isTaught && !known.hasTopic && !known.otherSubject ? { taught: tag } : { written: tag };
  }
  return {};
}
