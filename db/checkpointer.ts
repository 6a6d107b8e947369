import { statSync } from "node:fs";
import { join } from "node:path";
import type { CheckpointAnswer, CheckpointRequest } from "#db/checkpointer.worker.ts";
import { DomainError } from "#src/shared/errors.ts";

const MB = 1_000_000;
/** The write-ahead log is truncated above this, */
const TRUNCATE_BYTES = 32 * MB;
/** writers wait for that above this, for as long as `WAIT_MS` in all, */
const WAIT_BYTES = 64 * MB;
/** and are refused above this: somebody has been reading for so long that nothing can be taken out of the log. */
const REFUSE_BYTES = 200 * MB;
const WAIT_MS = 2_000;
const CHECK_EVERY_MS = 250;
/** Below this there is nothing worth a checkpoint. */
const IDLE_BYTES = MB;
const CLOSE_MS = 3_000;
const WARNING = "The write-ahead log cannot be shortened: something has been reading the database for long";

/** In the executable the worker is embedded beside the bundle. */
const workerUrl = () =>
  Bun.isStandaloneExecutable
    ? join(import.meta.dir, "db", "checkpointer.worker.js")
    : new URL("./checkpointer.worker.ts", import.meta.url).href;

/** Keeps the write-ahead log bounded from a worker thread. */
export function createCheckpointer(path: string, onError: (error: unknown) => void) {
  let worker: Worker | undefined;
  let answer: ((answer: CheckpointAnswer) => void) | undefined;
  let running: Promise<CheckpointAnswer> | undefined;
  let isStuck = false;
  let lastBytes = 0;

  const walBytes = () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  /** A worker that dies is replaced at the next checkpoint. */
  function startWorker(): Worker {
    const started = new Worker(workerUrl(), { ref: false });
    started.onmessage = ({ data }: MessageEvent<CheckpointAnswer>) => answer?.(data);
    const died = (words: string) => {
      if (worker !== started) return;
      worker = undefined;
      answer?.({ isWhole: false, error: words });
    };
    started.onerror = (event) => died(`the worker failed: ${event.message}`);
    started.addEventListener("close", () => died("the worker ended"));
    return started;
  }

  function run(mayTruncate: boolean): Promise<CheckpointAnswer> {
    running ??= new Promise<CheckpointAnswer>((resolve) => {
      answer = resolve;
      worker ??= startWorker();
      worker.postMessage({ path, mayTruncate } satisfies CheckpointRequest);
    }).finally(() => (running = answer = undefined));
    return running;
  }

  async function tend(): Promise<void> {
    const bytes = walBytes();
    if (bytes < WAIT_BYTES) isStuck = false;
    if (bytes < IDLE_BYTES || (bytes === lastBytes && bytes < TRUNCATE_BYTES)) return;
    lastBytes = bytes;
    const { isWhole, error } = await run(bytes > TRUNCATE_BYTES);
    isStuck = !isWhole && bytes > WAIT_BYTES;
    if (error) onError(new Error(`A checkpoint failed: ${error}`));
  }

  const timer = setInterval(() => void tend().catch(onError), CHECK_EVERY_MS);
  timer.unref();

  async function makeRoom(): Promise<void> {
    const until = performance.now() + WAIT_MS;
    while (!isStuck && walBytes() > WAIT_BYTES && performance.now() < until) {
      const { isWhole } = await run(true);
      if (!isWhole) await Bun.sleep(20);
    }
    const bytes = walBytes();
    isStuck = bytes > WAIT_BYTES;
    if (bytes > REFUSE_BYTES) throw new DomainError("BUSY", {});
  }

  let writes = 0;
  return {
    /** Resolves at once while there is room; otherwise once a checkpoint made some, or throws `BUSY` when there is none to be had. */
    mayWrite: () => (++writes % 8 === 0 && walBytes() > WAIT_BYTES ? makeRoom() : undefined),
    state() {
      const bytes = walBytes();
      return { walBytes: bytes, warnings: isStuck && bytes > WAIT_BYTES ? [WARNING] : [] };
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await Promise.race([running, Bun.sleep(CLOSE_MS)]);
      const last = worker;
      worker = undefined;
      last?.terminate();
    },
  };
}
