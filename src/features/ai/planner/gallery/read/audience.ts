import { PEOPLE, TRAILERS } from "#src/features/ai/planner/understand/filler.ts";
import { readAudience } from "#src/features/ai/planner/understand/learners.ts";
import { Reading, TAKEN } from "#src/features/ai/planner/understand/reading.ts";
import { readSchool } from "#src/features/ai/planner/understand/school.ts";

const either = (words: Iterable<string>) => [...words].join("|");
const FOR = "(?:for|para|pour|fur|to|at|with|con|avec|mit|a|aux?|an)";
const MEANT =
  "(?:(?:suitable|aimed|intended|meant|designed|apt[oa]s?|adecuad[oa]s?|pensad[oa]s?|dirigid[oa]s?|destinee?s?|adaptee?s?|concue?s?|geeignet|gedacht|passend)\\s)?";
const BETWEEN = `(?:${either(new Set([...TRAILERS, ...PEOPLE]))})`;
const WHO = `(?:${either(PEOPLE)})`;
/** What stands around an age or a class that was understood: "for my class of …", "for children aged … or so". */
const around = new RegExp(`(?:\\b${MEANT}${FOR}(?:\\s${BETWEEN}){0,5}\\s?)?${TAKEN}{1,200}(?:[\\s-]${WHO}\\b)?`, "g");
/** "for pupils", "für meine Schüler": said without an age. */
const plain = new RegExp(`\\b${MEANT}(?:for|para|pour|fur)\\s(?:${BETWEEN}\\s){0,3}${WHO}\\b(?!'|\\s(?:of|de|von)\\b)`, "g");

/** Takes out for whom it is, with the words that only lead to it. To be read before anything else is taken. */
export function takeAudience(reading: Reading) {
  // The year before the size of the class, which "grade 3 students" is not; the children of "for children in Year 5" after it.
  readSchool(reading);
  readAudience(reading);
  readAudience(reading);
  for (const pattern of [plain, around])
    for (const found of Array.from(reading.folded.matchAll(pattern))) reading.takeRange(found.index, found[0].length);
}

/** A topic in the words it was said in, up to for whom it is; null: nothing is left. */
export function withoutAudience(topic: string | undefined): string | null {
  if (topic === undefined) return null;
  const reading = new Reading(topic);
  takeAudience(reading);
  const end = reading.folded.indexOf(TAKEN);
  return (end < 0 ? topic : reading.original.slice(0, end)).trim() || null;
}
