import { createTRPCClient, httpBatchLink, httpLink, type TRPCClient, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import { type App, createApp, type Outside } from "#src/app.ts";
import type { Config } from "#src/config.ts";
import type { Passwords } from "#src/features/users/passwords.ts";
import type { AppRouter } from "#src/server/router.ts";
import { BODY_MAX } from "#src/server/body.ts";
import { type Engine, testDatabase } from "#tests/support/engines.ts";
import { createLog } from "#tests/support/log.ts";

export type Client = TRPCClient<AppRouter>;

/** Somebody who uses the server over HTTP, with the cookie that signing in gave. */
export type Person = { id: string; email: string; cookie: string; api: Client; fetch(path: string, init?: RequestInit): Promise<Response> };

export type TestApp = AsyncDisposable & {
  url: string;
  app: App;
  config: Config;
  /** What was logged, one object a line. */
  log: Record<string, unknown>[];
  anonymous: Client;
  /** The first to be asked for is the administrator. */
  person(name: string): Promise<Person>;
  withToken(token: string): Client;
  clientFor(headers: Record<string, string>): Client;
};

export const PASSWORD = "correct horse battery";

/** As slow as needed to be right, no slower: argon2 has tests of its own. */
const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (password, hash) => hash === `plain:${password}`,
};

export type Options = Outside & {
  engine?: Engine;
  config?: Partial<Config>;
  database?: { directory: string; url: string | null };
  batch?: boolean;
  expectErrors?: boolean;
};

export const testConfig = (about: { directory: string; url: string | null }, config: Partial<Config> = {}): Config => ({
  version: "0.0.0-test",
  dataDirectory: about.directory,
  host: "127.0.0.1",
  port: 0,
  databaseUrl: about.url,
  origin: null,
  ai: null,
  ollamaUrl: null,
  secretKey: null,
  logLevel: "info",
  openSignUp: true,
  uploadMaxBytes: 20_000_000,
  trustedProxies: 0,
  clientDirectory: null,
  frameDirectory: null,
  ...config,
});

/** A whole server on a free port of this machine, with a database of its own; ends with `await using`. */
export async function testApp({
  engine = "sqlite",
  config: overrides,
  database: given,
  batch,
  expectErrors,
  ...outside
}: Options = {}): Promise<TestApp> {
  const database = given ? { ...given, [Symbol.asyncDispose]: async () => {} } : await testDatabase(engine);
  const log = createLog();
  const config = testConfig(database, overrides);
  const app = await createApp(config, { passwords: plainPasswords, logTo: log, ...outside });
  const server = Bun.serve({ hostname: "127.0.0.1", port: 0, idleTimeout: 0, maxRequestBodySize: BODY_MAX, fetch: app.handle });
  const url = server.url.origin;
  const clientFor = (headers: Record<string, string>) => clientAt(url, headers, batch ?? Bun.env["LECTERN_TEST_BATCH"] === "1");

  return {
    url,
    app,
    config,
    log: log.lines,
    anonymous: clientFor({ "x-lectern": "1" }),
    clientFor,
    withToken: (token) => clientFor({ authorization: `Bearer ${token}` }),
    person: (name) => signUp(url, name, clientFor),
    async [Symbol.asyncDispose]() {
      await server.stop(true);
      await app.close();
      await database[Symbol.asyncDispose]();
      const unexpected = log.lines.filter(({ level }) => Number(level) >= 50);
      if (unexpected.length > 0 && !expectErrors) throw new Error(`The server logged errors: ${JSON.stringify(unexpected, null, 2)}`);
    },
  };
}

function clientAt(url: string, headers: Record<string, string>, batch: boolean): Client {
  const options = { url: `${url}/api/trpc`, transformer: superjson, headers };
  return createTRPCClient<AppRouter>({ links: [batch ? httpBatchLink({ ...options, maxItems: 10 }) : httpLink(options)] });
}

async function signUp(url: string, name: string, clientFor: TestApp["clientFor"]): Promise<Person> {
  const email = `${name}@example.org`;
  const response = await fetch(`${url}/api/trpc/auth.signUp`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-lectern": "1" },
    body: JSON.stringify({ json: { email, password: PASSWORD, name } }),
  });
  const { result } = (await response.json()) as { result: { data: { json: { id: string } } } };
  const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
  const headers = { cookie, "x-lectern": "1" };
  return {
    id: result.data.json.id,
    email,
    cookie,
    api: clientFor(headers),
    fetch: (path, init) => fetch(url + path, { ...init, headers: { ...headers, ...(init?.headers as Record<string, string>) } }),
  };
}

/** What a refused call says: the tRPC code, the domain code, and the fields. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const data = error.data as
      | { code: string; domain?: { code: string; details: unknown }; fields?: Record<string, string>; requestId?: string }
      | undefined;
    return {
      code: data?.code,
      domain: data?.domain?.code,
      details: data?.domain?.details,
      fields: data?.fields,
      requestId: data?.requestId,
      message: error.message,
    };
  }
  throw new Error("The call was expected to be refused, and was answered");
}
