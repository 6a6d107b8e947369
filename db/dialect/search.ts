import { type SQL, sql, type SQLWrapper } from "drizzle-orm";
import { bigint, customType, pgTable } from "drizzle-orm/pg-core";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Phrase, SearchType, Written } from "#src/features/search/search.contract.ts";

/**
 * The index of words: one row for each of `search_docs`, under its number. Every term begins with its owner's code, so
 * that a search meets nobody else's words (docs/decisions/0015). Tables of FTS5 and `tsvector` are beyond what the kits
 * say, so they are made by hand in the migrations.
 */
export type SearchTerms = {
  table: typeof sqliteTable_;
  /** What is stored for a document, as text; `column` makes the column's value of it. */
  written(owner: string, type: SearchType, words: Written): string;
  column(written: SQLWrapper): SQL;
  /** What is asked, as text; `matches` compares the column with it. Nothing in it can be an error of syntax. */
  asked(owner: string, phrases: Phrase[], types: readonly SearchType[]): string;
  /** Asks for what any of these asks for. */
  either(asked: string[]): string;
  matches(asked: SQLWrapper): SQL;
  /** The row's number, to limit and order by. */
  rowid: SQL;
  /** Numbers as one value, and whether a column is among them. */
  ids(numbers: number[]): string;
  isAmong(column: SQLWrapper, ids: SQLWrapper): SQL;
  /** Tells FTS5 to do something; null where the engine tidies up by itself. */
  command: typeof commands | null;
};

const sqliteTable_ = sqliteTable("search_terms", { rowid: integer("rowid").notNull(), terms: text("terms").notNull() });
const commands = sqliteTable("search_terms", { name: text("search_terms").notNull(), rank: integer("rank").notNull() });

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const pgTable_ = pgTable("search_terms", { rowid: bigint("rowid", { mode: "number" }).notNull(), terms: tsvector("terms").notNull() });

/** No letter, so no word is taken for it. */
const TYPE = "\ue000";
const typeTerm = (owner: string, type: SearchType) => `${owner}${TYPE}${type}`;

export const sqliteTerms: SearchTerms = {
  table: sqliteTable_,
  written: (owner, type, { ordered, further }) =>
    [...ordered.map((word) => owner + word), typeTerm(owner, type), ...further.map((word) => owner + word)].join(" "),
  column: (written) => sql`${written}`,
  asked: (owner, phrases, types) =>
    [
      ...phrases.map(({ terms, isPrefix }) => `"${terms.map((term) => owner + term).join(" ")}"${isPrefix ? " *" : ""}`),
      ...(types.length > 0 ? [`(${types.map((type) => `"${typeTerm(owner, type)}"`).join(" OR ")})`] : []),
    ].join(" AND "),
  either: (asked) => asked.map((each) => `(${each})`).join(" OR "),
  matches: (asked) => sql`${sqliteTable_} match ${asked}`,
  rowid: sql`${sqliteTable_.rowid}`,
  ids: (numbers) => JSON.stringify(numbers),
  isAmong: (column, ids) => sql`${column} in (select value from json_each(${ids}))`,
  command: commands,
};

/** PostgreSQL keeps as many places of one word. */
const PLACES_MAX = 255;

export const pgTerms: SearchTerms = {
  table: pgTable_ as unknown as typeof sqliteTable_,
  written(owner, type, { ordered, further }) {
    const places = new Map<string, number[]>();
    for (const [index, word] of ordered.entries()) {
      const known = places.get(word);
      if (!known) places.set(word, [index + 1]);
      else if (known.length < PLACES_MAX) known.push(index + 1);
    }
    return [
      ...[...places].map(([word, at]) => `'${owner}${word}':${at.join(",")}`),
      ...[typeTerm(owner, type), ...further.map((word) => owner + word)].map((term) => `'${term}'`),
    ].join(" ");
  },
  column: (written) => sql`cast(${written} as text)::tsvector`,
  asked: (owner, phrases, types) =>
    [
      ...phrases.map(({ terms, isPrefix }) => terms.map((term) => `'${owner}${term}'`).join(" <-> ") + (isPrefix ? ":*" : "")),
      ...(types.length > 0 ? [types.map((type) => `'${typeTerm(owner, type)}'`).join(" | ")] : []),
    ]
      .map((part) => `(${part})`)
      .join(" & "),
  either: (asked) => asked.map((each) => `(${each})`).join(" | "),
  matches: (asked) => sql`${pgTable_.terms} @@ cast(${asked} as text)::tsquery`,
  // Reckoned, so that the planner does not walk everybody's rows along the primary key.
  rowid: sql`(${pgTable_.rowid} + 0)`,
  ids: (numbers) => `{${numbers.join(",")}}`,
  isAmong: (column, ids) => sql`${column} = any(cast(${ids} as bigint[]))`,
  command: null,
};
