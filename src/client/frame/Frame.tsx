import { useState, type ReactNode } from "react";
import { DraftsProvider } from "#src/features/lessons/ui/drafts/DraftsProvider.tsx";
import { TemplatesProvider } from "#src/features/templates/ui/TemplatesProvider.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";

/** What every signed-in page has around it. */
export function Frame({ children }: { children: ReactNode }) {
  const [areShortcutsShown, showShortcuts] = useState(false);
  useShortcuts({ "?": () => showShortcuts(true) }, { isFrame: true });
  return (
    <DraftsProvider>
      <TemplatesProvider>
        {children}
        <ShortcutsDialog isOpen={areShortcutsShown} onClose={() => showShortcuts(false)} />
      </TemplatesProvider>
    </DraftsProvider>
  );
}
