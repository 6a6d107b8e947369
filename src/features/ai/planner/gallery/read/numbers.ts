import { fold } from "#src/features/ai/planner/understand/reading.ts";
import { NUMBER, toNumber } from "#src/features/ai/planner/understand/numbers.ts";

const value = (text: string) => Number(text.replace(",", ".").replace("−", "-"));
const D = "[-−]?\\d{1,6}(?:[.,]\\d{1,4})?";

const range = new RegExp(`(${D})\\s?(?:to|until|through|up to|a|hasta|al|jusqu'a|bis|\\.\\.\\.?|…|–|-)\\s?(${D})`);
const step = new RegExp(
  `\\b(?:steps?|jumps?|intervals?|pasos?|saltos?|pas|bonds?|schritten?|schrittweite|step)\\s?(?:of|size|de|von|:|=)?\\s?(\\d{1,4}(?:[.,]\\d{1,4})?)|\\b(?:in|de|by)\\s(\\d{1,4}(?:[.,]\\d{1,4})?)(?:er[- ]schritten|\\sen\\s\\d|s\\b)|\\b(\\d{1,4}(?:[.,]\\d{1,4})?)er[- ]schritt`,
);

/** "from 0 to 20 in steps of 2". */
export function readRange(text: string): { from?: number; to?: number; step?: number } {
  const folded = fold(text.slice(0, 400));
  const stepped = step.exec(folded);
  const rest = stepped ? folded.replace(stepped[0], " ") : folded;
  const ends = range.exec(rest);
  const size = stepped ? value(stepped[1] ?? stepped[2] ?? stepped[3]!) : 0;
  const up = ends ? null : new RegExp(`\\b(?:up to|to|hasta|jusqu'a|bis)\\s(${D})`).exec(rest);
  return {
    ...(ends && value(ends[1]!) !== value(ends[2]!) && { from: value(ends[1]!), to: value(ends[2]!) }),
    ...(up && { from: 0, to: value(up[1]!) }),
    ...(size > 0 && { step: size }),
  };
}

const hours = new RegExp(`\\b(${NUMBER})\\s?-?(?:h\\b|hours?\\b|horas?\\b|heures?\\b|stunden?\\b)`);
const minutes = new RegExp(`\\b(${NUMBER})\\s?-?(?:m\\b|mins?\\b|minutes?\\b|minutos?\\b|minuten?\\b|-?minutige?[nrs]?\\b)`);
const seconds = new RegExp(`\\b(${NUMBER})\\s?-?(?:s\\b|secs?\\b|seconds?\\b|segundos?\\b|secondes?\\b|sekunden?\\b)`);
const clock = /\b(\d{1,2}):([0-5]\d)\b/;

/** Minutes that a timer is to run, at most a day; null: none is said. */
export function readMinutes(text: string): number | null {
  const folded = fold(text.slice(0, 400));
  const exact = clock.exec(folded);
  if (exact) return bounded(Number(exact[1]) + Number(exact[2]) / 60);
  const half = /\b(?:half an? hour|media hora|demi-heure|halbe stunde)\b/.test(folded) ? 30 : 0;
  const of = (pattern: RegExp) => toNumber(pattern.exec(folded)?.[1] ?? "0");
  return bounded(half + of(hours) * 60 + of(minutes) + of(seconds) / 60);
}

const bounded = (found: number) => (found > 0 ? Math.min(1_440, Math.round(found * 100) / 100) : null);

const beats =
  /\b(\d{1,2})\s?(?:beats?(?! per| a)|tiempos?|temps|schlage?(?! pro| in)|zahlzeiten)\b|\b(\d{1,2})\s?\/\s?(?:2|4|8|16)\b|\b(\d{1,2})er-?takt\b/;

/** Beats a minute and beats of a bar. */
export function readTempo(text: string): { tempo?: number; beats?: number } {
  const folded = fold(text.slice(0, 400));
  const bar = beats.exec(folded);
  const count = Number(bar?.[1] ?? bar?.[2] ?? bar?.[3] ?? 0);
  const isTempo = bar?.[1] !== undefined && count > 16;
  const rest = bar && !isTempo ? folded.replace(bar[0], " ") : folded;
  const found = /\b(\d{2,3})\b/.exec(rest);
  const tempo = Number(found?.[1] ?? 0);
  return {
    ...(tempo >= 20 && { tempo: Math.max(30, Math.min(240, tempo)) }),
    ...(count >= 1 && count <= 16 && { beats: count }),
  };
}

const counted = new RegExp(
  `\\b(${NUMBER})\\s(?:(?:short|easy|simple|easy|hard|quick|faciles|cortas|courtes|kurze[n]?|einfache[n]?)\\s)?(?:questions?|cards?|flash-?cards?|pairs?|sentences?|gaps?|events?|options?|words?|items?|preguntas?|tarjetas?|parejas?|frases?|huecos?|acontecimientos?|opciones|palabras?|cartes?|paires?|phrases?|trous|evenements?|choix|mots?|fragen?|karten?|paare?|satze?|lucken?|ereignisse?|antworten?|worter)\\b`,
);

/** How many rows are asked for, 1 to 40; null: not said. */
export function readCount(text: string): number | null {
  const found = counted.exec(fold(text.slice(0, 400)));
  // "A card" is no wish for one card.
  const named = found ? toNumber(found[1]!) : 0;
  const count = named > 1 || found?.[1] === "1" || found?.[1] === "one" ? named : 0;
  return count >= 1 ? Math.min(40, count) : null;
}

/** Source of what `readCount` reads, to be taken out of a topic. */
export const COUNTED = counted;
