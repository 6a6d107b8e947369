import type { ReactNode } from "react";
import { Dialog as Base } from "@base-ui/react/dialog";

type DrawerProps = { side: "start" | "end"; label: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** A column that floats because there is no room for it. */
export function Drawer({ side, label, isOpen, onClose, children }: DrawerProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim appear" />
        <Base.Popup className={`drawer appear ${side}`} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
