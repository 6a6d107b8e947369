import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Gauge } from "prom-client";
import superjson, { type SuperJSONResult } from "superjson";
import { call as run, type Kind, requireRight, typeOf } from "#src/server/call.ts";
import { limitFor, readBody, refuseDepth } from "#src/server/body.ts";
import type { Context, Services } from "#src/server/context.ts";
import { refuseCrossSite } from "#src/server/cross-site.ts";
import { failure, failurePart, json, type Part, report } from "#src/server/failure.ts";
import { type Credentials, credentialsOf, identify } from "#src/server/identify.ts";
import { type Call, contextOf } from "#src/server/request-context.ts";
import { appRouter } from "#src/server/router.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { withReconnectHint } from "#src/server/sse.ts";

export const RPC_PREFIX = "/api/trpc/";
const BATCH_MAX = 10;

type Batch = { path: string; kind: Kind; body: string | undefined; credentials: Credentials };

/**
 * Answers procedure calls. Queries and mutations, alone or in a batch, take a direct way to the procedure (the adapter
 * costs a fifth of the request, docs/decisions/0009); streams go through tRPC's own adapter. Guards, context, error shape
 * and headers are the same code for both.
 */
export function createRpc(services: Services, streams: Pick<Gauge, "inc" | "dec">) {
  const { config, log, stopping } = services;

  async function handle(call: Call): Promise<Response> {
    const { request, url } = call;
    const decoded = procedureOf(url);
    const path = decoded ?? "";
    const answer = new Headers();
    const credentials = credentialsOf(request, config.origin);
    const kind = kindOf(call, path);
    const isBatch = url.searchParams.has("batch");
    const context = contextOf(services, call, credentials, answer);
    try {
      if (stopping.aborted) throw new DomainError("SHUTTING_DOWN", {});
      if (decoded === null) throw badInput({ "": "The path needs to be percent-encoded UTF-8" });
      if (kind !== "subscription" || path.includes(",")) requireMethod(request);
      if (credentials?.kind !== "bearer")
        refuseCrossSite(request, {
          origin: config.origin,
          host: config.host,
          hasCookie: credentials !== null,
          isReading: kind === "subscription",
        });
      if (request.method === "POST") requireJson(request);
      context.actor = await identify(services, credentials);
      if (kind === "subscription") return await stream(call, context);
      if (!isBatch) requireRight(context, path);
      const body = request.method === "POST" ? await readBody(request, limitFor(path, context.actor !== null)) : undefined;
      if (isBatch) return await batch(call, context, { path, kind, body, credentials });
      const input = parseInput(body ?? url.searchParams.get("input"));
      const value = await run(context, { path, kind, input });
      return json(200, resultOf(value), answer);
    } catch (cause) {
      return failure(context, { path, kind, cause });
    }
  }

  /** The calls of a batch, at the same time; their status if they share one, else 207, as tRPC's adapter answers. */
  async function batch(call: Call, { actor, answer }: Context, about: Batch): Promise<Response> {
    const paths = about.path.split(",");
    if (paths.length > BATCH_MAX) throw badInput({ "": `At most ${BATCH_MAX} calls in one batch` });
    const inputs = parseJson(about.body ?? call.url.searchParams.get("input")) as Record<number, SuperJSONResult> | undefined;
    const parts = await Promise.all(
      paths.map(async (path, index): Promise<Part> => {
        const context = contextOf(services, call, about.credentials, answer);
        context.actor = actor;
        try {
          return { status: 200, body: resultOf(await run(context, { path, kind: about.kind, input: revive(inputs?.[index]) })) };
        } catch (cause) {
          return failurePart(context, { path, kind: about.kind, cause });
        }
      }),
    );
    const isAlike = parts.every(({ status }) => status === parts[0]!.status);
    return json(isAlike ? parts[0]!.status : 207, `[${parts.map(({ body }) => body).join(",")}]`, answer);
  }

  /** On stopping the stream ends without tRPC's own goodbye, so that the browser reconnects. */
  async function stream(call: Call, ctx: Context): Promise<Response> {
    const ending = new AbortController();
    call.request.signal.addEventListener("abort", () => ending.abort(), { once: true });
    const { url, headers } = call.request;
    const response = await adapt(new Request(url, { headers, signal: ending.signal }), ctx, call);
    if (response.ok && !ending.signal.aborted) {
      streams.inc();
      ending.signal.addEventListener("abort", () => streams.dec(), { once: true });
    }
    return withReconnectHint(response, { stopping, ending });
  }

  const adapt = (req: Request, ctx: Context, call: Call) =>
    fetchRequestHandler({
      endpoint: RPC_PREFIX.slice(0, -1),
      router: appRouter,
      req,
      createContext: () => ctx,
      maxBatchSize: BATCH_MAX,
      onError: ({ error, path }) => report(log, error, call.requestId, path),
    });

  return handle;
}

/** The procedures that a URL names; null when it is not properly encoded. */
export function procedureOf({ pathname }: URL): string | null {
  try {
    return decodeURIComponent(pathname.slice(RPC_PREFIX.length));
  } catch {
    return null;
  }
}

/** Only subscriptions are streams; everything else is told by its method, as tRPC does. */
function kindOf({ request, url }: Call, path: string): Kind {
  if (!url.searchParams.has("batch") && typeOf(path) === "subscription") return "subscription";
  return request.method === "GET" ? "query" : "mutation";
}

function requireMethod({ method }: Request): void {
  if (method !== "GET" && method !== "POST") throw badInput({ "": "Use GET for queries and POST for mutations" });
}

/** Anything but JSON could be sent by a form on another site. */
function requireJson(request: Request): void {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json(\s*;|$)/i.test(type)) throw badInput({ "content-type": "Needs to be application/json" });
}

const parseInput = (text: string | null): unknown => revive(parseJson(text) as SuperJSONResult | undefined);

function parseJson(text: string | null): unknown {
  if (text === null || text === "") return undefined;
  try {
    return JSON.parse(refuseDepth(text)) as unknown;
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw badInput({ input: "Needs to be JSON" });
  }
}

/** Without `meta` there is nothing for superjson to revive. */
function revive(envelope: SuperJSONResult | undefined): unknown {
  // An input that is not wrapped would be taken for none, and a list answer with everything.
  const isWrapped = typeof envelope !== "object" || envelope === null || "json" in envelope || Object.keys(envelope).length === 0;
  if (!isWrapped || Array.isArray(envelope)) throw badInput({ input: 'Needs to be wrapped: { "json": … }' });
  if (envelope?.meta === undefined) return envelope?.json;
  try {
    return superjson.deserialize(envelope);
  } catch {
    throw badInput({ input: "Needs to be what superjson writes" });
  }
}

const resultOf = (value: unknown) => `{"result":{"data":${JSON.stringify({ json: value })}}}`;
