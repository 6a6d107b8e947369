import { useState } from "react";
import { Check, Folder, FolderMinus, FolderPlus } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { nameOf, sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import { useProjectActions, useProjects } from "../projects.client.ts";
import { PROJECT_NAME_MAX } from "../projects.contract.ts";

/** One press moves it; a name makes the project first. The field also filters the list. */
export function MoveToProject({ session, onClose }: { session: Session; onClose: () => void }) {
  const { projects } = useProjects();
  const { create } = useProjectActions();
  const { update } = useSessionActions();
  const [text, setText] = useState("");
  const name = text.trim();
  const over = name.length - PROJECT_NAME_MAX;
  const words = name.toLocaleLowerCase();
  const shown = projects.filter((project) => project.name.toLocaleLowerCase().includes(words));
  const same = projects.find((project) => project.name.toLocaleLowerCase() === words);

  const moveTo = (projectId: string | null, to: string) => {
    if (projectId !== session.projectId) update({ id: session.id, projectId }, `Move “${nameOf(session)}” to ${to}`);
    onClose();
  };
  const makeAndMove = () => {
    if (same) return moveTo(same.id, same.name);
    if (name && over <= 0) moveTo(create(name, sessionSubject(session.id)), name);
  };

  return (
    <Dialog isOpen onClose={onClose} title="Move to a project" size="narrow">
      <form
        className="px-5 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          makeAndMove();
        }}
      >
        <TextField
          label={`Project for “${nameOf(session)}”`}
          placeholder="Filter, or name a new one"
          autoComplete="off"
          value={text}
          error={over > 0 ? `At most ${PROJECT_NAME_MAX} characters: ${over} too many` : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {name && !same && over <= 0 && (
          <Button type="submit" look="fill" icon={FolderPlus} className="mt-3 max-w-full">
            <span className="truncate">Make “{name}” and move it there</span>
          </Button>
        )}
      </form>
      <div className="scroll to-move">
        {session.projectId && !name && <RowButton icon={FolderMinus} text="No project" onClick={() => moveTo(null, "no project")} />}
        {shown.map((project) => (
          <RowButton
            key={project.id}
            icon={Folder}
            text={project.name}
            aria-current={project.id === session.projectId || undefined}
            fact={project.id === session.projectId ? <Icon of={Check} small /> : project.sessionCount + project.lessonCount}
            onClick={() => moveTo(project.id, project.name)}
          />
        ))}
        {projects.length === 0 && !name && <p className="px-2 py-1 text-ink-3">There is no project yet. Name the first one above.</p>}
      </div>
    </Dialog>
  );
}
