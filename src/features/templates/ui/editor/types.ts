import type { VariableType } from "../../templates.contract.ts";

export const TYPES: { value: VariableType; label: string }[] = [
  { value: "text", label: "Text" },
  { value: "long-text", label: "Long text" },
  { value: "number", label: "Number" },
  { value: "date", label: "Date" },
  { value: "choice", label: "Choice" },
];

export const typeWords = (type: VariableType) => TYPES.find(({ value }) => value === type)!.label;
