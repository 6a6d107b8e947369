import { fold } from "#src/features/ai/planner/understand/reading.ts";

const LESSON =
  "(?:(?:mini-?\\s?)?(?:lessons?(?:[ -]?plans?)?|workshops?|class|teaching unit)|(?:plan de )?(?:clase|leccion|sesion)(?:es)?|taller|unidad didactica|(?:plan de )?(?:cours|lecons?|seances?)|atelier|(?:unterrichts|schul|doppel|einzel|vertretungs)-?(?:stunden?|einheit|entwurf)|stunden?|unterrichtsplan|stundenentwurf|unterricht|lektion|(?:[a-z]{3,20})(?:unterricht|stunde))";
const ABOUT =
  "(?:on|about|covering|introducing|sobre|acerca de|sur|a propos d[eu']|autour d[eu']|uber|zu[mr]?|rund um|mit dem thema|for|para|pour|fur)";
/** Words between an article and the lesson: its length, its kind. Not where it leads elsewhere, as "a quiz for a lesson" does. */
const HOW =
  "(?:(?!(?:for|from|of|with|in|to|para|con|pour|avec|dans|fur|aus|mit|auf|on|about|sobre|sur|uber|it|more|this|that|esta|cette|diese[rnms]?)\\b)[a-z0-9'-]{1,16}\\s){0,4}";
const A = "(?:an?|another|one|some|una?|otra|unas?|une?|des|ein(?:e[nr]?)?|noch eine?|\\d{1,3})";
const MY = `(?:${A}|the|my|our|la|el|mi|nuestra|le|ma|mon|notre|die|meine|unsere)`;
const ME = "(?:\\s(?:me|us|nos|moi|nous|mir|uns|please|now|bitte|jetzt|doch|mal|por favor|ahora|maintenant)|-moi|-nous)";
const MAKE =
  "(?:make|create|write|design|build|prepare|draft|generate|give|do|need|want|like|have|haz(?:me)?|hacer|crea(?:r|me)?|prepara(?:r|me)?|disena(?:r)?|escribe|dame|necesito|quiero|quisiera|fais|faire|faites|cree[rz]?|prepare[rz]?|ecri[st]|redige[rz]?|concevoir|donne|voudrais|veux|aimerais|faut|besoin d'|mach(?:e|en)?|erstell(?:e|en|st)?|entwirf|schreib(?:e)?|bereite|gib|brauche|mochte|hatte gern|kannst du|konntest du|konnen sie)";
const PLAN = "(?:plan(?:e|en|st)?|planifica(?:r|me)?|planea(?:r|me)?|planifie[rz]?)";
const OPENING =
  "^\\s*(?:(?:ok(?:ay)?|please|now|then|next|and|so|hi|hello|bitte|jetzt|dann|nun|und|ahora|luego|despues|y|maintenant|ensuite|puis|et)[\\s,]{1,2}){0,3}";

const wishes = [
  new RegExp(`\\b${MAKE}${ME}{0,2}\\s?(?:${A})\\s${HOW}${LESSON}\\b`),
  new RegExp(`\\b${PLAN}${ME}{0,2}\\s(?:${MY}\\s)?${HOW}${LESSON}\\b`),
  new RegExp(`${OPENING}(?:${A}\\s)?${HOW}${LESSON}(?:\\s(?:of|de|d'une|von|mit)\\s[a-z0-9-]{1,8}\\s[a-z]{1,9})?\\s${ABOUT}\\s?\\S`),
];
/** "An hour" of a timer is the German word for a lesson. */
const anHour = /\b(?:eine|einer|1|\d{1,2}|halbe|viertel|dreiviertel)\s(?:halbe\s)?stunden?\b(?!\s(?:uber|zu[mr]?|rund um)\b)/;
const german = new RegExp(`\\b${PLAN}\\b`);
/** What is to be written on the component, or said of the one there is. */
const speaksOfIt =
  /\b(?:title|heading|titulo|titre|titel|uberschrift|called|named)\b|["“”«»„]|:\s*\S|\b(?:use|replace|add|change|turn|usa|utiliza|anade|cambia|utilise|ajoute|change|nimm|verwende|ersetze|fuge|andere)\b[^.!?]{0,60}\b(?:lesson|clase|leccion|cours|lecon|seance|stunde|unterricht)/;

/** Whether a turn asks for a lesson, and so not for a change of the component before it. */
export function wantsPlan(text: string): boolean {
  const folded = fold(text.slice(0, 400)).replace(/[¿¡]/g, " ");
  if (speaksOfIt.test(folded) || (anHour.test(folded) && !german.test(folded))) return false;
  return wishes.some((wish) => wish.test(folded));
}
