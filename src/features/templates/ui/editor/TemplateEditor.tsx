import { useState } from "react";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Template } from "../../templates.contract.ts";
import { EditingProvider } from "./editing.tsx";
import { MarkBar } from "./MarkBar.tsx";
import { NewerNotice } from "./NewerNotice.tsx";
import { OlderVersion } from "./OlderVersion.tsx";
import { TemplateBar } from "./TemplateBar.tsx";
import { TemplateOutline } from "./TemplateOutline.tsx";
import { TemplatePanel } from "./TemplatePanel.tsx";
import { TemplatePaper } from "./TemplatePaper.tsx";
import { useChosen } from "./use-chosen.ts";
import { useTemplateDraft } from "./use-template-draft.ts";

export function TemplateEditor({ template, stored }: { template: Template; stored: Template | undefined }) {
  const { user } = useWorkspace();
  const draft = useTemplateDraft(template, stored);
  const [chosen, choose] = useChosen();
  /** An older version that is being read. */
  const [older, showOlder] = useState<number | null>(null);
  const isOwner = template.userId === user.id;
  const save = () => {
    if (!draft.save()) requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  useShortcuts({ "Ctrl+S": save, "Ctrl+Enter": save });
  if (!draft.isLoaded) return null;
  return (
    <EditingProvider value={{ ...draft, template, isStored: stored !== undefined, isOwner, chosen, choose }}>
      <Columns sideLabel="Template" sideContent={<TemplateOutline />} hasPanel>
        <Main>
          <TemplateBar onSave={save} />
          <NewerNotice />
          {older === null ? (
            <>
              <TemplatePaper />
              <MarkBar />
            </>
          ) : (
            <OlderVersion version={older} onLeave={() => showOlder(null)} />
          )}
        </Main>
        <TemplatePanel older={older} onOlder={showOlder} />
      </Columns>
    </EditingProvider>
  );
}
