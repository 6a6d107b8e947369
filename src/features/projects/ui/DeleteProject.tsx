import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { useProjectActions } from "../projects.client.ts";
import type { Project } from "../projects.contract.ts";

type DeleteProjectProps = { project: Project; onClose: () => void; onDeleted: () => void };

/** Cannot be undone, so it asks; what is in the project stays. */
export function DeleteProject({ project, onClose, onDeleted }: DeleteProjectProps) {
  const { remove } = useProjectActions();
  const { name } = project;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Delete a project"
      size="narrow"
      footer={
        <>
          <span className="words flex-1 text-xs text-ink-3">This cannot be undone.</span>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="fill"
            onClick={() => {
              remove(project);
              onDeleted();
              onClose();
            }}
          >
            <span className="max-w-60 truncate">Delete “{name}”</span>
          </Button>
        </>
      }
    >
      <p className="px-5 pb-5">
        The project <b>“{name}”</b> goes. {keptWords(project)}
      </p>
    </Dialog>
  );
}

function keptWords({ sessionCount, lessonCount }: Project): string {
  if (sessionCount + lessonCount === 0) return "Nothing is in it.";
  const kept = [sessionCount > 0 && count(sessionCount, "conversation"), lessonCount > 0 && count(lessonCount, "lesson")].filter(Boolean);
  return `What is in it stays, without a project: ${kept.join(" and ")}.`;
}
