/** Applies migrations and kills itself before the n-th statement: migrate.child.ts <data> <migrations> <n, or 0>. */
import { Database } from "bun:sqlite";
import { drizzle } from "drizzle-orm/bun-sqlite";
import { join } from "node:path";
import { migrateSqlite } from "#db/migrate.ts";

const [data, migrations, n] = process.argv.slice(2);
const dieAt = Number(n);
const database = new Database(join(data!, "lectern.db"), { create: true });
database.run("PRAGMA journal_mode = WAL");
database.run("PRAGMA synchronous = FULL");
let count = 0;
const counted = new Proxy(database, {
  get(target, name) {
    const value: unknown = Reflect.get(target, name);
    if (typeof value !== "function") return value;
    if (name !== "prepare" && name !== "exec" && name !== "run") return value.bind(target) as unknown;
    return (...args: unknown[]) => {
      if (++count === dieAt) process.kill(process.pid, "SIGKILL");
      return (value as (...args: unknown[]) => unknown).apply(target, args);
    };
  },
});
migrateSqlite(drizzle({ client: counted }), migrations!);
database.run("INSERT INTO facts (name, value) VALUES ('x', 'old') ON CONFLICT DO NOTHING");
