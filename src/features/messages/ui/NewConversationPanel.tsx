import { FilePen } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { DraftsRow } from "#src/features/lessons/ui/drafts/DraftsRow.tsx";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import { SessionFacts } from "#src/features/sessions/ui/SessionFacts.tsx";

export function NewConversationPanel({
  mode,
  language,
  onLanguage,
}: {
  mode: Mode;
  language: string;
  onLanguage: (language: string) => void;
}) {
  return (
    <PanelFrame label="About this conversation" title="This conversation">
      <section>
        <Button look="fill" wide icon={FilePen} disabled>
          Make a lesson
        </Button>
        <p className="text-xs text-ink-3">Available once there is something to draw on.</p>
        <DraftsRow />
      </section>
      <SessionFacts mode={mode} language={language} onLanguage={onLanguage} />
    </PanelFrame>
  );
}
