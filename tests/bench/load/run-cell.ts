import { type Connection, connect } from "#tests/bench/load/connection.ts";
import { type Operation, operationMaker, type Steps } from "#tests/bench/load/requests.ts";

/** One measurement: a closed loop, each connection sending its next request when it has the answer to the last. */
export type Cell = {
  port: number;
  operation: Operation;
  connections: number;
  sessions: number;
  seed: number;
  warmUpMs: number;
  measureMs: number;
};

export type CellResult = {
  perSecond: number;
  p50: number;
  p99: number;
  /** Operations of the whole cell, those before and after the measured time too. */
  operations: number;
};

const CONNECT_AT_ONCE = 100;

export async function runCell(cell: Cell): Promise<CellResult> {
  const next = operationMaker(cell);
  const latencies: number[] = [];
  let operations = 0;
  let isMeasuring = false;
  let isStopping = false;
  const { promise: broken, reject: fail } = Promise.withResolvers<never>();
  const { promise: quiet, resolve: becomeQuiet } = Promise.withResolvers<void>();
  let busy = cell.connections;

  async function open(): Promise<() => void> {
    let steps: Steps = [];
    let step = 0;
    let startedAt = 0;
    const connection: Connection = await connect(cell.port, { answered, failed: (why) => fail(new Error(`${cell.operation}: ${why}`)) });

    function begin(): void {
      if (isStopping) {
        connection.close();
        if (--busy === 0) becomeQuiet();
        return;
      }
      steps = next();
      step = 0;
      startedAt = performance.now();
      connection.send(steps[0]!);
    }
    function answered(): void {
      if (++step < steps.length) return connection.send(steps[step]!);
      operations++;
      if (isMeasuring) latencies.push(performance.now() - startedAt);
      begin();
    }
    return begin;
  }

  async function run(): Promise<CellResult> {
    const begins: (() => void)[] = [];
    while (begins.length < cell.connections)
      begins.push(...(await Promise.all(Array.from({ length: Math.min(CONNECT_AT_ONCE, cell.connections - begins.length) }, open))));
    for (const begin of begins) begin();
    await Bun.sleep(cell.warmUpMs);
    isMeasuring = true;
    const from = performance.now();
    await Bun.sleep(cell.measureMs);
    isMeasuring = false;
    const seconds = (performance.now() - from) / 1000;
    isStopping = true;
    await quiet;
    const sorted = Float64Array.from(latencies).sort();
    return { perSecond: sorted.length / seconds, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), operations };
  }
  return Promise.race([run(), broken]);
}

/** Nearest rank. */
const percentile = (sorted: Float64Array, share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
