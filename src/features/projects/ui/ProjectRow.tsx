import { Ellipsis, Folder, Pencil, Trash2 } from "lucide-react";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useProjectActions } from "../projects.client.ts";
import { type Project, PROJECT_NAME_MAX } from "../projects.contract.ts";
import { useProjectDialogs } from "./ProjectDialogs.tsx";

type ProjectRowProps = { project: Project; isRenaming: boolean; onRename: (is: boolean) => void };

export function ProjectRow({ project, isRenaming, onRename }: ProjectRowProps) {
  const { side } = useColumns();
  const { rename } = useProjectActions();
  const { remove } = useProjectDialogs();
  if (isRenaming)
    return (
      <NameField
        label="Name of the project"
        value={project.name}
        max={PROJECT_NAME_MAX}
        onName={(name) => rename(project, name)}
        onDone={() => onRename(false)}
      />
    );
  return (
    <div className="row-wrap">
      <RowLink
        to="/p/$projectId"
        params={{ projectId: project.id }}
        icon={Folder}
        text={project.name}
        fact={project.sessionCount + project.lessonCount}
        onClick={() => side.isFloating && side.show(false)}
      />
      <div className="row-acts">
        <Menu trigger={<IconButton label={`More about the project ${project.name}`} icon={Ellipsis} />}>
          <MenuItem icon={Pencil} onChoose={() => onRename(true)}>
            Rename
          </MenuItem>
          <MenuItem icon={Trash2} danger onChoose={() => remove(project)}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}
