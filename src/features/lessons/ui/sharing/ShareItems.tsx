import { Download } from "lucide-react";
import { ChoiceGroup, ChoiceItem, Choices, MenuItem, Submenu } from "#src/client/ui/Menu.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { exportLesson, FORMATS, useExport } from "../../exporting.client.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { useShelf } from "../../shelf.client.ts";

/** Who may read and edit the lesson, and the ways in which it leaves as a file. */
export function ShareItems({ lesson }: { lesson: Pick<Lesson, "id" | "title" | "userId" | "visibility"> }) {
  const { user } = useWorkspace();
  const { share } = useShelf();
  const { going } = useExport();
  const isOwn = lesson.userId === user.id;
  return (
    <>
      {isOwn ? (
        <Choices value={lesson.visibility} onChange={(value) => share(lesson, value as Lesson["visibility"])}>
          <ChoiceGroup label="Who can open it">
            <ChoiceItem value="private">Only you</ChoiceItem>
            <ChoiceItem value="team" detail="You own it: only you can delete it">
              Everyone here can edit
            </ChoiceItem>
          </ChoiceGroup>
        </Choices>
      ) : (
        <p className="max-w-60 px-2 py-1.5 text-xs text-ink-3">
          {lesson.visibility === "team"
            ? "Everyone here can edit. Only its owner can stop sharing or delete it."
            : "Its owner no longer shares it, or has deleted it."}
        </p>
      )}
      <Submenu icon={Download} label={going.includes(lesson.id) ? "Exporting…" : "Export"}>
        {FORMATS.map(({ format, label }) => (
          <MenuItem key={format} icon={Download} onChoose={() => void exportLesson(lesson.id, format)}>
            {label}
          </MenuItem>
        ))}
      </Submenu>
    </>
  );
}
