import { NameField } from "#src/client/ui/NameField.tsx";
import { useProjectActions } from "../projects.client.ts";
import { PROJECT_NAME_MAX } from "../projects.contract.ts";

/** In the list, above the others. */
export function NewProject({ onMade, onDone }: { onMade: (projectId: string) => void; onDone: () => void }) {
  const { create } = useProjectActions();
  return (
    <NameField
      label="Name of the new project"
      placeholder="Name, then Enter"
      value=""
      max={PROJECT_NAME_MAX}
      onName={(name) => onMade(create(name))}
      onDone={onDone}
    />
  );
}
