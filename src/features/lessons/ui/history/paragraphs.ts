import type { Words } from "#src/shared/text-diff.ts";

type Line = { at: number; text: string };

/** A line of a text, or several in a row that nobody touched. `at`: which line of the text it is. */
export type Paragraph = { kind: "changed"; at: number; words: Words } | { kind: "same"; at: number; lines: Line[] };

/** Which side of a comparison is shown: both in one text, or one of them. */
export type Side = "both" | "from" | "to";

export const forSide = (words: Words, side: Side): Words =>
  side === "both" ? words : words.filter(({ kind }) => kind === "same" || kind === (side === "from" ? "removed" : "added"));

/** A text in its lines, those without a change together. */
export function paragraphsOf(words: Words): Paragraph[] {
  const lines: Words[] = [[]];
  for (const { kind, text } of words) {
    const [first = "", ...rest] = text.split("\n");
    if (first) lines.at(-1)!.push({ kind, text: first });
    for (const line of rest) lines.push(line ? [{ kind, text: line }] : []);
  }
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.map((part) => part.text).join("");
    if (!text.trim()) continue;
    const last = paragraphs.at(-1);
    if (line.some(({ kind }) => kind !== "same")) paragraphs.push({ kind: "changed", at, words: line });
    else if (last?.kind === "same") last.lines.push({ at, text });
    else paragraphs.push({ kind: "same", at, lines: [{ at, text }] });
  }
  return paragraphs;
}
