import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { Drawer } from "./Drawer.tsx";
import { usePanelColumn, useSideColumn } from "./preferences.ts";
import { useMedia } from "./use-media.ts";
import { useShortcuts } from "./use-shortcuts.ts";

type Column = { isShown: boolean; isFloating: boolean; show: (next: boolean) => void };
type ColumnsState = { side: Column; panel: Column };

const Context = createContext<ColumnsState | null>(null);

export function useColumns(): ColumnsState {
  const state = useContext(Context);
  if (!state) throw new Error("useColumns needs <Columns> around it");
  return state;
}

/** A column stands beside the work where there is room, and floats over it where there is none. */
function useColumn(tooNarrow: string, [isOpen, setOpen]: [boolean, (next: boolean) => void]): Column {
  const isFloating = useMedia(tooNarrow);
  const [isFloatingOpen, setFloatingOpen] = useState(false);
  useEffect(() => setFloatingOpen(false), [isFloating]);
  return useMemo(
    () => (isFloating ? { isShown: isFloatingOpen, isFloating, show: setFloatingOpen } : { isShown: isOpen, isFloating, show: setOpen }),
    [isFloating, isFloatingOpen, isOpen, setOpen],
  );
}

type ColumnsProps = { sideLabel: string; sideContent: ReactNode; hasPanel: boolean; children: ReactNode };

/** Where to go | the work | about the work. */
export function Columns({ sideLabel, sideContent, hasPanel, children }: ColumnsProps) {
  const side = useColumn("(max-width: 760px)", useSideColumn());
  const panel = useColumn("(max-width: 1180px)", usePanelColumn());
  useShortcuts({ "[": () => side.show(!side.isShown), "]": hasPanel && (() => panel.show(!panel.isShown)) }, { isFrame: true });
  const state = useMemo(() => ({ side, panel }), [side, panel]);
  const isSideBeside = side.isShown && !side.isFloating;
  return (
    <Context value={state}>
      <a className="skip" href="#work">
        Skip to the work
      </a>
      <div className="app">
        {isSideBeside && (
          <nav className="side" aria-label={sideLabel} data-keys="J K">
            {sideContent}
          </nav>
        )}
        {children}
      </div>
      {side.isFloating && (
        <Drawer side="start" label={sideLabel} isOpen={side.isShown} onClose={() => side.show(false)}>
          <nav className="side" aria-label={sideLabel} data-keys="J K">
            {sideContent}
          </nav>
        </Drawer>
      )}
    </Context>
  );
}

export function Main({ children }: { children: ReactNode }) {
  return (
    <main className="main" id="work" tabIndex={-1}>
      {children}
    </main>
  );
}

export function Panel({ label, children }: { label: string; children: ReactNode }) {
  const { panel } = useColumns();
  const column = (
    <aside className="panel" aria-label={label}>
      {children}
    </aside>
  );
  if (!panel.isFloating) return panel.isShown ? column : null;
  return (
    <Drawer side="end" label={label} isOpen={panel.isShown} onClose={() => panel.show(false)}>
      {column}
    </Drawer>
  );
}
