import { resolveToken } from "#src/features/tokens/index.ts";
import type { Actor } from "#src/server/actor.ts";
import type { Services } from "#src/server/context.ts";
import { readSignInCookie } from "#src/server/cookies.ts";

/** Another scheme is not ours, such as the Basic of a proxy in front: the cookie then counts, with its checks. */
const BEARER = /^Bearer +/i;

/** A request's credentials: a bearer token (its cookies are then ignored), a cookie, or none. */
export type Credentials = { kind: "bearer" | "cookie"; secret: string } | null;

export function credentialsOf(request: Request, origin: string | null): Credentials {
  const authorization = request.headers.get("authorization");
  if (authorization !== null && BEARER.test(authorization)) return { kind: "bearer", secret: authorization.replace(BEARER, "") };
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
