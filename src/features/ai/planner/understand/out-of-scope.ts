import type { Reading } from "#src/features/ai/planner/understand/reading.ts";
import { LESSON } from "#src/features/ai/planner/understand/topic.ts";

const lesson = new RegExp(`\\b${LESSON}\\b`);
const creative =
  /\b(?:write|tell|sing|compose|make|give|create|schreibe?n?|erzahle?n?|cuenta(?:me)?|escribe(?:me)?|raconte[rz]?|ecri(?:s|re|vez))(?:[\s-](?:me|us|mir|uns|moi|nous))?\s(?:an?\s|the\s|una?\s|une\s|eine?n?\s)?(?:(?:short|funny|little|nice|long|good|corto|corta|petite?|courte?|kurze[ns]?|lustige[ns]?)\s)?(?:poem|joke|story|song|e-?mail|letter|essay|haiku|recipe|limerick|poema|chiste|cuento|cancion|carta|correo|receta|poeme|blague|histoire|chanson|lettre|recette|gedicht|witz|geschichte|lied|brief|e-?mail|rezept)\b/;
const question =
  /^\s*(?:(?:hi|hello|hola|bonjour|hallo|ok|and|y|et|und|so)[\s,]{1,2})?¿?\s?(?:what|what's|who|when|where|why|how|which|is|are|am|does|do|did|was|were|que|quien(?:es)?|cuando|donde|por que|como|cual(?:es)?|cuant[oa]s?|eres|es|quel(?:le)?s?|qui|quand|ou|pourquoi|comment|combien|est-ce|qu'est-ce|es-tu|wer|wann|wo|warum|wie|welche[rs]?|ist|sind|bist|can you explain|could you explain|explain|explica|explique|erklar(?:e|st du)?)\b/;
/** "Look at these": it points at something instead of naming it. */
const pointing =
  /^\s*(?:(?:please|hey|ok|bitte)[\s,]{1,2})?(?:(?:have a |take a )?look(?: at)?|see|check(?: out)?|read|watch|here (?:is|are)|here's|these are|this is|mira|lee|aqui (?:esta|estan|tienes)|regarde[rz]?|lis(?:ez)?|voici|voila|schau(?:en)?(?: sie)?|sieh|lies|hier (?:ist|sind))\s(?:dir |euch |sich )?(?:this|these|that|those|it|them|my|the|est[aeo]s?|eso|cette|ces?|ca|das|dies(?:e[nrs]?)?|mal)?\s?(?:(?:pictures?|photos?|images?|files?|fotos?|imagenes|bilder?|das|diese|an|hier)\s?){0,2}[.!:]?\s*$/;
const offer = /\b(?:what about|how about|y si|et si|wie ware|wie war's)\b/;
const toMe = /\b(?:you|your|yourself|tu|te|usted|vous|toi|du|dich|dir|bist|eres)\b/;

/**
 * The turn asks for something other than a lesson: a poem, a fact. A question may still be a topic ("How do
 * volcanoes work?") where the planner has just asked for one.
 */
export function isOutOfScope(reading: Reading, asked: boolean): boolean {
  if (lesson.test(reading.folded)) return false;
  if (creative.test(reading.folded) || pointing.test(reading.folded)) return true;
  if (!reading.folded.trimEnd().endsWith("?") || !question.test(reading.folded) || offer.test(reading.folded)) return false;
  return !asked || toMe.test(reading.folded);
}

const plan =
  /\b(?:plan(?:e|en)?|planifica(?:r|me)?|planifie[rz]?|prep(?:are)?(?:-moi|me|r|z)?|prepara(?:r|me|rme)?|bereite|vorbereiten|make|hazme|haz|fais(?:-moi)?|faites|mach[e]?|erstelle|create|crea|cree|design|give|gimme|dame|donne|gib|need|necesito|besoin|brauche|want|quiero|veux|mochte|help|ayuda(?:me)?|ayudas|aide[rz]?|hilf|something|algo|quelque chose|etwas|class|pupils|students|alumnos|eleves|schuler)\b/;

/** The turn wants something planned, even if it does not say what. */
export const asksForPlan = (reading: Reading) => plan.test(reading.folded);

/** The turn speaks of a lesson or says yes, so it is answered with one. */
export function asksForLesson(reading: Reading): boolean {
  return (
    lesson.test(reading.folded) ||
    /^\s*(?:yes|yes please|go ahead|go on|again|si|adelante|oui|vas-y|encore|ja|weiter|nochmal|noch einmal)\b/.test(reading.folded)
  );
}
