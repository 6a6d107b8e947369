import type { ReactElement, ReactNode } from "react";
import { Popover as Base } from "@base-ui/react/popover";
import { X } from "lucide-react";
import { IconButton } from "./IconButton.tsx";

/** Closes the popover around it when it is pressed: for the links in it. */
export const ClosesPopover = ({ children }: { children: ReactElement }) => <Base.Close render={children} nativeButton={false} />;

type PopoverProps = {
  trigger: ReactElement;
  icon?: ReactNode;
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function Popover({ trigger, icon, title, actions, children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-30" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <Base.Popup className="pop appear">
            <header>
              {icon}
              <Base.Title render={<b className="flex-1" />}>{title}</Base.Title>
              {actions}
              <Base.Close render={<IconButton label="Close" icon={X} />} />
            </header>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
