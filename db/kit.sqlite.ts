import { sql } from "drizzle-orm";
import { blob, type AnySQLiteColumn, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Columns and tables for SQLite. `kit.pg.ts` says the same for PostgreSQL; `kit.check.ts` proves that they agree. */
export const kit = {
  table: sqliteTable,
  /** UUID or hash, as text. */
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) => text(name, { enum: values }),
  /** Whole number, up to 2^53. */
  int: (name: string) => integer(name),
  /** Whole number that the database counts up by itself and never gives twice: the primary key. */
  serial: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  /** Integer epoch milliseconds. */
  instant: (name: string) => integer(name),
  /** JSON, kept as text in the key order it was written with. */
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  blob: (name: string) => blob(name, { mode: "buffer" }).$type<Uint8Array>(),
  primaryKey,
  index: (name: string, first: AnySQLiteColumn, ...rest: AnySQLiteColumn[]) => index(name).on(first, ...rest),
  unique: (name: string, first: AnySQLiteColumn, ...rest: AnySQLiteColumn[]) => uniqueIndex(name).on(first, ...rest),
  /**
   * An index that holds everything a list shows, so that the list never touches the table: `keys` order it, `also` rides
   * along. Only rows where `alive` is null are in it. PostgreSQL keeps the keys alone (its index rows end at 2,700 bytes).
   */
  covering: (name: string, parts: { keys: [AnySQLiteColumn, ...AnySQLiteColumn[]]; also: AnySQLiteColumn[]; alive: AnySQLiteColumn }) =>
    index(name)
      .on(...parts.keys, ...parts.also)
      .where(sql`${parts.alive} is null`),
  /** At most one row in each `group` where `flag` is set. */
  one: (name: string, group: AnySQLiteColumn, flag: AnySQLiteColumn) =>
    uniqueIndex(name)
      .on(group)
      .where(sql`${flag} = 1`),
  /** What is deleted and can come back, by owner: only rows where `deletedAt` is set are in it. */
  trash: (name: string, owner: AnySQLiteColumn, deletedAt: AnySQLiteColumn, id: AnySQLiteColumn) =>
    index(name)
      .on(owner, deletedAt, id)
      .where(sql`${deletedAt} is not null`),
};

export type Kit = typeof kit;
