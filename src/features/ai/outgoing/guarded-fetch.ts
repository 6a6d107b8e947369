import { lookup as systemLookup } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress, literalOf } from "./public-address.ts";

/** Why a request did not get an answer at all: a closed address, no server there, or one that cannot prove who it is. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  constructor(
    readonly kind: "address" | "unreachable" | "tls",
    /** The system's code, such as `ECONNREFUSED`; never an address. */
    readonly code: string,
  ) {
    super(`${kind}: ${code}`);
  }
}

export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

export type Guard = {
  /** Public addresses only, but for this host. `anywhere`: for addresses that whoever runs the server gave. */
  reach: "anywhere" | { allowedHost: string | null };
  resolve?: Resolve;
  isPublic?: (address: string) => boolean;
};

/**
 * A `fetch` that connects only where `guard` lets it: every address that a name resolves to is checked in the moment of
 * connecting, so that a name cannot change its mind in between. Redirects are answered, never followed. Rejects with
 * `OutgoingError`, or with the reason of an aborted `signal`.
 */
export function createFetch(guard: Guard): typeof globalThis.fetch {
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const isOpen = guard.reach === "anywhere" || isSameHost(url.hostname, guard.reach.allowedHost);
    const { isPublic = isPublicAddress, resolve = resolveHere } = guard;
    const literal = literalOf(url.hostname);
    if (!isOpen && literal !== null && !isPublic(literal)) throw new OutgoingError("address", "not public");
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
    return connect(url, { request, body, signal: init?.signal ?? null, lookup: lookupOf(resolve, isOpen ? () => true : isPublic) });
  };
  return Object.assign(send, { preconnect: () => {} });
}

/** Compared as `URL` spells hosts, without a trailing dot. */
export function isSameHost(hostname: string, allowed: string | null): boolean {
  return allowed !== null && plainHost(hostname) === plainHost(allowed);
}

const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");

const resolveHere: Resolve = (name) =>
  new Promise((done, fail) => systemLookup(name, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses))));

/** What `node:http` asks when it connects. One closed address among several refuses them all. */
export function lookupOf(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, answer) => {
    resolve(name).then(
      (addresses) => {
        if (addresses.length === 0) return answer(new OutgoingError("unreachable", "ENOTFOUND"), []);
        if (!addresses.every(({ address }) => isAllowed(address))) return answer(new OutgoingError("address", "not public"), []);
        if (options.all) answer(null, addresses);
        else answer(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, []),
    );
  };
}

type Connecting = { request: Request; body: Uint8Array | undefined; signal: AbortSignal | null; lookup: LookupFunction };

function connect(url: URL, { request, body, signal, lookup }: Connecting): Promise<Response> {
  return new Promise((done, fail) => {
    if (signal?.aborted) return fail(signal.reason);
    const { request: open } = url.protocol === "https:" ? https : http;
    const headers = { ...Object.fromEntries(request.headers), "accept-encoding": "identity" };
    const outgoing = open(url, { method: request.method, headers, lookup, agent: false });
    const onAbort = () => {
      outgoing.destroy();
      fail(signal?.reason);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    const settle = () => signal?.removeEventListener("abort", onAbort);
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      settle();
      fail(signal?.aborted ? signal.reason : outgoingError(error));
    });
    outgoing.on("response", (incoming) => {
      const hasBody = request.method !== "HEAD" && incoming.statusCode !== 204 && incoming.statusCode !== 304;
      const stream = bodyOf(incoming, () => outgoing.destroy(), signal);
      incoming.once("close", settle);
      done(new Response(hasBody ? stream : null, { status: incoming.statusCode ?? 502, headers: headersOf(incoming) }));
    });
    outgoing.end(body);
  });
}

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const each of [value ?? []].flat()) kept.append(name, each);
  return kept;
}

/** Most bytes of an error that are read. */
const ERROR_MAX = 1_000_000;

/** Read as fast as it is asked for; a connection that closes early is an error, not an end. */
function bodyOf(incoming: IncomingMessage, destroy: () => void, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  const most = (incoming.statusCode ?? 0) < 400 ? Number.POSITIVE_INFINITY : ERROR_MAX;
  let isOver = false;
  let size = 0;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const fail = (error: unknown) => {
        if (isOver) return;
        isOver = true;
        controller.error(error);
      };
      incoming.on("data", (chunk: Uint8Array) => {
        if (isOver) return;
        controller.enqueue(new Uint8Array(chunk));
        size += chunk.byteLength;
        if (size > most) {
          isOver = true;
          controller.close();
          return destroy();
        }
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.on("end", () => {
        if (isOver) return;
        if (!incoming.complete) return fail(new OutgoingError("unreachable", "ECONNRESET"));
        isOver = true;
        controller.close();
      });
      incoming.on("error", (error: NodeJS.ErrnoException) => fail(signal?.aborted ? signal.reason : outgoingError(error)));
      incoming.on("close", () => fail(signal?.aborted ? signal.reason : new OutgoingError("unreachable", "ECONNRESET")));
    },
    pull: () => void incoming.resume(),
    cancel() {
      isOver = true;
      destroy();
    },
  });
}

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH|WRONG_VERSION|ERR_OSSL/;

function outgoingError(error: NodeJS.ErrnoException): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (error.cause instanceof OutgoingError) return error.cause;
  const code = /^[A-Z_0-9]{2,60}$/.test(error.code ?? "") ? error.code! : "UNKNOWN";
  return new OutgoingError(TLS.test(code) ? "tls" : "unreachable", code);
}
