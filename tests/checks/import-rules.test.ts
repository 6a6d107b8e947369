import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import { findViolations } from "#tests/support/import-rules.ts";
import { readSources, type SourceFile } from "#tests/support/source-files.ts";

const root = join(import.meta.dir, "..", "..");

test("import rules", () => {
  const sources = readSources(root, "{db,src,tests,scripts,examples}/**/*.{ts,tsx,mjs}");
  expect(sources.length).toBeGreaterThan(200);
  expect(findViolations(sources).map(({ path, rule, message }) => `${path} ${message} [${rule}]`)).toEqual([]);
});

/** The rules that a tree breaks; a path is given its text. */
const broken = (tree: Record<string, string>) => [
  ...new Set(findViolations(Object.entries(tree).map(([path, text]): SourceFile => ({ path, text }))).map(({ rule }) => rule)),
];

describe("a tree that breaks a rule is found, and one that keeps it is not", () => {
  const cases: { rule: string; breaks: Record<string, string>[]; keeps: Record<string, string>[] }[] = [
    {
      rule: "no import cycles",
      breaks: [
        { "src/a.ts": 'import { b } from "./b.ts";', "src/b.ts": 'import { a } from "#src/a.ts";' },
        { "tests/a.ts": 'export * from "./b.ts";', "tests/b.ts": 'export { c } from "./c.ts";', "tests/c.ts": 'import "./a.ts";' },
      ],
      keeps: [
        { "src/a.ts": 'import type { B } from "./b.ts";', "src/b.ts": 'import { a } from "./a.ts";' },
        { "src/a.ts": 'import { type B } from "./b.ts";', "src/b.ts": 'import { a } from "./a.ts";' },
        { "src/a.ts": 'const b = () => import("./b.ts");', "src/b.ts": 'import { a } from "./a.ts";' },
      ],
    },
    {
      rule: "shared knows nothing of ours",
      breaks: [
        { "src/shared/a.ts": 'import type { Config } from "#src/config.ts";' },
        { "src/shared/a.ts": 'import { table } from "#db/store.ts";' },
      ],
      keeps: [{ "src/shared/a.ts": 'import { newId } from "#src/shared/ids.ts";\nimport { z } from "zod";' }],
    },
    {
      rule: "contracts and rules are pure",
      breaks: [
        { "src/features/a/a.contract.ts": 'import type { Row } from "./a.store.ts";' },
        { "src/features/a/a.contract.ts": 'import { merge } from "./a.rules.ts";' },
        { "src/features/a/a.rules.ts": 'import { merge } from "#src/features/b/b.rules.ts";' },
        { "src/features/a/a.rules.ts": 'import { join } from "node:path";' },
      ],
      keeps: [
        { "src/features/a/a.contract.ts": 'import { z } from "zod";\nimport { b } from "#src/features/b/b.contract.ts";' },
        { "src/features/a/a.rules.ts": 'import { merge } from "./merge.rules.ts";\nimport type { A } from "./a.contract.ts";' },
      ],
    },
    {
      rule: "the database knows contracts as types",
      breaks: [
        { "db/store.ts": 'import { EVENTS } from "#src/features/events/events.contract.ts";' },
        { "db/schema/a.ts": 'import { aSchema } from "#src/features/a/a.contract.ts";' },
        { "db/schema/a.ts": 'import * as contract from "#src/features/a/a.contract.ts";' },
        { "db/schema/a.ts": 'import type { Row } from "#src/features/a/a.store.ts";' },
        { "db/seed.ts": 'import { createClient } from "#src/sdk/index.ts";' },
      ],
      keeps: [
        { "db/store.ts": 'import type { LiveEvent } from "#src/features/events/events.contract.ts";' },
        { "db/schema/a.ts": 'import { type A, MODES } from "#src/features/a/a.contract.ts";' },
        { "db/seed.ts": 'import type { Lectern } from "#src/sdk/index.ts";' },
      ],
    },
    {
      rule: "drivers stay in db",
      breaks: [
        { "src/a.ts": 'import { Database } from "bun:sqlite";' },
        { "src/a.store.ts": 'import { drizzle } from "drizzle-orm/bun-sql";' },
        { "src/a.ts": 'import { SQL } from "bun";' },
        { "src/a.ts": "const sql = new Bun.SQL(url);" },
        { "src/a.service.ts": "await db.transaction(async (tx) => {});" },
        ...["bun:sqlite", "postgres", "pg", "better-sqlite3", "@libsql/client", "drizzle-orm/libsql"].map((name) => ({
          "src/a.store.ts": `import * as driver from "${name}";`,
        })),
        { "src/a.ts": 'import * as bun from "bun";\nconst sql = new bun.SQL(url);' },
        { "src/a.ts": "const { SQL } = Bun;" },
        { "src/a.ts": 'const sql = new Bun["SQL"](url);' },
      ],
      keeps: [
        { "db/a.ts": 'import { Database } from "bun:sqlite";\ndb.transaction(() => {});' },
        { "src/a.ts": 'import type { Server } from "bun";' },
        { "src/client/offline/a.ts": 'const all = database.transaction("ops");' },
        { "src/a.ts": "// never call .transaction( here" },
      ],
    },
    {
      rule: "the database is known by its store",
      breaks: [
        { "src/features/a/a.service.ts": 'import { openSqlite } from "#db/open-sqlite.ts";' },
        { "src/features/a/a.store.ts": 'import { users } from "#db/schema/sqlite.ts";' },
        { "src/features/a/a.store.ts": 'import type { Opened } from "#db/transaction.ts";' },
        { "src/app.ts": 'import * as schema from "#db/schema/sqlite.ts";' },
        { "src/config.ts": 'import { StartError } from "#db/lock.ts";' },
      ],
      keeps: [
        { "src/features/a/a.service.ts": 'import type { Store } from "#db/store.ts";' },
        { "src/features/a/a.service.ts": 'import { isUniqueViolation } from "#db/dialect/errors.ts";' },
        { "src/app.ts": 'import { openPg } from "#db/open-pg.ts";\nimport { StartError } from "#db/lock.ts";' },
        { "tests/a.ts": 'import * as schema from "#db/schema/sqlite.ts";' },
      ],
    },
    {
      rule: "rights come from actor.ts",
      breaks: [
        { "src/features/a/a.service.ts": "const mine = session as Authorized<Session>;" },
        { "src/features/a/a.service.ts": "const mine = session as unknown as Authorized;" },
        { "src/features/a/a.service.ts": "const mine = <Authorized<Session>>session;" },
      ],
      keeps: [
        { "src/server/actor.ts": "const mine = session as Authorized<Session>;" },
        {
          "src/features/a/a.store.ts": 'import type { Authorized } from "#src/server/actor.ts";\nconst f = (row: Authorized<Row>) => row;',
        },
        { "src/features/a/a.service.ts": "const all: Promise<Authorized<Session>> = find();" },
        { "src/features/a/a.service.ts": "async function find(): Promise<Authorized<Session>> {}" },
      ],
    },
    {
      rule: "changes go through the outbox",
      breaks: [
        { "src/features/a/a.client.ts": "const save = trpc.drafts.save.useMutation({});" },
        { "src/features/a/ui/A.tsx": "const save = trpc.drafts\n  .save.useMutation();" },
        { "src/client/a.ts": "void trpcClient.sessions.delete.mutate({ id });" },
      ],
      keeps: [
        { "src/features/a/a.client.ts": "const signIn = trpc.auth.signIn.useMutation();" },
        { "src/features/a/a.client.ts": "const create = trpc.tokens.create.useMutation();" },
        { "src/features/a/a.client.ts": "const list = trpc.drafts.list.useQuery();" },
      ],
    },
    {
      rule: "the environment is read in main.ts",
      breaks: [
        { "src/config.ts": "const port = process.env.PORT;" },
        { "db/a.ts": "const url = Bun.env.DATABASE_URL;" },
        { "src/a.ts": "const mode = import.meta.env.MODE;" },
        { "src/a.ts": 'const port = process["env"].PORT;' },
        { "src/a.ts": "const port = process?.env.PORT;" },
        { "src/a.ts": "const { env } = process;" },
        { "src/a.ts": 'import { env } from "node:process";' },
        { "src/a.ts": 'import { env } from "bun";' },
        { "src/a.ts": "const words = `listening on ${process.env.PORT} of ${host}`;" },
      ],
      keeps: [
        { "src/main.ts": "const port = process.env.PORT;" },
        { "tests/a.ts": "const port = process.env.PORT;" },
        { "src/features/a/ui/A.tsx": "const example = `token: process.env.LECTERN_TOKEN`;" },
      ],
    },
    {
      rule: "tables are known to stores",
      breaks: [
        { "src/features/a/a.service.ts": 'import { eq } from "drizzle-orm";' },
        { "src/features/a/a.service.ts": "const { users } = store.read.t;" },
        { "src/features/a/a.service.ts": "await tx.sql.insert(tx.t.users).values(user);" },
        { "src/features/a/a.service.ts": "const { t } = store.read;" },
        { "src/features/a/a.service.ts": "const { sql, t } = tx;" },
        { "src/features/a/a.service.ts": "const { t: tables } = store.read;" },
        { "src/features/a/a.service.ts": "const { sql, t: { users } } = ctx.store.read;" },
        { "src/features/a/a.service.ts": "const find = ({ sql, t }: Reader) => sql.select();" },
        { "src/features/a/a.service.ts": 'const users = tx["t"].users;' },
      ],
      keeps: [
        { "src/features/a/a.store.ts": 'import { eq } from "drizzle-orm";\nconst { users } = tx.t;' },
        { "src/features/a/a.service.ts": "const total = a.total + tx.title;" },
        { "src/features/a/a.service.ts": "const { title, t } = minutes;" },
      ],
    },
    {
      rule: "routers are thin",
      breaks: [
        { "src/features/a/a.router.ts": 'import { find } from "./a.store.ts";' },
        { "src/features/a/a.router.ts": 'import { findKey } from "#src/server/idempotency.store.ts";' },
        { "src/features/a/a.router.ts": 'import type { Store } from "#db/store.ts";' },
        { "src/features/a/a.router.ts": 'import { run } from "#src/features/b/b.service.ts";' },
      ],
      keeps: [
        {
          "src/features/a/a.router.ts":
            'import { b } from "#src/features/b/index.ts";\nimport { router } from "#src/server/trpc.ts";\nimport { input } from "./a.contract.ts";\nimport { run } from "./a.service.ts";',
        },
      ],
    },
    {
      rule: "the page knows the server as types",
      breaks: [
        { "src/client/trpc.ts": 'import { appRouter } from "#src/server/router.ts";' },
        { "src/features/a/a.client.ts": 'import { get } from "./a.service.ts";' },
        { "src/features/a/ui/A.tsx": 'import { snapshot } from "../snapshot.ts";' },
        { "src/client/App.tsx": 'import { purge } from "#src/features/a/index.ts";' },
        { "src/client/App.tsx": 'const load = () => import("#db/store.ts");' },
      ],
      keeps: [
        { "src/client/trpc.ts": 'import type { AppRouter } from "#src/server/router.ts";' },
        {
          "src/features/a/ui/A.tsx":
            'import { minutesOf } from "../a.rules.ts";\nimport { useA } from "../a.client.ts";\nimport { Button } from "#src/client/ui/Button.tsx";',
        },
      ],
    },
    {
      rule: "the design system knows no feature",
      breaks: [{ "src/client/ui/Row.tsx": 'import type { Lesson } from "#src/features/lessons/lessons.contract.ts";' }],
      keeps: [{ "src/client/ui/Row.tsx": 'import { duration } from "#src/shared/words.ts";' }],
    },
    {
      rule: "features meet at their index",
      breaks: [
        { "src/features/a/a.service.ts": 'import { find } from "#src/features/b/b.store.ts";' },
        { "src/features/a/a.service.ts": 'import type { Row } from "../b/b.store.ts";' },
        { "src/features/a/ui/A.tsx": 'import { names } from "#src/features/b/ui/names.ts";' },
        { "src/features/a/a.service.ts": 'import { useB } from "#src/features/b/b.client.ts";' },
        { "src/server/health.ts": 'import { count } from "#src/features/b/b.store.ts";' },
      ],
      keeps: [
        {
          "src/features/a/a.service.ts":
            'import { find } from "#src/features/b/index.ts";\nimport type { B } from "#src/features/b/b.contract.ts";',
        },
        { "src/features/a/ui/A.tsx": 'import { useB } from "#src/features/b/b.client.ts";\nimport { B } from "#src/features/b/ui/B.tsx";' },
        { "src/app.ts": 'import { createSignIns } from "#src/features/users/sign-ins.ts";' },
      ],
    },
    {
      rule: "file names",
      breaks: [{ "src/lessonText.ts": "" }, { "src/features/a/ui/LessonPage.ts": "" }, { "db/Open_pg.ts": "" }],
      keeps: [
        { "src/lesson-text.ts": "" },
        { "src/features/a/ui/LessonPage.tsx": "" },
        { "db/kit.sqlite.ts": "" },
        { "db/checkpointer.worker.ts": "" },
      ],
    },
    {
      rule: "named exports",
      breaks: [{ "src/a.ts": "export default function a() {}" }, { "src/a.ts": "export { a as default };" }],
      keeps: [{ "src/a.ts": "export function a() {}" }, { "vite.config.ts": "export default {};" }],
    },
    {
      rule: "length",
      breaks: [{ "src/a.ts": "go();\n".repeat(401) }, { "tests/a.test.ts": "go();\n".repeat(401) }],
      keeps: [{ "src/a.ts": "go();\n".repeat(400) }],
    },
  ];

  test.each(cases)("$rule", ({ rule, breaks, keeps }) => {
    for (const tree of breaks)
      expect({ tree, broken: broken(tree) }).toEqual({ tree, broken: expect.arrayContaining([rule]) as unknown as string[] });
    for (const tree of keeps) expect({ tree, broken: broken(tree) }).toEqual({ tree, broken: [] });
  });
});
