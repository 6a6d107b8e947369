import type { ReactNode } from "react";
import { HidePanel } from "./ColumnButtons.tsx";
import { Panel } from "./Columns.tsx";

/** The third column: a bar with its subject, then sections. */
export function PanelFrame({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  return (
    <Panel label={label}>
      <div className="bar">
        <b className="min-w-0 flex-1 truncate max-[760px]:ps-3">{title}</b>
        <HidePanel />
      </div>
      <div className="scroll">{children}</div>
    </Panel>
  );
}
