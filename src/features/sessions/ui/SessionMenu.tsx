import { Archive, ArchiveRestore, Ellipsis, FolderInput, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { useProjectDialogs } from "#src/features/projects/ui/ProjectDialogs.tsx";
import { useSessionActions } from "../sessions.client.ts";
import { useDeleteSession } from "./DeleteSession.tsx";
import type { Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";

/** What can be done with a conversation, in its row. */
export function SessionMenu({ session, onRename }: { session: Session; onRename: () => void }) {
  const { update } = useSessionActions();
  const remove = useDeleteSession();
  const { move } = useProjectDialogs();
  const { id, isPinned, isArchived } = session;
  const name = nameOf(session);
  return (
    <Menu trigger={<IconButton label={`More about ${name}`} icon={Ellipsis} />}>
      <MenuItem icon={Pencil} onChoose={onRename}>
        Rename
      </MenuItem>
      <MenuItem
        icon={isPinned ? PinOff : Pin}
        onChoose={() => update({ id, isPinned: !isPinned }, `${isPinned ? "Unpin" : "Pin"} “${name}”`)}
      >
        {isPinned ? "Unpin" : "Pin"}
      </MenuItem>
      <MenuItem icon={FolderInput} onChoose={() => move(session)}>
        Move to project…
      </MenuItem>
      <MenuItem
        icon={isArchived ? ArchiveRestore : Archive}
        onChoose={() => update({ id, isArchived: !isArchived }, `${isArchived ? "Unarchive" : "Archive"} “${name}”`)}
      >
        {isArchived ? "Unarchive" : "Archive"}
      </MenuItem>
      <MenuItem icon={Trash2} danger onChoose={() => remove(session)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
