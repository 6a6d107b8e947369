import type { Kind, Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { rowsOfPairs } from "#src/features/ai/planner/gallery/fill/rows-of-pairs.ts";
import type { GalleryPhrases } from "#src/features/ai/planner/gallery/phrases/gallery-phrases.ts";
import { eventIn, optionsIn, pairIn, pairsIn, rowsIn } from "#src/features/ai/planner/gallery/read/rows.ts";
import { gapsIn, withGap } from "#src/features/ai/planner/gallery/read/sentences.ts";

type How = { open: GalleryPhrases["open"]; language: string };

/** The rows that a list in words is for a kind; empty when it holds none. */
export function givenRows(kind: Kind, list: string, how: How): Value[] {
  if (kind === "poll") return optionsIn(list);
  if (kind === "timeline")
    return rowsIn(list)
      .map(eventIn)
      .filter((event) => event !== null);
  if (kind === "gaps") return sentenceRows(list, how);
  if (kind === "quiz") {
    const choices = list
      .split(/\n(?=\s*\d{1,3}[.)]\s)|;\s*|\n{2,}/)
      .map(choiceIn)
      .filter((question) => question !== null);
    if (choices.length > 0) return choices;
  }
  const pairs = pairsIn(list);
  if (pairs.length > 0) return rowsOfPairs(kind, pairs, { ...how, isGiven: true });
  if (kind !== "flash-cards" && kind !== "quiz") return [];
  return singles(kind, list, how);
}

function sentenceRows(list: string, how: How): Value[] {
  const rows = list
    .split(/\n|(?<=[.!?])\s+(?=\S)|;\s*/)
    .map((row) => row.trim().replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, ""))
    .filter(Boolean)
    .slice(0, 60);
  const marked = rows.map(gapsIn).filter((row) => row !== null);
  if (marked.length > 0) return marked;
  const pairs = rowsIn(list).map(pairIn);
  if (pairs.length > 0 && pairs.every((pair) => pair !== null)) return rowsOfPairs("gaps", pairs, { ...how, isGiven: true });
  return rows.map(withGap).filter((row) => row !== null);
}

/** Words alone: cards with a back to fill in; questions without answers likewise. */
function singles(kind: "flash-cards" | "quiz", list: string, { open }: How): Value[] {
  const words = list.includes("\n") || list.includes(";") ? rowsIn(list) : optionsIn(list);
  if (kind === "flash-cards") return words.map((front) => ({ front, back: open.meaning.replace("{n}", () => `“${front}”`) }));
  return words.filter((word) => /[?？]$/.test(word)).map((question) => ({ question, answers: [open.right, open.wrong], right: 0 }));
}

const options = /(?:^|\s)\(?([a-eA-E])[.)]\s+/g;

/** "Which is brass? a) violin b) trumpet* c) drum"; without a mark the first answer is right. */
function choiceIn(text: string): { question: string; answers: string[]; right: number } | null {
  const marks = [...text.matchAll(options)];
  if (marks.length < 2) return null;
  const question = text
    .slice(0, marks[0]!.index)
    .trim()
    .replace(/^\d{1,3}[.)]\s+/, "");
  const answers = marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim());
  const isRight = (answer: string) => /\*|✓|✔|\((?:correct|right|correcta?|juste|bonne|richtig)\)/i.test(answer);
  const bare = (answer: string) =>
    answer
      .replace(/\s*(?:\*|✓|✔|\((?:correct|right|correcta?|juste|bonne|richtig)\))\s*/gi, " ")
      .trim()
      .replace(/[,;]$/, "");
  return question ? { question, answers: answers.map(bare), right: Math.max(0, answers.findIndex(isRight)) } : null;
}
