import { memo } from "react";
import { defaultRehypePlugins, Streamdown } from "streamdown";
import { markdownParts } from "./markdown-parts.tsx";

// Without `rehype-raw`, HTML in the text stays text. Sanitising comes after rendering, as the last step.
const rehypePlugins = [defaultRehypePlugins.harden!, defaultRehypePlugins.sanitize!];

/** Markdown by a model or a person. `isWriting`: more is coming, and a construct cut off at the end is closed for now. */
export const RenderedMarkdown = memo(function RenderedMarkdown({ text, isWriting = false }: { text: string; isWriting?: boolean }) {
  return (
    <Streamdown
      className="md"
      mode={isWriting ? "streaming" : "static"}
      parseIncompleteMarkdown={isWriting}
      components={markdownParts}
      rehypePlugins={rehypePlugins}
      linkSafety={{ enabled: false }}
      controls={false}
    >
      {text}
    </Streamdown>
  );
});
