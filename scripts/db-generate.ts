/** Writes the migrations of both dialects for what changed in db/schema. Read them before you commit: SQLite's may need a hand (WITHOUT ROWID). */
import { join } from "node:path";

const root = join(import.meta.dir, "..");
for (const dialect of ["sqlite", "pg"]) {
  const { exitCode } = Bun.spawnSync(
    [process.execPath, "--bun", join(root, "node_modules", ".bin", "drizzle-kit"), "generate", ...process.argv.slice(2)],
    {
      cwd: root,
      env: { ...process.env, LECTERN_DIALECT: dialect },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (exitCode !== 0) process.exit(exitCode);
}
