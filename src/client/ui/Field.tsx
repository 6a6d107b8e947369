import { useId, type ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { Icon } from "./Icon.tsx";

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: string;
  help?: ReactNode;
  /** Stands in help's place. */
  error?: string | null;
  children: (wiring: Wiring) => ReactNode;
};

/** Label above, help below, error in help's place with an icon. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const below = error || help ? `${id}-below` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": below, "aria-invalid": error ? true : undefined })}
      {error ? (
        <span className="err" id={below}>
          <Icon of={CircleAlert} small />
          {error}
        </span>
      ) : (
        help && (
          <span className="help" id={below}>
            {help}
          </span>
        )
      )}
    </div>
  );
}
