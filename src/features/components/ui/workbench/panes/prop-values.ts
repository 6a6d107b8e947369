import type { PropField } from "../../../components.contract.ts";

/** What a field of the form holds as text. */
export const textOf = (value: unknown, { type }: PropField): string =>
  value === undefined ? "" : type === "json" ? JSON.stringify(value, null, 2) : String(value);

export type Parsed = { value: unknown } | { problem: string };

/** The value of a field's text. An empty field of a prop without a default leaves the prop out (`undefined`). */
export function parseProp(text: string, field: PropField): Parsed {
  if (field.type === "text" || field.type === "choice") return { value: text };
  if (text.trim() === "") return { value: undefined };
  if (field.type === "number") {
    const value = Number(text.replace(",", "."));
    return Number.isFinite(value) ? { value } : { problem: "Needs a number, such as 12 or 0.5" };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'Needs JSON, such as ["one", "two"]' };
  }
}

/** Without what is as the component declares it. */
export function withProp(props: Record<string, unknown>, field: PropField, value: unknown): Record<string, unknown> {
  const { [field.name]: _, ...others } = props;
  const isDefault = value === undefined || JSON.stringify(value) === JSON.stringify(field.default);
  return isDefault ? others : { ...others, [field.name]: value };
}
