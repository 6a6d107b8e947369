import type { ComponentProps, ReactNode } from "react";
import { createLink } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type RowContent = { icon?: LucideIcon; lead?: ReactNode; text: string; fact?: ReactNode };

const content = ({ icon, lead, text, fact }: RowContent) => (
  <>
    {icon && <Icon of={icon} />}
    {lead}
    <span className="truncate" title={text}>
      {text}
    </span>
    {fact !== undefined && <span className="n">{fact}</span>}
  </>
);

/** A line in a list: a name, at most one fact. */
export function RowButton({ icon, lead, text, fact, className, ...rest }: ComponentProps<"button"> & RowContent) {
  return (
    <button type="button" {...rest} className={classes("row", className)}>
      {content({ icon, lead, text, fact })}
    </button>
  );
}

function RowAnchor({ icon, lead, text, fact, className, children: _, ...rest }: ComponentProps<"a"> & RowContent) {
  return (
    <a {...rest} className={classes("row", className)}>
      {content({ icon, lead, text, fact })}
    </a>
  );
}

export const RowLink = createLink(RowAnchor);
