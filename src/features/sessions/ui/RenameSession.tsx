import { useState } from "react";
import { useSessionActions } from "../sessions.client.ts";
import type { Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";

/** In the row's place. Enter and leaving keep the new name, Esc the old one. */
export function RenameSession({ session, onDone }: { session: Session; onDone: () => void }) {
  const [title, setTitle] = useState(nameOf(session));
  const { update } = useSessionActions();
  const finish = () => {
    const name = title.trim();
    if (name && name !== session.title) update({ id: session.id, title: name }, `Rename to “${name}”`);
    onDone();
  };
  return (
    <input
      className="input !min-h-8 !py-1"
      aria-label="Name of the conversation"
      autoFocus
      maxLength={200}
      value={title}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") finish();
        if (event.key === "Escape") onDone();
      }}
    />
  );
}
