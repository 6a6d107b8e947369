import { useMemo, useState, useSyncExternalStore } from "react";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { type ConsoleLine, LINES_MAX } from "../preview/console-lines.ts";
import { useWorkbench } from "../workbench-state.tsx";

type Filter = "all" | "error" | "warn" | "log";
const FILTERS: { value: Filter; label: string }[] = [
  { value: "all", label: "All" },
  { value: "error", label: "Errors" },
  { value: "warn", label: "Warnings" },
  { value: "log", label: "Logs" },
];

const isIn =
  (filter: Filter) =>
  ({ level }: ConsoleLine) =>
    filter === "all" || level === filter || (filter === "log" && level !== "error" && level !== "warn");

/** What the component says while it runs, newest last. */
export function ConsolePane() {
  const { lines, goToLine } = useWorkbench();
  const all = useSyncExternalStore(lines.subscribe, lines.lines);
  const [filter, setFilter] = useState<Filter>("all");
  const shown = useMemo(() => all.filter(isIn(filter)).toReversed(), [all, filter]);
  const said = useDebounced(shown[0]?.level === "error" ? shown[0].text : "", 500);
  return (
    <div className="wb-console">
      <div className="flex items-center gap-2 px-4 py-2">
        <Segmented label="Which lines" value={filter} options={FILTERS} onChange={setFilter} />
        <span className="flex-1 text-end text-xs text-ink-3">{all.length >= LINES_MAX ? "The newest 1,000" : ""}</span>
        <Button size="small" onClick={lines.clear}>
          Clear
        </Button>
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
      {shown.length === 0 ? (
        <p className="px-4 py-2 text-ink-3">
          {all.length === 0 ? "Errors and what the component writes to the console stand here." : "None of this kind."}
        </p>
      ) : (
        <div className="scroll" tabIndex={0} role="log" aria-live="off" aria-label="Console, newest first">
          {shown.map((line) => (
            <Line key={line.id} line={line} onGo={goToLine} />
          ))}
        </div>
      )}
    </div>
  );
}

function Line({ line, onGo }: { line: ConsoleLine; onGo: (line: number) => void }) {
  return (
    <div className={classes("wb-line", line.level)}>
      <span className="wb-level">{line.level}</span>
      <span className="wb-said">{line.text}</span>
      {line.count > 1 && <span className="text-ink-3">× {line.count.toLocaleString("en-GB")}</span>}
      {line.line !== null && (
        <button type="button" className="wb-to-line" onClick={() => onGo(line.line!)}>
          line {line.line}
        </button>
      )}
    </div>
  );
}
