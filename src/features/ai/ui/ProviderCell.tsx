import { ChevronUp } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { Provider } from "../ai.contract.ts";
import { ProviderForm } from "./ProviderForm.tsx";
import { KINDS, stateOf } from "./provider-words.ts";

type ProviderCellProps = {
  provider: Provider;
  isOpen: boolean;
  onOpen: (is: boolean) => void;
  onDelete: () => void;
  /** Given where its model can answer without being chosen. */
  onUse?: () => void;
};

/** One provider: its state in a line, and its form below when it is open. */
export function ProviderCell({ provider, isOpen, onOpen, onDelete, onUse }: ProviderCellProps) {
  const { name, kind, source, problem, models } = provider;
  const { words, isProblem } = stateOf(provider, Date.now());
  const isDefault = models.some((model) => model.isDefault);
  const close = () => onOpen(false);
  return (
    <>
      <div className={classes("cell", isOpen && "is-open")}>
        <Icon of={KINDS[kind].icon} className="text-ink-3" />
        <span className="min-w-0 flex-1 basis-40">
          <b className="block truncate" title={name}>
            {name}
          </b>
          <span className={classes("block", isProblem ? "text-danger" : "text-ink-2")}>{words}</span>
        </span>
        {isDefault && <span className="chip on">Default</span>}
        {onUse && (
          <Button look="line" size="small" onClick={onUse}>
            Use it
          </Button>
        )}
        {source === "environment" ? (
          <Button size="small" disabled title="It is set where the server is started">
            Change
          </Button>
        ) : isOpen ? (
          <IconButton label={`Close ${name}`} icon={ChevronUp} onClick={close} />
        ) : (
          <Button look={problem ? "line" : "bare"} size="small" aria-label={`Change ${name}`} onClick={() => onOpen(true)}>
            {problem ? "Enter a new key" : "Change"}
          </Button>
        )}
      </div>
      {isOpen && <ProviderForm kind={kind} provider={provider} onDone={close} onDelete={source === "settings" ? onDelete : undefined} />}
    </>
  );
}
