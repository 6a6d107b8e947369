import { GitMerge } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { clock, count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { asMarkdown } from "./lesson-text.ts";
import { conflictIn } from "./lesson-ops.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";
import { usePublishing } from "./publishing.ts";

/** What stands between this lesson and being saved or published, with the ways out. */
export function EditorNotices() {
  const document = useDocument();
  const { text } = useDocumentState();
  const outbox = useOutbox();
  const view = useOutboxView(outbox);
  const { refused } = usePublishing();
  const conflict = conflictIn(outbox.pending(document.subject));
  const stuck = view.items.find(
    (item) => item.subject === document.subject && item.state === "aside" && item.mutationId !== conflict?.mutationId && item !== refused,
  );
  if (!conflict && !refused && !stuck) return null;
  return (
    <div className="grid flex-none gap-2 px-6 pt-3 narrow:px-4">
      {conflict && (
        <Notice
          tone="danger"
          icon={GitMerge}
          ways={
            <>
              <CopyButton size="small" look="bare" text={asMarkdown(text)}>
                Copy my text
              </CopyButton>
              <Button size="small" onClick={() => void document.takeTheirs(conflict)}>
                Take theirs
              </Button>
              <Button look="line" size="small" onClick={() => document.keepMine(conflict)}>
                Keep mine
              </Button>
            </>
          }
        >
          <b>The lesson was changed elsewhere at {clock(conflict.latest.updatedAt)}</b>, in {count(conflict.places, "place")} where you
          wrote too. Nothing has been overwritten: theirs is revision {conflict.latest.revision} on the server, yours is kept on this
          device.
        </Notice>
      )}
      {refused && (
        <Notice
          tone="danger"
          ways={
            <Button size="small" onClick={() => void outbox.discard(refused.mutationId)}>
              Leave it as it is
            </Button>
          }
        >
          {refused.path === "drafts.publish" ? "Not published." : "Still published."} {refused.problem?.words}
        </Notice>
      )}
      {stuck && (
        <Notice
          tone="danger"
          ways={
            <>
              <CopyButton size="small" look="bare" text={asMarkdown(text)}>
                Copy my text
              </CopyButton>
              <Button look="line" size="small" onClick={() => void outbox.retry(stuck.mutationId)}>
                Retry
              </Button>
              <Button look="red" size="small" onClick={() => void outbox.discard(stuck.mutationId)}>
                Discard the change
              </Button>
            </>
          }
        >
          Not saved: {stuck.problem?.words} The change is kept on this device.
        </Notice>
      )}
    </div>
  );
}
