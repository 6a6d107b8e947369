import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

const THINGS =
  "tablets?|ipads?|laptops?|computers?|chromebooks?|projector|whiteboards?|smartboard|board|internet|wi-?fi|printers?|instruments|budget|headphones|textbooks|books|equipment|space|room|classroom|gym|hall|playground|screens?|phones?|desks|tables|scissors|microscopes?|lab|assistant|ta|ordenador(?:es)?|tabletas|proyector|pizarra(?: digital)?|impresora|libros|aula|microscopios?|laboratorio|ordinateurs?|tablettes|videoprojecteur|tableau|imprimante|salle|manuels|livres|beamer|rechner|drucker|bucher|raum|tafel|mikroskope?|klassenzimmer|turnhalle";
const PEOPLE =
  "pupils|students|kids|children|learners|boys|girls|alumn[oa]s|estudiantes|nin[oa]s|chic[oa]s|eleves|enfants|filles|garcons|schuler(?:innen)?|kinder|jungen|madchen|lernende";
const GROUP =
  "(?:class(?:room)?|group|room|school|lot|pupils|students|kids|children|learners|clase|grupo|aula|alumn[oa]s|estudiantes|nin[oa]s|classe|groupe|salle|eleves|enfants|klasse|gruppe|raum|schuler(?:innen)?|kinder|klassenzimmer)";
const MY = "(?:my|our|the|these|this|mi|mis|la|los|nuestra|ma|mes|notre|nos|les|meine|die|unsere|der|mein|unser)";
const IS =
  "(?:has|have|is|are|was|only|isn't|aren't|hasn't|haven't|can't|cannot|don't|doesn't|won't|get|love|hate|tiene[n]?|es|son|esta[n]?|no|solo|cuenta|a|ont|est|sont|n'a|n'ont|ne|compte|hat|haben|ist|sind|kann|konnen|besteht)";
const TO_LEARN =
  "(?!\\s(?:about|on|over|learning|studying|doing|working|starting|to|going|been|sobre|de|aprendiendo|trabajando|estudiando|sur|en train|uber|dabei)\\b)";
/** The rest of the clause, up to a stop or to where a wish begins. */
const REST =
  "(?:(?!\\s(?:and|but|so|y|pero|et|mais|und|aber|also)\\s(?:we|i|i'd|have to|they|it|need|want|the topic|quiero|necesito|quisiera|je|il|nous|ich|wir|brauche)\\b)[^.,;:!?()\\n]){0,160}";
const FROM = "(?<=^\\s?|[.,;:!?()\\n]\\s?|\\b(?:and|but|because|since|so|as|y|pero|porque|et|mais|car|und|aber|weil)\\s)";
const NUMBER =
  "(?:\\d{1,3}|\\uE000{1,12}|one|two|three|four|five|six|several|some|half|most|many|a few|dos|tres|cuatro|cinco|varios|deux|trois|quatre|plusieurs|zwei|drei|vier|funf|einige)";

const rule = (source: string) => new RegExp(FROM + source);
const clauses = [
  rule(`${MY}\\s(?:whole\\s|entire\\s)?${GROUP}\\s${IS}\\b${TO_LEARN}${REST}`),
  rule(
    `(?:we|i|they|there|hay|tenemos|tengo|nous|on|j'ai|il y a|wir|ich|es)(?:'ve|'s)?\\s(?:[a-z']{1,10}\\s){0,3}?(?:[\\d\\uE000]{1,12}\\s?)?(?:[a-z]{1,10}\\s)?(?:${THINGS}|${PEOPLE})\\b(?!\\s(?:on|about|sobre|sur|uber)\\b)${REST}`,
  ),
  rule(`(?:hay|tenemos|tengo|j'ai|il y a)\\s(?:[\\d\\uE000a-z]{1,10}\\s){0,3}?(?:${THINGS}|${PEOPLE})\\b${REST}`),
  rule(`(?:no|only|just|without|sin|solo|sans|ohne|nur|keine?n?)\\s(?:an?\\s|un\\s|une\\s|einen?\\s|\\d{1,3}\\s)?(?:${THINGS})\\b${REST}`),
  rule(
    `${NUMBER}\\s?(?:of (?:them|whom|my|the)|de ellos|d'entre eux|von ihnen|have|has|are|don't|can't|speak|tienen|ont|haben|sind)\\b${REST}`,
  ),
  rule(`${NUMBER}\\s(?:${PEOPLE})\\b${REST}`),
  rule(
    `(?:they|ellos|ils|sie)(?:'re|\\s(?:are|have|can't|cannot|don't|won't|love|hate|son|tienen|sont|ont|ne|sind|haben|konnen))\\b${TO_LEARN}${REST}`,
  ),
];

const introduction = rule(
  `(?:i'm|i am|soy|je suis|ich bin)\\s(?:[a-z]{1,12}\\s){0,4}?(?:teacher|ta|tutor|trainee|ect|nqt|supply|parent|trainer|profe(?:sora?)?|maestr[oa]|prof(?:esseure?)?|enseignante?|lehrer(?:in)?|referendar(?:in)?)\\b${REST}`,
);

/** What a teacher would plan around, and a rule does not. */
const worthSaying = new RegExp(
  `\\b(?:${THINGS}|dyslexi\\w*|dislexi\\w*|legasthen\\w*|autis\\w*|adhd|tdah?|ads|wheelchair|silla de ruedas|fauteuil roulant|rollstuhl|deaf|blind|sord[oa]s?|cieg[oa]s?|sourde?s?|aveugles?|gehorlos\\w*|special needs|sen|send|eal|ell|speak|hablan|parlent|sprechen)\\b`,
);
const FACT_CHARACTERS = 100;
const MAX_CLAUSES = 8;

/**
 * What the turn tells about the class or the room ("my class has 28 pupils and only 10 tablets"): no topic, so it is
 * taken out. Returns the clauses that a teacher would plan around, as they were written.
 */
export function readClassFacts(reading: Reading): string[] {
  reading.take(introduction);
  const facts: string[] = [];
  for (const clause of clauses)
    for (let i = 0; i < MAX_CLAUSES; i++) {
      const found = reading.take(clause);
      if (!found) break;
      if (worthSaying.test(found[0])) facts.push(reading.original.slice(found.index, found.index + found[0].length).trim());
    }
  return facts.filter((fact) => fact.length <= FACT_CHARACTERS);
}
