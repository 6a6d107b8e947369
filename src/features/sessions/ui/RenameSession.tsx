import { NameField } from "#src/client/ui/NameField.tsx";
import { useSessionActions } from "../sessions.client.ts";
import { type Session, TITLE_MAX } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";

export function RenameSession({ session, onDone }: { session: Session; onDone: () => void }) {
  const { update } = useSessionActions();
  return (
    <NameField
      label="Name of the conversation"
      value={nameOf(session)}
      max={TITLE_MAX}
      onName={(title) => update({ id: session.id, title }, `Rename to “${title}”`)}
      onDone={onDone}
    />
  );
}
