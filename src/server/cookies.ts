import type { Context } from "#src/server/context.ts";

/** `__Host-` binds the cookie to this host over TLS; plain http (this machine, a test) cannot have it. */
export const cookieName = (origin: string | null) => (origin?.startsWith("https:") ? "__Host-sid" : "sid");

/** Sets the sign-in cookie, or removes it with a `maxAgeSeconds` of 0. */
export function setSignInCookie({ config, answer }: Context, { secret, maxAgeSeconds }: { secret: string; maxAgeSeconds: number }): void {
  const name = cookieName(config.origin);
  const secure = name.startsWith("__Host-") ? "; Secure" : "";
  answer.append("set-cookie", `${name}=${secret}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`);
}

/** The secret in the request's sign-in cookie. */
export function readSignInCookie(request: Request, origin: string | null): string | null {
  const header = request.headers.get("cookie");
  if (!header) return null;
  const name = `${cookieName(origin)}=`;
  const found = header
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  return found?.slice(name.length) || null;
}
