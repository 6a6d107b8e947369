import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

const HOMEWORK = "(?:homework|deberes|tareas? para casa|tarea|devoirs|hausaufgaben?)\\b";
const WITHOUT = new RegExp(`\\b(?:no|without(?: any)?|drop the|remove the|sin|quita los|sans|pas de|ohne|keine)\\s${HOMEWORK}`);
const WITH = new RegExp(
  `(?:\\b(?:add|include|with|and|plus|give|anade|incluye|con|y|ajoute[rz]?|avec|et|mit|und|plus|fuge)\\s(?:me\\s|them\\s)?(?:some\\s|a\\s|an?\\s|des\\s|les\\s|eine\\s|unos\\s|de\\s)?)?\\b${HOMEWORK}(?: hinzu)?`,
);
const PLAYFUL =
  /\b(?:(?:make (?:it|this) )?(?:(?:a bit |much |a little )?more )?(?:fun|playful)(?:ner)?|as a game|with games|(?:mas )?(?:divertid[oa]|ludic[oa])|con juegos|como juego|(?:plus )?(?:ludiques?|amusante?)|avec des jeux|spielerisch(?:er)?|lustiger|mit spielen)\b/;

export type Wishes = { homework?: boolean; playful?: boolean };

/** Homework and a playful tone, when asked for; the words are taken out. */
export function readWishes(reading: Reading): Wishes {
  const playful = reading.take(PLAYFUL) !== null;
  if (reading.take(WITHOUT)) return { homework: false, ...(playful && { playful }) };
  return { ...(reading.take(WITH) && { homework: true }), ...(playful && { playful }) };
}
