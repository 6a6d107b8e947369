import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Ellipsis, EyeOff, Maximize, Printer, Send } from "lucide-react";
import { statusOf } from "#src/client/offline/status.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { download } from "#src/client/ui/download.ts";
import { ShowPanel, ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { SaveAsTemplate } from "#src/features/templates/ui/SaveAsTemplate.tsx";
import { EditorSharing } from "../sharing/EditorSharing.tsx";
import { ShareInMenu } from "../sharing/ShareInMenu.tsx";
import { asMarkdown } from "./lesson-text.ts";
import { usePublishing } from "./publishing.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";

const VIEWS = [
  { value: "write" as const, label: "Write" },
  { value: "read" as const, label: "Read" },
];

type EditorBarProps = { isReading: boolean; onReading: (is: boolean) => void; onFullScreen: () => void; onDecide: () => void };

export function EditorBar({ isReading, onReading, onFullScreen, onDecide }: EditorBarProps) {
  const { subject } = useDocument();
  const { text, lesson, isDirty, obstacle } = useDocumentState();
  const view = useOutboxView(useOutbox());
  const isNarrow = useMedia("(max-width: 760px)");
  const { isBusy, toggle } = usePublishing();
  const status = useMemo(() => statusOf({ view, subject, isDirty, savedAt: lesson.updatedAt }), [view, subject, isDirty, lesson.updatedAt]);
  const held = isNarrow ? status : { ...status, sentence: `${status.sentence}, other changes wait` };
  const failed = { kind: "failed" as const, sentence: `Not saved: ${obstacle}` };
  const shown = status.kind === "conflict" ? held : obstacle ? failed : status;
  useShortcuts({ "Ctrl+Enter": lesson.isDraft && !isBusy && toggle });
  const switchView = (
    <Segmented label="View" value={isReading ? "read" : "write"} options={VIEWS} onChange={(value) => onReading(value === "read")} />
  );
  return (
    <Bar
      status={shown.kind}
      start={
        isNarrow ? (
          <Link
            to={lesson.sessionId ? "/c/$sessionId" : "/"}
            params={{ sessionId: lesson.sessionId ?? "" }}
            className="icon-btn"
            aria-label="Back"
          >
            <Icon of={ArrowLeft} />
          </Link>
        ) : (
          <ShowSide />
        )
      }
      title={text.title.trim() || "Untitled"}
      sentence={
        <>
          <span className="chip max-[760px]:!hidden">{lesson.isDraft ? "Draft" : "Published"}</span>
          <SavedStatus
            status={shown}
            verb={
              shown.kind === "conflict" ? (
                <button type="button" onClick={onDecide}>
                  Decide
                </button>
              ) : shown.kind === "failed" && !obstacle ? (
                <button type="button" onClick={() => download(`${text.title.trim() || "Untitled"}.md`, asMarkdown(text))}>
                  Export a copy
                </button>
              ) : undefined
            }
          />
        </>
      }
      end={
        isNarrow ? (
          <>
            <EditorSharing lesson={lesson} />
            {switchView}
            <Menu trigger={<IconButton label="More: publish, share, print" icon={Ellipsis} />}>
              <MenuItem icon={lesson.isDraft ? Send : EyeOff} disabled={isBusy} onChoose={toggle}>
                {lesson.isDraft ? "Publish" : "Unpublish"}
              </MenuItem>
              <MenuItem icon={Maximize} onChoose={onFullScreen}>
                Full screen
              </MenuItem>
              <MenuItem icon={Printer} onChoose={() => setTimeout(() => window.print(), 100)}>
                Print
              </MenuItem>
              <SaveAsTemplate lesson={text} as="menu" />
              <ShareInMenu lesson={lesson} />
            </Menu>
          </>
        ) : (
          <>
            <EditorSharing lesson={lesson} />
            {switchView}
            {isReading && <IconButton label="Full screen" icon={Maximize} onClick={onFullScreen} />}
            {isReading && <IconButton label="Print" icon={Printer} onClick={() => window.print()} />}
            <SaveAsTemplate lesson={text} as="button" />
            {lesson.isDraft ? (
              <Button look="fill" busy={isBusy} onClick={toggle}>
                {isBusy ? "Publishing…" : "Publish"}
              </Button>
            ) : (
              <Button look="line" busy={isBusy} onClick={toggle}>
                {isBusy ? "Unpublishing…" : "Unpublish"}
              </Button>
            )}
            <ShowPanel label="About this section" />
          </>
        )
      }
    />
  );
}
