import type { Database } from "bun:sqlite";
import { Column, fillPlaceholders, getTableName, is, type Query } from "drizzle-orm";

type Row = Record<string, unknown>;
type Prepared = { query: Query; fields?: { path: string[]; field: unknown }[]; execute(values?: Row): Row[] };

/**
 * Lets a prepared selection of plain columns come out of SQLite as records, under the names it selects them by, instead
 * of as arrays that the query builder walks column by column: twice as fast in a list of 50 (tests/bench). Joins into
 * nested records and expressions stay with the builder.
 */
export function selectRecords(database: Database, prepared: object): void {
  const query = prepared as Prepared;
  const named = query.fields && nameColumns(query.query.sql, query.fields);
  if (!named) return;
  const statement = database.prepare<Row, never[]>(named.sql);
  const { params } = query.query;
  query.execute = (values = {}) => {
    const rows = statement.all(...(fillPlaceholders(params, values) as never[]));
    for (const { key, column } of named.decoded)
      for (const row of rows) if (row[key] !== null) row[key] = column.mapFromDriverValue(row[key]);
    return rows;
  };
}

function nameColumns(sql: string, fields: NonNullable<Prepared["fields"]>) {
  const columns: { key: string; column: Column }[] = [];
  for (const { path, field } of fields) {
    if (path.length !== 1 || !is(field, Column)) return undefined;
    columns.push({ key: path[0]!, column: field });
  }
  for (const sourceOf of [inOneTable, inJoin]) {
    const list = `select ${columns.map(({ column }) => sourceOf(column)).join(", ")} from `;
    if (!sql.startsWith(list)) continue;
    const named = columns.map(({ key, column }) => `${sourceOf(column)} as "${key}"`).join(", ");
    return { sql: `select ${named} from ${sql.slice(list.length)}`, decoded: columns.filter(isDecoded) };
  }
  return undefined;
}

const inOneTable = (column: Column) => `"${column.name}"`;
const inJoin = (column: Column) => `"${getTableName(column.table)}"."${column.name}"`;

const isDecoded = ({ column }: { column: Column }) => column.mapFromDriverValue !== Column.prototype.mapFromDriverValue;
