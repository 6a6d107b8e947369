import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { Logger } from "pino";
import type { Kind } from "#src/server/call.ts";
import type { Context } from "#src/server/context.ts";
import { appRouter } from "#src/server/router.ts";
import { toTrpcError } from "#src/server/trpc.ts";
import { DomainError } from "#src/shared/errors.ts";

/** An answer, or one of those of a batch. */
export type Part = { status: number; body: string };
type Failed = { path: string; kind: Kind; cause: unknown };

/** An error as every route answers it: in the shape that procedures give it. */
export function failure(context: Context, about: Failed): Response {
  const { status, body } = failurePart(context, about);
  return json(status, body, context.answer);
}

export function failurePart(ctx: Context, { path, kind, cause }: Failed): Part {
  const error = cause instanceof DomainError ? toTrpcError(cause) : getTRPCErrorFromUnknown(cause);
  report(ctx.log, error, ctx.requestId, path);
  const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type: kind, path, input: undefined, ctx });
  if (error.cause instanceof DomainError && error.cause.code === "TOO_MANY_ATTEMPTS")
    ctx.answer.set("retry-after", String(Math.ceil((error.cause as DomainError<"TOO_MANY_ATTEMPTS">).details.retryAfterMs / 1000)));
  return { status: getHTTPStatusCodeFromError(error), body: JSON.stringify({ error: { json: shape } }) };
}

/** Tells the log of what nobody expected. */
export function report(log: Logger, error: TRPCError, requestId: string, path: string | undefined): void {
  const { cause } = error;
  if (error.code === "INTERNAL_SERVER_ERROR" && (!(cause instanceof DomainError) || cause.code === "DAMAGED"))
    log.error({ err: cause ?? error, requestId, path }, "a procedure failed");
}

export function json(status: number, body: string, headers: Headers): Response {
  headers.set("content-type", "application/json");
  return new Response(body, { status, headers });
}
