import { useRef, type ReactNode } from "react";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  count?: ReactNode;
  size?: "narrow" | "big";
  /** Beside the title, before the close button. */
  tools?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** For choosing and short forms. Esc closes, focus returns, a sheet from below when narrow. */
export function Dialog({ isOpen, onClose, title, count, size, tools, footer, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  // The close button comes first in the order, but is not what one came for; with a finger, a field would bring up the keyboard.
  const firstField = (how: string) =>
    (how === "touch" ? null : popup.current?.querySelector<HTMLElement>("input, textarea, select")) ?? popup.current;
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim appear" />
        <Base.Viewport className={classes("dialog-place", size === "big" && "big")}>
          <Base.Popup ref={popup} initialFocus={firstField} className={classes("dialog appear", size)}>
            <header>
              <Base.Title>{title}</Base.Title>
              <span className="flex-1 text-ink-3">{count}</span>
              {tools}
              <Base.Close render={<IconButton label="Close" icon={X} />} />
            </header>
            {children}
            {footer && <footer>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
