import type { Kind, Pair, Value } from "#src/features/ai/planner/gallery/kinds.ts";
import type { GalleryPhrases } from "#src/features/ai/planner/gallery/phrases/gallery-phrases.ts";
import { sentence } from "#src/features/ai/planner/phrases/fill.ts";

const ANSWERS = 4;

/** The rows of a kind that lives of pairs. `isGiven`: in the words of whoever asked, which are left as they are. */
export function rowsOfPairs(
  kind: Kind,
  pairs: readonly Pair[],
  { open, language, isGiven }: { open: GalleryPhrases["open"]; language: string; isGiven: boolean },
): Value[] {
  const cased = (text: string) => (isGiven ? text : sentence(text, language));
  const shown = pairs.map(({ term, meaning }) => ({ term: cased(term), meaning: cased(meaning) }));
  if (kind === "flash-cards") return shown.map(({ term, meaning }) => ({ front: term, back: meaning }));
  if (kind === "matching") return shown.map(({ term, meaning }) => ({ left: term, right: meaning }));
  if (kind === "timeline") return shown.map(({ term, meaning }) => ({ date: term, text: meaning }));
  if (kind === "poll") return shown.map(({ term }) => term);
  if (kind === "gaps") return pairs.map((pair) => asSentence(pair, language));
  return asQuestions(shown, open);
}

/** "Liquid water turns into vapour: {evaporation}." A meaning with "…" has the word in its place. */
function asSentence({ term, meaning }: Pair, language: string): string {
  if (isTask(term)) return `${term} = {${meaning.replace(/[{}]/g, "")}}`;
  const word = `{${term.replace(/[{}]/g, "")}}`;
  const text = meaning.replace(/[{}]/g, "");
  if (text.includes("…")) return text.replace("…", () => word);
  const space = language === "fr" ? "\u00a0" : "";
  return `${sentence(text.replace(/[.:]\s*$/, ""), language)}${space}: ${word}.`;
}

const isTask = (text: string) => /^[\d\s.,+−×÷·:*/-]+$/.test(text) && /[+−×÷·*/-]/.test(text.slice(1));

/** Each pair as a question with a choice of answers, which are the answers to its neighbours. */
function asQuestions(pairs: readonly Pair[], open: GalleryPhrases["open"]): Value[] {
  const isDistinct = new Set(pairs.map(({ meaning }) => meaning)).size === pairs.length;
  const byTerm =
    pairs.some(({ term }) => /[?？]\s*$/.test(term) || isTask(term)) || !isDistinct || pairs.every(({ meaning }) => meaning.length < 3);
  const answers = [...new Set(pairs.map((pair) => (byTerm ? pair.meaning : pair.term)))];
  const places = new Map(answers.map((answer, place) => [answer, place]));
  return pairs.map((pair, i) => {
    const right = byTerm ? pair.meaning : pair.term;
    const question = byTerm ? (isTask(pair.term) ? `${pair.term} = ?` : pair.term) : open.whichIs.replace("{meaning}", () => pair.meaning);
    return { question, ...placed(right, others(answers, places.get(right)!, i), i) };
  });
}

/** `right`: the place of the right one, which is left out. */
function others(answers: readonly string[], right: number, i: number): string[] {
  const found: string[] = [];
  for (let step = 0; step < answers.length && found.length < ANSWERS - 1; step++) {
    const at = (right + 1 + (i % 2) + step) % answers.length;
    if (at !== right) found.push(answers[at]!);
  }
  return found;
}

/** The right answer among the others, at a place that differs from question to question. */
export function placed(right: string, wrong: readonly string[], i: number): { answers: string[]; right: number } {
  const at = (i * 2 + 1) % (wrong.length + 1);
  return { answers: [...wrong.slice(0, at), right, ...wrong.slice(at)], right: at };
}
