import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from "react";
import { useParams } from "@tanstack/react-router";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";

const DraftsDialog = lazy(() => import("./DraftsDialog.tsx").then((module) => ({ default: module.DraftsDialog })));

const Context = createContext<() => void>(() => undefined);

/** Opens the Drafts dialog from anywhere. */
export const useOpenDrafts = () => useContext(Context);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const { sessionId } = useParams({ strict: false });
  const open = useMemo(
    () => () => {
      setOpened(true);
      setOpen(true);
    },
    [],
  );
  useShortcuts({ D: open }, { isFrame: true });
  return (
    <Context value={open}>
      {children}
      {wasOpened && (
        <Suspense>
          <DraftsDialog isOpen={isOpen} onClose={() => setOpen(false)} sessionId={sessionId} />
        </Suspense>
      )}
    </Context>
  );
}
