import { List } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowPanel } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { Ruler } from "./Ruler.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { totalWords } from "./PlannedLength.tsx";

/** On a phone: the outline, and where one is in the lesson. */
export function JumpBar() {
  const { side } = useColumns();
  const { text } = useDocumentState();
  return (
    <div className="jump">
      <Button icon={List} onClick={() => side.show(true)}>
        Outline
      </Button>
      <Ruler />
      <span className="text-xs whitespace-nowrap text-ink-2">
        {totalWords(totalMinutes(text.content.script), text.plannedMinutes ?? null)}
      </span>
      <ShowPanel label="About this section" />
    </div>
  );
}
