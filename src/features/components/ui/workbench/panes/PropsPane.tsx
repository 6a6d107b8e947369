import { useState } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { classes } from "#src/client/ui/classes.ts";
import type { PropField } from "../../../components.contract.ts";
import { useWorkbench } from "../workbench-state.tsx";
import { parseProp, textOf, withProp } from "./prop-values.ts";

/** What the component can be given. A change is drawn at once, and stays in this preview. */
export function PropsPane() {
  const { shown, props, setProps } = useWorkbench();
  /** Makes the fields anew. */
  const [round, setRound] = useState(0);
  const fields = shown?.props ?? [];
  if (fields.length === 0)
    return (
      <div className="p-4 text-ink-2">
        <p>This component declares no props.</p>
        <p className="mt-2 text-xs text-ink-3">
          Write them as parameters, such as <code>{'({ title = "Quiz", rounds = 5 })'}</code>, and they can be tried out here.
        </p>
      </div>
    );
  return (
    <div className="scroll wb-props">
      {fields.map((field) => (
        <PropInput
          key={`${round} ${field.name} ${field.type}`}
          field={field}
          value={props[field.name] ?? field.default}
          onValue={(value) => setProps((now) => withProp(now, field, value))}
        />
      ))}
      <div className="flex items-center gap-2">
        <span className="flex-1 text-xs text-ink-3">They are tried out in this preview; the code keeps its own.</span>
        <Button
          look="line"
          size="small"
          onClick={() => {
            setProps({});
            setRound((now) => now + 1);
          }}
        >
          Reset
        </Button>
      </div>
    </div>
  );
}

type PropInputProps = { field: PropField; value: unknown; onValue: (value: unknown) => void };

function PropInput({ field, value, onValue }: PropInputProps) {
  const [text, setText] = useState(() => textOf(value, field));
  const parsed = parseProp(text, field);
  const error = "problem" in parsed ? parsed.problem : null;
  const change = (next: string) => {
    setText(next);
    const result = parseProp(next, field);
    if ("value" in result) onValue(result.value);
  };
  if (field.type === "boolean")
    return (
      <label className="check-row">
        <input type="checkbox" className="check" checked={value === true} onChange={(event) => onValue(event.currentTarget.checked)} />
        <span>{field.name}</span>
      </label>
    );
  if (field.type === "choice")
    return (
      <Field label={field.name}>
        {(wiring) => (
          <Select
            {...wiring}
            value={text}
            options={(field.options ?? []).map((option) => ({ value: option, label: option }))}
            onChange={change}
          />
        )}
      </Field>
    );
  if (field.type === "json")
    return (
      <Field label={field.name} help="As JSON" error={error}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            className={classes("input wb-json", error && "bad")}
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
    );
  return (
    <TextField
      label={field.name}
      error={error}
      value={text}
      inputMode={field.type === "number" ? "decimal" : undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
