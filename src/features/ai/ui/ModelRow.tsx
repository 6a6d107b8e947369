import type { ModelDraft } from "./provider-draft.ts";

type ModelRowProps = {
  model: ModelDraft;
  /** The radio buttons of one table. */
  group: string;
  error: string | undefined;
  onChange: (changes: Partial<ModelDraft>) => void;
};

export function ModelRow({ model, group, error, onChange }: ModelRowProps) {
  const { name } = model;
  const number = (key: "contextTokens" | "inputPrice" | "outputPrice", label: string, placeholder: string) => (
    <td data-label={label}>
      <input
        className="input quiet"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        aria-label={`${label}, ${name}`}
        placeholder={placeholder}
        value={model[key]}
        onChange={(event) => onChange({ [key]: event.currentTarget.value })}
      />
    </td>
  );
  return (
    <tr>
      <td>
        <label className="check-row">
          <input
            type="checkbox"
            className="check"
            aria-label={`${name} may be chosen`}
            checked={model.isAllowed}
            onChange={({ currentTarget: { checked } }) => onChange({ isAllowed: checked, ...(!checked && { isDefault: false }) })}
          />
          <span className="min-w-0 break-words">
            {name}
            {model.readsImages && <span className="text-xs text-ink-3"> reads pictures</span>}
            {error && <span className="block text-xs text-danger">{error}</span>}
          </span>
        </label>
      </td>
      <td>
        <label className="check-row">
          <input
            type="radio"
            className="radio check"
            name={group}
            aria-label={`Default: ${name}`}
            checked={model.isDefault}
            onChange={() => onChange({ isDefault: true })}
          />
          <span className="min-[761px]:hidden">Default</span>
        </label>
      </td>
      {number("contextTokens", "Reads at once", "not known")}
      {number("inputPrice", "In", "0")}
      {number("outputPrice", "Out", "0")}
    </tr>
  );
}
