import { useState } from "react";
import { Trash2 } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { nameProblem, removeVariable, renameVariable } from "../../marking.rules.ts";
import type { TemplateVariable, VariableType } from "../../templates.contract.ts";
import { useEditing } from "./editing.tsx";
import { NumberField } from "./NumberField.tsx";
import { TYPES } from "./types.ts";

type VariableFieldsProps = { variable: TemplateVariable; index: number; onGone: () => void };

export function VariableFields({ variable, index, onGone }: VariableFieldsProps) {
  const { change, errors } = useEditing();
  const { name, label, type, help, isRequired, choices, min, max } = variable;
  const set = (changes: Partial<TemplateVariable>) =>
    change((now) => ({ ...now, variables: now.variables.map((each, at) => (at === index ? { ...each, ...changes } : each)) }));
  return (
    <div className="variable-fields">
      <TextField
        label="What the form calls it"
        value={label}
        maxLength={120}
        onChange={({ currentTarget }) => set({ label: currentTarget.value })}
      />
      <NameField key={name} name={name} index={index} />
      <Field label="Type">
        {(wiring) => <Select {...wiring} value={type} options={TYPES} onChange={(value) => set({ type: value as VariableType })} />}
      </Field>
      {type === "choice" && (
        <Field label="Choices" help="One to a line" error={errors[`variables.${index}.choices`]}>
          {(wiring) => (
            <Textarea
              {...wiring}
              className="input"
              rows={3}
              value={choices.join("\n")}
              onChange={({ currentTarget }) => set({ choices: currentTarget.value.split("\n") })}
              onBlur={() => set({ choices: choices.map((each) => each.trim()).filter(Boolean) })}
            />
          )}
        </Field>
      )}
      {type === "number" && (
        <div className="grid grid-cols-2 gap-2">
          <NumberField label="At least" value={min} onWrite={(value) => set({ min: value })} />
          <NumberField label="At most" value={max} onWrite={(value) => set({ max: value })} />
        </div>
      )}
      <Field label="Default" help={type === "date" ? "Such as 2027-03-14" : "Stands there when nothing is typed"}>
        {(wiring) => (
          <Textarea
            {...wiring}
            className="input"
            rows={1}
            value={variable.default}
            onChange={({ currentTarget }) => set({ default: currentTarget.value })}
          />
        )}
      </Field>
      <TextField label="Help" value={help} maxLength={500} onChange={({ currentTarget }) => set({ help: currentTarget.value })} />
      <label className="check-row">
        <input
          type="checkbox"
          className="check"
          checked={isRequired}
          onChange={({ currentTarget }) => set({ isRequired: currentTarget.checked })}
        />
        Has to be filled in
      </label>
      <Button
        size="small"
        look="red"
        icon={Trash2}
        className="-ms-2 justify-self-start"
        onClick={() => {
          onGone();
          change((now) => removeVariable(now, name));
        }}
      >
        Delete, and put {variable.default ? "its default" : "its label"} back
      </Button>
    </div>
  );
}

/** Renames in the words once it is left. */
function NameField({ name, index }: { name: string; index: number }) {
  const { draft, change, errors } = useEditing();
  const [typed, setTyped] = useState(name);
  const others = draft.variables.filter((_, at) => at !== index);
  const problem = typed === name ? null : nameProblem(typed, others);
  const rename = () => {
    if (typed !== name && !problem) change((now) => renameVariable(now, name, typed));
  };
  return (
    <TextField
      label="Name in the words"
      help={`Stands there as {{${name}}}`}
      error={problem ?? errors[`variables.${index}.name`]}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget }) => setTyped(currentTarget.value.trim())}
      onBlur={rename}
      onKeyDown={(event) => event.key === "Enter" && rename()}
    />
  );
}
