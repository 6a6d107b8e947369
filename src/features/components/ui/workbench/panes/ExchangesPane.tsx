import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import type { Interaction } from "../../../components.contract.ts";
import { ExchangesList } from "../../exchanges/ExchangesList.tsx";
import { RepeatDialog } from "../ask/RepeatDialog.tsx";
import { useWorkbench } from "../workbench-state.tsx";

/** What was asked about the conversation's components, and what came of it. */
export function ExchangesPane() {
  const { component, setViewed } = useWorkbench();
  const [repeated, setRepeated] = useState<Interaction | null>(null);
  const navigate = useNavigate();
  if (component.sessionId === null)
    return <p className="p-4 text-ink-2">What was asked about it went with its conversation. Asking for a change begins a new one.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Exchanges">
      <ExchangesList
        sessionId={component.sessionId}
        onAgain={setRepeated}
        onVersion={({ id, version }) => {
          if (id !== component.id) void navigate({ to: "/k/$componentId", params: { componentId: id } });
          else setViewed(version === component.version ? null : version);
        }}
      />
      {repeated && <RepeatDialog interaction={repeated} onClose={() => setRepeated(null)} />}
    </div>
  );
}
