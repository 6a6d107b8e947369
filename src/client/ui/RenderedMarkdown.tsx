import { memo, useEffect, useMemo, useRef, useState } from "react";
import remend from "remend";
import { defaultRehypePlugins, defaultRemarkPlugins, Streamdown, type StreamdownProps } from "streamdown";
import { type Blocks, splitBlocks } from "./markdown-blocks.ts";
import { remarkFormulas } from "./markdown-math.ts";
import { MarkdownBlock } from "./MarkdownBlock.tsx";
import { markdownParts } from "./markdown-parts.tsx";

// Without `rehype-raw`, HTML in the text stays text. Sanitising comes after rendering, as the last step; formulas and the
// colours of code are made after it, from text only.
const rehypePlugins = [defaultRehypePlugins.harden!, defaultRehypePlugins.sanitize!];
const remarkPlugins = [...Object.values(defaultRemarkPlugins), remarkFormulas] as NonNullable<StreamdownProps["remarkPlugins"]>;

/** This much of a long text is laid out at once; the rest follows piece by piece, so that the page answers meanwhile. */
const AT_ONCE = 40_000;

/** Markdown by a model or a person. `isWriting`: more is coming, and a construct cut off at the end is closed for now. */
export const RenderedMarkdown = memo(function RenderedMarkdown({ text, isWriting = false }: { text: string; isWriting?: boolean }) {
  const known = useRef<Blocks>(undefined);
  const shown = useShownLength(text.length);
  const split = useMemo(
    () => (whole: string) => {
      known.current = splitBlocks(whole, known.current);
      return upTo(known.current.blocks, shown, isWriting);
    },
    [shown, isWriting],
  );
  return (
    <Streamdown
      className="md"
      mode="streaming"
      parseIncompleteMarkdown={false}
      parseMarkdownIntoBlocksFn={split}
      BlockComponent={MarkdownBlock}
      components={markdownParts}
      remarkPlugins={remarkPlugins}
      rehypePlugins={rehypePlugins}
      linkSafety={{ enabled: false }}
      controls={false}
    >
      {text}
    </Streamdown>
  );
});

function upTo(blocks: string[], shown: number, isWriting: boolean): string[] {
  let length = 0;
  const end = blocks.findIndex((block) => (length += block.length) > shown);
  const visible = end < 0 ? [...blocks] : blocks.slice(0, end + 1);
  const last = visible.length - 1;
  if (isWriting && end < 0 && last >= 0) visible[last] = remend(visible[last]!);
  return visible;
}

function useShownLength(length: number): number {
  const [shown, setShown] = useState(AT_ONCE);
  const isShort = length > shown;
  useEffect(() => {
    if (!isShort) return;
    const timer = setTimeout(() => setShown((now) => now + AT_ONCE), 30);
    return () => clearTimeout(timer);
  }, [isShort, shown]);
  return shown;
}
