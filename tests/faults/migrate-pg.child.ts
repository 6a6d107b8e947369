/** Applies migrations to PostgreSQL and kills itself before the n-th statement: migrate-pg.child.ts <url> <migrations> <n, or 0>. */
import { SQL } from "bun";
import { drizzle } from "drizzle-orm/bun-sql";
import { migratePg } from "#db/migrate.ts";

const [url, migrations, n] = process.argv.slice(2);
const dieAt = Number(n);
const client = new SQL({ url: url!, max: 1 });
const connection = await client.reserve();
let count = 0;
/** Also counts what runs in `begin`, whose connection is another object. */
const counted = <T extends object>(target: T): T =>
  new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name === "unsafe" && ++count === dieAt) process.kill(process.pid, "SIGKILL");
      if (name !== "begin" && name !== "savepoint") return value.bind(target) as unknown;
      return (...args: unknown[]) =>
        (value as (...args: unknown[]) => unknown).apply(
          target,
          args.map((arg) => (typeof arg === "function" ? (inner: object) => (arg as (inner: object) => unknown)(counted(inner)) : arg)),
        );
    },
  });
await migratePg(drizzle({ client: counted(connection) }), migrations!);
await connection.unsafe("INSERT INTO facts (name, value) VALUES ('x', 'old') ON CONFLICT DO NOTHING");
connection.release();
await client.close();
