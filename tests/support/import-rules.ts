import { findCycles } from "#tests/support/import-cycles.ts";
import { type Import, parseSource, type Source, type SourceFile } from "#tests/support/source-files.ts";

/**
 * ARCHITECTURE's rules on who may know whom. Each answers with what to use instead, for a file that breaks it. Tests
 * and what only they load are free of all but cycles.
 */
export type Violation = { path: string; rule: string; message: string };

type Rule = { name: string; applies: (path: string) => boolean; check: (source: Source) => string[] };

const inside = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const ending = (suffix: string) => (path: string) => path.endsWith(suffix);
const isShared = inside("src/shared");
const isDb = inside("db");
const isServer = inside("src/server");
const isContract = ending(".contract.ts");
const isRules = ending(".rules.ts");
const isStore = ending(".store.ts");
const isService = ending(".service.ts");
const isRouter = ending(".router.ts");
const isIndex = (path: string) => /^src\/features\/[^/]+\/index\.ts$/.test(path);
const isUi = (path: string) => /^src\/features\/[^/]+\/ui\//.test(path);
const isClientModule = (path: string) => /\.client\.tsx?$/.test(path);
const isClient = (path: string) => inside("src/client")(path) || isClientModule(path) || isUi(path);
const isTest = (path: string) => /\.test\.tsx?$|\/simulated-[^/]+$/.test(path);
const isCode = (path: string) => /^(src|db)\//.test(path) && !isTest(path);

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
/** Files that put the parts together, and so may import whatever they wire. */
const WIRING = new Set(["src/app.ts", "src/server/router.ts", "src/server/context.ts", "src/server/maintenance.ts"]);

const DRIVERS =
  /^(bun:sqlite|node:sqlite|postgres|pg|pg-.*|better-sqlite3|sqlite3|@libsql\/.*)$|^drizzle-orm\/(bun-.*|.*migrator|better-sqlite3|libsql|node-postgres|postgres-js|.*-proxy)$/;
const ROOTS = new Set(["src/app.ts", "src/main.ts"]);
const DB_FOR_ALL = new Set(["db/store.ts", "db/dialect/errors.ts"]);
const DB_FOR_ROOTS = new Set(["db/open-pg.ts", "db/open-sqlite.ts", "db/lock.ts"]);
/** Credentials are never stored in the outbox, and taking one back must not wait in it unseen (docs/decisions/0010). */
const DIRECT =
  /^(components\.compile|auth\.\w+|tokens\.(create|revoke)|presence\.\w+|ai\.(saveProvider|testProvider|deleteProvider|setDefault))$/;

/** `const { t } = …` and `({ t }: Tx) =>`, also where they go on into the tables. */
const takesTables = (code: string) =>
  /\{(?:[^{}]*,)?\s*t\s*(?:,[^{}]*|:\s*(?:\w+|\{[^{}]*\})[^{}]*)?\}\s*(?:=[^=>]*\b(?:read|reader|tx|store|transaction)\b|:\s*(?:Tx|Reader|Pick<))/.test(
    code,
  );

