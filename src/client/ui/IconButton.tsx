import type { ComponentProps } from "react";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

export type IconButtonProps = ComponentProps<"button"> & { label: string; icon: LucideIcon; small?: boolean };

export function IconButton({ label, icon, small, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={classes("icon-btn", className)}>
      <Icon of={icon} small={small} />
    </button>
  );
}
