import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testDirectory } from "#tests/support/directory.ts";
import { ensureStrace } from "#tests/support/strace.ts";

type Step = "fsync" | `ACK ${number}`;

/** The order of fsyncs and acknowledgements, as the kernel saw it. */
async function trace(rounds: number, atOnce: number, mode: "group" | "single"): Promise<Step[]> {
  ensureStrace();
  using data = testDirectory();
  const out = join(data.path, "trace");
  const child = Bun.spawn(
    [
      "strace",
      "-f",
      "-qq",
      "-s",
      "32",
      "-e",
      "trace=fsync,fdatasync,write",
      "-o",
      out,
      process.execPath,
      join(import.meta.dir, "fsync.child.ts"),
      join(data.path, "data"),
      String(rounds),
      String(atOnce),
      mode,
    ],
    { stdout: "ignore", stderr: "inherit" },
  );
  expect(await child.exited).toBe(0);
  const lines = readFileSync(out, "utf8").split("\n");
  const from = lines.findIndex((line) => line.includes('write(1, "BEGIN'));
  const to = lines.findIndex((line) => line.includes('write(1, "END'));
  return lines.slice(from + 1, to).flatMap((line): Step[] => {
    const ack = /write\(1, "ACK (\d+)/.exec(line);
    if (ack) return [`ACK ${Number(ack[1])}`];
    // A call that another thread interrupts is printed in two lines; its end is the one that counts.
    return /(fsync|fdatasync)(\(\d+\)| resumed>\)) += 0/.test(line) ? ["fsync"] : [];
  });
}

test("without group commit there is at least one fsync for each commit, before its acknowledgement", async () => {
  const steps = await trace(40, 1, "single");
  expect(steps.filter((step) => step !== "fsync")).toHaveLength(40);
  for (let i = 0, synced = false; i < steps.length; i++) {
    if (steps[i] === "fsync") synced = true;
    else {
      expect(synced).toBe(true);
      synced = false;
    }
  }
}, 60_000);

test("with group commit no acknowledgement leaves before its batch’s fsync, and fsyncs are few", async () => {
  const rounds = 20;
  const steps = await trace(rounds, 64, "group");
  expect(steps.filter((step) => step !== "fsync")).toHaveLength(rounds * 64);
  for (let round = 0; round < rounds; round++) {
    const first = steps.indexOf(`ACK ${round}`);
    const before = round === 0 ? 0 : steps.lastIndexOf(`ACK ${round - 1}`);
    expect(steps.slice(before, first)).toContain("fsync");
  }
  expect(steps.filter((step) => step === "fsync").length).toBeLessThan(rounds * 8);
}, 60_000);
