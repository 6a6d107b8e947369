import { randomFrom } from "#tests/bench/random.ts";
import { isLong, peopleOf, sessionId, tokenOf } from "#tests/bench/dataset/shape.ts";
import { WORD_COUNT, wordOf } from "#tests/bench/dataset/words.ts";
import { newId } from "#src/shared/ids.ts";

export const OPERATIONS = ["list", "open", "openBatch", "search", "send", "sendAlone"] as const;
/** `open` is two requests, one after the other; `openBatch` asks the same in one, as the page does. `sendAlone` is for the floor only. */
export type Operation = (typeof OPERATIONS)[number];

/** The requests, as bytes on the wire, that make up one operation on one connection. */
export type Steps = string[];

const API = "/api/trpc/";
const PAGE = 50;
/** What a search box shows at once. */
const HITS = 20;

const encode = (input: unknown) => encodeURIComponent(JSON.stringify(input));
const query = (path: string, input: unknown) => `${API}${path}?input=${encode({ json: input })}`;

function get(url: string, token: string): string {
  return `GET ${url} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`;
}

function post(url: string, token: string, input: unknown): string {
  const body = JSON.stringify({ json: input });
  return `POST ${url} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

const batchOf = (session: number) =>
  `${API}sessions.get,messages.list?batch=1&input=${encode({ 0: { json: { id: sessionId(session) } }, 1: { json: { sessionId: sessionId(session), limit: PAGE } } })}`;

export const urls = {
  list: () => query("sessions.list", { limit: PAGE }),
  get: (session: number) => query("sessions.get", { id: sessionId(session) }),
  messages: (session: number) => query("messages.list", { sessionId: sessionId(session), limit: PAGE }),
  batch: batchOf,
  search: (words: string) => query("search.query", { query: words, limit: HITS }),
  send: `${API}messages.send`,
};

export const messageTo = (session: number) => ({ id: newId(), sessionId: sessionId(session), content: CONTENT, mutationId: newId() });

const CONTENT =
  "A 45 minute lesson on rhythm for eight year olds, please: clapping, listening, one game outdoors, and a question to take home. They know crotchets and rests.";

export const longSessions = (sessions: number) => Uint32Array.from({ length: sessions }, (_, session) => session).filter(isLong);

/** Makes operations at random over the whole data set: `open` over the long conversations, the rest over all. */
export function operationMaker(about: { operation: Operation; sessions: number; seed: number }): () => Steps {
  const { operation, sessions } = about;
  const random = randomFrom(about.seed);
  const people = peopleOf(sessions);
  const below = (end: number) => Math.floor(random() * end);
  const tokenFor = (session: number) => tokenOf(session % people);
  const long = operation.startsWith("open") ? longSessions(sessions) : new Uint32Array();
  const pickLong = () => long[below(long.length)]!;

  function open(session: number): Steps {
    const token = tokenFor(session);
    return operation === "openBatch"
      ? [get(urls.batch(session), token)]
      : [get(urls.get(session), token), get(urls.messages(session), token)];
  }
  function send(session: number): Steps {
    return [post(operation === "sendAlone" ? `${urls.send}?alone` : urls.send, tokenFor(session), messageTo(session))];
  }

  if (operation === "list") return () => [get(urls.list(), tokenOf(below(people)))];
  if (operation === "search")
    return () => [get(urls.search(`${wordOf(below(WORD_COUNT))} ${wordOf(below(WORD_COUNT)).slice(0, 4)}`), tokenOf(below(people)))];
  if (operation === "open" || operation === "openBatch") return () => open(pickLong());
  return () => send(below(sessions));
}
