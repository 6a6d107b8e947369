import type { ReactNode } from "react";
import { Check, CircleAlert, Hourglass, type LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

const TONES = { danger: "r", warn: "w", accent: "a", plain: "p" } as const;
const ICONS: Record<keyof typeof TONES, LucideIcon> = { danger: CircleAlert, warn: Hourglass, accent: Check, plain: Check };

type NoticeProps = {
  tone: keyof typeof TONES;
  icon?: LucideIcon;
  /** The ways out, as buttons. */
  ways?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** What happened, what is kept, one way out; in the place it is about. */
export function Notice({ tone, icon, ways, className, children }: NoticeProps) {
  return (
    <div className={classes("note", TONES[tone], className)} role={tone === "danger" ? "alert" : "status"}>
      <Icon of={icon ?? ICONS[tone]} />
      <div className="words">{children}</div>
      {ways && <div className="ways">{ways}</div>}
    </div>
  );
}
