import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from "react";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";

const TemplatesDialog = lazy(() => import("./TemplatesDialog.tsx").then((module) => ({ default: module.TemplatesDialog })));

const Context = createContext<(templateId?: string) => void>(() => undefined);

/** Opens the Templates dialog from anywhere, with one of them chosen. */
export const useOpenTemplates = () => useContext(Context);

export function TemplatesProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const [chosenId, setChosen] = useState<string | null>(null);
  const open = useCallback((templateId?: string) => {
    if (templateId) setChosen(templateId);
    setOpened(true);
    setOpen(true);
  }, []);
  useShortcuts({ T: () => open() }, { isFrame: true });
  return (
    <Context value={open}>
      {children}
      {wasOpened && (
        <Suspense>
          <TemplatesDialog isOpen={isOpen} onClose={() => setOpen(false)} chosenId={chosenId} onChoose={setChosen} />
        </Suspense>
      )}
    </Context>
  );
}
