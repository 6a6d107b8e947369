import { count } from "#src/client/time-words.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { PlannedLength } from "./PlannedLength.tsx";
import { Ruler } from "./Ruler.tsx";
import { tenths, totalMinutes, wordCount } from "./lesson-text.ts";

/** The outline's foot: how long the lesson is, of how long it is meant to be. */
export function Total() {
  const { text } = useDocumentState();
  const { script } = text.content;
  const free = tenths((text.plannedMinutes ?? totalMinutes(script)) - totalMinutes(script));
  return (
    <div className="total">
      <div className="flex items-baseline gap-2">
        <PlannedLength />
        {free !== 0 && (
          <span className="ms-auto text-xs whitespace-nowrap text-ink-3">{free > 0 ? `${free} min free` : `${-free} min over`}</span>
        )}
      </div>
      <Ruler />
      <span className="text-xs text-ink-3">{count(wordCount(script), "word")} in the script</span>
    </div>
  );
}
