import type { LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";

/** A picture beside words; never the only label. 16 px, 14 px when small. */
export function Icon({ of: Picture, small, className }: { of: LucideIcon; small?: boolean; className?: string }) {
  return <Picture className={classes("icon", small && "s", className)} aria-hidden="true" />;
}
