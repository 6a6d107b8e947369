import { executable, fromSource, hasExecutable } from "#tests/bench/contestants.ts";
import { type Dataset, emptyDirectory } from "#tests/bench/dataset/dataset.ts";
import { median } from "#tests/bench/measure.ts";
import type { Options } from "#tests/bench/options.ts";
import { startServer } from "#tests/bench/server.ts";

/** Medians, in ms, from the start of the process to the first 200 of `/api/health`. */
export type Starts = { contestant: string; onEmptyMs: number; onFullMs: number };

export async function measureStarts(data: Dataset, { starts }: Options): Promise<Starts[]> {
  const { full } = data.copies("full");
  const all: Starts[] = [];
  for (const command of [fromSource, ...(hasExecutable() ? [executable] : [])]) {
    const empty: number[] = [];
    const again: number[] = [];
    for (let n = 0; n < starts; n++) {
      empty.push(await startOnce(command(emptyDirectory("empty"))));
      again.push(await startOnce(command(full)));
    }
    all.push({ contestant: command("").name, onEmptyMs: median(empty), onFullMs: median(again) });
  }
  return all;
}

async function startOnce(command: ReturnType<typeof fromSource>): Promise<number> {
  const server = await startServer(command);
  await server.stop();
  return server.startMs;
}
