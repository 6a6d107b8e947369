import { useState } from "react";
import { count } from "#src/client/time-words.ts";
import type { Words } from "#src/shared/text-diff.ts";
import { DiffWords } from "./DiffWords.tsx";
import { forSide, type Paragraph, paragraphsOf, type Side } from "./paragraphs.ts";

/** A long text; what nobody touched is folded. */
export function Prose({ words, side }: { words: Words; side: Side }) {
  return (
    <div className="read compared">
      {paragraphsOf(words).map((paragraph) =>
        paragraph.kind === "same" ? (
          <Unchanged key={paragraph.at} lines={paragraph.lines} />
        ) : (
          forSide(paragraph.words, side).length > 0 && (
            <p key={paragraph.at}>
              <DiffWords words={paragraph.words} side={side} />
            </p>
          )
        ),
      )}
    </div>
  );
}

function Unchanged({ lines }: { lines: Extract<Paragraph, { kind: "same" }>["lines"] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {count(lines.length, "paragraph")} unchanged
      </button>
      {isOpen && lines.map(({ at, text }) => <p key={at}>{text}</p>)}
    </>
  );
}
