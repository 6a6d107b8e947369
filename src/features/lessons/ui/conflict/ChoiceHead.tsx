import { Check } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";

export function ChoiceHead({ name, isDone }: { name: string; isDone: boolean }) {
  return (
    <div className="flex items-center gap-2">
      <h2 className="min-w-0 flex-1 truncate font-strong" title={name}>
        {name}
      </h2>
      <span className="flex items-center gap-1 text-xs text-ink-3">
        {isDone ? (
          <>
            <Icon of={Check} small /> decided
          </>
        ) : (
          "to decide"
        )}
      </span>
    </div>
  );
}
