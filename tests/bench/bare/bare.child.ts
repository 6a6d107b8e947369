/** The floor: a bare `Bun.serve` with prepared `bun:sqlite` statements over the same schema, answering the same requests. */
import { Database } from "bun:sqlite";
import { join } from "node:path";
import { createCheckpointer } from "#db/checkpointer.ts";
import { type Commit, commitAlone, commitTogether } from "#tests/bench/bare/commits.ts";
import { prepareReads } from "#tests/bench/bare/reads.ts";
import { prepareSearch } from "#tests/bench/bare/search.ts";
import { createSaveComponent } from "#tests/bench/bare/save-component.ts";
import { createSend } from "#tests/bench/bare/send.ts";

const [directory, port] = Bun.argv.slice(2) as [string, string];
const PREFIX = "/api/trpc/";

function open(pragmas: string[]): Database {
  const database = new Database(join(directory, "lectern.db"), { readwrite: true });
  for (const pragma of ["busy_timeout = 5000", "journal_mode = WAL", "foreign_keys = ON", "trusted_schema = OFF", ...pragmas])
    database.run(`PRAGMA ${pragma}`);
  return database;
}

const writer = open(["synchronous = FULL", "journal_size_limit = 200000000", "wal_autocheckpoint = 0"]);
const reading = open(["query_only = ON"]);
const reads = prepareReads(reading);
const findHits = prepareSearch(reading);
const send = createSend({ reading: reads, writing: prepareReads(writer), database: writer });
const saveComponent = createSaveComponent(writer);
const findComponent = reading.prepare("SELECT * FROM components WHERE user_id = ? AND id = ?");
// Checkpoints off the request thread, as the server does: in line they would slow the floor down.
const checkpointer = createCheckpointer(join(directory, "lectern.db"), console.error);
const together = commitTogether(writer, checkpointer.mayWrite);
const alone = commitAlone(writer);

type Query = (userId: string, input: never) => unknown;
const QUERIES: Record<string, Query | undefined> = {
  "sessions.list": (userId, { limit }: { limit: number }) => reads.list(userId, limit),
  "sessions.get": (userId, { id }: { id: string }) => reads.get(userId, id),
  "messages.list": (userId, { sessionId, limit }: { sessionId: string; limit: number }) => reads.messages(userId, sessionId, limit),
  "components.get": (userId, { id }: { id: string }) => findComponent.get(userId, id),
  "search.query": (userId, { query, limit }: { query: string; limit: number }) => findHits(userId, query, limit),
} satisfies Record<string, Query>;

const dataOf = (value: unknown) => ({ result: { data: { json: value } } });
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

function answerQuery(userId: string, path: string, search: string): Response {
  const at = search.indexOf("input=") + 6;
  const input = JSON.parse(decodeURIComponent(search.slice(at))) as Record<string, { json: never }> & { json: never };
  const paths = path.split(",");
  if (!search.startsWith("batch=1")) return json(dataOf(QUERIES[path]!(userId, input.json)));
  return json(paths.map((each, index) => dataOf(QUERIES[each]!(userId, input[index]!.json))));
}

async function answerSend(userId: string, request: Request, commit: Commit): Promise<Response> {
  const { json: input } = (await request.json()) as { json: Parameters<typeof send>[1] };
  return json(dataOf(await send(userId, input, commit)));
}

async function answerSave(userId: string, request: Request): Promise<Response> {
  const { json: input } = (await request.json()) as { json: Parameters<typeof saveComponent>[1] };
  return json(dataOf(await saveComponent(userId, input, together)));
}

Bun.serve({
  hostname: "127.0.0.1",
  port: Number(port),
  idleTimeout: 0,
  fetch(request) {
    const { url } = request;
    const at = url.indexOf(PREFIX);
    if (at < 0) return Response.json({ status: "ok" });
    const end = url.indexOf("?", at);
    const path = url.slice(at + PREFIX.length, end < 0 ? undefined : end);
    const search = end < 0 ? "" : url.slice(end + 1);
    const userId = reads.identify(request.headers.get("authorization")!);
    if (path === "components.save") return answerSave(userId, request);
    if (request.method === "POST") return answerSend(userId, request, search === "alone" ? alone : together);
    return answerQuery(userId, path, search);
  },
});
