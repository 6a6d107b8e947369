import { useId } from "react";
import { CircleAlert } from "lucide-react";
import { classes } from "#src/client/ui/classes.ts";
import { Field } from "#src/client/ui/Field.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import type { TemplateVariable } from "../../templates.contract.ts";

type ValueFieldProps = {
  variable: TemplateVariable;
  /** Undefined: nothing was typed, and the default stands there. */
  value: string | undefined;
  error: string | undefined;
  onWrite: (value: string) => void;
  onLeave: () => void;
};

/** One variable of the form, by its type. */
export function ValueField({ variable, value, error, onWrite, onLeave }: ValueFieldProps) {
  const { type, choices } = variable;
  if (type === "choice" && choices.length <= 3 && choices.join("").length <= 40)
    return <RadioField {...{ variable, value, error, onWrite, onLeave }} />;
  const label = labelOf(variable);
  const shown = value ?? variable.default;
  return (
    <div className={classes(type === "long-text" && "wide")}>
      <Field label={label} help={helpOf(variable)} error={error}>
        {(wiring) => {
          const common = {
            ...wiring,
            "aria-required": variable.isRequired || undefined,
            className: classes("input", error && "bad"),
            onBlur: onLeave,
          };
          if (type === "long-text")
            return (
              <Textarea
                {...common}
                rows={2}
                dir="auto"
                placeholder={variable.default}
                value={shown}
                onChange={(event) => onWrite(event.currentTarget.value)}
              />
            );
          if (type === "choice")
            return (
              <select {...common} value={shown} onChange={(event) => onWrite(event.currentTarget.value)}>
                {!choices.includes(shown) && <option value={shown}>{shown || "Choose…"}</option>}
                {choices.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            );
          return (
            <input
              {...common}
              type={type === "date" ? "date" : "text"}
              inputMode={type === "number" ? "decimal" : undefined}
              dir="auto"
              autoComplete="off"
              placeholder={variable.default}
              value={shown}
              onChange={(event) => onWrite(event.currentTarget.value)}
            />
          );
        }}
      </Field>
    </div>
  );
}

/** A few short choices, all in view. */
function RadioField({ variable, value, error, onWrite, onLeave }: ValueFieldProps) {
  const id = useId();
  const shown = value ?? variable.default;
  const help = helpOf(variable);
  return (
    <div className="field">
      <span id={`${id}-label`} className="font-label">
        {labelOf(variable)}
      </span>
      <div
        role="radiogroup"
        className="flex min-h-(--height-control) flex-wrap items-center gap-x-4"
        aria-labelledby={`${id}-label`}
        aria-describedby={error || help ? `${id}-below` : undefined}
        aria-invalid={error ? true : undefined}
      >
        {variable.choices.map((each) => (
          <label key={each} className="flex min-h-6 items-center gap-2 touch:min-h-11">
            <input
              type="radio"
              className="check"
              name={id}
              checked={shown === each}
              data-wrong={error ? "" : undefined}
              onBlur={onLeave}
              onChange={() => onWrite(each)}
            />
            {each}
          </label>
        ))}
      </div>
      {error ? (
        <span className="err" id={`${id}-below`}>
          <Icon of={CircleAlert} small />
          {error}
        </span>
      ) : (
        help && (
          <span className="help" id={`${id}-below`}>
            {help}
          </span>
        )
      )}
    </div>
  );
}

const labelOf = ({ label, name, isRequired }: TemplateVariable) => `${label || name}${isRequired ? "" : " (optional)"}`;

function helpOf({ help, type, min, max }: TemplateVariable): string {
  const range =
    type !== "number" || (min === undefined && max === undefined)
      ? ""
      : min !== undefined && max !== undefined
        ? `${min} to ${max}`
        : min === undefined
          ? `At most ${max}`
          : `At least ${min}`;
  return [help, range].filter(Boolean).join(", ");
}
