import type { Database } from "bun:sqlite";
import { sqliteTerms } from "#db/dialect/search.ts";
import { ownerCode } from "#src/features/search/owner.ts";
import type { SearchType, Written } from "#src/features/search/search.contract.ts";
import { writtenOf } from "#src/features/search/terms.rules.ts";

export type SearchDoc = { userId: string; type: SearchType; entityId: string; sessionId: string; at: number; text: string };

/** Of FTS5's buffer while the data set is made, in bytes, and what it has by itself. */
const BUFFER = 256_000_000;
const BUFFER_BY_ITSELF = 1_048_576;

const command = (database: Database, name: string, rank: number) =>
  database.run("INSERT INTO search_terms (search_terms, rank) VALUES (?, ?)", [name, rank]);

/** Makes rows findable as the product does, with the same words; texts that come again are taken apart once. */
export function prepareSearchRows(database: Database) {
  const insertDoc = database.prepare("INSERT INTO search_docs (id, user_id, type, entity_id, session_id, at) VALUES (?, ?, ?, ?, ?, ?)");
  const insertTerms = database.prepare("INSERT INTO search_terms (rowid, terms) VALUES (?, ?)");
  const known = new Map<string, Written>();
  let id = 0;
  command(database, "hashsize", BUFFER);

  function wordsOf(text: string): Written {
    let words = known.get(text);
    if (!words) known.set(text, (words = writtenOf(text)));
    return words;
  }

  return {
    write({ userId, type, entityId, sessionId, at, text }: SearchDoc): void {
      id++;
      insertDoc.run(id, userId, type, entityId, sessionId, at);
      insertTerms.run(id, sqliteTerms.written(ownerCode(userId), type, wordsOf(text)));
    },
    /** Leaves it as the server's upkeep does once it is quiet, with nothing older to index. */
    end(): void {
      command(database, "hashsize", BUFFER_BY_ITSELF);
      const changes = database.prepare<{ n: number }, []>("SELECT total_changes() AS n");
      for (let before = -2; changes.get()!.n - before >= 2;) {
        before = changes.get()!.n;
        command(database, "merge", 10_000);
      }
      database.run('INSERT INTO facts (name, value) VALUES (\'search_backfill\', \'{"part":"done","before":"z","next":-1}\')');
    },
  };
}
