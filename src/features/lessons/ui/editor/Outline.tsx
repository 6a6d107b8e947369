import { useCallback, useRef } from "react";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, AudioLines, Image, List, ListChecks, type LucideIcon, Mic, Music, Plus, SlidersHorizontal } from "lucide-react";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { RowButton, RowLink } from "#src/client/ui/Row.tsx";
import { isEqual } from "#src/features/lessons/merge.rules.ts";
import { useDocumentState } from "./EditorProvider.tsx";
import { goTo, MEDIA_PARTS, type MediaPart, useSelection } from "./selection.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { ScriptRows } from "./ScriptRows.tsx";
import { Total } from "./Total.tsx";
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
  const { add } = useSections();
  const { side, panel } = useColumns();
  const { objectives, materials, script, timeline } = text.content;
  const rows = useSame(script.map(({ id, heading, minutes }) => ({ id, heading, minutes })));
  const visit = (part: string) => {
    if (side.isFloating) side.show(false);
    // After the drawer has given the focus back.
    setTimeout(() => goTo(part), side.isFloating ? 200 : 0);
  };
  const latest = useRef(visit);
  latest.current = visit;
  const visitLater = useCallback((part: string) => latest.current(part), []);
  const showPart = (part: MediaPart) => {
    if (side.isFloating) side.show(false);
    showMedia(part);
    setTimeout(() => panel.show(true), side.isFloating ? 200 : 0);
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
          <ScriptRows rows={rows} current={media === null ? sectionId : null} onVisit={visitLater} />
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

/** The value before, while it is equal to this one: what is typed into a text does not draw the outline again. */
function useSame<T>(value: T): T {
  const known = useRef(value);
  if (!isEqual(known.current, value)) known.current = value;
  return known.current;
}
