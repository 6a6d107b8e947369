import { Workflow } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import type { RunWork } from "./revision-lines.ts";

type RunStripProps = { run: RunWork; isBusy: boolean; onUndo: () => void };

/** What a run wrote between the two, and the way to take back only that. */
export function RunStrip({ run, isBusy, onUndo }: RunStripProps) {
  return (
    <div className="history-strip">
      <Icon of={Workflow} />
      <span className="min-w-0 flex-1">
        <b>{run.name}</b> <span className="text-ink-2">wrote {listed(run.revisions)}. People’s edits after it stay.</span>
      </span>
      <Button size="small" busy={isBusy} onClick={onUndo}>
        {isBusy ? "Undoing…" : "Undo only what this run wrote"}
      </Button>
    </div>
  );
}

const listFormat = new Intl.ListFormat("en-GB", { type: "conjunction" });
const SHOWN = 4;

function listed(revisions: number[]): string {
  if (revisions.length <= SHOWN) return listFormat.format(revisions.map(String));
  return `${revisions.length} revisions, ${revisions[0]} to ${revisions.at(-1)}`;
}
