/** What the page may load and where it may send: nothing but this server. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer. `isEncrypted`: people reach this server over TLS. */
export function securityHeaders(isEncrypted: boolean): [string, string][] {
  return [
    ["content-security-policy", CSP],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ...(isEncrypted ? ([["strict-transport-security", "max-age=31536000"]] as [string, string][]) : []),
  ];
}
