import { SQL } from "bun";
import { Database } from "bun:sqlite";
import { describe, expect, test } from "bun:test";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/bun-sqlite";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPg } from "#db/open-pg.ts";
import { sqliteTerms } from "#db/dialect/search.ts";
import { migrate, openSqlite } from "#db/open-sqlite.ts";
import * as schema from "#db/schema/sqlite.ts";
import { createSqliteWriter } from "#db/sqlite-writer.ts";
import type { Store, StoredEvent, Tx } from "#db/store.ts";
import { type Engine, ENGINES, testDatabase } from "#tests/support/engines.ts";

async function openStore(database: { directory: string; url: string | null }): Promise<Store> {
  const report = (error: unknown) => {
    throw error;
  };
  return database.url
    ? openPg({ url: database.url, clock: Date.now, report })
    : openSqlite({ directory: database.directory, clock: Date.now, report });
}

async function testStore(engine: Engine) {
  const database = await testDatabase(engine);
  const store = await openStore(database);
  return {
    store,
    database,
    facts: async () => Object.fromEntries((await store.read.sql.select().from(store.read.t.facts)).map(({ name, value }) => [name, value])),
    async [Symbol.asyncDispose]() {
      await store.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

describe.each([...ENGINES])("store on %s", (engine) => {
  test("a throw after an await rolls back everything", async () => {
    await using t = await testStore(engine);
    const failing = t.store.transact(async (tx) => {
      await tx.sql.insert(tx.t.facts).values({ name: "a", value: "1" });
      await Promise.resolve();
      await tx.sql.insert(tx.t.facts).values({ name: "b", value: "1" });
      throw new Error("no");
    });
    expect(failing).rejects.toThrow("no");
    await failing.catch(() => {});
    expect(await t.facts()).toEqual({});
  });

  test("of transactions that share a commit exactly those that threw are rolled back", async () => {
    await using t = await testStore(engine);
    const results = await Promise.allSettled(
      Array.from({ length: 64 }, (_, i) =>
        t.store.transact(async (tx) => {
          await tx.sql.insert(tx.t.facts).values({ name: `n${i}`, value: "1" });
          await Promise.resolve();
          if (i % 10 === 0) throw new Error("no");
        }),
      ),
    );
    const kept = results.flatMap(({ status }, i) => (status === "fulfilled" ? [`n${i}`] : []));
    expect(kept).toHaveLength(57);
    expect(Object.keys(await t.facts()).toSorted()).toEqual(kept.toSorted());
  });

  test("a nested transact is a clear error", async () => {
    await using t = await testStore(engine);
    expect(t.store.transact(() => t.store.transact(async () => 1))).rejects.toThrow("transact() was called inside transact()");
  });

  test("a transaction’s handle refuses use after its end", async () => {
    await using t = await testStore(engine);
    const leaked = await t.store.transact(async (tx) => ({ tx }));
    expect(() => leaked.tx.sql).toThrow("has ended");
  });

  test("a write through read is refused by the type and by the connection", async () => {
    await using t = await testStore(engine);
    // @ts-expect-error a reader has no write methods
    const insert = () => t.store.read.sql.insert(t.store.read.t.facts).values({ name: "a", value: "1" });
    expect((async () => await insert())()).rejects.toThrow();
    expect(await t.facts()).toEqual({});
  });

  test("200 concurrent read-modify-writes lose none", async () => {
    await using t = await testStore(engine);
    await t.store.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name: "n", value: "0" })));
    await Promise.all(Array.from({ length: 200 }, () => increment(t.store)));
    expect(await t.facts()).toEqual({ n: "200" });
  });

  test("events come in the order of their numbers, only for what committed, also to a second process on PostgreSQL", async () => {
    await using t = await testStore(engine);
    const other = engine === "postgres" ? await openStore(t.database) : t.store;
    const seen: StoredEvent[] = [];
    other.onCommit((events) => void seen.push(...events));
    const emit = (id: string, fails: boolean) =>
      t.store.transact(async (tx) => {
        tx.emit({ audience: "u", entity: "session", entityId: id, kind: "updated", revision: null });
        if (fails) throw new Error("no");
      });
    await Promise.allSettled(Array.from({ length: 40 }, (_, i) => emit(`s${i}`, i % 4 === 0)));
    for (let i = 0; i < 100 && seen.length < 30; i++) await Bun.sleep(20);
    expect(seen).toHaveLength(30);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map(({ seq }) => seq).toSorted((a, b) => a - b));
    expect(seen.some(({ entityId }) => entityId === "s0")).toBe(false);
    if (other !== t.store) await other.close();
  });

  test("afterCommit runs once, after the commit, and never after a rollback", async () => {
    await using t = await testStore(engine);
    const ran: string[] = [];
    await t.store.transact(async (tx) => {
      tx.afterCommit(() => ran.push("committed"));
      expect(ran).toEqual([]);
    });
    await t.store
      .transact(async (tx) => {
        tx.afterCommit(() => ran.push("rolled back"));
        throw new Error("no");
      })
      .catch(() => {});
    expect(ran).toEqual(["committed"]);
  });

  test("JSON, bytes, booleans and large integers come back as they went in", async () => {
    await using t = await testStore(engine);
    const at = 8_640_000_000_000_000;
    await t.store.transact(async (tx) => {
      await tx.sql.insert(tx.t.users).values({
        id: "u",
        email: "u@x",
        name: "Ü 🎵 学",
        role: "member",
        status: "active",
        passwordHash: "h",
        createdAt: at,
        updatedAt: 0,
      });
      await tx.sql.insert(tx.t.tokens).values({
        id: "t",
        userId: "u",
        name: "n",
        tokenHash: "h",
        prefix: "p",
        scopes: ["read"],
        createdAt: at,
        expiresAt: null,
        lastUsedAt: null,
      });
      await tx.sql.insert(tx.t.lessons).values({
        id: "l",
        userId: "u",
        title: "t",
        isDraft: true,
        visibility: "private",
        revision: 1,
        minutes: 2.5,
        sectionCount: 0,
        metadata: { b: 1, a: [null, true] },
        createdAt: 0,
        updatedAt: 0,
        deletedAt: null,
        projectId: null,
        sessionId: null,
        content: {} as never,
      });
      const snapshot = new Uint8Array([0, 255, 10, 0]);
      await tx.sql.insert(tx.t.revisions).values({
        lessonId: "l",
        revision: 1,
        source: "app",
        createdBy: "u",
        runId: null,
        name: null,
        isConflict: false,
        hash: "h",
        createdAt: 0,
        snapshot,
      });
    });
    const { sql: db, t: tables } = t.store.read;
    expect((await db.select().from(tables.users))[0]).toMatchObject({ name: "Ü 🎵 学", createdAt: at });
    expect((await db.select().from(tables.tokens))[0]).toMatchObject({ scopes: ["read"], expiresAt: null });
    const [lesson] = await db.select().from(tables.lessons);
    expect(lesson).toMatchObject({ isDraft: true, minutes: 2.5 });
    expect(JSON.stringify(lesson!.metadata)).toBe('{"b":1,"a":[null,true]}');
    expect([...(await db.select().from(tables.revisions))[0]!.snapshot]).toEqual([0, 255, 10, 0]);
  });
});

