import { GitMerge } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useEditing } from "./editing.tsx";

/** Somebody else saved meanwhile. Nothing is overwritten before one has said so. */
export function NewerNotice() {
  const { newer, save, takeTheirs } = useEditing();
  if (newer === null) return null;
  return (
    <Notice
      tone="danger"
      icon={GitMerge}
      className="m-2 flex-wrap"
      ways={
        <>
          <Button look="line" size="small" onClick={() => save(newer)}>
            Save mine as version {newer + 1}
          </Button>
          <Button size="small" onClick={takeTheirs}>
            Load theirs
          </Button>
        </>
      }
    >
      Version {newer} was saved meanwhile. Your words are kept here, not saved; theirs stay in the versions whichever you choose.
    </Notice>
  );
}
