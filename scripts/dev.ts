/**
 * Everything for development: the server from its sources on :3000 (restarted when one changes), the page on :5173, and
 * an account with something in it. Its data is in .cache/dev-data: delete that to begin anew. Without LECTERN_AI_* the
 * built-in planner answers, so no network is needed.
 */
import { join } from "node:path";
import { seed } from "#db/seed.ts";
import { createClient } from "#src/sdk/index.ts";

const root = join(import.meta.dir, "..");
const url = "http://127.0.0.1:3000";
const page = "http://127.0.0.1:5173";
const account = { email: "dev@example.org", password: "lectern for developers", name: "Dev" };

const start = (args: string[], env: Record<string, string> = {}) =>
  Bun.spawn([process.execPath, ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });

Bun.spawnSync([process.execPath, "scripts/build-frame.ts", "--if-changed"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

const children = [
  start(["--watch", "--no-clear-screen", "src/main.ts", "serve"], {
    HOST: "127.0.0.1",
    PORT: "3000",
    LECTERN_ORIGIN: page,
    LECTERN_DATA_DIR: join(root, ".cache", "dev-data"),
    LECTERN_LOG_LEVEL: process.env["LECTERN_LOG_LEVEL"] ?? "warn",
  }),
  start(["--bun", join(root, "node_modules", ".bin", "vite"), "--host", "127.0.0.1", "--logLevel", "warn"]),
];

function stop(): void {
  for (const child of children) child.kill();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
const ended = Promise.race(children.map(({ exited }) => exited));

/** Calls a procedure as a browser does; the answer's cookie comes along. */
async function call<T>(path: string, input?: unknown, cookie = ""): Promise<{ value: T; cookie: string }> {
  const response = await fetch(`${url}/api/trpc/${path}`, {
    headers: { "x-lectern": "1", "content-type": "application/json", cookie },
    ...(input === undefined ? {} : { method: "POST", body: JSON.stringify({ json: input }) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: { json: T } } };
  return { value: result.data.json, cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie };
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const isReady = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false, // Not listening yet.
    );
    if (isReady) return;
    await Bun.sleep(50);
  }
  throw new Error("The server did not start within 10 s");
}

/** Fills an empty database, through a token of the account that is revoked afterwards. */
async function fill(): Promise<void> {
  const { value: welcome } = await call<{ isFirstRun: boolean }>("auth.welcome");
  if (!welcome.isFirstRun) return;
  const { cookie } = await call("auth.signUp", account);
  const { value } = await call<{ id: string; token: string }>("tokens.create", { name: "Seed", scopes: ["read", "write"] }, cookie);
  const lectern = createClient({ url, token: value.token });
  await seed(lectern);
  await lectern.tokens.revoke.mutate({ id: value.id });
}

try {
  await Promise.race([untilReady(), ended.then(() => Promise.reject(new Error("The server or the page ended before it was ready")))]);
  await fill();
  console.log(`\nLectern for development: ${page} (sign in as ${account.email}, password "${account.password}")\n`);
  process.exitCode = await ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  stop();
}