type Ours = Import & { target: string };
const ours = ({ imports }: Source) => imports.filter((each): each is Ours => each.target !== null && /^(src|db)\//.test(each.target));
const packages = ({ imports }: Source) => imports.filter(({ target }) => target === null);
const refuse = <I extends Import>(imports: I[], isAllowed: (each: I) => boolean, words: (each: I) => string) =>
  imports.filter((each) => !isAllowed(each)).map(words);

const RULES: Rule[] = [
  {
    name: "shared knows nothing of ours",
    applies: isShared,
    check: (source) =>
      refuse(
        ours(source),
        ({ target }) => isShared(target),
        ({ specifier }) => `imports ${specifier}: pass it in as an argument, or move what is pure into src/shared`,
      ),
  },
  {
    name: "contracts and rules are pure",
    applies: (path) => isContract(path) || isRules(path),
    check: (source) => [
      ...refuse(
        ours(source),
        ({ target }) =>
          isShared(target) ||
          isContract(target) ||
          (isRules(source.path) && isRules(target) && featureOf(target) === featureOf(source.path)),
        ({ specifier }) =>
          `imports ${specifier}: contracts and rules use src/shared, Zod and other contracts; what needs more belongs in the service`,
      ),
      ...refuse(
        packages(source),
        ({ specifier }) => specifier === "zod",
        ({ specifier }) => `imports the package ${specifier}: only Zod; wrap it in the service or in src/shared`,
      ),
    ],
  },
  {
    name: "the database knows contracts as types",
    applies: isDb,
    check: (source) =>
      refuse(
        ours(source),
        ({ target, kind, names }) => {
          if (isDb(target) || isShared(target)) return true;
          if (kind === "type") return isContract(target) || target === "src/sdk/index.ts";
          // Tables' enums derive from the contracts' tuples.
          return (
            inside("db/schema")(source.path) &&
            isContract(target) &&
            names.length > 0 &&
            names.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name))
          );
        },
        ({ specifier }) =>
          `imports ${specifier}: use \`import type\` from a *.contract.ts (db/schema may also import its UPPER_CASE tuples); behaviour belongs in src`,
      ),
  },
  {
    name: "drivers stay in db",
    applies: (path) => !isDb(path),
    check: (source) => [
      ...refuse(
        packages(source),
        ({ specifier, names, kind }) =>
          !DRIVERS.test(specifier) &&
          !(specifier === "bun" && names.some((name) => /^(SQL|sql)$/.test(name))) &&
          !(specifier === "bun" && kind !== "type" && names.length === 0 && /\.(SQL|sql)\b/.test(source.code)),
        ({ specifier }) => `imports ${specifier}: use Store.read and Store.transact from #db/store.ts`,
      ),
      ...(/\bBun\s*(\.\s*(SQL|sql)\b|\[)|\{[^{}]*\b(SQL|sql)\b[^{}]*\}\s*=\s*Bun\b/.test(source.code)
        ? ["uses Bun.SQL: use Store.read and Store.transact from #db/store.ts"]
        : []),
      // IndexedDB's transactions are the page's own matter.
      ...(/\.transaction\(/.test(source.code) && !isClient(source.path)
        ? ["calls .transaction(: it commits at the first await; use Store.transact"]
        : []),
    ],
  },
  {
    name: "the database is known by its store",
    applies: (path) => !isDb(path),
    check: (source) =>
      refuse(
        ours(source).filter(({ target }) => isDb(target)),
        ({ target }) => DB_FOR_ALL.has(target) || (ROOTS.has(source.path) && DB_FOR_ROOTS.has(target)),
        ({ specifier }) =>
          `imports ${specifier}: use Store from #db/store.ts or #db/dialect/errors.ts; only src/app.ts and src/main.ts open and lock databases`,
      ),
  },
  {
    name: "the environment is read in main.ts",
    applies: (path) => path !== "src/main.ts",
    check: (source) => {
      const { code, path } = source;
      const isRead =
        /\b(process|Bun)\s*(\?\.\s*|\.\s*)env\b|\bprocess\s*(\?\.\s*)?\[|\{[^{}]*\benv\b[^{}]*\}\s*=\s*(globalThis\s*\.\s*)?(process|Bun)\s*[;,\n]/.test(
          `${code}\n`,
        ) ||
        (/\bimport\.meta\.env\b/.test(code) && !isClient(path)) ||
        packages(source).some(
          ({ specifier, names, kind }) =>
            kind !== "type" && (/^(node:)?process$/.test(specifier) || (specifier === "bun" && names.includes("env"))),
        );
      return isRead ? ["reads the environment: take the value from Config (src/config.ts), which src/main.ts fills"] : [];
    },
  },
  {
    name: "rights come from actor.ts",
    applies: (path) => path !== "src/server/actor.ts",
    check: ({ code }) =>
      /\bas\s+Authorized\b(?!\s*[,}])|(?<!\w)<\s*Authorized\s*<[^>]*>\s*>\s*[\w({]/.test(code.replace(/^(import|export)\s[^;]*;/gm, ""))
        ? ["casts to Authorized: ask authorize, authorizeNew, authorizeChild or authorizeSystem of src/server/actor.ts"]
        : [],
  },
  {
    name: "tables are known to stores",
    applies: (path) => !isDb(path) && !isStore(path),
    check: (source) => [
      ...refuse(
        packages(source),
        ({ specifier }) => !/^drizzle-orm(\/|$)/.test(specifier),
        ({ specifier }) => `imports ${specifier}: write the query as a function of the feature's *.store.ts`,
      ),
      ...(/[\w)]\s*\??\.t\b|\b(tx|read|reader)\s*\[/.test(source.code) || takesTables(source.code)
        ? ["uses table objects (.t): write the query as a function of the feature's *.store.ts"]
        : []),
    ],
  },
  {
    name: "changes go through the outbox",
    applies: isClient,
    check: ({ code }) =>
      [...code.matchAll(/\btrpc\s*\.\s*(\w+)\s*\.\s*(\w+)\s*\.\s*useMutation\b|\btrpcClient\s*\.\s*(\w+)\s*\.\s*(\w+)\s*\.\s*mutate\b/g)]
        .map(([, hookOf, hooked, clientOf, called]) => `${hookOf ?? clientOf}.${hooked ?? called}`)
        .filter((path) => !DIRECT.test(path))
        .map((path) => `calls ${path} itself: send it through the outbox (src/client/offline), which keeps it until it is acknowledged`),
  },
  {
    name: "routers are thin",
    applies: isRouter,
    check: (source) =>
      refuse(
        ours(source),
        ({ target }) => {
          const isOwn = featureOf(target) === featureOf(source.path);
          return (
            (isOwn && (isService(target) || isContract(target))) || (!isOwn && isIndex(target)) || (isServer(target) && !isStore(target))
          );
        },
        ({ specifier }) => `imports ${specifier}: a router uses its own service and contract, other features' index.ts, and src/server`,
      ),
  },
  {
    name: "the page knows the server as types",
    applies: isClient,
    check: (source) =>
      refuse(
        ours(source),
        ({ target, kind }) => kind === "type" || isClient(target) || isShared(target) || isContract(target) || isRules(target),
        ({ specifier }) =>
          `imports ${specifier}: use \`import type\`, or call the procedure through src/client/trpc.ts; pure logic for both sides goes into a *.rules.ts`,
      ),
  },
  {
    name: "the design system knows no feature",
    applies: inside("src/client/ui"),
    check: (source) =>
      refuse(
        ours(source),
        ({ target }) => featureOf(target) === undefined,
        ({ specifier }) => `imports ${specifier}: pass it in as a property or child`,
      ),
  },
  {
    name: "features meet at their index",
    applies: (path) => inside("src")(path) && !WIRING.has(path),
    check: (source) =>
      refuse(
        ours(source).filter(({ target }) => featureOf(target) !== undefined && featureOf(target) !== featureOf(source.path)),
        ({ target }) =>
          isIndex(target) || isContract(target) || (isClient(source.path) && (isClientModule(target) || isPart(target) || isRules(target))),
        ({ specifier }) =>
          `imports ${specifier}: use what the feature's index.ts exports, its *.contract.ts, or (in the page) its *.client.ts, *.rules.ts and ui components; export there what is missing`,
      ),
  },
  {
    name: "file names",
    applies: () => true,
    check: ({ path }) => {
      const name = path.split("/").at(-1)!;
      if (/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(tsx?|mjs)$/.test(name)) return [];
      return /^([A-Z][a-z0-9]*)+\.tsx$/.test(name)
        ? []
        : ["is not named well: kebab-case with a role suffix (lesson-text.ts, lessons.store.ts), PascalCase.tsx for a component"];
    },
  },
  {
    name: "named exports",
    applies: inside("src"),
    check: ({ code }) =>
      /^export default\b|^export \{[^}]*\bas default\b/m.test(code) ? ["has a default export: export it by its name"] : [],
  },
];

/** A component that another feature shows: one PascalCase file of its ui. */
const isPart = (path: string) => isUi(path) && /\/[A-Z][A-Za-z0-9]*\.tsx$/.test(path);

const LINES_MAX = 400;

function refuseLength({ path, text }: Source): Violation[] {
  const lines = text.split("\n").length - 1;
  return lines > LINES_MAX
    ? [{ path, rule: "length", message: `has ${lines} lines, more than ${LINES_MAX}: find the noun that hides in it and give it a file` }]
    : [];
}

/** Every way in which `files` break the rules. */
export function findViolations(files: SourceFile[]): Violation[] {
  const sources = files.map(parseSource);
  const cycles = findCycles(sources).map((cycle) => ({
    path: cycle[0]!,
    rule: "no import cycles",
    message: `imports itself: ${cycle.join(" → ")}. Move what both need into a third file, or use \`import type\``,
  }));
  const broken = sources
    .filter(({ path }) => isCode(path))
    .flatMap((source) =>
      RULES.filter(({ applies }) => applies(source.path)).flatMap(({ name, check }) =>
        check(source).map((message) => ({ path: source.path, rule: name, message })),
      ),
    );
  return [...cycles, ...broken, ...sources.flatMap(refuseLength)];
}
