import { useId, useState } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { freeName, nameProblem } from "../../marking.rules.ts";
import type { TemplateVariable, VariableType } from "../../templates.contract.ts";
import type { Chosen } from "./use-chosen.ts";
import { TYPES } from "./types.ts";

type MarkDialogProps = {
  chosen: Chosen;
  places: number;
  others: readonly TemplateVariable[];
  onMark: (variable: TemplateVariable, isEverywhere: boolean) => void;
  onClose: () => void;
};

/** What the selected words are called in the form. */
export function MarkDialog({ chosen: { text }, places, others, onMark, onClose }: MarkDialogProps) {
  const [label, setLabel] = useState(() =>
    text.length <= 30 && !text.includes("\n") ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : "",
  );
  const [name, setName] = useState<string | null>(null);
  const [type, setType] = useState<VariableType>(() => guessType(text));
  const [where, setWhere] = useState<"all" | "here">("all");
  const form = useId();
  const [wasSent, setSent] = useState(false);
  const used = name ?? freeName(label || text, others);
  const problem = nameProblem(used, others);

  function send() {
    setSent(true);
    if (problem) return document.querySelector<HTMLElement>(".dialog [aria-invalid=true]")?.focus();
    const choices = type === "choice" ? [text.trim().slice(0, 200)] : [];
    onMark({ name: used, label: label.trim(), type, default: text, help: "", isRequired: true, choices }, where === "all" && places > 1);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Make it a variable"
      size="narrow"
      footer={
        <>
          <span className="words flex-1 text-xs text-ink-3">Its default is what stands there now. The panel has the rest.</span>
          <Button look="fill" type="submit" form={form}>
            Make it a variable
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4 px-5 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="result max-h-30 overflow-auto whitespace-pre-wrap">{text}</p>
        <TextField
          label="What the form calls it"
          value={label}
          maxLength={120}
          autoComplete="off"
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        <div className="template-form">
          <TextField
            label="Name in the words"
            help={`Stands there as {{${used}}}`}
            error={wasSent || name !== null ? problem : null}
            value={used}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Field label="Type">
            {(wiring) => <Select {...wiring} value={type} options={TYPES} onChange={(value) => setType(value as VariableType)} />}
          </Field>
        </div>
        {places > 1 && (
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-label">Where</span>
            <Segmented
              label="Where"
              value={where}
              onChange={setWhere}
              options={[
                { value: "all", label: `All ${places} places` },
                { value: "here", label: "Only here" },
              ]}
            />
          </div>
        )}
      </form>
    </Dialog>
  );
}

function guessType(text: string): VariableType {
  if (/^\d+([.,]\d+)?$/.test(text)) return "number";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return "date";
  return text.length > 60 || text.includes("\n") ? "long-text" : "text";
}
