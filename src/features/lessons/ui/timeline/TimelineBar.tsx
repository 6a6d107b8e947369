import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Play, Redo2, Undo2 } from "lucide-react";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { statusOf } from "#src/client/offline/status.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { download } from "#src/client/ui/download.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useDocument, useDocumentState } from "../editor/EditorProvider.tsx";
import { asMarkdown } from "../editor/lesson-text.ts";
import { PresentInLesson } from "../sharing/PresentInLesson.tsx";
import { useTimeline } from "./TimelineProvider.tsx";

export function TimelineBar() {
  const { id, subject, undo, redo } = useDocument();
  const { text, lesson, isDirty, obstacle } = useDocumentState();
  const { player } = useTimeline().session;
  const view = useOutboxView(useOutbox());
  const status = useMemo(() => statusOf({ view, subject, isDirty, savedAt: lesson.updatedAt }), [view, subject, isDirty, lesson.updatedAt]);
  const shown = obstacle && status.kind !== "conflict" ? { kind: "failed" as const, sentence: `Not saved: ${obstacle}` } : status;
  const title = text.title.trim() || "Untitled";
  const exportCopy = (
    <button type="button" onClick={() => download(`${title}.md`, asMarkdown(text))}>
      Export a copy
    </button>
  );
  return (
    <Bar
      status={shown.kind}
      start={
        <Link to="/d/$lessonId" params={{ lessonId: id }} className="icon-btn" aria-label="Back to the lesson" title="Back to the lesson">
          <Icon of={ArrowLeft} />
        </Link>
      }
      title={title}
      sentence={
        <>
          <span className="chip max-[760px]:!hidden">Timeline</span>
          <SavedStatus status={shown} verb={shown.kind === "failed" && !obstacle ? exportCopy : undefined} />
        </>
      }
      end={
        <>
          <PresentInLesson />
          <IconButton label="Undo" title="Undo (Ctrl+Z)" icon={Undo2} onClick={undo} />
          <IconButton label="Redo" title="Redo (Ctrl+Shift+Z)" icon={Redo2} onClick={redo} />
          <Button
            look="line"
            icon={Play}
            className="max-[760px]:!hidden"
            onClick={() => {
              player.pause();
              player.seek(0);
              player.play();
            }}
          >
            Preview from start
          </Button>
        </>
      }
    />
  );
}
