import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";
import { LESSON } from "#src/features/ai/planner/understand/topic.ts";

/** What may be asked of a lesson that is there. */
export type Part = "opening" | "quiz" | "exit" | "outline" | "objectives";

/** Folded, in the planner's four languages. The first that matches counts. */
const PARTS: [Part, RegExp][] = [
  [
    "opening",
    /\b(?:warm[\s-]?ups?|openings?|openers?|starters?|hooks?|ice-?breakers?|calentamiento|inicio|apertura|rompehielos|para empezar|echauffement|ouverture|accroche|mise en train|entree en matiere|aufwarm\w{0,12}|einstiegs?\w{0,12}|auftakt)\b/,
  ],
  [
    "exit",
    /\b(?:exit[\s-]?(?:tickets?|questions?|slips?|cards?)|closing questions?|(?:tarjeta|ticket|pregunta) (?:de salida|final)|(?:billet|ticket|question) de (?:sortie|fin)|abschluss(?:karte|frage)n?|exit[\s-]?(?:karte|frage)n?)\b/,
  ],
  ["quiz", /\b(?:quiz(?:zes)?|tests?|questions?|cuestionarios?|preguntas?|interro(?:gation)?s?|\w{0,12}fragen|(?:kurz)?test)\b/],
  ["objectives", /\b(?:objectives?|goals?|aims?|outcomes?|objetivos?|metas?|objectifs?|buts?|lernziele?n?|ziele?n?)\b/],
  [
    "outline",
    /\b(?:summar(?:y|ise|ize)|sum up|outline|overview|sections?|parts?|steps?|structure|how long|minutes?|times?|timing|what comes|resum\w{0,8}|secciones|partes|estructura|cuanto dura|minutos|tiempos?|sections|etapes|parties|duree|combien de temps|zusammenfass\w{0,6}|ubersicht|abschnitte?|teile|ablauf|wie lange|minuten|zeiten)\b/,
  ],
];

/** A question or a wish about one part of the lesson; null where the turn names none. */
export function partIn(text: string): Part | null {
  const folded = fold(text.slice(0, 400));
  return PARTS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

const QUESTIONS = /\b(?:questions|preguntas|\w{0,12}fragen)\b/;
const COMPONENT =
  /\b(?:components?|widgets?|interactive|apps?|componentes?|interactiv[oa]s?|composants?|interactifs?|komponenten?|interaktiv\w{0,3})\b/;

/** Questions in words, rather than a component that asks them. */
export function asksForQuestions(text: string): boolean {
  const folded = fold(text.slice(0, 400));
  return QUESTIONS.test(folded) && !COMPONENT.test(folded) && partIn(text) === "quiz";
}

const THIS =
  /\b(?:(?:this|the|my|our|that|attached) (?:attached )?lesson|(?:esta|la|mi|nuestra) (?:clase|leccion)|(?:cette|la|ma|notre) (?:seance|lecon)|(?:diese[rn]?|der|die|meine[rn]?|unsere[rn]?) (?:stunde|lektion|unterrichtsstunde))\b/;
const A_LESSON = new RegExp(`\\b${LESSON}\\b|\\b(?:topic|theme|tema|sujet|thema)\\s?:`);

/** The turn asks for a lesson on something else: it says so, or names a topic that the planner knows. `topic`: as it was understood. */
export function isOwnTopic(text: string, title: string, topic: string | null): boolean {
  if (topic === null) return false;
  const [folded, name] = [fold(text.slice(0, 400)), fold(topic).trim()];
  if (THIS.test(folded) || fold(title).includes(name)) return false;
  if (knownTopic(name)) return true;
  const part = partIn(text);
  return A_LESSON.test(folded) && (part === null || part === "outline");
}
