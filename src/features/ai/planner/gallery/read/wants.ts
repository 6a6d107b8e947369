import { type FoundKind, findKind } from "#src/features/ai/planner/gallery/read/kind-words.ts";
import { OPENERS, wordsOf } from "#src/features/ai/planner/understand/filler.ts";
import { readAudience } from "#src/features/ai/planner/understand/learners.ts";
import { fold, Reading } from "#src/features/ai/planner/understand/reading.ts";
import { LESSON } from "#src/features/ai/planner/understand/topic.ts";

/** Where the kind has to begin for the turn to be a request for it. */
const HEAD_CHARACTERS = 120;
const MAX_TOPIC_WORDS = 6;

const lesson = new RegExp(`\\b${LESSON}\\b`);
const lessonBehind = new RegExp(`^[\\s-]{0,2}${LESSON}\\b`);
const asks =
  /\b(?:make|create|build|generate|design|give|gimme|draw|show|set up|need|want|like|let's have|can you|could you|prepare|turn|haz(?:me|nos)?|crea(?:me|r)?|genera(?:me|r)?|dame|prepara(?:me)?|necesito|quiero|quisiera|pon(?:me)?|hacer|fais(?:-moi|-nous)?|cree[rz]?|genere[rz]?|donne(?:-moi)?|prepare(?:-moi)?|j'ai besoin|il me faut|je veux|je voudrais|j'aimerais|faire|mach(?:e|en)?|erstell(?:e|en)?|erzeuge|bau(?:e|en)?|gib|zeig(?:e)?|brauche|mochte|hatte gern|will)\b/;
/** "plan with a quiz", "add a quiz": a part of a lesson. */
const asPart =
  /\b(?:with|and|add|include|plus|then|end|finish|before|after|by|using|con|y|anade|incluye|agrega|termina|avec|et|ajoute[rz]?|inclu[rs]e?|termine[rz]?|mit|und|fuge?|erganze|als)(?:\s(?:me|in|with|con|par|auch))?(?:\s(?:an?|some|the|una?|unas|une|des|eine?[nmr]?|die))?(?:\s[a-z]{3,12}){0,2}\s?$/;
const isTopic =
  /\b(?:teach(?:ing)?|explain|learn(?:ing)?|about|on|topic|theme|introduc(?:e|ing)|ensenar|explicar|aprender|sobre|tema|enseigner|expliquer|apprendre|sur|sujet|theme|unterrichten|erklare?n?|lernen|uber|thema|zum|how|play(?:ing)?|tocar|jouer|spielen)\b/;
const question =
  /^\s*(?:what|what's|who|when|where|why|how|is|are|does|do|did|que|quien|cuando|donde|por que|como|cual|quel(?:le)?s?|qui|quand|pourquoi|comment|combien|est-ce|qu'est-ce|wer|was|wann|wo|warum|wie|welche[rs]?|ist|sind)\b/;
/** Also topics of lessons; the others are hardly ever. */
const ALSO_TOPICS = new Set(["number-line", "timeline", "metronome", "keyboard", "poll", "matching"]);
const minutesOf = /\b\d{1,3}\s?-?(?:min(?:ute)?s?|minutos?|minuten|h|hours?|horas?|heures?|stunden?)\b/;
/** Where the lesson ends rather than what is asked for. */
const atItsEnd = /^\s?(?:at the end|to finish|al final|a la fin|am ende|zum schluss|als abschluss)\b/;

/** The component that a turn asks for; null: it asks for none, though it may speak of one, as "plan a lesson on quizzes" does. */
export function wantedKind(text: string): FoundKind | null {
  const reading = new Reading(text);
  const found = findKind(reading.folded);
  if (!found || found.start > HEAD_CHARACTERS) return null;
  const head = reading.folded.slice(0, found.start);
  const tail = reading.folded.slice(found.end);
  if (lessonBehind.test(tail) || atItsEnd.test(tail) || question.test(head) || isNegated.test(head)) return null;
  const clause = head.split(/[.!?;,:\n]/).at(-1)!;
  if (lesson.test(withoutSource(head)) || isTopic.test(clause) || asPart.test(clause)) return null;
  if (asks.test(clause)) return found;
  const others = wordsOf(head).filter((word) => !OPENERS.has(word));
  const isAlone = others.length <= MAX_TOPIC_WORDS && clause === head;
  if (!isAlone && wordsOf(head.slice(0, -clause.length || undefined)).some((word) => !OPENERS.has(word))) return null;
  if (ALSO_TOPICS.has(found.kind) && (minutesOf.test(reading.folded) || readAudience(new Reading(text)).learners)) return null;
  return isAlone || others.length <= MAX_TOPIC_WORDS ? found : null;
}

const isNegated =
  /\b(?:no|not|don't|without|remove|sin|quita|pas de|sans|enleve|kein[en]{0,2}|ohne|entferne)\s(?:an?\s|the\s|el\s|la\s|le\s|die\s|das\s|den\s)?$/;

const source =
  /\b(?:from|using|based on|for|a partir de|basado en|para|de|d'apres|pour|aus|nach|fur|mit)\s(?:this|the|my|our|esta|la|mi|cette|ma|notre|dieser?|der|meiner?|unserer?)\s(?:lesson(?: plan)?|plan|class|leccion|clase|lecon|seance|classe|lektion|stunde|klasse)\b/g;

/** Without "from this lesson", which says where the words come from. */
const withoutSource = (folded: string) => folded.replace(source, " ");

const fromIt =
  /\b(?:from|using|based on|out of|a partir de|basado en|con|de|d'apres|avec|aus|nach|mit)\s(?:(?:this|the|my|that|our|esta|la|mi|el|este|cette|ma|le|ce|dieser?|diesem|der|dem|meiner?)\s(?:lesson(?: plan)?|plan|text|leccion|clase|texto|lecon|seance|cours|texte|lektion|stunde|unterrichtsstunde)|this|that|it|eso|esto|ca|cela|ceci|daraus)\b/;

/** The words are to come from the lesson that is attached, or from the plan that was made before. */
export const wantsLesson = (text: string) => fromIt.test(fold(text));
