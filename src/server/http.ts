import type { Server } from "bun";
import { createUpload, download } from "#src/features/attachments/index.ts";
import { previewRoute } from "#src/features/components/index.ts";
import { normalAddress } from "#src/server/address.ts";
import { compress } from "#src/server/compress.ts";
import type { Services } from "#src/server/context.ts";
import { securityHeaders } from "#src/server/headers.ts";
import { createHealth } from "#src/server/health.ts";
import { createMetrics } from "#src/server/metrics.ts";
import type { Call } from "#src/server/request-context.ts";
import { createRpc, procedureOf, RPC_PREFIX } from "#src/server/rpc.ts";
import { signedInRoute } from "#src/server/signed-in-route.ts";
import { createStatic } from "#src/server/static.ts";
import { appRouter } from "#src/server/router.ts";

export type Handler = (request: Request, server: Pick<Server<unknown>, "requestIP">) => Promise<Response>;

/** What is answered beside procedures and the page; the router walk test has a fixture for each. */
export const PLAIN_ROUTES = ["/api/health", "/metrics", "/api/attachments", "/api/attachments/:id", "/preview/:id/:version"] as const;
type PlainRoute = (typeof PLAIN_ROUTES)[number];
const ATTACHMENT = "/api/attachments/";
const PREVIEW = "/preview/";

/** Every request: routed, answered with security headers, counted and logged in one line with its id. */
export function createHandler(services: Services): { handle: Handler; idle(): Promise<void> } {
  const { config, log, stopping, newId } = services;
  const metrics = createMetrics(services.store, config.version);
  const rpc = createRpc(services, metrics.streams);
  const health = createHealth(services);
  const page = createStatic(config.clientDirectory);
  const upload = createUpload();
  const reading = (respond: (call: Call) => Promise<Response>) => ({ allow: "GET, HEAD", respond });
  const plainRoutes: Record<PlainRoute, { allow: string; respond: (call: Call) => Promise<Response> }> = {
    "/api/health": reading(health),
    "/metrics": reading(metrics.respond),
    "/api/attachments": {
      allow: "POST",
      respond: (call) => signedInRoute(services, call, { path: "attachments.upload", scope: "write", use: upload }),
    },
    "/api/attachments/:id": reading((call) =>
      signedInRoute(services, call, {
        path: "attachments.get",
        scope: "read",
        use: (ctx, request) => download(ctx, request, call.url.pathname.slice(ATTACHMENT.length)),
      }),
    ),
    "/preview/:id/:version": reading((call) =>
      signedInRoute(services, call, {
        path: "components.preview",
        scope: "read",
        use: (ctx, request) => previewRoute(ctx, request, call.url),
      }),
    ),
  };
  const headers = securityHeaders(config.origin?.startsWith("https:") ?? false);
  let running = 0;
  let onIdle: (() => void) | undefined;

  function answer(request: Request, url: URL, about: { requestId: string; address: string }): Response | Promise<Response> {
    const { pathname } = url;
    if (pathname.startsWith(RPC_PREFIX)) return rpc({ request, url, ...about });
    const route = plainRouteOf(pathname);
    if (!route) return page(request, pathname);
    const { allow, respond } = plainRoutes[route];
    if (allow.split(", ").includes(request.method)) return respond({ request, url, ...about });
    return new Response(`Use ${allow.split(",")[0]}`, { status: 405, headers: { allow } });
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
    // A file that somebody uploaded and a preview have stricter policies of their own.
    for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value);
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

/** The route as logs and metrics name it: from a closed list, whatever was asked for. */
function routeOf(url: URL): string {
  const { pathname } = url;
  if (pathname.startsWith(RPC_PREFIX)) {
    const path = procedureOf(url) ?? "";
    if (path in appRouter._def.procedures) return path;
    return path.includes(",") ? "batch" : "unknown procedure";
  }
  return plainRouteOf(pathname) ?? "page";
}

function plainRouteOf(pathname: string): PlainRoute | undefined {
  if (pathname.startsWith(ATTACHMENT)) return "/api/attachments/:id";
  if (pathname.startsWith(PREVIEW)) return "/preview/:id/:version";
  return PLAIN_ROUTES.find((route) => route === pathname);
}
