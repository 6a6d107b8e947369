import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { ADJECTIVE_OPENERS, LESSON_OPENERS, OPENERS, PEOPLE, TRAILERS, wordsOf } from "#src/features/ai/planner/understand/filler.ts";
import { type Reading, TAKEN } from "#src/features/ai/planner/understand/reading.ts";

const TOPIC_CHARACTERS = 120;

/** A word for a lesson in four languages; folded. */
export const LESSON =
  "(?:(?:less?ons?|lessions?|lesosns?)(?: plans?)?|class(?:es)?|sessions?|workshops?|courses?(?!\\sd[e'])|units?|activity|lecture|seminar|tutorial|club|warm-?up|starter|project|(?:plan(?:es)? de )?(?:clases?|lecci(?:on|ones))|sesion(?:es)?|taller|curso|unidad|actividad|lecons?|cours|seances?|ateliers?|classe|activite|(?:\\w{1,24}-?)?(?:stunden?|unterricht|stundenentwurf)|lektion|(?:unterrichts)?einheit|kurs)";

const ABOUT =
  "on the (?:topic|subject) of|about the (?:topic|subject) of|about|regarding|how about|acerca de|sobre(?: el tema(?: de)?)?|respecto a|a propos d[eu']|au sujet d[eu']|sur(?! de\\b)(?: le theme d[eu'])?|uber|zum thema|rund um";

