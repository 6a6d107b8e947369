import type { Scope } from "#src/features/tokens/tokens.contract.ts";
import type { Services, SignedIn } from "#src/server/context.ts";
import { refuseCrossSite } from "#src/server/cross-site.ts";
import { failure } from "#src/server/failure.ts";
import { credentialsOf, identify } from "#src/server/identify.ts";
import { type Call, contextOf } from "#src/server/request-context.ts";
import { requireRights } from "#src/server/trpc.ts";
import { DomainError } from "#src/shared/errors.ts";

type Route = {
  /** As errors and logs name it, like a procedure. */
  path: string;
  scope: Scope;
  use: (ctx: SignedIn, request: Request) => Promise<Response>;
};

/**
 * Answers a route beside the procedures for somebody who is signed in: the same checks, context and errors. What only
 * reads needs no header of ours, since pages load pictures and sounds without one; other sites are refused all the same.
 */
export async function signedInRoute(services: Services, call: Call, { path, scope, use }: Route): Promise<Response> {
  const { config, stopping } = services;
  const { request } = call;
  const credentials = credentialsOf(request, config.origin);
  const context = contextOf(services, call, credentials, new Headers());
  context.path = path;
  try {
    if (stopping.aborted) throw new DomainError("SHUTTING_DOWN", {});
    if (credentials?.kind !== "bearer")
      refuseCrossSite(request, {
        origin: config.origin,
        host: config.host,
        hasCookie: credentials !== null,
        isReading: scope === "read",
      });
    context.actor = await identify(services, credentials);
    const actor = requireRights(context, { scope });
    // The same object: who writes into its answer's headers is heard.
    return await use(Object.assign(context, { actor }), request);
  } catch (cause) {
    return failure(context, { path, kind: scope === "read" ? "query" : "mutation", cause });
  }
}
