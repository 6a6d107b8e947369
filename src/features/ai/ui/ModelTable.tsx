import { useId, useState } from "react";
import { Plus, Search } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { MODEL_NAME_MAX } from "../ai.contract.ts";
import { ModelRow } from "./ModelRow.tsx";
import { type ModelDraft, newModel } from "./provider-draft.ts";

type ModelTableProps = { models: ModelDraft[]; errors: Record<string, string>; onChange: (models: ModelDraft[]) => void };

const MANY = 12;
const SHOWN = 60;

/** Which models people may choose, and which one answers when nobody chose. */
export function ModelTable({ models, errors, onChange }: ModelTableProps) {
  const [filter, setFilter] = useState("");
  const group = useId();
  const words = filter.trim().toLocaleLowerCase();
  const found = models.map((model, index) => ({ model, index })).filter(({ model }) => model.name.toLocaleLowerCase().includes(words));
  const shown = found.slice(0, SHOWN);
  const set = (index: number, changes: Partial<ModelDraft>) =>
    onChange(
      models.map((model, each) => {
        if (each === index) return { ...model, ...changes, isAllowed: changes.isDefault ? true : (changes.isAllowed ?? model.isAllowed) };
        return changes.isDefault ? { ...model, isDefault: false } : model;
      }),
    );
  return (
    <section aria-label="Models">
      <div className="flex flex-wrap items-center gap-2 pb-2">
        <h2 className="flex-1 font-label">Models</h2>
        {models.length > MANY && (
          <span className="input quiet !w-52">
            <Icon of={Search} />
            <input
              aria-label="Filter models"
              placeholder="Filter"
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          </span>
        )}
      </div>
      {models.length === 0 ? (
        <p className="text-ink-3">None known yet. Test the connection to list them, or name one.</p>
      ) : (
        <div className="max-h-96 overflow-auto" tabIndex={0} role="region" aria-label="List of models">
          <table>
            <thead>
              <tr>
                <th scope="col">May be chosen</th>
                <th scope="col">Default</th>
                <th scope="col">Reads at once, tokens</th>
                <th scope="col">$ a million, in</th>
                <th scope="col">$ a million, out</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ model, index }) => (
                <ModelRow
                  key={model.name}
                  model={model}
                  group={group}
                  error={
                    errors[`models.${index}.contextTokens`] ?? errors[`models.${index}.inputPrice`] ?? errors[`models.${index}.outputPrice`]
                  }
                  onChange={(changes) => set(index, changes)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > shown.length && <p className="pt-2 text-xs text-ink-3">{found.length - shown.length} more: filter by name.</p>}
      {words && found.length === 0 && <p className="pt-2 text-ink-3">No model has “{filter.trim()}” in its name.</p>}
      {errors.models && <p className="pt-2 text-xs text-danger">{errors.models}</p>}
      <AddModel names={models.map(({ name }) => name)} onAdd={(name) => onChange([...models, newModel(name, true)])} />
    </section>
  );
}

/** For servers that do not list what they have. */
function AddModel({ names, onAdd }: { names: string[]; onAdd: (name: string) => void }) {
  const [text, setText] = useState("");
  const name = text.trim();
  const isKnown = names.includes(name);
  const add = () => {
    if (!name || isKnown) return;
    onAdd(name);
    setText("");
  };
  return (
    <div className="flex flex-wrap items-center gap-2 pt-2">
      <input
        className="input quiet !w-52"
        aria-label="Name of another model"
        placeholder="Name of another model"
        autoComplete="off"
        spellCheck={false}
        maxLength={MODEL_NAME_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="small" icon={Plus} onClick={add}>
        Add
      </Button>
      {isKnown && <span className="text-xs text-ink-3">It is in the list.</span>}
    </div>
  );
}
