import { resolveToken } from "#src/features/tokens/index.ts";
import type { Actor } from "#src/server/actor.ts";
import type { Services } from "#src/server/context.ts";
import { readSignInCookie } from "#src/server/cookies.ts";

/** A request's credentials: a bearer token (its cookies are then ignored), a cookie, or none. */
export type Credentials = { kind: "bearer" | "cookie"; secret: string } | null;

export function credentialsOf(request: Request, origin: string | null): Credentials {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return { kind: "bearer", secret: authorization.replace(/^Bearer +/i, "") };
  const secret = readSignInCookie(request, origin);
  return secret === null ? null : { kind: "cookie", secret };
}

export async function identify({ store, clock, tokens, signIns, log }: Services, credentials: Credentials): Promise<Actor | null> {
  if (!credentials) return null;
  if (credentials.kind === "cookie") return signIns.resolve(credentials.secret);
  return resolveToken(
    { store, clock, tokens, report: (error) => log.error({ err: error }, "a token’s last use was not noted") },
    credentials.secret,
  );
}
