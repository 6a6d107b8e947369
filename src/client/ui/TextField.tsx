import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { Field } from "./Field.tsx";

type TextFieldProps = Omit<ComponentProps<"input">, "size"> & {
  label: string;
  help?: ReactNode;
  error?: string | null;
  size?: "tall";
};

export function TextField({ label, help, error, size, ...rest }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(wiring) => <input {...rest} {...wiring} className={classes("input", size, error && "bad")} />}
    </Field>
  );
}
