import { useNavigate } from "@tanstack/react-router";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { conflictIn } from "./lesson-ops.ts";
import { asMarkdown } from "./lesson-text.ts";
import { useIsOutOfReach, useLessonActions } from "../../lessons.client.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";
import { usePublishing } from "./publishing.ts";

/** What stands between this lesson and being saved or published, with the ways out. */
export function EditorNotices() {
  const document = useDocument();
  const { text, lesson } = useDocumentState();
  const { outbox, user } = useWorkspace();
  const view = useOutboxView(outbox);
  const { refused } = usePublishing();
  const navigate = useNavigate();
  const { create } = useLessonActions();
  const stuck = view.items.find(
    (item) => item.subject === document.subject && item.state === "aside" && item.problem?.code !== "CONFLICT" && item !== refused,
  );
  const isOutOfReach = useIsOutOfReach(lesson.id);
  const isGone = isOutOfReach || stuck?.problem?.code === "NOT_FOUND";
  const isUndecided = conflictIn(outbox.pending(document.subject)) !== null;
  if (!refused && !stuck && !isGone && !isUndecided) return null;
  const makeNew = () => {
    const id = create(lesson.sessionId ?? undefined, text);
    for (const item of outbox.pending(document.subject)) void outbox.discard(item.mutationId);
    void navigate({ to: "/d/$lessonId", params: { lessonId: id } });
  };
  return (
    <div className="grid flex-none gap-2 px-6 pt-3 narrow:px-4">
      {isUndecided && <Notice tone="warn">Your other changes wait on this device until you decide the conflict. Nothing is lost.</Notice>}
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
      {(stuck || isGone) && (
        <Notice
          tone="danger"
          ways={
            <>
              <CopyButton size="small" look="bare" text={asMarkdown(text)}>
                Copy my text
              </CopyButton>
              {isGone ? (
                <Button look="line" size="small" onClick={makeNew}>
                  Make a new draft of it
                </Button>
              ) : (
                stuck && (
                  <Button look="line" size="small" onClick={() => void outbox.retry(stuck.mutationId)}>
                    Retry
                  </Button>
                )
              )}
              {stuck && (
                <Button look="red" size="small" onClick={() => void outbox.discard(stuck.mutationId)}>
                  Discard the change
                </Button>
              )}
            </>
          }
        >
          {isGone ? goneWords(lesson.userId === user.id) : `Not saved: ${stuck?.problem?.words} The change is kept on this device.`}
        </Notice>
      )}
    </div>
  );
}

const goneWords = (isOwn: boolean) =>
  isOwn
    ? "The lesson was deleted elsewhere. What you wrote is kept on this device."
    : "Its owner no longer shares this lesson, or has deleted it. What you wrote is kept on this device.";
