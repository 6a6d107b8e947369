import { useId } from "react";
import { useDocument } from "./EditorProvider.tsx";
import { InkField } from "./InkField.tsx";

type PanelFieldProps = { label: string; value: string; error: string | undefined; onWrite: (value: string) => void };

/** A text in the panel: its label above, what is wrong below. */
export function PanelField({ label, value, error, onWrite }: PanelFieldProps) {
  const id = useId();
  const { save } = useDocument();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs text-ink-2">
        {label}
      </label>
      <InkField id={id} className="input" value={value} error={error} onWrite={onWrite} onBlur={save} />
    </div>
  );
}
