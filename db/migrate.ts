import { sql } from "drizzle-orm";
import type { BunSQLiteDatabase } from "drizzle-orm/bun-sqlite";
import { migrate as applySqlite } from "drizzle-orm/bun-sqlite/migrator";
import type { BunSQLDatabase } from "drizzle-orm/bun-sql";
import { migrate as applyPg } from "drizzle-orm/bun-sql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { join } from "node:path";
import { StartError } from "#db/lock.ts";

/** Beside this file in the sources; in the executable `db/migrations` is embedded under its last segment, beside the bundle. */
const migrationsFolder = (dialect: "sqlite" | "pg") => join(import.meta.dir, "migrations", dialect);

const newest = (folder: string) => Math.max(...readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis));

function refuseNewer(applied: number, folder: string): void {
  if (applied > newest(folder))
    throw new StartError(
      "This database was written by a newer Lectern. Start that version or a later one; this one would not understand it.",
    );
}

/**
 * Brings the schema up to date in one transaction: a killed migration leaves the old schema or the new one. Answers
 * whether there was anything to do.
 */
export function migrateSqlite(db: BunSQLiteDatabase, folder = migrationsFolder("sqlite")): boolean {
  const before = lastMigration(db);
  refuseNewer(before, folder);
  applySqlite(db, { migrationsFolder: folder });
  return lastMigration(db) !== before;
}

function lastMigration(db: BunSQLiteDatabase): number {
  const known = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM sqlite_schema WHERE name = '__drizzle_migrations'`);
  if (!known?.n) return 0;
  return Number(db.get<{ at: number | null }>(sql`SELECT max(created_at) AS at FROM __drizzle_migrations`)?.at ?? 0);
}

/** The same on PostgreSQL; one process at a time, others wait for it. `db` has a connection of its own. */
export async function migratePg(db: BunSQLDatabase, folder = migrationsFolder("pg")): Promise<void> {
  await db.execute(sql`SELECT pg_advisory_lock(5284001)`);
  try {
    const known = await db.execute(sql`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS yes`);
    if ((known as unknown as { yes: boolean }[])[0]?.yes) {
      const last = await db.execute(sql`SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations`);
      refuseNewer(Number((last as unknown as { at: string | null }[])[0]?.at ?? 0), folder);
    }
    await applyPg(db, { migrationsFolder: folder });
  } finally {
    await db.execute(sql`SELECT pg_advisory_unlock(5284001)`);
  }
}
