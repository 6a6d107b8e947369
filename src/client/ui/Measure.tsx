import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

type MeasureProps = ComponentProps<"div"> & { as?: "div" | "article" | "section"; margin?: ReactNode; marginClass?: string };

/** Text in its measure; everything about it in the margin at the start side. */
export function Measure({ as: Tag = "div", margin, marginClass, className, children, ...rest }: MeasureProps) {
  return (
    <Tag {...rest} className={classes("mm", className)}>
      <div className={classes("mg", marginClass)}>{margin}</div>
      {children}
    </Tag>
  );
}
