import { Database } from "bun:sqlite";

/** Runs checkpoints on a connection and a thread of its own: in the request thread they cost 10 ms at p99. */
export type CheckpointRequest = { path: string; mayTruncate: boolean };
/** `isWhole`: everything in the log is in the database file as well. */
export type CheckpointAnswer = { isWhole: boolean; error: string | null };

type Counts = { busy: number; log: number; checkpointed: number };

declare const self: { onmessage: ((event: { data: CheckpointRequest }) => void) | null };

let database: Database | undefined;

/** Never waits: a checkpoint that waits for a reader holds the lock that writers need. */
function open(path: string): Database {
  const opened = new Database(path, { readwrite: true });
  opened.run("PRAGMA busy_timeout = 0");
  opened.run("PRAGMA synchronous = FULL");
  return opened;
}

function checkpoint({ path, mayTruncate }: CheckpointRequest): boolean {
  database ??= open(path);
  const passive = database.query<Counts, []>("PRAGMA wal_checkpoint(PASSIVE)").get();
  if (passive?.busy !== 0 || passive.log !== passive.checkpointed) return false;
  if (!mayTruncate) return true;
  return database.query<Counts, []>("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
}

self.onmessage = ({ data }) => {
  try {
    postMessage({ isWhole: checkpoint(data), error: null } satisfies CheckpointAnswer);
  } catch (error) {
    postMessage({ isWhole: false, error: String(error) } satisfies CheckpointAnswer);
  }
};
