import { bare, executable, fromSource, hasExecutable } from "#tests/bench/contestants.ts";
import type { Dataset } from "#tests/bench/dataset/dataset.ts";
import type { Load } from "#tests/bench/load/load.ts";
import { type Entry, measure, type Row } from "#tests/bench/measure.ts";
import type { Options } from "#tests/bench/options.ts";
import { requireSameReads } from "#tests/bench/same-answers.ts";
import { type Server, startServer } from "#tests/bench/server.ts";

export type Memory = { contestant: string; idle: number | null; afterReads: number | null; afterWrites: number | null };
export type Measured = { rows: Row[]; memory: Memory[] };

const SETTLE_MS = 1500;

/** The server as it is shipped, against the floor: the list, a conversation in two requests, and in one batch as the page asks. */
export async function measureReads({ data, load, options }: { data: Dataset; load: Load; options: Options }): Promise<Measured> {
  const copies = hasExecutable() ? data.copies("shared", "executable") : { ...data.copies("shared"), executable: null };
  // The floor reads the very file that the server reads, so that neither has the warmer pages.
  const servers: Server[] = [await startServer(fromSource(copies.shared))];
  servers.unshift(await startServer(bare(copies.shared)));
  if (copies.executable) servers.push(await startServer(executable(copies.executable)));
  await Bun.sleep(SETTLE_MS);
  const idle = servers.map((server) => server.memory());
  await requireSameReads(servers, options.sessions);
  const entries = (operation: Entry["operation"]) => servers.map((server) => ({ server, contestant: server.name, operation }));
  const rows = [
    ...(await measure({ load, options, title: "list 50", entries: entries("list") })),
    ...(await measure({ load, options, title: "open + 50 messages", entries: entries("open") })),
    ...(await measure({ load, options, title: "the same in one batch", entries: entries("openBatch") })),
    ...(await measure({ load, options, title: "search", entries: entries("search") })),
  ];
  const memory = servers.map((server, index) => ({
    contestant: server.name,
    idle: idle[index]!,
    afterReads: server.memory(),
    afterWrites: null,
  }));
  await Promise.all(servers.map((server) => server.stop()));
  return { rows, memory };
}
