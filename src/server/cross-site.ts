import { DomainError } from "#src/shared/errors.ts";

/**
 * A name in somebody else's power can be made to point at this machine (DNS rebinding), and to a browser its page is then
 * ours. A server that listens on this machine only, and was told of no other name, answers to this machine's names.
 */
const LOOPBACK = /^(localhost|127\.0\.0\.1|::1|\[::1\])(:\d+)?$/i;

/**
 * Refuses what a browser sends on behalf of another site. Scripts with a bearer token are no browsers, and their
 * requests carry no cookie's rights, so they pass. Source: Fetch Metadata (W3C), OWASP CSRF prevention.
 */
export function refuseCrossSite(
  request: Request,
  about: { origin: string | null; host: string; hasCookie: boolean; isReading: boolean },
): void {
  const { headers } = request;
  if (about.origin === null && LOOPBACK.test(about.host) && !LOOPBACK.test(headers.get("host") ?? "")) throw crossSite();
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw crossSite();
  const origin = headers.get("origin");
  if (origin !== null && !isOurs(origin, request, about.origin)) throw crossSite();
  // EventSource, pictures and sounds cannot send headers of their own, and change nothing.
  if (about.hasCookie && !about.isReading && headers.get("x-lectern") !== "1") throw crossSite();
}

/** Without a configured origin the host decides, since a proxy may have ended TLS in front of us. */
function isOurs(origin: string, request: Request, configured: string | null): boolean {
  if (configured) return origin === configured;
  return URL.parse(origin)?.host === request.headers.get("host");
}

const crossSite = () => new DomainError("CROSS_SITE", {});
