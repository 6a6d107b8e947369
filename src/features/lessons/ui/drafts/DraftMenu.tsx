import { Copy, Ellipsis, EyeOff, Pencil, Send, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { useLessonActions } from "../../lessons.client.ts";
import type { LessonSummary } from "../../lessons.contract.ts";
import { useShelf } from "../../shelf.client.ts";
import { ShareItems } from "../sharing/ShareItems.tsx";

export function DraftMenu({ lesson, onRename }: { lesson: LessonSummary; onRename: () => void }) {
  const { user } = useWorkspace();
  const { publish, unpublish } = useLessonActions();
  const { duplicate, removeAll } = useShelf();
  const { title, isDraft, revision } = lesson;
  const toggle = () => (isDraft ? publish(lesson, revision) : unpublish(lesson)).done.catch(shownElsewhere);
  return (
    <Menu trigger={<IconButton label={`More for ${title}`} icon={Ellipsis} />}>
      {/* After the menu has given the focus back. */}
      <MenuItem icon={Pencil} onChoose={() => setTimeout(onRename, 50)}>
        Rename
      </MenuItem>
      <MenuItem icon={isDraft ? Send : EyeOff} onChoose={() => void toggle()}>
        {isDraft ? "Publish" : "Unpublish"}
      </MenuItem>
      <MenuItem icon={Copy} onChoose={() => duplicate(lesson)}>
        Duplicate
      </MenuItem>
      <ShareItems lesson={lesson} />
      {lesson.userId === user.id && (
        <MenuItem icon={Trash2} danger onChoose={() => removeAll([lesson])}>
          Delete
        </MenuItem>
      )}
    </Menu>
  );
}

/** The row says “Not saved”, the sync panel why. */
const shownElsewhere = () => undefined;
