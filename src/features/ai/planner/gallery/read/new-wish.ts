import { findKind } from "#src/features/ai/planner/gallery/read/kind-words.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

/** "now make a", "make me another", "jetzt ein", "ensuite un": what stands before the kind, with at most three words between. */
const anew =
  /(?:\b(?:make|create|build|generate|give|need|want|like|haz(?:me|nos)?|hacer|crea(?:r|me)?|genera(?:r|me)?|prepara(?:r|me)?|dame|necesito|quiero|quisiera|fais|faire|faites|cree[rz]?|genere[rz]?|prepare[rz]?|donne|veux|voudrais|faut|mach(?:e|en)?|erstell(?:e|en|st)?|erzeuge|bau(?:e|en)?|gib|brauche|mochte|kannst du|konntest du|now|next|then|also|ahora|luego|despues|ensuite|maintenant|puis|jetzt|dann|nun|danach)[\s,-]{1,2}(?:(?:me|us|nos|moi|nous|mir|uns|please|now|por favor|ahora|maintenant|bitte|jetzt|dann|nun|noch|auch)[\s,-]{1,2}){0,3}(?:an?|another|new|some|una?|otr[oa]|unas|unos|nuev[oa]s?|une?|des|nouve(?:au|lle|lles)|ein(?:e[nm]?)?|neue[nrs]?)\s(?!lot\b)(?:[a-z0-9'-]{1,16}\s){0,3}|\b(?:another|new|otr[oa]|nuev[oa]s?|une? autre|nouve(?:au|lle|lles)|neue[nrs]?)\s)$/;
/** "Make it a quiz" is the same one, turned into another. */
const turned =
  /\b(?:it|this|that|these|them|into|lo|esto|estas|convierte|transforma|ca|cela|en|transforme|daraus|sie|es|das|dies(?:e|es)?|verwandl\w*)\s(?:[a-z]{1,12}\s){0,3}$/;

/** Whether a component is asked for beside the one there is, rather than made of it. */
export function wantsNew(text: string): boolean {
  const folded = fold(text.slice(0, 400));
  const found = findKind(folded);
  if (!found) return false;
  const clause = folded
    .slice(0, found.start)
    .split(/[.!?;:\n]/)
    .at(-1)!;
  return anew.test(clause) && !turned.test(clause);
}
