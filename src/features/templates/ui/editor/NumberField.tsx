import { useState } from "react";
import { TextField } from "#src/client/ui/TextField.tsx";

type NumberFieldProps = { label: string; value: number | undefined; onWrite: (value: number | undefined) => void };

/** Empty: no limit. What is no number stays as typed, and changes nothing. */
export function NumberField({ label, value, onWrite }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined ? "" : String(value));
  const isWrong = shown !== "" && read(shown) === undefined;
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      error={isWrong ? "Needs to be a number" : null}
      value={shown}
      onBlur={() => !isWrong && setTyped(null)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (currentTarget.value === "" || read(currentTarget.value) !== undefined) onWrite(read(currentTarget.value));
      }}
    />
  );
}

function read(typed: string): number | undefined {
  const value = Number(typed.trim().replace(",", "."));
  return typed.trim() !== "" && Number.isFinite(value) ? value : undefined;
}
