import { Link } from "@tanstack/react-router";
import { ArrowLeft, List, ListChecks, Plus } from "lucide-react";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { goTo, useSelection } from "./selection.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { Total } from "./Total.tsx";
import { useSections } from "./use-sections.ts";

export function Outline() {
  const { text, lesson } = useDocumentState();
  const { sectionId } = useSelection();
  const { add } = useSections();
  const { side } = useColumns();
  const { objectives, materials, script } = text.content;
  const visit = (part: string) => {
    if (side.isFloating) side.show(false);
    // After the drawer has given the focus back.
    setTimeout(() => goTo(part), side.isFloating ? 200 : 0);
  };
  return (
    <>
      <div className="brand !ps-2">
        <Link
          to={lesson.sessionId ? "/c/$sessionId" : "/"}
          params={{ sessionId: lesson.sessionId ?? "" }}
          className="icon-btn"
          aria-label="Back"
          title="Back"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <span className="flex-1 truncate text-ink-2">{lesson.sessionId ? "The conversation" : "Conversations"}</span>
        <HideSide />
      </div>
      <div className="scroll pb-2">
        <Group title="Frame">
          <RowButton icon={ListChecks} text="Objectives" fact={objectives.length} onClick={() => visit("objectives")} />
          <RowButton icon={List} text="Materials" fact={materials.length} onClick={() => visit("materials")} />
        </Group>
        <Group title="Script" fact={`${totalMinutes(script)} min`}>
          {script.map((section, index) => (
            <RowButton
              key={section.id}
              lead={<span className="w-3 text-end text-xs text-ink-3">{index + 1}</span>}
              text={section.heading || "Untitled section"}
              fact={section.minutes}
              aria-current={section.id === sectionId || undefined}
              onClick={() => visit(`section-${section.id}`)}
            />
          ))}
          <RowButton icon={Plus} text="Add a section" className="!text-ink-2" onClick={() => visit(`section-${add(null)}`)} />
        </Group>
      </div>
      <Total />
    </>
  );
}
