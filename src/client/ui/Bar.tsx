import type { ReactNode } from "react";
import type { StatusKind } from "./StatusLine.tsx";

type BarProps = { status?: StatusKind; start?: ReactNode; title: ReactNode; sentence?: ReactNode; end?: ReactNode };

/** The 48 px bar of the work. The rule under it is the status line, drawn. */
export function Bar({ status = "saved", start, title, sentence, end }: BarProps) {
  return (
    <header className="bar" data-status={status}>
      {start}
      <div className="titles">
        <h1 className="min-w-0 max-w-full truncate" title={typeof title === "string" ? title : undefined}>
          {title}
        </h1>
        {sentence}
      </div>
      {end}
    </header>
  );
}
