import { lazy, Suspense } from "react";

const load = () => import("./RenderedMarkdown.tsx").then((module) => ({ default: module.RenderedMarkdown }));
const RenderedMarkdown = lazy(load);

/** The renderer is large and comes by itself; until it is there, the text stands as it was written. */
export function Markdown({ text, isWriting }: { text: string; isWriting?: boolean }) {
  return (
    <Suspense
      fallback={
        <div className="md whitespace-pre-wrap" dir="auto">
          {text}
        </div>
      }
    >
      <RenderedMarkdown text={text} isWriting={isWriting} />
    </Suspense>
  );
}
