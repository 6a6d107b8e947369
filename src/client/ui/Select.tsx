import type { ComponentProps } from "react";

type SelectProps = Omit<ComponentProps<"select">, "onChange"> & {
  /** Reads as text among facts; shows its edge on hover and focus. */
  bare?: boolean;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
};

export function Select({ options, onChange, bare, ...rest }: SelectProps) {
  return (
    <select {...rest} className={bare ? "bare-select" : "input quiet"} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
