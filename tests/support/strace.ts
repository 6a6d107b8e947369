import { spawnSync } from "node:child_process";

/** Makes sure that strace is there; on a bare Debian it is installed. */
export function ensureStrace(): void {
  if (spawnSync("strace", ["-V"]).status === 0) return;
  spawnSync("apt-get", ["update", "-qq"]);
  spawnSync("apt-get", ["install", "-y", "-qq", "strace"]);
  if (spawnSync("strace", ["-V"]).status !== 0) throw new Error("strace is needed to count fsyncs: apt-get install strace");
}
