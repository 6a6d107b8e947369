import type { KeyboardEvent } from "react";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, AudioLines, Image, List, ListChecks, type LucideIcon, Mic, Music, Plus, SlidersHorizontal } from "lucide-react";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowButton, RowLink } from "#src/client/ui/Row.tsx";
import { useDocumentState } from "./EditorProvider.tsx";
import { goTo, MEDIA_PARTS, type MediaPart, useSelection } from "./selection.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { Total } from "./Total.tsx";
import { useReorder } from "./use-reorder.ts";
import { useSections } from "./use-sections.ts";

export const MEDIA: Record<MediaPart, { title: string; icon: LucideIcon }> = {
  images: { title: "Images", icon: Image },
  narration: { title: "Narration", icon: Mic },
  music: { title: "Music", icon: Music },
  effects: { title: "Effects", icon: AudioLines },
};

export function Outline() {
  const { text, lesson } = useDocumentState();
  const { sectionId, media, showMedia } = useSelection();
  const { add, moveTo, remove } = useSections();
  const { side, panel } = useColumns();
  const { objectives, materials, script, timeline } = text.content;
  const reorder = useReorder({ ids: script.map(({ id }) => id), onMove: moveTo });
  const visit = (part: string) => {
    if (side.isFloating) side.show(false);
    // After the drawer has given the focus back.
    setTimeout(() => goTo(part), side.isFloating ? 200 : 0);
  };
  const showPart = (part: MediaPart) => {
    if (side.isFloating) side.show(false);
    showMedia(part);
    setTimeout(() => panel.show(true), side.isFloating ? 200 : 0);
  };
  const onDelete = (event: KeyboardEvent<HTMLElement>, id: string, index: number) => {
    if (event.key !== "Delete" || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = event.currentTarget.parentElement;
    event.preventDefault();
    remove(id);
    const next = (script[index + 1] ?? script[index - 1])?.id;
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(next ? `[data-reorder="${CSS.escape(next)}"]` : "button")?.focus());
  };
  return (
    <>
      <div className="brand !ps-2">
        <Link
          to={lesson.sessionId ? "/c/$sessionId" : "/"}
          params={{ sessionId: lesson.sessionId ?? "" }}
          className="icon-btn"
          aria-label="Back"
          title="Back"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <span className="flex-1 truncate text-ink-2">{lesson.sessionId ? "The conversation" : "Conversations"}</span>
        <HideSide />
      </div>
      <div className="scroll pb-2">
        <Group title="Frame">
          <RowButton icon={ListChecks} text="Objectives" fact={objectives.length} onClick={() => visit("objectives")} />
          <RowButton icon={List} text="Materials" fact={materials.length} onClick={() => visit("materials")} />
        </Group>
        <Group title="Script" fact={`${totalMinutes(script)} min`}>
          {script.map((section, index) => {
            const { onKeyDown, ...row } = reorder.row(section.id);
            return (
              <RowButton
                key={section.id}
                {...row}
                onKeyDown={(event) => {
                  onKeyDown(event);
                  onDelete(event, section.id, index);
                }}
                lead={<span className="w-3 text-end text-xs text-ink-3">{index + 1}</span>}
                text={section.heading || "Untitled section"}
                fact={section.minutes}
                aria-current={(section.id === sectionId && media === null) || undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                onClick={() => visit(`section-${section.id}`)}
              />
            );
          })}
          <RowButton icon={Plus} text="Add a section" className="!text-ink-2" onClick={() => visit(`section-${add(null)}`)} />
        </Group>
        <Group title="Media">
          {MEDIA_PARTS.map((part) => (
            <RowButton
              key={part}
              icon={MEDIA[part].icon}
              text={MEDIA[part].title}
              fact={countOf(text.content[part])}
              aria-current={media === part || undefined}
              onClick={() => showPart(part)}
            />
          ))}
          <RowLink
            to="/d/$lessonId/timeline"
            params={{ lessonId: lesson.id }}
            icon={SlidersHorizontal}
            text="Timeline"
            fact={clockOf(timeline.durationMs)}
          />
        </Group>
      </div>
      <Total />
    </>
  );
}

/** How many there are; of those, how many have their file. */
function countOf(items: { attachmentId?: string | undefined }[]): string {
  const ready = items.filter(({ attachmentId }) => attachmentId !== undefined).length;
  return ready === items.length ? String(items.length) : `${ready} of ${items.length}`;
}

/** `7:20` */
const clockOf = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1_000)).padStart(2, "0")}`;
