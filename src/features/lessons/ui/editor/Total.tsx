import { count } from "#src/client/time-words.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { Ruler } from "./Ruler.tsx";
import { plannedMinutes, tenths, totalMinutes, wordCount } from "./lesson-text.ts";

export function Total() {
  const { text, lesson } = useDocumentState();
  const total = totalMinutes(text.content.script);
  const planned = plannedMinutes(lesson.metadata);
  return (
    <div className="total">
      <div className="flex items-center gap-2">
        <b className="flex-1">{totalWords(total, planned)}</b>
        {planned !== null && planned !== total && (
          <span className="text-xs text-ink-3">
            {planned > total ? `${tenths(planned - total)} min free` : `${tenths(total - planned)} min over`}
          </span>
        )}
      </div>
      <Ruler />
      <span className="text-xs text-ink-3">{count(wordCount(text.content.script), "word")} in the script</span>
    </div>
  );
}

export const totalWords = (total: number, planned: number | null) => (planned === null ? `${total} min` : `${total} of ${planned} min`);
