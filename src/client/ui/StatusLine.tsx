import type { ReactNode } from "react";
import { ArrowUp, Check, CloudOff, GitMerge, LogIn, TriangleAlert, type LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

export type StatusKind = "saved" | "saving" | "offline" | "signin" | "conflict" | "failed" | "plain";

const LOOKS: Record<StatusKind, { icon: LucideIcon | null; tone: string }> = {
  plain: { icon: null, tone: "" },
  saved: { icon: Check, tone: "" },
  saving: { icon: ArrowUp, tone: "" },
  offline: { icon: CloudOff, tone: "w" },
  signin: { icon: LogIn, tone: "w" },
  conflict: { icon: GitMerge, tone: "r" },
  failed: { icon: TriangleAlert, tone: "r" },
};

/** Announced politely; `failed` at once; `saving` and `saved` never by themselves. */
const live = (kind: StatusKind) =>
  kind === "failed" ? "assertive" : kind === "offline" || kind === "signin" || kind === "conflict" ? "polite" : "off";

/** One sentence beside the title. `verb` is the one thing to do about it. */
export function StatusLine({ kind, children, verb }: { kind: StatusKind; children: ReactNode; verb?: ReactNode }) {
  const { icon, tone } = LOOKS[kind];
  return (
    <span className={classes("status", tone)} role="status" aria-live={live(kind)} data-state={kind}>
      {icon && <Icon of={icon} small />}
      <span>{children}</span>
      {verb}
    </span>
  );
}
