/** Commits and says so, under strace: fsync.child.ts <data> <rounds> <at once> <group|single>. */
import { writeSync } from "node:fs";
import { openSqlite } from "#db/open-sqlite.ts";

const [data, rounds, atOnce, mode] = process.argv.slice(2);
const store = await openSqlite({ directory: data!, clock: Date.now, report: console.error, groupCommit: mode === "group" });
writeSync(1, "BEGIN\n");
for (let round = 0; round < Number(rounds); round++) {
  await Promise.all(
    Array.from({ length: Number(atOnce) }, async (_, i) => {
      await store.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name: `${round}-${i}`, value: "x" })));
      writeSync(1, `ACK ${round}\n`);
    }),
  );
}
writeSync(1, "END\n");
await store.close();
