/** The load generator: a process of its own, so that its work is not the server's. Takes cells from its parent, one at a time. */
import { type Cell, type CellResult, runCell } from "#tests/bench/load/run-cell.ts";

export type Answer = { result: CellResult } | { error: string };

process.on("message", (cell: Cell) => {
  runCell(cell).then(
    (result) => process.send!({ result } satisfies Answer),
    (error: unknown) => process.send!({ error: String(error) } satisfies Answer),
  );
});
