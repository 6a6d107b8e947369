import type { Server } from "#tests/bench/server.ts";
import { CONNECTIONS, type Options } from "#tests/bench/options.ts";
import type { Load } from "#tests/bench/load/load.ts";
import type { Operation } from "#tests/bench/load/requests.ts";
import type { CellResult } from "#tests/bench/load/run-cell.ts";

/** What one contestant reaches: medians over the rounds. `ofBare` compares each round with the floor's of the same round. */
export type Row = {
  title: string;
  connections: number;
  contestant: string;
  perSecond: number;
  ofBare: number;
  p50: number;
  p99: number;
  /** Processor time of the server for one operation, in µs, its threads included. */
  processorUs: number | null;
  processorOfBare: number | null;
};

/** The first is the floor that the others are compared with. */
export type Entry = { server: Server; contestant: string; operation: Operation };

type Taken = CellResult & { processorUs: number | null };

const WARM_UP_MS = 300;

/** One operation at each number of connections, contestants taking turns, so that a noisy minute meets them all. */
export async function measure(about: { load: Load; options: Options; title: string; entries: Entry[] }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const connections of CONNECTIONS) {
    const taken: Taken[][] = about.entries.map(() => []);
    for (let round = 0; round < about.options.rounds; round++)
      for (const [index, entry] of about.entries.entries()) taken[index]!.push(await take(about, entry, { connections, round }));
    for (const [index, { contestant }] of about.entries.entries())
      rows.push(rowOf({ title: about.title, connections, contestant }, taken[index]!, taken[0]!));
  }
  return rows;
}

async function take(
  { load, options }: { load: Load; options: Options },
  { server, operation }: Entry,
  { connections, round }: { connections: number; round: number },
): Promise<Taken> {
  const before = server.processorMs();
  const result = await load.run({
    port: server.port,
    operation,
    connections,
    sessions: options.sessions,
    seed: connections * 100 + round,
    warmUpMs: WARM_UP_MS,
    measureMs: options.secondsPerCell * 1000,
  });
  const after = server.processorMs();
  return { ...result, processorUs: before === null || after === null ? null : ((after - before) * 1000) / result.operations };
}

function rowOf(about: Pick<Row, "title" | "connections" | "contestant">, taken: Taken[], floor: Taken[]): Row {
  const over = (pick: (round: Taken, floor: Taken) => number | null) =>
    medianOrNull(taken.map((round, index) => pick(round, floor[index]!)));
  return {
    ...about,
    perSecond: over((round) => round.perSecond)!,
    ofBare: over((round, bare) => round.perSecond / bare.perSecond)!,
    p50: over((round) => round.p50)!,
    p99: over((round) => round.p99)!,
    processorUs: over((round) => round.processorUs),
    processorOfBare: over((round, bare) =>
      round.processorUs === null || bare.processorUs === null ? null : bare.processorUs / round.processorUs,
    ),
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const medianOrNull = (values: (number | null)[]) => (values.some((value) => value === null) ? null : median(values as number[]));
