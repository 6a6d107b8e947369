import type { Written } from "#src/features/ai/planner/brief.ts";
import { rowsOfPairs } from "#src/features/ai/planner/gallery/fill/rows-of-pairs.ts";
import type { Kind, Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { fill, sentence } from "#src/features/ai/planner/phrases/fill.ts";

/** Places to fill, where nothing is known of the topic. */
export function openRows(kind: Kind, topic: string | null, count: number, language: Written): Value[] {
  const { open } = GALLERY_PHRASES[language];
  const about = sentence(topic ?? open.topic, language);
  return Array.from({ length: count }, (_, i): Value => {
    const values = { n: i + 1, topic: about };
    const [term, meaning] = [fill(open.term, values), fill(open.meaning, values)];
    if (kind === "quiz")
      return { question: fill(open.question, values), answers: [open.right, `${open.wrong} (1)`, `${open.wrong} (2)`], right: 0 };
    if (kind === "gaps") return fill(open.sentence, { ...values, topic: about.replace(/[{}]/g, ""), word: `{${term}}` });
    if (kind === "timeline") return { date: fill(open.date, values), text: open.event };
    if (kind === "poll") return topic === null ? fill(open.option, values) : (open.levels.split("|")[i] ?? fill(open.option, values));
    return rowsOfPairs(kind, [{ term, meaning }], { open, language, isGiven: true })[0]!;
  });
}
