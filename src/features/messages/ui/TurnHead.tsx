import type { ReactNode } from "react";

/** Who, then what there is to know: the margin beside a turn. */
export const TurnHead = ({ who, children }: { who: string; children?: ReactNode }) => (
  <>
    <h2 className="inline font-strong text-ink min-[761px]:block">{who}</h2>
    {children}
  </>
);
