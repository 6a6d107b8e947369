import { useState, type ComponentProps, type ReactNode } from "react";
import { Eye, EyeOff } from "lucide-react";
import { classes } from "./classes.ts";
import { Field } from "./Field.tsx";
import { IconButton } from "./IconButton.tsx";

type PasswordFieldProps = Omit<ComponentProps<"input">, "size" | "type"> & {
  label: string;
  help?: ReactNode;
  error?: string | null;
  size?: "tall";
  /** What the button shows and hides. */
  noun?: string;
};

export function PasswordField({ label, help, error, size, noun = "password", ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} help={help} error={error}>
      {(wiring) => (
        <div className={classes("input", size, error && "bad")}>
          <input {...rest} {...wiring} type={isShown ? "text" : "password"} />
          <IconButton label={`${isShown ? "Hide" : "Show"} ${noun}`} icon={isShown ? EyeOff : Eye} onClick={() => setShown(!isShown)} />
        </div>
      )}
    </Field>
  );
}
