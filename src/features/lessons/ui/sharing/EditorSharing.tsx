import "./sharing.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { History } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { useVisibility } from "../../shelf.client.ts";
import { ExportFailure } from "./ExportFailure.tsx";
import { PresentInLesson } from "./PresentInLesson.tsx";
import { ShareMenu } from "./ShareMenu.tsx";

/** In the editor's bar: who else is here, sharing and export. H leads to the history. */
export function EditorSharing({ lesson }: { lesson: Lesson }) {
  const visibility = useVisibility(lesson);
  const navigate = useNavigate();
  const isNarrow = useMedia("(max-width: 760px)");
  useShortcuts({ H: () => void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id } }) });
  return (
    <>
      <PresentInLesson />
      {!isNarrow && (
        <Link to="/d/$lessonId/history" params={{ lessonId: lesson.id }} className="icon-btn" aria-label="History" title="History, H">
          <Icon of={History} />
        </Link>
      )}
      {!isNarrow && <ShareMenu lesson={{ ...lesson, visibility }} />}
      <ExportFailure className="share-failure" />
    </>
  );
}
