import { isDeepStrictEqual } from "node:util";
import type { Server } from "#tests/bench/server.ts";
import { peopleOf, tokenOf } from "#tests/bench/dataset/shape.ts";
import { longSessions, messageTo, urls } from "#tests/bench/load/requests.ts";

const SAMPLE = 20;

type Call = { url: string; token: string; body?: unknown };

/** Throws unless all contestants answer a sample of every query alike. */
export async function requireSameReads(servers: Server[], sessions: number): Promise<void> {
  const people = peopleOf(sessions);
  const long = longSessions(sessions);
  for (let n = 0; n < SAMPLE; n++) {
    const session = long[Math.floor((n * long.length) / SAMPLE)]!;
    const token = tokenOf(session % people);
    for (const url of [
      urls.list(),
      urls.get(session),
      urls.messages(session),
      urls.batch(session),
      urls.messages((session + 1) % sessions),
    ])
      await requireSame(servers, { url, token: url === urls.messages((session + 1) % sessions) ? tokenOf((session + 1) % people) : token });
  }
}

/** Throws unless all contestants answer a message alike and then hold the same rows, made ids and times aside. */
export async function requireSameWrites(servers: Server[], sessions: number): Promise<void> {
  const people = peopleOf(sessions);
  const long = longSessions(sessions);
  for (let n = 0; n < SAMPLE; n++) {
    const session = long[Math.floor((n * long.length) / SAMPLE)]!;
    const token = tokenOf(session % people);
    await requireSame(servers, { url: urls.send, token, body: messageTo(session) });
    await Bun.sleep(20);
    await requireSame(servers, { url: urls.messages(session), token });
    await requireSame(servers, { url: urls.get(session), token });
  }
}

async function requireSame(servers: Server[], call: Call): Promise<void> {
  const answers = await Promise.all(servers.map((server) => ask(server, call)));
  for (const [index, answer] of answers.entries())
    if (!isDeepStrictEqual(answer, answers[0]))
      throw new Error(
        `${servers[index]!.name} answers ${call.url} differently from ${servers[0]!.name}:\n${JSON.stringify(answer)}\n${JSON.stringify(answers[0])}`,
      );
}

async function ask({ name, port }: Server, { url, token, body }: Call): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${url}`, {
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify({ json: body }) }),
  });
  if (response.status !== 200) throw new Error(`${name} answered ${url} with ${response.status}: ${await response.text()}`);
  return JSON.parse(await response.text(), withoutMade) as unknown;
}

/** Times of this run and ids that a server made for its replies are the only things that may differ. */
function withoutMade(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if ((key === "createdAt" || key === "updatedAt") && Number(value) > RUN_STARTED) return "now";
  if (key === "id" && this["role"] === "assistant" && Number(this["createdAt"]) > RUN_STARTED) return "made";
  if (key === "id" && this["role"] === "assistant" && this["createdAt"] === "now") return "made";
  if (key === "parentId" && this["role"] === "user" && (this["createdAt"] === "now" || Number(this["createdAt"]) > RUN_STARTED))
    return "made";
  return value;
}

const RUN_STARTED = Date.now() - 1000;
