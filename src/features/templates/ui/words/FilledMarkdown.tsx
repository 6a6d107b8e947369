import { useEffect, useMemo, useRef } from "react";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import { piecesOf } from "../../templates.rules.ts";
import type { Filling } from "./FilledWords.tsx";
import { standIn } from "./FilledText.tsx";
import { END, followMarks, MISSING, START } from "./marks.ts";

/** Markdown with what stands in for variables underlined: marked by characters without width, coloured where they end up. */
export function FilledMarkdown({ text, ...filling }: { text: string } & Filling) {
  const box = useRef<HTMLDivElement>(null);
  const { variables, values } = filling;
  const marked = useMemo(() => markedText(text, { variables, values }), [text, variables, values]);
  useEffect(() => (box.current ? followMarks(box.current) : undefined), []);
  return (
    <div ref={box} className="read">
      <Markdown text={marked} />
    </div>
  );
}

function markedText(text: string, filling: Filling): string {
  const hasFormulas = text.includes("$");
  return piecesOf(text)
    .map((piece) => {
      if ("text" in piece) return piece.text;
      const { words, isMissing } = standIn(piece.name, filling);
      // A formula has no place for a mark, and a list of several lines begins its own.
      return hasFormulas || words.includes("\n") ? words : `${isMissing ? MISSING : START}${words}${END}`;
    })
    .join("");
}
