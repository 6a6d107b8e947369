import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const EVERY_MS = 10;
/** How far back from a moment is looked, in milliseconds. */
const BACK = 1_500;

/** Watches how long this machine keeps a process, or a write to the disk in `folder`, waiting. */
export function standstills(folder: string): Disposable & { longest(before: number): number } {
  const file = openSync(join(folder, "standstill"), "w");
  const seen: { from: number; to: number }[] = [];
  let from = performance.now();
  const timer = setInterval(() => {
    writeSync(file, ".", 0);
    fsyncSync(file);
    const to = performance.now();
    seen.push({ from, to });
    if (seen.length > 10_000) seen.splice(0, 5_000);
    from = to;
  }, EVERY_MS);
  return {
    /** The longest wait of those that touch the last moments before `before`, in milliseconds beyond the usual. */
    longest: (before) =>
      Math.round(
        Math.max(0, ...seen.filter((each) => each.to > before - BACK && each.from < before).map((each) => each.to - each.from - EVERY_MS)),
      ),
    [Symbol.dispose]() {
      clearInterval(timer);
      closeSync(file);
    },
  };
}
