import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "#tests/bench/server.ts";

const ROOT = join(import.meta.dir, "../..");
const EXECUTABLE = join(ROOT, "bin", "lectern");

const child = (name: string, file: string, directory: string): Command => ({
  name,
  command: (port) => [process.execPath, join(import.meta.dir, file), directory, String(port)],
});

export const bare = (directory: string) => child("bare", "bare/bare.child.ts", directory);

/** With an assistant that says one word, so that writing replies costs their rows only. */
export const withOneWord = (directory: string) => child("lectern", "lectern.child.ts", directory);

const served = (name: string, command: string[], directory: string): Command => ({
  name,
  command: () => command,
  env: (port) => ({ LECTERN_DATA_DIR: directory, PORT: String(port) }),
});

export const fromSource = (directory: string) => served("lectern", [process.execPath, join(ROOT, "src", "main.ts")], directory);

export const hasExecutable = () => existsSync(EXECUTABLE);
export const executable = (directory: string) => served("lectern, executable", [EXECUTABLE], directory);
