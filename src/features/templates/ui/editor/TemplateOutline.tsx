import { Link } from "@tanstack/react-router";
import { ArrowLeft, LayoutTemplate } from "lucide-react";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useOpenTemplates } from "../TemplatesProvider.tsx";
import { useEditing } from "./editing.tsx";

const partId = (path: readonly string[]) => `words-${path.join(".")}`;

export function TemplateOutline() {
  const { draft } = useEditing();
  const { side } = useColumns();
  const openTemplates = useOpenTemplates();
  const { script, objectives, materials, narration } = draft.content;
  const visit = (path: readonly string[]) => {
    if (side.isFloating) side.show(false);
    // After the drawer has given the focus back.
    setTimeout(() => document.getElementById(partId(path))?.focus(), side.isFloating ? 200 : 0);
  };
  const lists = [
    { title: "Objectives", items: objectives, part: "objectives", text: "text" },
    { title: "Materials", items: materials, part: "materials", text: "text" },
    { title: "Narration", items: narration, part: "narration", text: "title" },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <div className="brand !ps-2">
        <Link to="/" className="icon-btn" aria-label="Back" title="Back">
          <Icon of={ArrowLeft} />
        </Link>
        <span className="flex-1 truncate text-ink-2">Conversations</span>
        <HideSide />
      </div>
      <div className="scroll pb-2">
        <Group title="About">
          <RowButton icon={LayoutTemplate} text="All templates" onClick={() => openTemplates()} />
          <RowButton text="Title and summary" onClick={() => visit(["title"])} />
          {lists.map(({ title, items, part, text }) => (
            <RowButton key={part} text={title} fact={items.length} onClick={() => visit(["content", part, items[0]!.id, text])} />
          ))}
        </Group>
        <Group title="Sections" fact={`${script.reduce((sum, { minutes }) => sum + minutes, 0)} min`}>
          {script.map(({ id, heading, minutes }, index) => (
            <RowButton
              key={id}
              lead={<span className="w-3 text-end text-xs text-ink-3">{index + 1}</span>}
              text={heading || "Untitled section"}
              fact={minutes}
              onClick={() => visit(["content", "script", id, "heading"])}
            />
          ))}
        </Group>
      </div>
    </>
  );
}
