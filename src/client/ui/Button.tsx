import type { ComponentProps } from "react";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type Look = "bare" | "line" | "fill" | "stop" | "red";

export type ButtonProps = ComponentProps<"button"> & {
  /** One `fill` in a column, dialog or popover; the next is `line`; the rest are bare text. */
  look?: Look;
  size?: "small" | "tall";
  wide?: boolean;
  icon?: LucideIcon;
  /** Keeps its place and takes no second click. */
  busy?: boolean;
};

export function Button({ look = "bare", size, wide, icon, busy, className, children, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classes("btn", look !== "bare" && look, size, wide && "wide", className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon of={icon} small={size === "small"} />}
      {children}
    </button>
  );
}
