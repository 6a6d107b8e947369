import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useLessonActions } from "../../lessons.client.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";

const PATHS = new Set(["drafts.publish", "lessons.unpublish"]);

/** Publishing saves what is written first: both go in order, under the lesson's subject. */
export function usePublishing() {
  const document = useDocument();
  const { lesson } = useDocumentState();
  const view = useOutboxView(useOutbox());
  const { publish, unpublish } = useLessonActions();
  const items = view.items.filter((item) => item.subject === document.subject && PATHS.has(item.path));
  return {
    isBusy: items.some((item) => item.state !== "aside"),
    refused: items.find((item) => item.state === "aside"),
    toggle() {
      document.save();
      const op = lesson.isDraft ? publish(lesson, document.baseRevision()) : unpublish(lesson);
      op.done.catch(() => undefined); // set aside: the notice under the bar has the reason
    },
  };
}
