import { useMemo } from "react";
import { CloudOff, GitMerge, Trash2, TriangleAlert } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox, useWorkspace } from "#src/client/workspace-context.ts";
import { count, fullTime, shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Marked, marksOf } from "#src/client/ui/Marked.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";
import { useExport } from "../../exporting.client.ts";
import type { LessonSummary } from "../../lessons.contract.ts";
import { lessonSubject } from "../../lessons-pending.client.ts";
import { useShelf } from "../../shelf.client.ts";
import { DraftMenu } from "./DraftMenu.tsx";

const TITLE_MAX = 200;

type DraftItemProps = {
  lesson: LessonSummary;
  now: number;
  filter: string;
  isChosen: boolean;
  /** This device keeps words of it that are not on their way yet. */
  hasUnsent: boolean;
  isRenaming: boolean;
  onChoose: () => void;
  onRename: (is: boolean) => void;
  onOpen: () => void;
};

export function DraftItem({ lesson, now, filter, isChosen, hasUnsent, isRenaming, onChoose, onRename, onOpen }: DraftItemProps) {
  const { user } = useWorkspace();
  const { rename, removeAll } = useShelf();
  const state = useItemState(lesson.id, useExport().going.includes(lesson.id), hasUnsent);
  const { id, title, userId, visibility, minutes, sectionCount, updatedAt, isDraft } = lesson;
  const isOwn = userId === user.id;
  const facts = [
    `${minutes} min`,
    count(sectionCount, "section"),
    ...(isDraft ? [] : ["published"]),
    ...(visibility === "team" ? [isOwn ? "shared" : "shared with you"] : []),
  ];
  return (
    <div className={classes("item lesson-item", isChosen && "is-chosen")}>
      {isRenaming ? (
        <NameField
          label={`Title of ${title}`}
          value={title}
          max={TITLE_MAX}
          onName={(next) => rename(lesson, next)}
          onDone={() => onRename(false)}
        />
      ) : (
        <button type="button" className="min-w-0 text-start after:absolute after:inset-0" onClick={onOpen}>
          <span className="t block truncate" title={title}>
            <Marked text={title} marks={marksOf(title, filter.trim())} />
          </span>
          <span className="block truncate text-xs text-ink-3">{facts.join(", ")}</span>
        </button>
      )}
      <span className={classes("state", state.tone, state.icon && "trouble")}>
        {state.icon && <Icon of={state.icon} small />}
        {state.words}
      </span>
      <span className="end relative">
        <time className="fact text-xs text-ink-3" title={fullTime(updatedAt)}>
          {shortTime(updatedAt, now)}
        </time>
        <span className="acts-end">
          <Button look="line" size="small" className="touch:!hidden" aria-label={`Open ${title}`} onClick={onOpen}>
            Open
          </Button>
          {isOwn && <IconButton className="touch:!hidden" label={`Delete ${title}`} icon={Trash2} onClick={() => removeAll([lesson])} />}
          <DraftMenu lesson={lesson} onRename={() => onRename(true)} />
        </span>
      </span>
      {isOwn && (
        <span className="choose">
          <input type="checkbox" className="check" aria-label={`Choose ${title}`} checked={isChosen} onChange={onChoose} key={id} />
        </span>
      )}
    </div>
  );
}

function useItemState(id: string, isExporting: boolean, hasUnsent: boolean) {
  const { items } = useOutboxView(useOutbox());
  return useMemo(() => {
    if (isExporting) return { words: "Exporting…", tone: "text-ink-2", icon: null };
    const own = items.filter((item) => item.subject === lessonSubject(id));
    const aside = own.find((item) => item.state === "aside");
    if (aside?.problem?.code === "CONFLICT") return { words: "Conflict", tone: "text-danger", icon: GitMerge };
    if (aside) return { words: "Not saved", tone: "text-danger", icon: TriangleAlert };
    const kept = own.length + (hasUnsent ? 1 : 0);
    if (kept > 0) return { words: `${count(kept, "change")} kept here`, tone: "text-warn", icon: CloudOff };
    return { words: "Saved", tone: "text-ink-3", icon: null };
  }, [items, id, isExporting, hasUnsent]);
}
