import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** JSON as text: `jsonb` would reorder keys, and Bun.SQL encodes it a second time. */
const jsonText = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value) as unknown,
});

/** Columns and tables for PostgreSQL; see `kit.sqlite.ts` for what each means. */
export const pgKit = {
  table: pgTable,
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) => text(name, { enum: values }),
  int: (name: string) => bigint(name, { mode: "number" }),
  serial: (name: string) => bigserial(name, { mode: "number" }).primaryKey(),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  instant: (name: string) => bigint(name, { mode: "number" }),
  json: <T>(name: string) => jsonText(name).$type<T>(),
  blob: (name: string) => bytea(name),
  primaryKey,
  index: (name: string, first: AnyPgColumn, ...rest: AnyPgColumn[]) => index(name).on(first, ...rest),
  unique: (name: string, first: AnyPgColumn, ...rest: AnyPgColumn[]) => uniqueIndex(name).on(first, ...rest),
  covering: (name: string, parts: { keys: [AnyPgColumn, ...AnyPgColumn[]]; also: AnyPgColumn[]; alive: AnyPgColumn }) =>
    index(name)
      .on(...parts.keys)
      .where(sql`${parts.alive} is null`),
  one: (name: string, group: AnyPgColumn, flag: AnyPgColumn) =>
    uniqueIndex(name)
      .on(group)
      .where(sql`${flag}`),
  trash: (name: string, owner: AnyPgColumn, deletedAt: AnyPgColumn, id: AnyPgColumn) =>
    index(name)
      .on(owner, deletedAt, id)
      .where(sql`${deletedAt} is not null`),
};

export type PgKit = typeof pgKit;
