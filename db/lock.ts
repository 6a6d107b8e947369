import { Database } from "bun:sqlite";
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isBusy } from "#db/dialect/errors.ts";

/** A problem that stops the start: one line for the person who started the server. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Another process holds the data directory. */
export class InUseError extends StartError {}

/**
 * Holds the data directory for this process. The lock is an exclusive transaction on `lectern.lock`, which the kernel
 * drops with the process however it dies, so no stale lock can exist; `lectern.lock.json` names the holder for people.
 */
export function lockDataDirectory(directory: string): { release(): void } {
  const about = join(directory, "lectern.lock.json");
  const lock = openLock(directory);
  try {
    lock.run("PRAGMA busy_timeout = 200");
    lock.run("PRAGMA journal_mode = MEMORY");
    lock.run("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause))
      throw new StartError(
        `${directory} cannot be locked: ${String(cause)}. Is the disk full, or does the directory belong to another user?`,
        { cause },
      );
    throw new InUseError(
      `Another Lectern is using ${directory}${nameHolder(about)}. Stop it, or set LECTERN_DATA_DIR to another directory.`,
      { cause },
    );
  }
  try {
    writeFileSync(about, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }));
  } catch {
    // On a full disk the lock holds all the same; only its words are missing.
  }
  return { release: () => lock.close() };
}

function openLock(directory: string): Database {
  try {
    return new Database(join(directory, "lectern.lock"), { create: true });
  } catch (cause) {
    throw new StartError(
      `LECTERN_DATA_DIR ${directory} cannot be written to. Choose a directory of this user's. Example: LECTERN_DATA_DIR=./data`,
      { cause },
    );
  }
}

function nameHolder(about: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(about, "utf8")) as { pid: number; host: string; since: string };
    return `: process ${pid} on ${host}, since ${since}`;
  } catch {
    return ""; // Being written this moment, or removed by hand: the lock itself still holds.
  }
}
