import { lazy, memo, Suspense, useEffect, useRef, useState, type MouseEvent } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { Markdown } from "#src/client/ui/Markdown.tsx";
import { useFormatActions } from "./format.tsx";
import { useNear } from "./use-near.ts";

const RichEditor = lazy(() => import("./rich/RichEditor.tsx").then((module) => ({ default: module.RichEditor })));
const SourceEditor = lazy(() => import("./rich/SourceEditor.tsx").then((module) => ({ default: module.SourceEditor })));

type Place = { left: number; top: number } | "start";

type SectionBodyProps = { id: string; body: string; index: number; error: string | undefined; isActive: boolean; isSource: boolean };

/** A section's text: rendered while it is out of view, an editor where one reads and writes. */
export const SectionBody = memo(function SectionBody({ id, body, index, error, isActive, isSource }: SectionBodyProps) {
  const { setSource } = useFormatActions();
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place);
  const [wanted, setWanted] = useState<Place | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isOpen = isNear || wanted !== null || isActive;
  const source = isSource || refused !== null;

  // The caret goes to what was clicked once, not again when the section comes back into view.
  useEffect(() => {
    if (isActive) setWanted(null);
  }, [isActive]);

  const shown = (
    <div
      className="ink read rich mt-1"
      tabIndex={0}
      role="textbox"
      aria-multiline="true"
      aria-label={`Text of section ${index + 1}`}
      onFocus={() => setWanted((known) => known ?? "start")}
      onMouseDown={(event: MouseEvent) => setWanted({ left: event.clientX, top: event.clientY })}
    >
      <Markdown text={body} />
    </div>
  );
  const Editor = source ? SourceEditor : RichEditor;
  return (
    <div ref={place} className="section-body">
      {isOpen ? (
        <Suspense fallback={shown}>
          {refused !== null && !isSource && (
            <p className="why-source">
              This section has {refused} that the rich editor cannot show. It is open as source.
              <Button
                size="small"
                onClick={() => {
                  setSource(id, false);
                  setRefused(null);
                }}
              >
                Try rich text
              </Button>
            </p>
          )}
          <Editor
            key={source ? "source" : "rich"}
            sectionId={id}
            label={`Text of section ${index + 1}`}
            focusAt={wanted}
            onRefused={setRefused}
          />
        </Suspense>
      ) : (
        shown
      )}
      {error && (
        <span className="ink-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
});