const increment = (store: Store) =>
  store.transact(async (tx) => {
    const { facts } = tx.t;
    const [row] = await tx.sql.select().from(facts).where(eq(facts.name, "n"));
    await Promise.resolve();
    await tx.sql
      .update(facts)
      .set({ value: String(Number(row!.value) + 1) })
      .where(eq(facts.name, "n"));
  });

test("two processes on PostgreSQL increment 200 times and lose none", async () => {
  await using t = await testStore("postgres");
  await t.store.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name: "n", value: "0" })));
  const child = () =>
    Bun.spawn([process.execPath, new URL("./increment.child.ts", import.meta.url).pathname, t.database.url!, "100"], {
      stdout: "inherit",
      stderr: "inherit",
    });
  const codes = await Promise.all([child().exited, child().exited]);
  expect(codes).toEqual([0, 0]);
  expect(await t.facts()).toEqual({ n: "200" });
});

test("whatever throws in the writer, every caller is answered and the next one is served", async () => {
  const database = new Database(":memory:");
  database.run("CREATE TABLE facts (name text PRIMARY KEY, value text)");
  let mayWrite: () => Promise<void> | undefined = () => undefined;
  const reported: unknown[] = [];
  const writer = createSqliteWriter({
    database,
    sql: drizzle({ client: database }) as unknown as Tx["sql"],
    t: { ...schema, searchTerms: sqliteTerms },
    clock: Date.now,
    mayWrite: () => mayWrite(),
    onEvents: () => {},
    report: (error) => void reported.push(error),
    groupCommit: true,
  });
  const insert = (name: string) => writer.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name, value: "x" })));
  mayWrite = () => Promise.reject(new Error("no room"));
  const refused = await Promise.allSettled([insert("a"), insert("b")]);
  expect(refused.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  mayWrite = () => undefined;
  await insert("c");
  // The disk fills under one of three that share a commit: SQLite has rolled everything back by itself.
  database.run(`PRAGMA max_page_count = ${database.query<{ page_count: number }, []>("PRAGMA page_count").get()!.page_count}`);
  const filling = writer.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name: "big", value: "x".repeat(100_000) })));
  const full = await Promise.allSettled([insert("d"), filling]);
  expect(full[1]).toMatchObject({ status: "rejected", reason: { code: "DISK_FULL" } });
  database.run("PRAGMA max_page_count = 1000000");
  await insert("e");
  const names = database
    .query<{ name: string }, []>("SELECT name FROM facts ORDER BY name")
    .all()
    .map(({ name }) => name);
  expect(names).toContain("c");
  expect(names).toContain("e");
  expect(names.includes("d")).toBe(full[0]!.status === "fulfilled");
  // Callers are answered although what runs after the commit throws.
  await writer.transact(async (tx) =>
    tx.afterCommit(() => {
      throw new Error("later");
    }),
  );
  expect(reported).toHaveLength(1);
});

