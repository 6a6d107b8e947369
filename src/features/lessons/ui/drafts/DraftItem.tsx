import { useMemo } from "react";
import { CloudOff, GitMerge, Trash2, TriangleAlert } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { count, fullTime, shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { useLessonActions } from "../../lessons.client.ts";
import type { LessonSummary } from "../../lessons.contract.ts";
import { lessonSubject } from "../../lessons-pending.client.ts";

export function DraftItem({ lesson, onOpen }: { lesson: LessonSummary; onOpen: () => void }) {
  const { remove } = useLessonActions();
  const state = useItemState(lesson.id);
  return (
    <div className="item">
      <button type="button" data-row className="min-w-0 text-start after:absolute after:inset-0" onClick={onOpen}>
        <span className="t block truncate" title={lesson.title}>
          {lesson.title}
        </span>
        <span className="block truncate text-xs text-ink-3">
          {lesson.minutes} min, {count(lesson.sectionCount, "section")}
        </span>
      </button>
      <span className={classes("state", state.tone, state.icon && "trouble")}>
        {state.icon && <Icon of={state.icon} small />}
        {state.words}
      </span>
      <span className="end relative">
        <time className="fact text-xs text-ink-3" title={fullTime(lesson.updatedAt)}>
          {shortTime(lesson.updatedAt, Date.now())}
        </time>
        <span className="acts-end">
          <Button look="line" size="small" className="touch:!hidden" aria-label={`Open ${lesson.title}`} onClick={onOpen}>
            Open
          </Button>
          {lesson.isDraft && <IconButton label={`Delete ${lesson.title}`} icon={Trash2} onClick={() => remove(lesson)} />}
        </span>
      </span>
    </div>
  );
}

function useItemState(id: string) {
  const { items } = useOutboxView(useOutbox());
  return useMemo(() => {
    const own = items.filter((item) => item.subject === lessonSubject(id));
    const aside = own.find((item) => item.state === "aside");
    if (aside?.problem?.code === "CONFLICT") return { words: "Conflict", tone: "text-danger", icon: GitMerge };
    if (aside) return { words: "Not saved", tone: "text-danger", icon: TriangleAlert };
    if (own.length > 0) return { words: `${count(own.length, "change")} kept here`, tone: "text-warn", icon: CloudOff };
    return { words: "Saved", tone: "text-ink-3", icon: null };
  }, [items, id]);
}
