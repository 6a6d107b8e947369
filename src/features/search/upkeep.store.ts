import { sql } from "drizzle-orm";
import { statement, type Tx } from "#db/store.ts";

/** Pages of the index that one step writes: about a millisecond. */
const PAGES = 16;

const changes = statement((tx: Tx) => tx.sql.select({ n: sql<number>`total_changes()` }).from(sql`(select 1)`));
const command = statement((tx: Tx) =>
  tx.sql.insert(tx.t.searchTerms.command!).values({ name: sql.placeholder("name"), rank: sql.placeholder("rank") }),
);

/**
 * Merges a little of what many writes have left apart, which each search would have to look through; answers whether there
 * was anything. Nothing changing is told as the manual says (https://sqlite.org/fts5.html#the_merge_command).
 */
export async function mergeTerms(tx: Tx): Promise<boolean> {
  const [before] = await changes(tx, {});
  await command(tx, { name: "merge", rank: PAGES });
  const [after] = await changes(tx, {});
  return after!.n - before!.n >= 2;
}
