import { statSync } from "node:fs";
import { join } from "node:path";
import type { CheckpointAnswer, CheckpointRequest } from "#db/checkpointer.worker.ts";

const MB = 1_000_000;
/** The write-ahead log stays under these: restarted from its beginning above the first, writers wait above the second. */
const RESTART_BYTES = 32 * MB;
const WAIT_BYTES = 64 * MB;
const CHECK_EVERY_MS = 250;
/** Below this there is nothing worth a checkpoint. */
const IDLE_BYTES = MB;
/** How long writers wait for room in all; then they go on, and health says so. */
const WAIT_MS = 2_000;

/** Keeps the write-ahead log bounded from a worker thread. */
export function createCheckpointer(path: string, onError: (error: unknown) => void) {
  const url = Bun.isStandaloneExecutable
    ? join(import.meta.dir, "db", "checkpointer.worker.js")
    : new URL("./checkpointer.worker.ts", import.meta.url).href;
  const worker = new Worker(url, { ref: false });
  let waiting: ((answer: CheckpointAnswer) => void) | undefined;
  let running: Promise<CheckpointAnswer> | undefined;
  let isStuck = false;
  let lastBytes = 0;

  worker.onmessage = ({ data }: MessageEvent<CheckpointAnswer>) => waiting?.(data);
  worker.onerror = (event) => {
    onError(new Error(`The checkpoint worker failed: ${event.message}`));
    waiting?.({ busy: true, error: event.message });
  };

  const walBytes = () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  function run(mode: CheckpointRequest["mode"]): Promise<CheckpointAnswer> {
    running ??= new Promise<CheckpointAnswer>((resolve) => {
      waiting = resolve;
      worker.postMessage({ path, mode } satisfies CheckpointRequest);
    }).finally(() => (running = undefined));
    return running;
  }

  async function tend(): Promise<void> {
    const bytes = walBytes();
    if (bytes < WAIT_BYTES) isStuck = false;
    if (bytes < IDLE_BYTES || (bytes === lastBytes && bytes < RESTART_BYTES)) return;
    lastBytes = bytes;
    const { busy, error } = await run(bytes > RESTART_BYTES ? "TRUNCATE" : "PASSIVE");
    isStuck = busy && bytes > WAIT_BYTES;
    if (error) onError(new Error(`A checkpoint failed: ${error}`));
  }

  const timer = setInterval(() => void tend().catch(onError), CHECK_EVERY_MS);
  timer.unref();

  async function makeRoom(): Promise<void> {
    const until = performance.now() + WAIT_MS;
    while (walBytes() > WAIT_BYTES && performance.now() < until) {
      const { busy } = await run("TRUNCATE");
      if (!busy) break;
      await Bun.sleep(20);
    }
    isStuck = walBytes() > WAIT_BYTES;
  }

  let writes = 0;
  return {
    /** Resolves at once while there is room; otherwise once a checkpoint made some. Looks at the size every 64 batches. */
    mayWrite: () => (++writes % 64 === 0 && !isStuck && walBytes() > WAIT_BYTES ? makeRoom() : undefined),
    state() {
      const bytes = walBytes();
      const isLong = isStuck && bytes > WAIT_BYTES;
      return {
        walBytes: bytes,
        warnings: isLong ? ["The write-ahead log cannot be shortened: something has been reading the database for long"] : [],
      };
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await running;
      worker.terminate();
    },
  };
}
