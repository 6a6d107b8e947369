import { useDocumentState } from "./EditorProvider.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { useSelection } from "./selection.tsx";

/** The sections side by side, as wide as they are long. */
export function Ruler() {
  const { text } = useDocumentState();
  const { sectionId } = useSelection();
  const { script } = text.content;
  const free = (text.plannedMinutes ?? 0) - totalMinutes(script);
  return (
    <div className="ruler" aria-hidden="true">
      {script.map((section) => (
        <i key={section.id} className={section.id === sectionId ? "on" : undefined} style={{ flex: Math.max(section.minutes, 0.5) }} />
      ))}
      {(free > 0 || script.length === 0) && <i className="free" style={{ flex: Math.max(free, 1) }} />}
    </div>
  );
}
