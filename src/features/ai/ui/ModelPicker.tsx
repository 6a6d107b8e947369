import { ChevronDown } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ChoiceGroup, ChoiceItem, Choices, Menu } from "#src/client/ui/Menu.tsx";
import { useModels } from "../ai.client.ts";
import type { ModelChoice } from "../ai.contract.ts";

/** `value` and what is chosen: a model's id; null is the server's default, whichever that is. */
type ModelPickerProps = { value: string | null; onChange: (modelId: string | null, model: ModelChoice) => void };

/** What answers, in the composer's bar. A menu where there is more than one. */
export function ModelPicker({ value, onChange }: ModelPickerProps) {
  const { items, chosen } = useModels(value);
  if (!chosen) return null;
  if (items.length === 1) return <span className="who min-w-0 truncate max-[760px]:hidden">{chosen.name}</span>;
  const choose = (id: string) => {
    const model = items.find((each) => each.id === id);
    if (model) onChange(model.isDefault ? null : model.id, model);
  };
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="btn small min-w-0 max-[760px]:!hidden"
          aria-label={`Model: ${chosen.name}`}
          title="What answers here"
        >
          <span className="truncate">{chosen.name}</span>
          <Icon of={ChevronDown} small />
        </button>
      }
    >
      <Choices value={chosen.id} onChange={choose}>
        {[...Map.groupBy(items, ({ provider }) => provider)].map(([provider, models]) => (
          <ChoiceGroup key={provider} label={provider}>
            {models.map((model) => (
              <ChoiceItem key={model.id} value={model.id} detail={detailOf(model)}>
                {model.name}
              </ChoiceItem>
            ))}
          </ChoiceGroup>
        ))}
      </Choices>
    </Menu>
  );
}

/** What there is to know before choosing it. */
function detailOf({ isDefault, isPlanner, readsImages }: ModelChoice): string {
  const facts = [isDefault && "default", isPlanner ? "works by rule, not an AI model" : readsImages && "reads pictures"];
  return facts.filter(Boolean).join(", ");
}
