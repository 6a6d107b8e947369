import { useId } from "react";
import { CircleAlert } from "lucide-react";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { editAt, type Path, textAt } from "../../marking.rules.ts";
import { useEditing } from "./editing.tsx";

type WordsFieldProps = { path: Path; label: string; className: string; placeholder?: string; isLine?: boolean; error?: string | undefined };

/** One text of the template. What is selected in it can be made a variable. */
export function WordsField({ path, label, className, placeholder, isLine, error }: WordsFieldProps) {
  const { draft, change, settle } = useEditing();
  const below = useId();
  return (
    <div className="min-w-0 flex-1">
      <Textarea
        data-words={path.join("/")}
        id={`words-${path.join(".")}`}
        className={classes("ink", className, error && "bad")}
        dir="auto"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? below : undefined}
        placeholder={placeholder}
        value={textAt(draft, path) ?? ""}
        onBlur={settle}
        onChange={({ currentTarget: { value } }) =>
          change((now) => editAt(now, path, () => (isLine ? value.replace(/\s*\n\s*/g, " ") : value)))
        }
      />
      {error && (
        <span id={below} className="field-error" role="alert">
          <Icon of={CircleAlert} small />
          {error}
        </span>
      )}
    </div>
  );
}
