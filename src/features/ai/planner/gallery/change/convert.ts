import type { Kind, Pair, Value } from "#src/features/ai/planner/gallery/kinds.ts";

const text = (value: Value | undefined) => (typeof value === "string" ? value : "");

/** The rows of one kind as words with their meaning, to fill another with. */
export function pairsOfRows(kind: Kind, rows: readonly Value[]): Pair[] {
  const pairs = rows.map((row): Pair => {
    if (typeof row === "string") {
      const gap = /\{([^{}]+)\}/.exec(row);
      return gap && kind === "gaps" ? { term: gap[1]!, meaning: row.replace(gap[0], "…") } : { term: row, meaning: "" };
    }
    if (row === null || typeof row !== "object" || Array.isArray(row)) return { term: "", meaning: "" };
    if (kind === "flash-cards") return { term: text(row["front"]), meaning: text(row["back"]) };
    if (kind === "matching") return { term: text(row["left"]), meaning: text(row["right"]) };
    if (kind === "timeline") return { term: text(row["date"]), meaning: text(row["text"]) };
    const answers = Array.isArray(row["answers"]) ? row["answers"] : [];
    const [question, right] = [text(row["question"]), text(answers[Number(row["right"])])];
    // "Which word fits? Molten rock": the word is the answer.
    const meaning = /^[^?]{3,30}\?\s+(\S[^]*)$/.exec(question)?.[1];
    return meaning === undefined ? { term: question, meaning: right } : { term: right, meaning };
  });
  return pairs.filter(({ term, meaning }) => term !== "" && meaning !== "");
}
