import { RotateCcw } from "lucide-react";
import { dayWords, shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { KEPT_DELETED_DAYS } from "#src/features/sessions/sessions.contract.ts";
import { DAY } from "#src/shared/time.ts";
import { useComponentActions } from "../../components.client.ts";
import type { ListedComponent } from "../../components.contract.ts";

export function DeletedComponent({ component, now }: { component: ListedComponent; now: number }) {
  const { restore } = useComponentActions();
  const { name } = component;
  const deletedAt = component.deletedAt ?? now;
  return (
    <div className="flex h-full items-center gap-3 px-2">
      <span className="min-w-0 flex-1">
        <b className="block truncate font-label" title={name}>
          {name}
        </b>
        <span className="block truncate text-xs text-ink-3">
          Deleted {shortTime(deletedAt, now)}, kept until {dayWords(deletedAt + KEPT_DELETED_DAYS * DAY)}
        </span>
      </span>
      <Button look="line" size="small" icon={RotateCcw} aria-label={`Restore ${name}`} onClick={() => void restore(component)}>
        Restore
      </Button>
    </div>
  );
}