test("a migration that remakes a table keeps the rows that refer to it", async () => {
  await using database = await testDatabase("sqlite");
  const store = await openStore(database);
  await store.transact(async (tx) => {
    await tx.sql
      .insert(tx.t.users)
      .values({ id: "u", email: "u@x", name: "U", role: "member", status: "active", passwordHash: "h", createdAt: 0, updatedAt: 0 });
    await tx.sql.insert(tx.t.projects).values({ id: "p", userId: "u", name: "P", createdAt: 0, updatedAt: 0 });
  });
  await store.close();
  const folder = join(database.directory, "migrations");
  cpSync(join(import.meta.dir, "..", "..", "db", "migrations", "sqlite"), folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = entries.at(-1)!;
  writeFileSync(
    journal,
    JSON.stringify({ ...rest, entries: [...entries, { ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_remake" }] }),
  );
  const remake = [
    "CREATE TABLE __new_users AS SELECT * FROM users",
    "DROP TABLE users",
    "CREATE TABLE users (id text PRIMARY KEY NOT NULL, email text, name text, role text, status text, password_hash text, created_at integer, updated_at integer)",
    "INSERT INTO users SELECT * FROM __new_users",
    "DROP TABLE __new_users",
  ];
  writeFileSync(join(folder, "9999_remake.sql"), remake.join(";--> statement-breakpoint\n"));
  using raw = new Database(join(database.directory, "lectern.db"));
  raw.run("PRAGMA foreign_keys = ON");
  migrate(raw, "lectern.db", folder);
  expect(raw.query("SELECT id FROM projects").all()).toEqual([{ id: "p" }]);
  expect(raw.query<{ foreign_keys: number }, []>("PRAGMA foreign_keys").get()!.foreign_keys).toBe(1);
});

test("on PostgreSQL connections that were cut are replaced: the next writes work, and events are still heard", async () => {
  const errors: unknown[] = [];
  await using database = await testDatabase("postgres");
  const store = await openPg({ url: database.url!, clock: Date.now, report: (error) => void errors.push(error) });
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      store.transact(async (tx) => void (await tx.sql.insert(tx.t.facts).values({ name: `a${i}`, value: "1" }))),
    ),
  );
  const seen: StoredEvent[] = [];
  store.onCommit((events) => void seen.push(...events));
  {
    await using admin = new SQL({ url: database.url!, max: 1 });
    await admin`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  }
  await Bun.sleep(200);
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) =>
      store.transact(async (tx) => {
        await tx.sql.insert(tx.t.facts).values({ name: `b${i}`, value: "1" });
        tx.emit({ audience: "u", entity: "session", entityId: `b${i}`, kind: "updated", revision: null });
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => "fulfilled"));
  for (let i = 0; i < 200 && seen.length < 8; i++) await Bun.sleep(20);
  expect(seen.map(({ entityId }) => entityId).toSorted()).toEqual(Array.from({ length: 8 }, (_, i) => `b${i}`));
  await store.close();
}, 20_000);
