import type { ReactNode } from "react";

/** Text with the found words marked. `marks`: pairs of start and end, in order, without overlap. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** Where `words` stand in `text`, whatever their case. None where changing the case changes the length. */
export function marksOf(text: string, words: string): [number, number][] {
  const folded = text.toLocaleLowerCase();
  const at = folded.indexOf(words.toLocaleLowerCase());
  return at < 0 || folded.length !== text.length ? [] : [[at, at + words.length]];
}
