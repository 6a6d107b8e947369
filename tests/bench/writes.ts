import { Database } from "bun:sqlite";
import { join } from "node:path";
import { bare, withOneWord } from "#tests/bench/contestants.ts";
import type { Dataset } from "#tests/bench/dataset/dataset.ts";
import type { Load } from "#tests/bench/load/load.ts";
import { measure } from "#tests/bench/measure.ts";
import type { Options } from "#tests/bench/options.ts";
import type { Measured } from "#tests/bench/reads.ts";
import { requireSameWrites } from "#tests/bench/same-answers.ts";
import { startServer } from "#tests/bench/server.ts";

/** Replies that are still being written when the last cell ends. */
const SETTLE_MS = 1000;

/** `messages.send` with its reply, fsynced, against the floor with and without group commit. */
export async function measureWrites({ data, load, options }: { data: Dataset; load: Load; options: Options }): Promise<Measured> {
  const directories = data.copies("bare", "lectern");
  const floor = await startServer(bare(directories.bare));
  const ours = await startServer(withOneWord(directories.lectern));
  await requireSameWrites([floor, ours], options.sessions);
  const rows = await measure({
    load,
    options,
    title: "send a message",
    entries: [
      { server: floor, contestant: "bare, fsync shared", operation: "send" },
      { server: floor, contestant: "bare, fsync each", operation: "sendAlone" },
      { server: ours, contestant: "lectern", operation: "send" },
    ],
  });
  await Bun.sleep(SETTLE_MS);
  const memory = [floor, ours].map((server) => ({ contestant: server.name, idle: null, afterReads: null, afterWrites: server.memory() }));
  await Promise.all([floor.stop(), ours.stop()]);
  for (const [name, directory] of Object.entries(directories)) requireAllWritten(name, directory);
  return { rows, memory };
}

/** Every message has its reply, every reply has ended, and each of the two was told as an event. */
function requireAllWritten(name: string, directory: string): void {
  using database = new Database(join(directory, "lectern.db"));
  const counts = database
    .query<{ events: number; sent: number; unfinished: number }, []>(
      `SELECT (SELECT max(seq) FROM events) AS events, (SELECT count(*) FROM idempotency_keys) AS sent, (SELECT count(*) FROM generations) AS unfinished`,
    )
    .get()!;
  if (counts.unfinished > 0 || counts.events !== 2 * counts.sent)
    throw new Error(`${name} did not finish its work: ${JSON.stringify(counts)}`);
}
