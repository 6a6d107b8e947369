import { join } from "node:path";
import type { Answer } from "#tests/bench/load/load.child.ts";
import type { Cell, CellResult } from "#tests/bench/load/run-cell.ts";

export type Load = Disposable & { run(cell: Cell): Promise<CellResult> };

/** Starts the load generator. `run` throws when any answer was not 200. */
export function startLoad(): Load {
  let settle: ((answer: Answer) => void) | undefined;
  const child = Bun.spawn([process.execPath, join(import.meta.dir, "load.child.ts")], {
    stdio: ["ignore", "inherit", "inherit"],
    ipc: (message: Answer) => settle?.(message),
    onExit: (_child, code) => settle?.({ error: `the load generator ended with ${code}` }),
  });
  return {
    async run(cell) {
      const answer = await new Promise<Answer>((resolve) => {
        settle = resolve;
        child.send(cell);
      });
      if ("error" in answer) throw new Error(`A request failed: ${answer.error}`);
      return answer.result;
    },
    [Symbol.dispose]: () => child.kill(),
  };
}
