import type { ComponentProps } from "react";

type SelectProps = Omit<ComponentProps<"select">, "onChange"> & { options: { value: string; label: string }[]; onChange: (value: string) => void };

export function Select({ options, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} className="input quiet" onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
