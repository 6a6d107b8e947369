import { Database } from "bun:sqlite";
import { cpus, platform, totalmem } from "node:os";

/** What the numbers were measured on; nothing that names the machine. */
export function describeMachine() {
  using database = new Database(":memory:");
  const { sqlite } = database.query<{ sqlite: string }, []>("SELECT sqlite_version() AS sqlite").get()!;
  return {
    processors: cpus().length,
    model: cpus()[0]?.model.trim() ?? "unknown",
    memoryBytes: totalmem(),
    system: `${platform()} ${process.arch}`,
    bun: Bun.version,
    sqlite,
  };
}

export type Machine = ReturnType<typeof describeMachine>;
