import type { Server } from "bun";
import { normalAddress } from "#src/server/address.ts";
import { compress } from "#src/server/compress.ts";
import type { Services } from "#src/server/context.ts";
import { securityHeaders } from "#src/server/headers.ts";
import { createHealth } from "#src/server/health.ts";
import { createMetrics } from "#src/server/metrics.ts";
import { createRpc, procedureOf, RPC_PREFIX } from "#src/server/rpc.ts";
import { createStatic } from "#src/server/static.ts";
import { appRouter } from "#src/server/router.ts";

export type Handler = (request: Request, server: Pick<Server<unknown>, "requestIP">) => Promise<Response>;

/** What is answered beside procedures and the page; the router walk test has a fixture for each. */
export const PLAIN_ROUTES = ["/api/health", "/metrics"] as const;

/** Every request: routed, answered with security headers, counted and logged in one line with its id. */
export function createHandler(services: Services): { handle: Handler; idle(): Promise<void> } {
  const { config, log, stopping, newId } = services;
  const metrics = createMetrics(services.store, config.version);
  const rpc = createRpc(services, metrics.streams);
  const health = createHealth(services);
  const page = createStatic(config.clientDirectory);
  const plainRoutes: Record<string, () => Promise<Response>> = { "/api/health": health, "/metrics": metrics.respond } satisfies Record<
    (typeof PLAIN_ROUTES)[number],
    unknown
  >;
  const headers = securityHeaders(config.origin?.startsWith("https:") ?? false);
  let running = 0;
  let onIdle: (() => void) | undefined;

  function answer(request: Request, url: URL, about: { requestId: string; address: string }): Response | Promise<Response> {
    const { pathname } = url;
    if (pathname.startsWith(RPC_PREFIX)) return rpc({ request, url, ...about });
    const plain = plainRoutes[pathname];
    if (!plain) return page(request, pathname);
    return isReading(request) ? plain() : new Response("Use GET", { status: 405, headers: { allow: "GET, HEAD" } });
  }

  async function handle(request: Request, server: Pick<Server<unknown>, "requestIP">): Promise<Response> {
    const started = performance.now();
    const requestId = newId();
    const url = new URL(request.url);
    const route = routeOf(url);
    running++;
    let response: Response;
    try {
      const address = addressOf(request, server.requestIP(request)?.address ?? "", config.trustedProxies);
      response = await compress(request, await answer(request, url, { requestId, address }));
    } catch (error) {
      log.error({ err: error, requestId }, "a request failed");
      response = Response.json({ error: "Something went wrong on the server.", requestId }, { status: 500 });
    }
    running--;
    if (running === 0) onIdle?.();
    for (const [name, value] of headers) response.headers.set(name, value);
    response.headers.set("x-request-id", requestId);
    if (stopping.aborted) response.headers.set("connection", "close");
    const ms = Math.round((performance.now() - started) * 100) / 100;
    metrics.observe(route, response.status, ms);
    log.info({ requestId, method: request.method, route, status: response.status, ms }, "request");
    return response;
  }

  return {
    handle,
    /** Resolves once no request is being answered. */
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => (onIdle = resolve))),
  };
}

/** Who asks: as far left in `X-Forwarded-For` as trusted proxies wrote it; what stands before that, anybody may have made up. */
function addressOf(request: Request, socket: string, trustedProxies: number): string {
  const direct = normalAddress(socket) ?? socket;
  if (trustedProxies === 0) return direct;
  const forwarded = request.headers.get("x-forwarded-for")?.split(",") ?? [];
  return normalAddress(forwarded.at(-trustedProxies) ?? "") ?? direct;
}

const isReading = ({ method }: Request) => method === "GET" || method === "HEAD";

/** The route as logs and metrics name it: from a closed list, whatever was asked for. */
function routeOf(url: URL): string {
  const { pathname } = url;
  if (pathname.startsWith(RPC_PREFIX)) {
    const path = procedureOf(url) ?? "";
    if (path in appRouter._def.procedures) return path;
    return path.includes(",") ? "batch" : "unknown procedure";
  }
  return PLAIN_ROUTES.find((route) => route === pathname) ?? "page";
}
