import { RotateCcw } from "lucide-react";
import { dayWords, shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { DAY } from "#src/shared/time.ts";
import { type DeletedLesson, KEPT_DELETED_DAYS } from "../../lessons.contract.ts";
import { useShelf } from "../../shelf.client.ts";

/** A deleted lesson, until when it can come back, and the way back. */
export function DeletedItem({ lesson, now }: { lesson: DeletedLesson; now: number }) {
  const { restore } = useShelf();
  const { title, deletedAt, isDraft } = lesson;
  return (
    <div className="item deleted-item">
      <span className="min-w-0">
        <b className="t block truncate font-label" title={title}>
          {title}
        </b>
        <span className="block truncate text-xs text-ink-3">
          {isDraft ? "Draft" : "Published"}, deleted {shortTime(deletedAt, now)}, kept until {dayWords(deletedAt + KEPT_DELETED_DAYS * DAY)}
        </span>
      </span>
      <Button look="line" size="small" icon={RotateCcw} aria-label={`Restore ${title}`} onClick={() => restore(lesson)}>
        Restore
      </Button>
    </div>
  );
}
