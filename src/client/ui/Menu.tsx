import type { ReactElement, ReactNode } from "react";
import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight, type LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type MenuProps = { trigger: ReactElement; head?: ReactNode; align?: "start" | "end"; side?: "top" | "bottom"; children: ReactNode };

export function Menu({ trigger, head, align = "end", side = "bottom", children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal role="region" aria-label="Menu">
        <Base.Positioner className="z-30" align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu appear">
            {head && <div className="menu-head">{head}</div>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = { icon: LucideIcon; danger?: boolean; disabled?: boolean; onChoose: () => void; children: string };

export function MenuItem({ icon, danger, disabled, onChoose, children }: MenuItemProps) {
  return (
    <Base.Item className={classes("row", danger && "danger")} disabled={disabled} onClick={onChoose}>
      <Icon of={icon} />
      {children}
    </Base.Item>
  );
}

/** A menu behind an item. */
export function Submenu({ icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="row">
        <Icon of={icon} />
        <span className="flex-1">{label}</span>
        <Icon of={ChevronRight} small />
      </Base.SubmenuTrigger>
      <Base.Portal role="region" aria-label={label}>
        <Base.Positioner className="z-30" align="start" sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu appear">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

/** One of several: the chosen one has a check mark. */
export function Choices({ value, onChange, children }: { value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onChange(String(next))}>
      {children}
    </Base.RadioGroup>
  );
}

export function ChoiceGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="group-title">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function ChoiceItem({ value, detail, children }: { value: string; detail?: string; children: string }) {
  return (
    <Base.RadioItem className="row choice" value={value} closeOnClick label={children}>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{children}</span>
        {detail && <span className="block truncate text-xs text-ink-3">{detail}</span>}
      </span>
      <Base.RadioItemIndicator keepMounted={false}>
        <Icon of={Check} />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}
