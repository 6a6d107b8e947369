import { expect, test } from "bun:test";
import { appRouter } from "#src/server/router.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { type Running, signUp, startServer } from "#tests/support/server.ts";

const INPUTS = Bun.env["LECTERN_LONG"] === "1" ? 1_000 : 20;
const AT_ONCE = 50;
/** A stack, a path of ours or one of a driver's own sentences. */
const LEAK = /\bat .+:\d+:\d+|\/src\/|\/root\/|\/home\/|\$bunfs|node_modules|SQLITE_|syntax error at|\bselect .+ from\b/i;

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
  .map(([path, { _def }]) => ({ path, type: _def.type }))
  // Last of all, since the others need somebody who is signed in.
  .toSorted((a, b) => Number(a.path === "auth.signOut") - Number(b.path === "auth.signOut"));

const FIELDS = [
  "id",
  "sessionId",
  "limit",
  "cursor",
  "title",
  "content",
  "mutationId",
  "changes",
  "metadata",
  "offset",
  "lastEventId",
  "x",
];
const VALUES: unknown[] = [
  null,
  -1,
  1e308,
  2 ** 60,
  0.5,
  "",
  "x",
  "\u0000",
  "\ud800",
  "'; DROP TABLE users;--",
  "../../etc/passwd",
  "${process.exit(1)}",
  "0199abcd-0000-7000-8000-000000000000",
  "x".repeat(100_000),
  true,
  [],
  [[[[]]]],
  {},
  { $ne: 1 },
  { toString: 1, constructor: { prototype: 1 } },
  { script: [{ id: null, minutes: "x" }] },
];
const RAW = [
  "",
  "{",
  "null",
  "[]",
  '"',
  "\u0000",
  '{"json":',
  '{"json":{"__proto__":{"a":1}}}',
  '{"json":null,"meta":{"values":5}}',
  "NaN",
];

/** The same inputs in every run: what fails can be repeated. */
function hostileBodies(count: number): string[] {
  let state = 20_261_121;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(from: T[]) => from[next(from.length)]!;
  const object = () => Object.fromEntries(Array.from({ length: 1 + next(4) }, () => [pick(FIELDS), pick(VALUES)]));
  return Array.from({ length: count }, (_, index) => {
    if (index < RAW.length / 2 || next(10) === 0) return RAW[index % RAW.length]!;
    return JSON.stringify({ json: next(4) === 0 ? pick(VALUES) : object() });
  });
}

async function send(server: Running, { path, type }: { path: string; type: string }, body: string, headers: Record<string, string>) {
  const url = new URL(`${server.url}/api/trpc/${path}`);
  // Longer addresses are refused before they reach a procedure.
  if (type !== "mutation") url.searchParams.set("input", body.slice(0, 4_000));
  const signal = AbortSignal.timeout(type === "subscription" ? 300 : 10_000);
  try {
    const response =
      type === "mutation"
        ? await fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers }, signal })
        : await fetch(url, { headers, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // A stream that was accepted stays open.
    if (type === "subscription" && (error as Error).name === "TimeoutError") return { status: 200, text: "" };
    throw error;
  }
}

test("every procedure of the executable, given hostile inputs, answers without failing or telling of its insides", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  const headers = await signUp(server.url);
  const bad: string[] = [];
  for (const procedure of procedures) {
    const bodies = hostileBodies(procedure.type === "subscription" ? 10 : INPUTS);
    while (bodies.length > 0) {
      const some = bodies.splice(0, AT_ONCE);
      const answers = await Promise.all(some.map(async (body) => ({ body, ...(await send(server, procedure, body, headers)) })));
      for (const { body, status, text } of answers)
        if (status >= 500 || LEAK.test(text)) bad.push(`${procedure.path} with ${body.slice(0, 200)}: ${status} ${text.slice(0, 300)}`);
    }
  }
  expect(bad).toEqual([]);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  expect(server.output()).not.toMatch(/"level":[56]0/);
  server.kill("SIGTERM");
  expect(await server.exited).toBe(0);
}, 600_000);
