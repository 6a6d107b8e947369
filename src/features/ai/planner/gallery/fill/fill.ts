import type { Written } from "#src/features/ai/planner/brief.ts";
import { factsOf } from "#src/features/ai/planner/gallery/facts/facts.ts";
import { givenRows } from "#src/features/ai/planner/gallery/fill/given-rows.ts";
import { openRows } from "#src/features/ai/planner/gallery/fill/open-rows.ts";
import { rowsOfPairs } from "#src/features/ai/planner/gallery/fill/rows-of-pairs.ts";
import type { Filling, Kind, Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import type { Origin } from "#src/features/ai/planner/gallery/phrases/gallery-phrases.ts";
import { readMinutes, readRange, readTempo } from "#src/features/ai/planner/gallery/read/numbers.ts";
import { type GalleryRequest, WITHOUT_TOPIC } from "#src/features/ai/planner/gallery/read/request.ts";
import { pairsFromText, sentencesIn, withGap } from "#src/features/ai/planner/gallery/read/sentences.ts";
import { fill as filled, sentence } from "#src/features/ai/planner/phrases/fill.ts";
import { topicIn } from "#src/features/ai/planner/topics/topics.ts";

/** Rows that come without a number. */
const USUAL_ROWS = 6;

/** What a conversation has beside the request: the text of a lesson, and the topic of the plan. */
export type Surroundings = { lesson: { title: string; text: string } | null; topic: string | null };

export type Filled = { filling: Filling; origin: Origin; topic: string | null; title: string };

/** What a component is filled with: what was given, else what is known of the topic or stands in the lesson, else places to fill. */
export function fillFor(request: GalleryRequest, around: Surroundings, language: Written): Filled {
  const { open, names } = GALLERY_PHRASES[language];
  const { kind } = request;
  const fromLesson = request.fromLesson || (request.topic === null && request.list === null && around.lesson !== null);
  const asked = request.topic ?? (WITHOUT_TOPIC.has(kind) ? null : fromLesson ? (around.lesson?.title ?? around.topic) : around.topic);
  const topic = asked === null ? null : topicIn(language, asked);
  const title = request.title ?? titleFor(request, topic, { open, name: names[kind] }, language);
  const found = rowsFor(request, topic, fromLesson ? around.lesson : null, language);
  const settings = { title, ...settingsFor(request) };
  return { filling: { settings, data: found.rows }, origin: found.origin, topic, title };
}

type Words = { open: (typeof GALLERY_PHRASES)[Written]["open"]; name: string };

function titleFor({ kind, list }: GalleryRequest, topic: string | null, { open, name }: Words, language: Written): string {
  if (kind === "poll" && list) {
    const asked = /^([^?\n]{3,200}\?)\s*\S/.exec(list.trim());
    return sentence(asked?.[1] ?? topic ?? (/^[^\n]{3,80}\?$/.test(list.trim()) ? list.trim() : name), language);
  }
  if (kind === "poll" && topic) return filled(open.pollTitle, { topic });
  return topic === null ? name : sentence(topic, language);
}

function settingsFor({ kind, rest, shuffle }: GalleryRequest): Filling["settings"] {
  switch (kind) {
    case "flash-cards":
    case "quiz":
      return { shuffle };
    case "timer":
      return { minutes: readMinutes(rest) ?? 5, sound: true };
    case "gaps":
      return { showWords: true };
    case "number-line":
      return lineSettings(rest);
    case "metronome":
      return { tempo: 90, beats: 4, sound: true, ...readTempo(rest) };
    case "keyboard":
      return { octave: 4, names: true };
    case "timeline":
      return { hideDates: false };
    default:
      return {};
  }
}

/** A line of more than a hundred steps is not read any more: its steps grow. */
export function lineSettings(text: string): { from: number; to: number; step: number; tasks: boolean } {
  const { from = 0, to = 20, step } = readRange(text);
  const size = Math.abs(to - from);
  const usual = size <= 100 ? (size < 2 ? 0.1 : 1) : 10 ** Math.ceil(Math.log10(size / 100));
  return { from, to, step: step ?? usual, tasks: true };
}

const WITHOUT_ROWS = new Set<Kind>(["timer", "number-line", "metronome"]);
const NOTES: Record<Written, string> = {
  en: "C C♯ D D♯ E F F♯ G G♯ A A♯ B",
  de: "C Cis D Dis E F Fis G Gis A Ais H",
  es: "do do♯ re re♯ mi fa fa♯ sol sol♯ la la♯ si",
  fr: "do do♯ ré ré♯ mi fa fa♯ sol sol♯ la la♯ si",
};

export function rowsFor(
  request: GalleryRequest,
  topic: string | null,
  lesson: { text: string } | null,
  language: Written,
): { rows: Value[] | null; origin: Origin } {
  const { kind, list, count } = request;
  if (WITHOUT_ROWS.has(kind)) return { rows: null, origin: "none" };
  if (kind === "keyboard") return { rows: NOTES[language].split(" "), origin: "none" };
  const { open } = GALLERY_PHRASES[language];
  const limited = (rows: Value[], usual = rows.length) => rows.slice(0, count ?? usual);
  const given = list === null ? [] : givenRows(kind, kind === "poll" ? withoutQuestion(list) : list, { open, language });
  if (given.length > (kind === "poll" ? 1 : 0)) return { rows: limited(given), origin: "given" };
  const facts = lesson === null && topic !== null ? factsOf(topic, language) : null;
  if (facts && kind !== "poll" && (kind !== "timeline" || facts.inTime)) {
    const rows = rowsOfPairs(kind, facts.pairs, { open, language, isGiven: facts.inTime });
    return { rows: limited(rows, Math.max(USUAL_ROWS, facts.inTime ? rows.length : 8)), origin: "facts" };
  }
  const told = lesson === null || kind === "poll" || kind === "timeline" ? [] : lessonRows(kind, lesson.text, language);
  if (told.length > 1) return { rows: limited(told, USUAL_ROWS), origin: "lesson" };
  return {
    rows: openRows(kind, topic, count ?? (kind === "poll" ? 3 : 4), language),
    origin: topic === null ? "empty" : kind === "poll" ? "none" : "open",
  };
}

function lessonRows(kind: Kind, text: string, language: Written): Value[] {
  if (kind === "gaps") {
    const sentences = sentencesIn(text)
      .map(withGap)
      .filter((row) => row !== null);
    if (sentences.length > 1) return sentences;
  }
  return rowsOfPairs(kind, pairsFromText(text), { open: GALLERY_PHRASES[language].open, language, isGiven: false });
}

/** "What shall we read? A, B or C" is a question with its options behind it. */
const withoutQuestion = (list: string) => /^[^?\n]{3,200}\?\s*(\S[^]*)$/.exec(list.trim())?.[1] ?? list;
