/** What a browser may use of itself in a preview: nothing that asks, measures, plays out or goes full screen. */
const DENIED = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "captured-surface-control",
  "clipboard-read",
  "clipboard-write",
  "compute-pressure",
  "deferred-fetch",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "interest-cohort",
  "keyboard-map",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "private-state-token-issuance",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "speaker-selection",
  "storage-access",
  "sync-xhr",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];
const PERMISSIONS = DENIED.map((name) => `${name}=()`).join(", ");

/** On every preview, beside its policy. */
export const sealedHeaders = (csp: string): Headers =>
  new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": csp,
    // Connections that no policy names as well: preconnect, DNS, WebRTC, and the first of a navigation that is refused later.
    "connection-allowlist": "()",
    "permissions-policy": PERMISSIONS,
    "x-dns-prefetch-control": "off",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
    vary: "accept-encoding, sec-fetch-dest",
  });

const AROUND_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** A window with nothing but the sealed frame. `pathname`: of a preview, as it was asked for and found. */
export function pageAround(pathname: string): Response {
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title>
<style>:root{color-scheme:light dark}body{margin:0}iframe{display:block;width:100%;height:100dvh;border:0}</style>
<iframe title="Preview" sandbox="allow-scripts" referrerpolicy="no-referrer" src="${encodeURI(pathname)}?alone"></iframe></html>
`;
  const headers = sealedHeaders(AROUND_CSP);
  headers.set("connection-allowlist", "(response-origin)");
  return new Response(html, { headers });
}
