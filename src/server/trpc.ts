import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import superjson from "superjson";
import { z } from "zod";
import { type Actor, requireRole } from "#src/server/actor.ts";
import type { Context } from "#src/server/context.ts";
import { type DomainCode, DomainError } from "#src/shared/errors.ts";
import { sentence } from "#src/shared/words.ts";
import type { Scope } from "#src/features/tokens/tokens.contract.ts";
import type { Role } from "#src/features/users/users.contract.ts";

const MAPPED = {
  UNAUTHENTICATED: "UNAUTHORIZED",
  WRONG_CREDENTIALS: "UNAUTHORIZED",
  WRONG_PASSWORD: "BAD_REQUEST",
  NOT_ALLOWED: "FORBIDDEN",
  SIGN_UP_CLOSED: "FORBIDDEN",
  EMAIL_TAKEN: "CONFLICT",
  NOT_FOUND: "NOT_FOUND",
  ID_TAKEN: "CONFLICT",
  MUTATION_REUSED: "CONFLICT",
  STALE_REVISION: "CONFLICT",
  NOT_POSSIBLE: "CONFLICT",
  BAD_INPUT: "BAD_REQUEST",
  TOO_MANY_ATTEMPTS: "TOO_MANY_REQUESTS",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  CROSS_SITE: "FORBIDDEN",
  MODEL_FAILED: "BAD_GATEWAY",
  DAMAGED: "INTERNAL_SERVER_ERROR",
  DISK_FULL: "SERVICE_UNAVAILABLE",
  BUSY: "SERVICE_UNAVAILABLE",
  UNCONFIRMED: "SERVICE_UNAVAILABLE",
  SHUTTING_DOWN: "SERVICE_UNAVAILABLE",
} as const satisfies Record<DomainCode, TRPCError["code"]>;

/** The one place where a domain error gets its place on the wire. */
export function toTrpcError(error: DomainError): TRPCError {
  return new TRPCError({ code: MAPPED[error.code], message: sentence(error.code, error.details), cause: error });
}

const fieldsOf = (error: z.ZodError) => Object.fromEntries(error.issues.map((issue) => [pathOf(issue), issue.message]));

const pathOf = (issue: z.core.$ZodIssue) =>
  [...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])].map(String).join(".");

/** Every answer is plain JSON already, so it goes out in superjson's envelope without superjson's walk (docs/decisions/0009). */
const transformer = {
  input: superjson,
  output: {
    serialize: (value: unknown) => ({ json: value }),
    deserialize: (value: { json: unknown }) => value.json,
  },
};

/** What a procedure asks for; read by the direct way in `call.ts` too. */
export type Meta = { scope?: Scope; role?: Role };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer,
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter({ shape, error, ctx }) {
      const data = { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, requestId: ctx?.requestId };
      const { cause } = error;
      if (cause instanceof DomainError) {
        // Thrown inside a subscription: no middleware saw it.
        const mapped = toTrpcError(cause);
        const fields = cause.code === "BAD_INPUT" ? (cause as DomainError<"BAD_INPUT">).details.fields : undefined;
        return {
          ...shape,
          message: mapped.message,
          data: {
            ...data,
            code: mapped.code,
            httpStatus: getHTTPStatusCodeFromError(mapped),
            domain: { code: cause.code, details: cause.details },
            fields,
          },
        };
      }
      if (cause instanceof z.ZodError) {
        const fields = fieldsOf(cause);
        const details = { fields };
        return {
          ...shape,
          message: sentence("BAD_INPUT", details),
          data: { ...data, domain: { code: "BAD_INPUT" as const, details }, fields },
        };
      }
      const isOurs = error.code !== "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: isOurs ? shape.message : "Something went wrong on the server. Nothing you typed is lost; try again.",
        data,
      };
    },
  });

export const router = t.router;

/** Maps what features throw; everything unexpected stays an internal error, whose text never leaves the server. */
const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) throw toTrpcError(result.error.cause);
  return result;
});

const signedIn = (asked: Meta & { scope: Scope }) =>
  procedure.meta(asked).use(({ ctx, next, path }) => next({ ctx: { ...ctx, actor: requireRights(ctx, asked), path } }));

/** The actor, if somebody is signed in whose rights reach that far. */
export function requireRights({ actor }: Pick<Context, "actor">, { scope, role }: Meta): Actor {
  if (!actor) throw new DomainError("UNAUTHENTICATED", {});
  if (scope && !actor.scopes.includes(scope)) throw new DomainError("NOT_ALLOWED", { needs: `a token with the scope ${scope}` });
  if (role) requireRole(actor, role);
  return actor;
}

/** For everybody: the few that work before signing in. */
export const anyone = procedure;
/** For a signed-in person, or a token that may read. */
export const reader = signedIn({ scope: "read" });
/** For a signed-in person, or a token that may write: every mutation. */
export const writer = signedIn({ scope: "write" });
/** For administrators, and tokens of theirs with the scope. */
export const administrator = {
  reader: signedIn({ scope: "read", role: "administrator" }),
  writer: signedIn({ scope: "write", role: "administrator" }),
};
