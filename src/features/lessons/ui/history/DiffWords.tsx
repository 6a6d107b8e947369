import type { Words } from "#src/shared/text-diff.ts";
import { forSide, type Side } from "./paragraphs.ts";

/** A text with what was removed struck and what was added underlined. */
export function DiffWords({ words, side }: { words: Words; side: Side }) {
  return forSide(words, side).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === "removed") return <del key={key}>{text}</del>;
    return kind === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
