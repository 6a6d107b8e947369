import { FilePen } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { ComponentsRow } from "#src/features/components/ui/panel/ComponentsRow.tsx";
import { DraftsRow } from "#src/features/lessons/ui/drafts/DraftsRow.tsx";
import { SessionFacts, type SessionFactsProps } from "#src/features/sessions/ui/SessionFacts.tsx";
import { TemplatesRow } from "#src/features/templates/ui/TemplatesRow.tsx";

export function NewConversationPanel(facts: SessionFactsProps) {
  return (
    <PanelFrame label="About this conversation" title="This conversation">
      <section>
        <Button look="fill" wide icon={FilePen} disabled>
          Make a lesson
        </Button>
        <p className="text-xs text-ink-3">Available once there is something to draw on.</p>
        <DraftsRow />
        <TemplatesRow />
        <ComponentsRow />
      </section>
      <SessionFacts {...facts} />
    </PanelFrame>
  );
}
