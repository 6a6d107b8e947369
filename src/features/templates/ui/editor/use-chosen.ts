import { useEffect, useState } from "react";
import type { Path } from "../../marking.rules.ts";

/** Words chosen in one of the fields. */
export type Chosen = { path: Path; start: number; end: number; text: string };

/** Follows what is selected in the fields of the words, by mouse, keys or finger; elsewhere it stays as it was. */
export function useChosen() {
  const [chosen, choose] = useState<Chosen | null>(null);
  useEffect(() => {
    const note = () => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement && field.dataset.words !== undefined)
        choose(chosenIn(field, field.dataset.words.split("/")));
    };
    document.addEventListener("selectionchange", note);
    return () => document.removeEventListener("selectionchange", note);
  }, []);
  return [chosen, choose] as const;
}

/** Without the space that a double click takes along. */
function chosenIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, path: Path): Chosen | null {
  const text = value.slice(selectionStart, selectionEnd);
  const start = selectionStart + (text.length - text.trimStart().length);
  const kept = text.trim();
  return kept ? { path, start, end: start + kept.length, text: kept } : null;
}
