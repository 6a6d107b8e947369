import type { ReservedSQL, SQL } from "bun";
import { drizzle } from "drizzle-orm/bun-sql";
import { isConnectionLost } from "#db/dialect/errors.ts";
import type { Tx } from "#db/store.ts";

/** A connection kept for transactions, with the query builder bound to it, so that statements stay prepared. */
export type PgConnection = { raw: ReservedSQL; sql: Tx["sql"] };

/** Lends connections one at a time; a broken one is replaced. */
export function createPgConnections(client: SQL, max: number) {
  const free: PgConnection[] = [];
  const waiting: (() => void)[] = [];
  let lent = 0;

  async function take(): Promise<PgConnection> {
    while (lent >= max) await new Promise<void>((resolve) => waiting.push(resolve));
    lent++;
    const kept = free.pop();
    if (kept) return kept;
    try {
      const raw = await client.reserve();
      return { raw, sql: drizzle({ client: raw }) as unknown as Tx["sql"] };
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  function giveBack(): void {
    lent--;
    waiting.shift()?.();
  }

  return {
    async use<T>(work: (connection: PgConnection) => Promise<T>): Promise<T> {
      const connection = await take();
      try {
        const value = await work(connection);
        free.push(connection);
        return value;
      } catch (error) {
        // One lost connection usually means that all of them are.
        if (isConnectionLost(error)) for (const { raw } of [connection, ...free.splice(0)]) raw.release();
        else free.push(connection);
        throw error;
      } finally {
        giveBack();
      }
    },
    close(): void {
      for (const { raw } of free.splice(0)) raw.release();
    },
  };
}