/** What stands in front of a topic. The earliest in the turn wins. */
const leads = [
  /\b(?:walt|we are learning(?: to| about)?|learning (?:objective|intention|goal)|objective|l\.?o\.?|objetivo|objectif|lernziel)\s?:\s?(?:to\s|can\s)?/,
  /\b(?:topic|theme|subject matter|tema|sujet|thema)\b\s?(?:is|es|est|ist|to|a|por|en|auf|:|=)(?:\s|(?<=[:=]))\s?/,
  /\b(?:something|anything|one|algo|quelque chose|etwas|irgendwas|irgendetwas)\s(?:on|about|sobre|sur|uber|zu|zum|zur)\s/,
  new RegExp(`\\b(?:${ABOUT})(?:\\s|(?<='))\\s?(?=\\S)`),
  new RegExp(`\\b${LESSON}(?:\\s?${TAKEN}{1,80})?\\s{0,2}(?:on|:|de la|del|de|d'|des|du|zum|zur|zu|von)\\s?(?=\\S)`),
  /\b(?:lessons?|workshops?|courses?|sessions?)\sin\s/,
  new RegExp(`${TAKEN}\\s?(?:on|zu|zum|zur)\\s`),
  /(?<=^|[.!,]\s?)on\s/,
  /(?<=^|[.!,]\s?)(?:what about|y si|et si|wie ware es mit|wie war's mit)\s/,
];
const weak =
  /\b(?:teach(?:ing)?|learn(?:ing)? about|learn(?:ing)?|explain(?:ing)?|introduc(?:e|ing)|cover(?:ing)?|practi[sc](?:e|ing)|ensenar(?:les)?|aprender|explicar|practicar|trabajar|introducir|enseigner|apprendre|expliquer|travailler|aborder|unterrichten|lernen|erklaren|behandeln|uben|einfuhren|(?:supposed|want|need|have|like|going|got|trying) to do|(?:i'm|we're|am|are) (?:doing|on|covering|studying)|struggle with|struggling with|vamos a ver|estamos con|toca|on (?:fait|voit))\s/g;
const germanVerbLast = /\b(?:mochte|will|wollen|mochten|muss|soll)\s(.{2,80}?)\s(?:unterrichten|behandeln|erklaren|einfuhren|uben)\b/;
const beforeNoun = new RegExp(
  `([^\\uE000,.;:!?\\n]{2,80}?)[\\s-](?:lessons?|class|workshop|session|unit|course|stunde|unterricht|lektion|kurs|einheit)\\b`,
);
/** A second lead straight behind the first: "about a lesson on …", "atelier [pour adultes] à propos de …". */
const again = new RegExp(
  `^(?:(?:an?\\s|the\\s|una?\\s|une\\s|eine\\s)?${LESSON}\\s(?:on|about|sobre|sur|uber|zu|zum|zur)|${ABOUT})(?:\\s|(?<='))\\s?(?=\\S)`,
);

const cutAtPunctuation = /[\n;!?()"«»„“”\uE000]|\.(?=\s|$)|\s-\s|:\s/;
const cutAtClause =
  /\s(?:(?:and|y|et|und|but|because) (?:i|we|i've|we've|i'm|it's|they|tengo|tenemos|j'ai|nous|ich|wir)(?=[\s,.\uE000]|$)|(?:for|to|with|para|con|pour|avec|fur|mit)\s(?:my|our|an?|the|mis?|un|una|nuestr[oa]s?|ma|mon|mes|une|nos|notre|meine[nrm]?|unsere[nrm]?|eine[nrm]?)\b|(?:for|para|pour|fur) (?:tomorrow|today|next|manana|hoy|demain|aujourd'hui|morgen|heute)\b|(?:as an? (?:warm-?up|starter|intro(?:duction)?)|para empezar|pour commencer|zum (?:aufwarmen|einstieg)|zur wiederholung)\b|(?:please|that|which|so that|using|including|because|where|por favor|s'il (?:vous|te) plait|bitte|instead|stattdessen|en lugar|a la place)(?=[\s,.]|$))/;
const enumeration = /^,\s?[^,\uE000]{1,60}(?:,\s?[^,\uE000]{1,60}){0,3}?,?\s(?:and|y|et|und|&)\s[^,\uE000]{1,60}$/;

/** The topic that is introduced as one ("lesson on …", "Thema: …"), in the words of the turn. */
export function readIntroducedTopic(reading: Reading): string | undefined {
  const text = reading.folded;
  const found = leads
    .map((lead) => lead.exec(text))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index || b[0].length - a[0].length);
  for (const lead of found) {
    const topic = topicFrom(reading, lead.index + lead[0].length);
    if (topic) return topic;
  }
  return undefined;
}

/** The topic by its place: after "teach", before "lesson", or what is left when all else is understood. */
export function readPlainTopic(reading: Reading): string | undefined {
  for (const taught of reading.folded.matchAll(weak)) {
    const afterVerb = topicFrom(reading, taught.index + taught[0].length);
    if (afterVerb) return afterVerb;
  }
  const verbLast = germanVerbLast.exec(reading.folded);
  if (verbLast) {
    const start = verbLast.index + verbLast[0].indexOf(verbLast[1]!);
    const topic = trimmed(reading, start, start + verbLast[1]!.length, false);
    if (topic) return topic;
  }
  const noun = beforeNoun.exec(reading.folded);
  const beforeLesson = noun && trimmed(reading, noun.index, noun.index + noun[1]!.length, false);
  if (beforeLesson) return beforeLesson;
  for (const { text, start } of reading.segments()) {
    const clause = text.search(cutAtClause);
    const end = start + (clause > 0 ? clause : text.length);
    const topic = trimmed(reading, start, end, reading.folded[end] === TAKEN);
    if (topic) return topic;
  }
  return undefined;
}

function topicFrom(reading: Reading, from: number): string | undefined {
  const text = reading.folded;
  let start = from;
  const skipped = /^[\s\uE000]{1,400}/.exec(text.slice(start));
  if (skipped) start += skipped[0].length;
  const quote = /^["'«„“]\s?([^"«»„“”\n]{1,120})\s?["'»“”]/.exec(text.slice(start));
  if (quote) return trimmed(reading, start + 1, start + quote[0].length - 1, false);
  const nested = again.exec(text.slice(start, start + 80));
  if (nested) start += nested[0].length;
  const rest = text.slice(start);
  let end = rest.search(cutAtPunctuation);
  if (end < 0) end = rest.length;
  const isTaken = rest[end] === TAKEN;
  const clause = rest.slice(0, end).search(cutAtClause);
  if (clause >= 0) end = clause;
  const comma = rest.slice(0, end).indexOf(",");
  if (comma >= 0 && !enumeration.test(rest.slice(comma, end).replace(/[\s,]+$/, ""))) end = comma;
  return trimmed(reading, start, start + end, isTaken);
}

/** The words from `start` to `end` as they were written, without those that only lead in or hang over. */
function trimmed(reading: Reading, start: number, end: number, beforeTaken: boolean): string | undefined {
  const folded = reading.folded.slice(start, end);
  if (knownTopic(folded)) return clean(reading.original.slice(start, end));
  const words = [...folded.matchAll(/[^\s\uE000]+/g)];
  let first = 0;
  const opens = (i: number) => {
    const word = plain(words[i]![0]);
    const next = plain(words[i + 1]?.[0] ?? "on");
    if (LESSON_OPENERS.has(word)) return OPENERS.has(next);
    return OPENERS.has(word) || (ADJECTIVE_OPENERS.has(word) && reading.original[start + words[i]!.index] === word[0]);
  };
  while (first < words.length && opens(first)) first++;
  let last = words.length;
  while (last > first && isTrailer(plain(words[last - 1]![0]), beforeTaken)) last--;
  if (first === last) return undefined;
  if (first > 0 && /^(?:the|la|le|les|el|los|las|der|die|das|den|dem)$/.test(words[first - 1]![0])) first--;
  const from = words[first]!.index;
  const to = words[last - 1]!.index + words[last - 1]![0].length;
  const topic = clean(reading.original.slice(start + from, start + to));
  return topic !== "" && isUsable(folded.slice(from, to)) ? topic : undefined;
}

const plain = (word: string) =>
  word.replace(/^["'«„“¡¿-]+|["'»“”,.:!?-]+$/g, "").replace(/(?<=[a-z]{2})-(?:moi|nous|vous|tu|toi|je|il|on|le|la)$/, "");
const isTrailer = (word: string, beforeTaken: boolean) => word === "" || TRAILERS.has(word) || (beforeTaken && PEOPLE.has(word));

function isUsable(folded: string): boolean {
  const bare = folded.replace(/^(?:the|la|le|les|el|los|las|der|die|das) /, "");
  return /[\p{L}\p{N}]/u.test(bare) && wordsOf(bare).some((word) => !OPENERS.has(word));
}

/** One line without quotation marks around it, at most `TOPIC_CHARACTERS` long, cut between words. */
function clean(text: string): string {
  const line = text
    .toWellFormed()
    .replaceAll("\uFFFD", "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/^[\s"'«„“”#*>`¡¿-]+|[\s"'»“”.,:;*`-]+$/g, "");
  if (line.length <= TOPIC_CHARACTERS) return line;
  const cut = line.slice(0, TOPIC_CHARACTERS).toWellFormed();
  const space = cut.lastIndexOf(" ");
  return space > 40 ? cut.slice(0, space) : cut.replaceAll("\uFFFD", "");
}
