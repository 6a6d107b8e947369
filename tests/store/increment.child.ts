/** Increments the fact `n` on PostgreSQL: increment.child.ts <url> <times>. */
import { eq } from "drizzle-orm";
import { openPg } from "#db/open-pg.ts";

const [url, times] = process.argv.slice(2);
const store = await openPg({ url: url!, clock: Date.now, report: console.error });
await Promise.all(
  Array.from({ length: Number(times) }, () =>
    store.transact(async (tx) => {
      const { facts } = tx.t;
      const [row] = await tx.sql.select().from(facts).where(eq(facts.name, "n"));
      await tx.sql
        .update(facts)
        .set({ value: String(Number(row!.value) + 1) })
        .where(eq(facts.name, "n"));
    }),
  ),
);
await store.close();
